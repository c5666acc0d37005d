import { useMemo } from 'react';
import { lastTimeItems } from '../../../shared/domain/last-time.ts';
import { useLastTime, usePeople, useSignals, useTemplates } from '../../api/queries.ts';
import { BodyEditor } from '../../editor/index.ts';
import { createPerson, createSignal } from './create-in-text.ts';
import { openEntry } from './entry-match.ts';
import { openLink } from './links.ts';
import meta from './meta-row.module.css';
import { pictureHandlers } from './pictures.ts';
import type { Session } from './session.ts';
import { useSessionPart } from './sessions.ts';
import { useWording } from './wording.ts';

const nobody: never[] = [];
const hint = 'What was said? @ names a person, # marks a signal, [] makes a promise, / brings a template.';

/** The title of a note, which it may do without. */
export function TitleField({ session }: { session: Session }) {
  const title = useSessionPart(session, ({ draft }) => draft.title);
  return (
    <input
      aria-label="Title"
      data-veil=""
      className={meta.title}
      placeholder="Title, if it helps"
      maxLength={300}
      autoComplete="off"
      spellCheck={false}
      value={title}
      onChange={(event) => session.edit({ title: event.currentTarget.value })}
    />
  );
}

/**
 * The text of a note. It is not drawn again for what is typed in it, because the editor holds that already; only where
 * the text was replaced from outside does it read it anew.
 */
export function TextField({ session }: { session: Session }) {
  const documentKey = useSessionPart(session, () => session.documentKey());
  const allPeople = usePeople().data ?? nobody;
  const allSignals = useSignals().data ?? nobody;
  const people = useMemo(() => allPeople.filter(({ archivedAt }) => archivedAt === null), [allPeople]);
  const signals = useMemo(() => allSignals.filter(({ archivedAt }) => archivedAt === null), [allSignals]);
  const templates = useTemplates().data ?? nobody;
  const wording = useWording(useSessionPart(session, () => session.entryId));
  const about = useSessionPart(session, ({ draft }) => draft.people[0]?.personId ?? null);
  const left = useLastTime(about, session.entryId).data;
  const lastTime = useMemo(() => (left ? lastTimeItems(left) : nobody), [left]);
  return (
    <BodyEditor
      value={session.state.draft.body}
      documentKey={documentKey}
      people={people}
      signals={signals}
      onChange={(body) => session.edit({ body })}
      onOpenLink={(url) => void openLink(url)}
      onOpenEntry={openEntry}
      onCreatePerson={createPerson}
      onCreateSignal={createSignal}
      templates={templates}
      lastTime={lastTime}
      onTemplate={(id, wasEmpty) => {
        const kind = templates.find((template) => template.id === id)?.kind;
        if (wasEmpty && kind !== undefined) session.edit({ kind });
      }}
      pictures={pictureHandlers}
      wording={wording}
      ariaLabel="Text of the note"
      placeholder={session.wasNew ? hint : undefined}
      autoFocus
    />
  );
}
