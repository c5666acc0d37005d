import type { ExportFile } from '../../../shared/contract/exports.ts';
import { longDay } from './dates.ts';
import type { JournalInput, JournalObjective } from './journal-input.ts';
import { escapeText } from './markdown-text.ts';
import { objectiveParts } from './objectives.ts';
import { completeJournal } from './words.ts';

function objectiveLines(objective: JournalObjective): string {
  const { goal, standing, facts, history } = objectiveParts(objective);
  const removed = objective.removedAt === null ? '' : ', removed';
  return [
    `### ${escapeText(goal)} (${standing}${removed})`,
    ...facts.map(escapeText),
    history.map(({ day, text }) => `- ${longDay(day)}: ${escapeText(text)}`).join('\n'),
    ...(objective.notes.length === 0
      ? []
      : [`Notes: ${objective.notes.map((id) => `\`${id}\``).join(', ')}`]),
  ].join('\n\n');
}

/** Every objective by person, with what became of it; no file where there is none. */
export function objectivesIndex({ people, objectives }: JournalInput): ExportFile[] {
  if (objectives.length === 0) return [];
  const sections = people.flatMap((person) => {
    const own = objectives.filter(({ personId }) => personId === person.id);
    return own.length === 0 ? [] : [`## ${escapeText(person.name)}`, ...own.map(objectiveLines)];
  });
  return [
    { path: 'objectives.md', parts: [`# Objectives\n\n${completeJournal}\n\n${sections.join('\n\n')}\n`] },
  ];
}
