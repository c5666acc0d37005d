import { type ExportText, textOfSections } from '../../../shared/exports/plain-text.ts';
import { toPlainText } from '../../../shared/markdown/index.ts';
import { sayDue } from '../../../shared/markdown/marks.ts';
import { bodyParts } from './body-parts.ts';
import { longDay } from './dates.ts';
import { applyEdits } from './edits.ts';
import { groupBySignal, groupParts } from './evidence-groups.ts';
import type { ExportEntry, RedactedInput } from './input.ts';
import { escapeText } from './markdown-text.ts';
import { type ExportObjective, objectiveParts } from './objectives.ts';
import { type ItemParts, type PromiseParts, packetParts, rewordedLabel } from './packet-parts.ts';
import { wellFormed } from './well-formed.ts';
import { markWords, oneLine } from './words.ts';

/**
 * One person over a span of days, or a review of them, as plain text for the fields of a form: each part of the draft is a
 * section of its own, then evidence, objectives, promises, morale and notes, as far as there are any.
 */
export function personText(input: RedactedInput): ExportText {
  const notes = { title: 'Notes', text: blocks(input.entries.map((entry) => noteText(entry, input))) };
  const objectives = { title: 'Objectives', text: blocks(input.objectives.map(objectiveText)) };
  if (input.packet === null)
    return textOfSections([{ title: 'Evidence by signal', text: evidenceText(input) }, objectives, notes]);
  const { sections, items, promises, morale } = packetParts(input.packet, input);
  return textOfSections([
    ...sections.map(({ title, body }) => ({ title, text: bodyText(body, input) })),
    { title: 'Evidence', text: blocks(items.map(itemText)) },
    objectives,
    { title: 'Promises', text: promises.map(promiseText).join('\n') },
    {
      title: 'Morale',
      text: morale.map((one) => `${longDay(one.happenedOn)}: ${one.morale} of 5`).join('\n'),
    },
    ...(input.packet.withNotes ? [notes] : []),
  ]);
}

const blocks = (texts: readonly string[]): string => texts.filter(Boolean).join('\n\n');

/** A body in words, with today's names; due dates are said. */
function bodyText(body: string, { people, signals }: RedactedInput): string {
  const edits = bodyParts(body).flatMap((part) => {
    const { start, end } = part;
    if (part.type === 'mention') {
      const name = people.get(part.mention.personId)?.name ?? part.mention.label;
      return [{ start, end, text: escapeText(oneLine(name)) }];
    }
    if (part.type !== 'mark') return [];
    const name = signals.get(part.mark.signalId)?.name ?? oneLine(part.mark.label);
    return [{ start, end, text: escapeText(`(${markWords({ name, polarity: part.mark.polarity })})`) }];
  });
  return wellFormed(sayDue(toPlainText(applyEdits(body, edits)).trim())).replaceAll('\r', '');
}

const evidenceText = ({ evidence, signals }: RedactedInput): string =>
  blocks(
    groupBySignal(evidence, signals).flatMap((group) => [
      group.name,
      ...groupParts.flatMap(({ key, title }) =>
        group[key].length === 0
          ? []
          : [
              `${title}\n${group[key]
                .map((item) => `- “${oneLine(item.text)}” (${sourceOf({ ...item, day: item.happenedOn })})`)
                .join('\n')}`,
            ],
      ),
    ]),
  );

const sourceOf = ({ day, kind, title }: { day: string; kind: string; title: string }): string =>
  [longDay(day), kind, oneLine(title)].filter(Boolean).join(', ');

function itemText(item: ItemParts): string {
  const words = item.words.map((lines) => lines.join('\n')).join('\n\n');
  const said = item.reworded ? `${rewordedLabel}: ${words}` : `“${words}”`;
  const marks = item.marks.map(markWords).join('; ');
  const remark = item.remark.map((lines) => lines.join('\n')).join('\n\n');
  return [said, `(${sourceOf(item)}${marks === '' ? '' : `; ${marks}`})`, remark].filter(Boolean).join('\n');
}

const promiseText = ({ text, owner, done, dueOn, day }: PromiseParts): string =>
  `${done ? '[x]' : '[ ]'} ${text} (${owner}, ${longDay(day)}${dueOn === null ? '' : `, due ${longDay(dueOn)}`})`;

function objectiveText(objective: ExportObjective): string {
  const { goal, standing, facts } = objectiveParts(objective);
  return [`${goal} (${standing})`, ...facts].join('\n');
}

const noteText = (entry: ExportEntry, input: RedactedInput): string =>
  blocks([
    sourceOf({ ...entry, day: entry.happenedOn }),
    bodyText(entry.body, input),
    entry.morale === null ? '' : `Morale: ${entry.morale} of 5`,
  ]);
