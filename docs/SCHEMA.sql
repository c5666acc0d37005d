CREATE TABLE meta(key TEXT PRIMARY KEY, value ANY) STRICT;

CREATE TABLE people(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  initials TEXT NOT NULL,
  colour TEXT NOT NULL,
  relation TEXT NOT NULL,
  role TEXT NOT NULL,
  team TEXT NOT NULL,
  level TEXT NOT NULL,
  pronouns TEXT NOT NULL,
  started_on TEXT,
  rhythm_days INTEGER,
  archived_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  entry_count INTEGER NOT NULL DEFAULT 0,
  open_commitments INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE signals(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  family TEXT NOT NULL,
  description TEXT NOT NULL,
  position INTEGER NOT NULL,
  archived_at TEXT,
  uses INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE entries(
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  happened_time TEXT,
  share TEXT NOT NULL,
  pinned INTEGER NOT NULL,
  written_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  trashed_at TEXT,
  revision INTEGER NOT NULL,
  version INTEGER NOT NULL,
  derived_hash TEXT NOT NULL,
  title TEXT NOT NULL,
  people TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX entries_by_kind ON entries(kind, seq) WHERE trashed_at IS NULL;

CREATE INDEX entries_titled ON entries(seq) WHERE trashed_at IS NULL AND title <> '';

CREATE INDEX entries_trashed ON entries(trashed_at) WHERE trashed_at IS NOT NULL;

CREATE TABLE revisions(
  entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  written_at TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  draft TEXT,
  UNIQUE (entry_id, number)
) STRICT;

CREATE TABLE entry_people(
  person_id TEXT NOT NULL REFERENCES people(id),
  seq INTEGER NOT NULL REFERENCES entries(seq) ON UPDATE CASCADE ON DELETE CASCADE,
  kind TEXT NOT NULL,
  conversation INTEGER NOT NULL,
  morale INTEGER,
  PRIMARY KEY (person_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_people_by_entry ON entry_people(seq);

CREATE INDEX entry_people_by_kind ON entry_people(person_id, kind, seq);

CREATE INDEX entry_people_conversations ON entry_people(person_id, seq) WHERE conversation = 1;

CREATE INDEX entry_people_morale ON entry_people(person_id, seq, morale) WHERE morale IS NOT NULL;

CREATE TABLE mentions(
  person_id TEXT NOT NULL REFERENCES people(id),
  seq INTEGER NOT NULL REFERENCES entries(seq) ON UPDATE CASCADE ON DELETE CASCADE,
  PRIMARY KEY (person_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX mentions_by_entry ON mentions(seq);

CREATE TABLE marks(
  seq INTEGER NOT NULL REFERENCES entries(seq) ON UPDATE CASCADE ON DELETE CASCADE,
  position INTEGER NOT NULL,
  signal_id TEXT NOT NULL REFERENCES signals(id),
  polarity TEXT NOT NULL,
  PRIMARY KEY (seq, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX marks_by_signal ON marks(signal_id, seq);

CREATE TABLE evidence(
  seq INTEGER NOT NULL REFERENCES entries(seq) ON UPDATE CASCADE ON DELETE CASCADE,
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES people(id),
  signal_id TEXT NOT NULL REFERENCES signals(id),
  polarity TEXT NOT NULL,
  private INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (seq, position)
) STRICT;

CREATE INDEX evidence_by_person ON evidence(person_id, seq, position);

CREATE INDEX evidence_by_signal ON evidence(person_id, signal_id, seq, polarity);

CREATE TABLE commitments(
  seq INTEGER NOT NULL REFERENCES entries(seq) ON UPDATE CASCADE ON DELETE CASCADE,
  position INTEGER NOT NULL,
  owner TEXT NOT NULL,
  owner_person_id TEXT REFERENCES people(id),
  due_on TEXT,
  done INTEGER NOT NULL,
  private INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (seq, position)
) STRICT;

CREATE INDEX commitments_open ON commitments(ifnull(due_on, '9999-99-99'), seq) WHERE done = 0;

CREATE INDEX commitments_done ON commitments(seq) WHERE done = 1;

CREATE TABLE commitment_people(
  person_id TEXT NOT NULL REFERENCES people(id),
  done INTEGER NOT NULL,
  due_key TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES entries(seq) ON UPDATE CASCADE ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (person_id, done, due_key, seq, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX commitment_people_by_entry ON commitment_people(seq);

CREATE INDEX commitment_people_newest ON commitment_people(person_id, done, seq);

CREATE TRIGGER entry_people_added AFTER INSERT ON entry_people BEGIN
  UPDATE people SET entry_count = entry_count + 1 WHERE id = new.person_id;
END;

CREATE TRIGGER entry_people_removed AFTER DELETE ON entry_people BEGIN
  UPDATE people SET entry_count = entry_count - 1 WHERE id = old.person_id;
END;

CREATE TRIGGER commitment_people_added AFTER INSERT ON commitment_people WHEN new.done = 0 BEGIN
  UPDATE people SET open_commitments = open_commitments + 1 WHERE id = new.person_id;
END;

CREATE TRIGGER commitment_people_removed AFTER DELETE ON commitment_people WHEN old.done = 0 BEGIN
  UPDATE people SET open_commitments = open_commitments - 1 WHERE id = old.person_id;
END;

CREATE TRIGGER marks_added AFTER INSERT ON marks BEGIN
  UPDATE signals SET uses = uses + 1 WHERE id = new.signal_id;
END;

CREATE TRIGGER marks_removed AFTER DELETE ON marks BEGIN
  UPDATE signals SET uses = uses - 1 WHERE id = old.signal_id;
END;

CREATE TABLE search_documents(
  seq INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  names TEXT NOT NULL,
  tags TEXT NOT NULL
) STRICT;

CREATE TABLE search_pending(seq INTEGER PRIMARY KEY) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5(
  title, text, names, tags,
  content = 'search_documents', content_rowid = 'seq',
  prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab('search_index', 'row');

CREATE TABLE templates(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments(
  hash TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE attachment_entries(
  hash TEXT NOT NULL REFERENCES attachments(hash),
  entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  PRIMARY KEY (hash, entry_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_entries_by_entry ON attachment_entries(entry_id);

CREATE TABLE objectives(
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people(id),
  goal TEXT NOT NULL,
  horizon TEXT NOT NULL,
  accommodation TEXT NOT NULL,
  next_step TEXT NOT NULL,
  due_on TEXT,
  share TEXT NOT NULL,
  status TEXT NOT NULL,
  position INTEGER NOT NULL,
  set_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX objectives_of_person ON objectives(person_id) WHERE removed_at IS NULL;

CREATE INDEX objectives_open ON objectives(person_id) WHERE removed_at IS NULL AND status = 'open';

CREATE INDEX objectives_removed ON objectives(removed_at) WHERE removed_at IS NOT NULL;

CREATE TABLE objective_states(
  objective_id TEXT NOT NULL REFERENCES objectives(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  goal TEXT NOT NULL,
  horizon TEXT NOT NULL,
  accommodation TEXT NOT NULL,
  next_step TEXT NOT NULL,
  due_on TEXT,
  share TEXT NOT NULL,
  status TEXT NOT NULL,
  PRIMARY KEY (objective_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE objective_entries(
  objective_id TEXT NOT NULL REFERENCES objectives(id) ON DELETE CASCADE,
  entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  linked_at TEXT NOT NULL,
  PRIMARY KEY (objective_id, entry_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX objective_entries_by_entry ON objective_entries(entry_id);

CREATE TABLE feedback_answers(
  person_id TEXT NOT NULL REFERENCES people(id),
  entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  paragraph TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  PRIMARY KEY (person_id, paragraph)
) STRICT, WITHOUT ROWID;

CREATE INDEX feedback_answers_by_entry ON feedback_answers(entry_id);

CREATE TABLE saved_searches(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cycles(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  people TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE packet_items(
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  cycle_id TEXT NOT NULL,
  entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  picked_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  share TEXT,
  marks TEXT NOT NULL,
  remark TEXT NOT NULL,
  wording TEXT,
  quote TEXT NOT NULL
) STRICT;

CREATE INDEX packet_items_of ON packet_items(person_id, cycle_id);

CREATE INDEX packet_items_by_entry ON packet_items(entry_id);

CREATE INDEX packet_items_removed ON packet_items(removed_at) WHERE removed_at IS NOT NULL;

CREATE TABLE packet_sections(
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  cycle_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  title TEXT NOT NULL,
  prompt TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX packet_sections_of ON packet_sections(person_id, cycle_id);

CREATE INDEX packet_sections_removed ON packet_sections(removed_at) WHERE removed_at IS NOT NULL;

CREATE TABLE packet_outline(
  position INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  prompt TEXT NOT NULL
) STRICT;

CREATE TABLE wording_dismissals(
  entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  place TEXT NOT NULL,
  dismissed_at TEXT NOT NULL,
  PRIMARY KEY (entry_id, rule, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE exports(
  id TEXT PRIMARY KEY,
  exported_at TEXT NOT NULL,
  what TEXT NOT NULL,
  person_id TEXT REFERENCES people(id) ON DELETE CASCADE,
  from_on TEXT,
  to_on TEXT,
  cycle_id TEXT,
  audience TEXT,
  shown TEXT NOT NULL,
  hidden INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  evidence INTEGER NOT NULL,
  format TEXT NOT NULL,
  encrypted INTEGER NOT NULL,
  file_name TEXT,
  sha256 TEXT
) STRICT;

CREATE INDEX exports_of ON exports(person_id);

CREATE TABLE frameworks(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  levels TEXT NOT NULL,
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE competencies(
  id TEXT PRIMARY KEY,
  framework_id TEXT NOT NULL REFERENCES frameworks(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  descriptors TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX competencies_of_framework ON competencies(framework_id, position);

CREATE TABLE competency_signals(
  competency_id TEXT NOT NULL REFERENCES competencies(id) ON DELETE CASCADE,
  signal_id TEXT NOT NULL REFERENCES signals(id),
  PRIMARY KEY (competency_id, signal_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE level_choices(
  person_id TEXT PRIMARY KEY REFERENCES people(id),
  framework_id TEXT NOT NULL REFERENCES frameworks(id) ON DELETE CASCADE,
  level TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX level_choices_of_framework ON level_choices(framework_id);

CREATE TABLE handovers(
  id TEXT PRIMARY KEY,
  handed_by TEXT NOT NULL,
  handed_at TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE handed_entries(
  entry_id TEXT NOT NULL UNIQUE REFERENCES entries(id) ON DELETE CASCADE,
  handover_id TEXT NOT NULL REFERENCES handovers(id),
  whole INTEGER NOT NULL,
  chain TEXT NOT NULL,
  draft TEXT NOT NULL
) STRICT;

CREATE INDEX handed_entries_by_handover ON handed_entries(handover_id);

CREATE TABLE handed_people(
  origin_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people(id)
) STRICT, WITHOUT ROWID;
