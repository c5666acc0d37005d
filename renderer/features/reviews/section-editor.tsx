import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PlacedSection } from '../../../shared/packet/packet.ts';
import { type Dismissal, dismissalOf, type WordingHint } from '../../../shared/wording/index.ts';
import { usePeople, useSignals } from '../../api/queries.ts';
import { BodyEditor, type BodyEditorHandle, type QuoteCandidate } from '../../editor/index.ts';
import {
  createPerson,
  createSignal,
  openEntry,
  openLink,
  SaveStatus,
  SaveTrouble,
  TheirVersion,
  useSessionPart,
  useWordingOf,
} from '../journal/index.ts';
import { openSection, type SectionSession, sectionDesk } from './desks.ts';
import styles from './section-editor.module.css';
import { SectionMenu } from './section-menu.tsx';
import { registerEditor } from './sections.ts';

const nobody: never[] = [];

/** The heading of a section. It is kept once there is one: a section has no empty heading. */
function Heading({ session }: { session: SectionSession }) {
  const title = useSessionPart(session, ({ draft }) => draft.title);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      aria-label="Heading of the section"
      data-veil=""
      data-heading=""
      className={styles.heading}
      maxLength={120}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? title}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        if (next.trim() !== '') session.edit({ title: next.trim() });
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** The question that a section answers; shown here only. */
function Prompt({
  session,
  editing,
  onDone,
}: {
  session: SectionSession;
  editing: boolean;
  onDone: () => void;
}) {
  const prompt = useSessionPart(session, ({ draft }) => draft.prompt);
  if (!editing)
    return prompt === '' ? null : (
      <p className={styles.prompt} data-veil="">
        {prompt}
      </p>
    );
  return (
    <textarea
      aria-label="Question that the section answers"
      className={styles.promptField}
      // biome-ignore lint/a11y/noAutofocus: it was asked for a moment ago, from the menu beside it
      autoFocus
      rows={2}
      maxLength={600}
      value={prompt}
      onChange={(event) => session.edit({ prompt: event.currentTarget.value })}
      onBlur={onDone}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && !event.shiftKey)) return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    />
  );
}

/** Hints that are dismissed while the section is open; what is kept of a note is not kept of a draft. */
function useDismissedHere() {
  const [dismissed, setDismissed] = useState<readonly Dismissal[]>([]);
  return {
    isDismissed: useCallback(
      (hint: WordingHint): boolean => {
        const { rule, place } = dismissalOf(hint);
        return dismissed.some((other) => other.rule === rule && other.place === place);
      },
      [dismissed],
    ),
    onDismiss: useCallback(
      (hint: WordingHint): void => setDismissed((before) => [...before, dismissalOf(hint)]),
      [],
    ),
  };
}

interface TextProps {
  session: SectionSession;
  quotes: readonly QuoteCandidate[];
  citations: ReadonlyMap<string, string>;
}

/** The text of a section, in the editor that notes are written in. It is not drawn again for what is typed in it. */
function Text({ session, quotes, citations }: TextProps) {
  const documentKey = useSessionPart(session, () => session.documentKey());
  const title = useSessionPart(session, ({ draft }) => draft.title);
  const allPeople = usePeople().data ?? nobody;
  const allSignals = useSignals().data ?? nobody;
  const people = useMemo(() => allPeople.filter(({ archivedAt }) => archivedAt === null), [allPeople]);
  const signals = useMemo(() => allSignals.filter(({ archivedAt }) => archivedAt === null), [allSignals]);
  const wording = useWordingOf(useDismissedHere());
  const editor = useRef<BodyEditorHandle>(null);
  useLayoutEffect(() => {
    const handle = editor.current;
    return handle ? registerEditor(session.entryId, handle) : undefined;
  });
  return (
    <BodyEditor
      ref={editor}
      value={session.state.draft.body}
      documentKey={documentKey}
      people={people}
      signals={signals}
      quotes={quotes}
      citations={citations}
      onChange={(body) => session.edit({ body })}
      onOpenLink={(url) => void openLink(url)}
      onOpenEntry={openEntry}
      onCreatePerson={createPerson}
      onCreateSignal={createSignal}
      wording={wording}
      ariaLabel={title}
      placeholder="Write here. / quotes evidence."
    />
  );
}

export interface SectionEditorProps extends Omit<TextProps, 'session'> {
  section: PlacedSection;
  /** All of the draft, to move it among. */
  sections: readonly PlacedSection[];
}

/** One section of the draft: heading, question, text. Everything in it saves itself. */
export function SectionEditor({ section, sections, quotes, citations }: SectionEditorProps) {
  const root = useRef<HTMLElement>(null);
  const [session, setSession] = useState<SectionSession | null>(null);
  const [prompting, setPrompting] = useState(false);
  const latest = useRef(section);
  latest.current = section;
  useEffect(() => {
    const opened = openSection(latest.current);
    setSession(opened);
    return sectionDesk.hold(opened);
  }, []);
  // Whatever takes the editor off the screen, what was typed goes to the journal first.
  useEffect(() => () => void (session && sectionDesk.flush(session)), [session]);
  if (session === null) return null;
  return (
    <section
      ref={root}
      aria-label={section.title}
      data-section={section.id}
      className={styles.section}
      onBlur={(event) => {
        if (!root.current?.contains(event.relatedTarget)) sectionDesk.flush(session);
      }}
    >
      <div className={styles.line}>
        <Heading session={session} />
        <SaveStatus session={session} />
        <SectionMenu section={section} sections={sections} onPrompt={() => setPrompting(true)} />
      </div>
      <Prompt session={session} editing={prompting} onDone={() => setPrompting(false)} />
      <SaveTrouble
        session={session}
        what="section"
        textOf={({ body }) => body}
        theirs={(theirs) => <TheirVersion draft={theirs} writtenAt={theirs.updatedAt} />}
      />
      <Text session={session} quotes={quotes} citations={citations} />
    </section>
  );
}
