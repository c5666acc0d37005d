import type { Signal } from '../domain/signals.ts';
import type { Id } from '../domain/values.ts';
import type { Competency, CompetencyDraft } from './framework.ts';
import { folded, stem, wordsOf } from './words.ts';

/** A signal that may speak of a competency, and why one would think so. Never taken without the manager. */
export interface Proposal {
  signalId: Id;
  why: string;
}

/** What a competency says in all, for a signal's name to be found in. */
const textOf = ({ description, descriptors }: Omit<CompetencyDraft, 'name'>): string =>
  [
    description,
    ...descriptors.flatMap((each) => (each === null ? [] : [each.text, ...each.signs, ...each.examples])),
  ].join(' \n ');

const mostProposals = 4;
/** The rank of a proposal that rests on the text alone. */
const byText = 2;

/** Says nothing by itself that two names have it in common. */
const idle = new Set(['and', 'with', 'of', 'the', 'for', 'to', 'in', 'others', 'skill', 'skills', 'work']);

/**
 * Signals whose names are like a competency's: the same name, then a word in common, then a name that the competency's
 * text holds. Those that it has already, and those that are archived, are left out.
 */
export function proposalsFor(competency: Competency, signals: readonly Signal[]): Proposal[] {
  const name = folded(competency.name);
  const nameWords = wordsOf(competency.name).filter((word) => !idle.has(word));
  const textStems = ` ${wordsOf(textOf(competency)).map(stem).join(' ')} `;
  const ranked = signals.flatMap((signal): [number, Proposal][] => {
    const { id: signalId, archivedAt } = signal;
    if (archivedAt !== null || competency.signalIds.includes(signalId)) return [];
    if (folded(signal.name) === name) return [[0, { signalId, why: 'the same name' }]];
    const words = wordsOf(signal.name).filter((word) => !idle.has(word));
    const common = words.find((word) => nameWords.some((other) => stem(other) === stem(word)));
    if (common !== undefined) return [[1, { signalId, why: `both speak of “${common}”` }]];
    const stems = words.map(stem).join(' ');
    if (stems.length >= 4 && textStems.includes(` ${stems} `))
      return [[byText, { signalId, why: `its text speaks of “${signal.name}”` }]];
    return [];
  });
  // What the text says is little to go on, and no help where something better is known.
  const better = competency.signalIds.length > 0 || ranked.some(([rank]) => rank < byText);
  return ranked
    .filter(([rank]) => rank < byText || !better)
    .sort(([a], [b]) => a - b)
    .slice(0, mostProposals)
    .map(([, proposal]) => proposal);
}
