import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { EntryHeading } from '../../../shared/contract/journal.ts';
import { Id } from '../../../shared/domain/values.ts';
import type { PacketKey, PacketSectionDraft, PlacedSection } from '../../../shared/packet/packet.ts';
import { request } from '../../api/client.ts';
import { queryOf, useAct } from '../../api/queries.ts';
import type { BodyEditorHandle } from '../../editor/index.ts';
import { longDay, shortDay } from '../../ui/dates.ts';
import { notify } from '../../ui/toast.tsx';
import { sectionDesk } from './desks.ts';
import { triedOn } from './tried.ts';

/** The sections of a packet; a draft that nobody began is given its headings. */
export function useSections(key: PacketKey) {
  const answer = useQuery(queryOf('packet.sections', key));
  const begin = useAct('packet.begin');
  const asked = useRef(false);
  const empty = answer.data?.length === 0;
  useEffect(() => {
    if (!empty || asked.current) return;
    asked.current = true;
    begin.mutate(key);
  });
  return { answer, refused: begin.error };
}

const tried = triedOn('draft');

export const addSection = (key: PacketKey): Promise<boolean> => {
  const draft: PacketSectionDraft = { title: 'New section', prompt: '', body: '' };
  return tried(() => request('packet.addSection', { ...key, draft }));
};

export const placeSection = (id: Id, before: Id | null): Promise<boolean> =>
  tried(() => request('packet.placeSection', { id, before }));

const setRemoved = (id: Id, removed: boolean): Promise<boolean> =>
  tried(() => request('packet.removeSection', { id, removed }));

/** Takes a section out of the draft, with what is written in it; it can be put back. */
export async function removeSection(id: Id): Promise<void> {
  await sectionDesk.find(id)?.flush();
  if (!(await setRemoved(id, true))) return;
  notify({
    text: 'The section was taken out. What was written in it is kept for 30 days.',
    action: { label: 'Undo', run: () => void setRemoved(id, false) },
  });
}

/** New drafts begin with the headings and prompts of this one, or with Handrail's. */
export async function keepOutline(sections: readonly PlacedSection[] | null): Promise<void> {
  const outline = sections?.map(({ title, prompt }) => ({ title, prompt })) ?? null;
  if (await tried(() => request('packet.saveOutline', { outline })))
    notify({
      text:
        outline === null
          ? 'New drafts begin with Handrail’s headings again.'
          : 'New drafts begin with these headings and prompts.',
    });
}

/** The editors of the sections on the screen, so that a quote goes into the one that is named. */
const editors = new Map<Id, BodyEditorHandle>();

export function registerEditor(id: Id, handle: BodyEditorHandle): () => void {
  editors.set(id, handle);
  return () => {
    if (editors.get(id) === handle) editors.delete(id);
  };
}

/** Puts blocks into a section, where its caret was last; false where it is not on the screen. */
export function quoteInSection(id: Id, markdown: string): boolean {
  const editor = editors.get(id);
  editor?.insertBlocks(markdown);
  return editor !== undefined;
}

const citation = /\[([^\]]*)\]\(entry:([^)]+)\)/g;

/** What became of a note since it was cited; undefined where it is as it was. */
function became(heading: EntryHeading | undefined, labels: readonly string[]): string | undefined {
  if (heading === undefined) return 'no longer in the journal';
  if (heading.trashedAt !== null) return 'in the trash';
  const { happenedOn } = heading;
  const days = [shortDay(happenedOn, happenedOn), longDay(happenedOn)];
  const moved = labels.some((label) => !days.some((day) => label.startsWith(`${day},`)));
  return moved ? `now ${shortDay(happenedOn, happenedOn)}` : undefined;
}

/** What became of the notes that texts cite, by their ids: in the trash, on another day, erased. */
export function useCitationWords(bodies: readonly string[]): ReadonlyMap<Id, string> {
  const written = bodies.join('\n');
  const labels = useMemo(() => {
    const found = [...written.matchAll(citation)].map(([, label = '', id = '']) => ({ label, id }));
    const known = found.filter(({ id }) => Id.safeParse(id).success);
    return Map.groupBy(known, ({ id }) => id);
  }, [written]);
  const ids = [...labels.keys()].sort().slice(0, 1000);
  const headings = useQuery({ ...queryOf('entries.headings', { ids }), enabled: ids.length > 0 }).data;
  return useMemo(() => {
    const words = new Map<Id, string>();
    if (headings === undefined) return words;
    for (const [id, cited] of labels) {
      const heading = headings.find((each) => each.id === id);
      const says = became(
        heading,
        cited.map(({ label }) => label),
      );
      if (says !== undefined) words.set(id, says);
    }
    return words;
  }, [headings, labels]);
}
