import { formsOf } from './inflections.ts';
import type { Needle, SearchPlan } from './search-plan.ts';
import { segments, toIndexText, wordsOf } from './search-text.ts';
import type { Vocabulary } from './search-vocabulary.ts';

type TextNeedle = Extract<Needle, { type: 'text' }>;

/** What a bare word is in the index where that is one word; null for all else. */
function onlyWord(needle: Needle): string | null {
  if (needle.type !== 'text' || !needle.repairable) return null;
  const [word, ...others] = wordsOf(needle.text);
  return word === undefined || others.length > 0 ? null : word;
}

function formNeedles(needle: Needle): TextNeedle[] {
  const word = onlyWord(needle);
  if (needle.type !== 'text' || word === null || word.length !== needle.text.length) return [];
  return formsOf(word)
    .filter((form) => !needle.prefix || !form.startsWith(word))
    .map((form) => ({ ...needle, text: form, prefix: false, repairable: false, inflected: true }));
}

/**
 * The plan with the other forms of every bare word behind it: who looks for `planned` also finds `planning`. What was
 * quoted or excluded stays as it is.
 * @param mayExist leaves out forms that no entry holds, to save looking for them
 */
export const inflect = (plan: SearchPlan, mayExist: (word: string) => boolean = () => true): SearchPlan => ({
  ...plan,
  all: plan.all.map((group) =>
    group.flatMap((needle) => [needle, ...formNeedles(needle).filter((form) => mayExist(form.text))]),
  ),
});

/** The texts that a plan looks for, each with its other forms. */
export function textsOf(plan: SearchPlan): TextNeedle[][] {
  const texts: TextNeedle[][] = [];
  for (const needle of plan.all.flat()) {
    if (needle.type !== 'text') continue;
    if (needle.inflected) texts.at(-1)?.push(needle);
    else texts.push([needle]);
  }
  return texts;
}

/** What was looked for instead of a word that stands nowhere. */
export interface Repair {
  from: string;
  to: string;
}

/**
 * The plan with words that stand nowhere replaced by those that were probably meant, and with a text in a script without
 * spaces taken apart into its words.
 */
export function repair(
  plan: SearchPlan,
  vocabulary: Pick<Vocabulary, 'holds' | 'mayHold' | 'repair'>,
): { plan: SearchPlan; repaired: Repair[] } {
  const repaired: Repair[] = [];
  const stands = (word: string, prefix: boolean): boolean =>
    vocabulary.holds(word, prefix) ||
    formsOf(word).some((form) => vocabulary.mayHold(form) && vocabulary.holds(form, false));

  const mend = (needle: Needle): Needle[] => {
    const word = onlyWord(needle);
    if (needle.type !== 'text' || word === null || stands(word, needle.prefix)) return [needle];
    const meant = vocabulary.repair(word, needle.prefix);
    if (meant.length === 0) return [needle];
    repaired.push({ from: needle.typed, to: meant.join(' or ') });
    return meant.map((text) => ({ ...needle, text, prefix: false, repairable: meant.length === 1 }));
  };

  const mendGroup = (group: readonly Needle[]): (readonly Needle[])[] => {
    const [only, ...others] = group;
    if (only?.type === 'text' && only.repairable && others.length === 0) {
      const parts = segments(only.typed);
      if (parts.length > 1) {
        repaired.push({ from: only.typed, to: parts.join(' ') });
        return parts.map((part) => [{ ...only, text: toIndexText(part) }]);
      }
    }
    return [group.flatMap(mend)];
  };

  return { plan: { ...plan, all: plan.all.flatMap(mendGroup) }, repaired };
}
