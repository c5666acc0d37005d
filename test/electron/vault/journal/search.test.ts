import { beforeEach, describe, expect, test } from 'vitest';
import { updatePerson } from '../../../../electron/vault/journal/people.ts';
import { updateSignal } from '../../../../electron/vault/journal/signals.ts';
import { pinEntry, saveEntry, trashEntry } from '../../../../electron/vault/journal/writing.ts';
import type { SnippetPiece } from '../../../../shared/contract/search.ts';
import { draft, openTestJournal, person, type TestJournal } from './support.ts';

let journal: TestJournal;
beforeEach(() => {
  journal = openTestJournal();
});

const text = (pieces: readonly SnippetPiece[] | undefined): string =>
  (pieces ?? []).map((piece) => (piece.hit ? `‹${piece.text}›` : piece.text)).join('');
const titles = (query: string, order: 'newest' | 'relevance' = 'newest'): string[] =>
  journal.search(query, order).hits.map((hit) => hit.title.map((piece) => piece.text).join(''));

/** One entry for each body, a day apart, titled by its place; the last is the newest. */
const write = (...bodies: string[]): void => {
  bodies.forEach((body, index) => {
    const happenedOn = `2026-03-${String(index + 1).padStart(2, '0')}`;
    journal.write({ title: `${index + 1}`, body, happenedOn });
  });
};

describe('words', () => {
  test('all of them must be there, newest first', () => {
    write('the release plan', 'the plan', 'plan of the release', 'release');
    expect(titles('release plan')).toEqual(['3', '1']);
  });

  test('the last one may still grow, others not', () => {
    write('calibration of levels', 'calibrated');
    expect(titles('calib')).toEqual(['2', '1']);
    expect(titles('calib levels')).toEqual([]);
    expect(titles('calib ')).toEqual([]);
  });

  test('case and accents do not matter, composed or not', () => {
    write('Tomás said NAÏVE', 'Toma\u0301s again');
    expect(titles('tomas')).toEqual(['2', '1']);
    expect(titles('TOMÁS naive')).toEqual(['1']);
  });

  test('a phrase, an exclusion, an alternative', () => {
    write('a careful review', 'review with care, careful', 'no such thing', 'something else');
    expect(titles('"careful review"')).toEqual(['1']);
    expect(titles('review -"careful review"')).toEqual(['2']);
    expect(titles('-review')).toEqual(['4', '3']);
    expect(titles('thing or something')).toEqual(['4', '3']);
    expect(titles('review with or else')).toEqual(['2']);
  });

  test.each([
    ['one-on-one', 'a one-on-one today', 'one on two'],
    ['foo_bar', 'renamed foo_bar', 'foo and bar'],
    ['C++', 'knows C++ well', 'vitamin C, plus'],
    ['c#', 'wrote C# once', 'key of C'],
    ['#1234', 'see #1234', 'see #1235'],
    ['v2.10', 'shipped v2.10', 'shipped v2'],
    ["don't", "they don't", 'they do'],
    ['ana@example.com', 'mail ana@example.com', 'ana, an example'],
    ['node.js', 'moved to Node.js', 'js node'],
    ['k8s', 'the k8s cluster', 'k9s'],
    ['e2e-tests', 'slow e2e-tests again', 'tests, not e2e'],
    ['src/app/main.ts', 'see src/app/main.ts', 'main and app'],
  ])('%s is found where it stands and not where it does not', (query, hit, miss) => {
    write(hit, miss);
    expect(titles(query)).toEqual(['1']);
    const [found] = journal.search(query).hits;
    expect(text(found?.snippet).replaceAll(/[‹›]/g, '')).toBe(hit);
    expect(found?.snippet.some((piece) => piece.hit)).toBe(true);
  });

  test('a word is found beside an emoji, however new, and other alphabets keep their accents', () => {
    write('great🤔', '🤔great', 'мой', 'мои');
    expect(titles('great ')).toEqual(['2', '1']);
    expect(text(journal.search('great').hits[0]?.snippet)).toBe('🤔‹great›');
    expect(titles('мой ')).toEqual(['3']);
    expect(text(journal.search('мой').hits[0]?.snippet)).toBe('‹мой›');
  });

  test('parts of a joined word are found too', () => {
    write('renamed foo_bar', 'C++ and C');
    expect(titles('bar')).toEqual(['1']);
    expect(titles('c')).toEqual(['2']);
  });

  test.each([
    ['e2e tests', 'the e2e-tests'],
    ['main.ts', 'see src/app/main.ts'],
    ['example', 'mail ana@example.com'],
    ['1234', 'see #1234'],
    ['node', 'moved to Node.js'],
  ])('%s is found as a part of what was written', (query, written) => {
    write(written, 'other');
    expect(titles(query)).toEqual(['1']);
  });

  test.each([
    ['planned', 'planning the move', 'a plane'],
    ['reviews', 'she reviewed it', 'viewed'],
    ['wrote', 'we write it down', 'wrong'],
    ['decision ', 'many decisions', 'decided'],
    ['tries', 'he tried', 'trial'],
    ['meeting', 'we met', 'metric'],
  ])('%s finds other forms of the word, but no other words', (query, hit, miss) => {
    write(hit, miss);
    expect(titles(query)).toEqual(['1']);
    while (!journal.vocabulary.load(50));
    expect(titles(query)).toEqual(['1']);
    expect(journal.search(query).repaired).toEqual([]);
  });

  test.each([
    ['handovers', 'the hand-over went well', 'over there by hand'],
    ['cutover', 'before the cut over', 'cut it over'],
    ['stand-up', 'our standup is long', 'stand and up'],
  ])('%s is found with a hyphen, with a space or as one word', (query, hit, miss) => {
    write(hit, miss);
    expect(titles(query)).toEqual(['1']);
    while (!journal.vocabulary.load(50));
    expect(titles(query)).toEqual(['1']);
  });

  test('quotes and a minus mean the very word', () => {
    write('planning', 'planned');
    expect(titles('"planned"')).toEqual(['2']);
    expect(titles('-planned ')).toEqual(['1']);
    expect(titles('planned ')).toEqual(['2', '1']);
  });

  test.each(['绩效', '效评', '评估结果', 'サーバー', 'の評'])(
    '%s is found inside a text without spaces',
    (query) => {
      write('她的绩效评估结果很好', 'サーバーの評価abc', 'nothing');
      const { hits } = journal.search(query);
      expect(hits.length).toBe(1);
      expect(text(hits[0]?.snippet)).toContain(`‹${query}›`);
      expect(text(hits[0]?.snippet)).not.toContain('\u200B');
    },
  );

  test.each(['ประชุม', 'ชุม', 'ประ', 'ที่'])(
    '%s is found inside a Thai text, whole characters set off',
    (query) => {
      write('การประชุมวันนี้ดีมากที่สุด', 'ไม่มี');
      const { hits } = journal.search(query);
      expect(hits.length).toBe(1);
      expect(text(hits[0]?.snippet)).toContain(`‹${query}›`);
    },
  );

  test.each([
    ['绩效沟通', '绩效 沟通', '绩效的结果和沟通'],
    ['ประชุมทีม', 'ประชุม ทีม', 'ทีมเราประชุม'],
  ])('%s is taken apart into words where it stands nowhere, and said so', (query, to, written) => {
    write(written, '结果');
    const answer = journal.search(query);
    expect(answer.repaired).toEqual([{ from: query, to }]);
    expect(answer.hits.length).toBe(1);
    expect(journal.search(`"${query}"`).hits).toEqual([]);
  });

  test('a text that already holds reserved characters is shown and found without them', () => {
    write('left\uE003 \uE000right\uE004');
    expect(text(journal.search('right').hits[0]?.snippet)).toBe('left ‹right›');
  });
});

describe('filters', () => {
  test('a person by a beginning of any name or by initials: the entry’s people and those mentioned', () => {
    const ana = journal.person('Ana Ruiz', 'AR');
    const anton = journal.person('Anton Berg', 'AB');
    journal.write({ title: 'about', people: [{ personId: ana.id, morale: null }] });
    journal.write({ title: 'mention', body: `with [@Ana Ruiz](person:${ana.id})` });
    journal.write({ title: 'other', people: [{ personId: anton.id, morale: null }] });
    expect(titles('person:ana').toSorted()).toEqual(['about', 'mention']);
    expect(titles('person:ruiz').length).toBe(2);
    expect(titles('person:AR').length).toBe(2);
    expect(titles('person:an').length).toBe(3);
    expect(titles('person:"Ana Ruiz"').length).toBe(2);
    expect(titles('-person:ana')).toEqual(['other']);
    expect(titles('person:ana or person:anton').length).toBe(3);
  });

  test('somebody’s name finds the entries about them, also after it has changed', () => {
    const ana = journal.person('Ana Ruiz');
    journal.write({ title: 'about', people: [{ personId: ana.id, morale: null }] });
    expect(titles('ruiz')).toEqual(['about']);
    updatePerson(journal, ana.id, person({ name: 'Ana Weber' }));
    expect(titles('ruiz')).toEqual([]);
    expect(titles('weber')).toEqual(['about']);
  });

  test('a mark, with a polarity or with any, under its present name', () => {
    const id = journal.signal('ownership');
    journal.write({ title: 'strength', body: `Did it [#ownership +](signal:${id})` });
    journal.write({ title: 'concern', body: `Left it [#ownership -](signal:${id})` });
    journal.write({ title: 'none' });
    expect(titles('signal:ownership').toSorted()).toEqual(['concern', 'strength']);
    expect(titles('signal:own+')).toEqual(['strength']);
    expect(titles('signal:ownership-')).toEqual(['concern']);
    updateSignal(journal, id, { name: 'stewardship', family: 'performance', description: '' });
    expect(titles('signal:steward-')).toEqual(['concern']);
    expect(titles('stewardship').toSorted()).toEqual(['concern', 'strength']);
  });

  test('kind, days and pins', () => {
    journal.write({ title: 'a', kind: 'feedback given', happenedOn: '2026-01-31' });
    journal.write({ title: 'b', kind: 'feedback received', happenedOn: '2026-02-01' });
    const c = journal.write({ title: 'c', kind: '1:1', happenedOn: '2026-03-04' });
    pinEntry(journal, c.id, true);
    expect(titles('kind:feedback')).toEqual(['b', 'a']);
    expect(titles('kind:"feedback given"')).toEqual(['a']);
    expect(titles('kind:1:1')).toEqual(['c']);
    expect(titles('after:2026-02')).toEqual(['c', 'b']);
    expect(titles('before:2026-02')).toEqual(['a']);
    expect(titles('after:2026-02 before:2026-03-04')).toEqual(['b']);
    expect(titles('-after:2026-02')).toEqual(['a']);
    expect(titles('is:pinned')).toEqual(['c']);
    expect(titles('-is:pinned')).toEqual(['b', 'a']);
  });

  test('what names nobody is searched as words and said so', () => {
    write('person zoe was here', 'nothing');
    const answer = journal.search('person:zoe');
    expect(answer.unread).toEqual(['person:zoe']);
    expect(answer.hits.length).toBe(1);
    expect(journal.search('colour:green').unread).toEqual(['colour:green']);
  });

  test('the trash is searched on request, with the same language', () => {
    const ana = journal.person('Ana Ruiz');
    const entry = journal.write({
      title: 'gone',
      body: 'the old release 绩效',
      people: [{ personId: ana.id, morale: null }],
    });
    journal.write({ title: 'here', body: 'release' });
    trashEntry(journal, entry.id);
    expect(titles('release')).toEqual(['here']);
    expect(titles('is:trashed')).toEqual(['gone']);
    expect(titles('is:trashed person:ana "old release" 绩')).toEqual(['gone']);
    expect(titles('is:trashed -old')).toEqual([]);
  });
});

describe('what comes back', () => {
  test('nothing asked finds the newest', () => {
    write('a', 'b', 'c');
    expect(titles('  ')).toEqual(['3', '2', '1']);
    expect(journal.search('', 'newest', 2)).toMatchObject({ total: 3, more: false });
  });

  test('a query without anything to look for finds nothing', () => {
    write('a');
    expect(journal.search('?!')).toMatchObject({ hits: [], total: 0, unread: ['?!'] });
  });

  test('snippets and titles are plain text with the hits set off', () => {
    const id = journal.signal('delivery');
    journal.write({
      title: 'The **release** plan',
      body: `# Notes\n\n> [!private]\n> The \`release\` was *late*, see [the page](https://example.com)\n\n- [ ] tell [#delivery -](signal:${id})`,
    });
    const [hit] = journal.search('release').hits;
    expect(text(hit?.title)).toBe('The **‹release›** plan');
    expect(text(hit?.snippet)).toContain('The ‹release› was late, see the page');
    expect(text(hit?.snippet)).not.toMatch(/[`*[\]]|https:/);
    expect(hit?.marks).toEqual([{ signalId: id, polarity: '-' }]);
  });

  test('a mark is found by its name, which is not in the snippet, and a due date is read in words', () => {
    const id = journal.signal('ownership');
    journal.write({ body: `Ana took it. [#ownership +](signal:${id})\n\n- [ ] tell her 📅 2026-06-01` });
    const [hit] = journal.search('ownership').hits;
    expect(text(hit?.snippet)).toBe('Ana took it. tell her due 1 Jun 2026');
  });

  test('without a query the snippet is the beginning, up to a whole word', () => {
    journal.write({ body: 'calibration '.repeat(40) });
    expect(text(journal.search('').hits[0]?.snippet)).toMatch(/^(?:calibration )+calibration…$/);
  });

  test('in the trash what matched is set off as well', () => {
    const entry = journal.write({ body: 'the old release' });
    trashEntry(journal, entry.id);
    expect(text(journal.search('is:trashed old').hits[0]?.snippet)).toBe('the ‹old› release');
  });

  test('by relevance, a rarer word weighs more than one that stands everywhere', () => {
    for (let index = 0; index < 30; index++) journal.write({ title: 'filler', body: 'meeting '.repeat(20) });
    journal.write({ title: 'rare', body: 'promotion and other matters', happenedOn: '2020-01-01' });
    expect(titles('meeting or promotion', 'relevance')[0]).toBe('rare');
  });

  test('matches are counted up to 200', () => {
    for (let index = 0; index < 205; index++) journal.write({ body: 'release' });
    expect(journal.search('release')).toMatchObject({ total: 200, more: true });
    expect(journal.search('release').hits.length).toBe(30);
    expect(journal.search('')).toMatchObject({ total: 200, more: true });
  });

  test('by relevance, a title weighs more than a mention in passing', () => {
    write('calibration meeting', `${'other words '.repeat(60)} calibration`);
    journal.write({ title: 'calibration', body: 'x', happenedOn: '2020-01-01' });
    expect(titles('calibration', 'relevance')).toEqual(['calibration', '1', '2']);
  });

  test('by relevance, the very word comes before its other forms, however recent', () => {
    write('decided decided', 'we will decide', 'deciding now');
    expect(titles('decide ')).toEqual(['3', '2', '1']);
    expect(titles('decide ', 'relevance')[0]).toBe('2');
  });

  test('by relevance, evidence weighs more than a mention in passing, and recent notes more than old ones', () => {
    const id = journal.signal('mentoring');
    journal.write({ title: 'old', body: 'onboarding of Kim, and lunch', happenedOn: '2019-01-01' });
    journal.write({
      title: 'evidence',
      body: `She led the onboarding well. [#mentoring +](signal:${id})`,
      happenedOn: '2026-01-01',
      people: [{ personId: journal.person('Ana Ruiz').id, morale: null }],
    });
    journal.write({ title: 'passing', body: 'onboarding of Kim, and lunch', happenedOn: '2026-02-01' });
    expect(titles('onboarding', 'relevance')).toEqual(['evidence', 'passing', 'old']);
  });

  test('the index follows changes of text and of date', () => {
    const entry = journal.write({ title: 'x', body: 'first words' });
    expect(titles('first')).toEqual(['x']);
    const base = { revision: entry.revision, version: entry.version };
    saveEntry(journal, entry.id, base, draft({ title: 'x', body: 'second words', happenedOn: '2025-01-01' }));
    expect(titles('first')).toEqual([]);
    expect(titles('second before:2025-02')).toEqual(['x']);
  });
});

describe('typing errors', () => {
  test.each([
    ['calibartion', 'calibration'],
    ['clibration', 'calibration'],
    ['callibration', 'calibration'],
    ['mentorign', 'mentoring'],
    ['prommotionn', 'promotion'],
  ])('%s is searched as %s, and said so', (from, to) => {
    write('calibration of mentoring', 'promotion');
    expect(journal.search(from)).toMatchObject({ repaired: [{ from, to }], hits: [{}] });
  });

  test('of three words or more one may be wrong, of four two, and it is said so', () => {
    write('the rollback took nine minutes', 'minutes of a rollback', 'other');
    const answer = journal.search('rollback lasted ninety minutes');
    expect(answer.repaired).toEqual([
      { from: 'rollback lasted ninety minutes', to: 'all but 2 of the words' },
    ]);
    expect(answer.hits.length).toBe(2);
    expect(journal.search('rollback took long').repaired).toEqual([
      { from: 'rollback took long', to: 'all but one of the words' },
    ]);
    expect(titles('rollback took long')).toEqual(['1']);
    expect(journal.search('rollback xylophone')).toMatchObject({ hits: [], repaired: [] });
  });

  test('one of two words may be wrong where a filter narrows it down, and what was quoted or excluded never', () => {
    write('the rollback took nine minutes', 'minutes of a meeting');
    expect(titles('kind:1:1 rollback lasted')).toEqual(['1']);
    expect(titles('kind:incident rollback lasted')).toEqual([]);
    expect(titles('"took nine" rollback lasted')).toEqual(['1']);
    expect(titles('"took ten" rollback minutes lasted')).toEqual([]);
    expect(titles('-took rollback minutes lasted')).toEqual([]);
  });

  test('where several words are equally near, all of them are searched', () => {
    write('the pager', 'a pages file', 'paper');
    const answer = journal.search('paget ');
    expect(answer.repaired).toEqual([{ from: 'paget', to: 'pager or pages' }]);
    expect(answer.hits.length).toBe(2);
  });

  test('a letter left out, doubled or swapped is likelier than a wrong one, however rare the word', () => {
    write('titus', 'its fits sits', 'its fits sits');
    expect(journal.search('tius ').repaired).toEqual([{ from: 'tius', to: 'titus' }]);
  });

  test('a word that is there is left alone, and one that is nowhere near too', () => {
    write('calibration', 'celebration');
    expect(journal.search('calibration celebration')).toMatchObject({ repaired: [], hits: [] });
    expect(journal.search('xylophone')).toMatchObject({ repaired: [], hits: [] });
  });

  test('words of entries that are gone are not proposed', () => {
    const entry = journal.write({ body: 'calibration' });
    expect(journal.search('calibartion').repaired.length).toBe(1);
    trashEntry(journal, entry.id);
    expect(journal.search('calibartion').repaired).toEqual([]);
  });
});
