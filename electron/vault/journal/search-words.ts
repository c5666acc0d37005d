import { formsOf, stemOf } from './inflections.ts';
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

/** The two words that a longer one may be written as: handover, hand-over. */
function halves(word: string): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = 2; at <= word.length - 3; at++) pairs.push([word.slice(0, at), word.slice(at)]);
  return word.length < 6 || word.length > 20 ? [] : pairs;
}

/** What a bare word may be in a note beside itself: another form, two words, or one without its hyphen. */
function otherTexts(needle: TextNeedle, mayExist: (word: string) => boolean): string[] {
  const words = wordsOf(needle.text);
  const [word = '', second] = words;
  if (second !== undefined) {
    const joined = words.join('');
    return /^[a-z]+(?:-[a-z]+)+$/i.test(needle.text) && mayExist(joined) ? [joined] : [];
  }
  if (word.length !== needle.text.length) return [];
  const forms = formsOf(word);
  const stem = stemOf(word);
  const apart = [word, ...forms.filter((form) => form === stem)].flatMap(halves);
  return [
    ...forms.filter((form) => !(needle.prefix && form.startsWith(word)) && mayExist(form)),
    ...apart.filter((pair) => pair.every(mayExist)).map((pair) => pair.join(' ')),
  ];
}

/**
 * The plan with what else each bare word may be behind it: who looks for `planned` also finds `planning`, and who looks
 * for `handover` finds `hand-over`. What was quoted or excluded stays as it is.
 * @param mayExist leaves out words that no entry holds, to save looking for them
 */
export const inflect = (plan: SearchPlan, mayExist: (word: string) => boolean = () => true): SearchPlan => ({
  ...plan,
  all: plan.all.map((group) =>
    group.flatMap((needle): Needle[] =>
      needle.type === 'text' && needle.repairable
        ? [
            needle,
            ...otherTexts(needle, mayExist).map((text) => ({
              ...needle,
              text,
              prefix: false,
              repairable: false,
              inflected: true,
            })),
          ]
        : [needle],
    ),
  ),
});

const whole = (text: string): TextNeedle => ({
  type: 'text',
  typed: text,
  text,
  prefix: false,
  repairable: false,
});

/** The texts that a plan looks for, each once, with its other forms; words near each other count one by one. */
export function textsOf(plan: SearchPlan): TextNeedle[][] {
  const texts: TextNeedle[][] = [];
  for (const needle of new Set(plan.all.flat())) {
    if (needle.type === 'near') texts.push(...needle.texts.map((text) => [whole(text)]));
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
      if (parts.length > 1 && !vocabulary.holds(wordsOf(only.text).join(' '), false)) {
        repaired.push({ from: only.typed, to: parts.join(' ') });
        return parts.map((part) => [{ ...only, text: toIndexText(part) }]);
      }
    }
    return [group.flatMap(mend)];
  };

  return { plan: { ...plan, all: plan.all.flatMap(mendGroup) }, repaired };
}

/** A few words are remembered half; a pasted text is not. */
const mostRelaxed = 8;

/** Every way to choose `size` of the items, in their order. */
function choices<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    choices(items.slice(index + 1), size - 1).map((others) => [item, ...others]),
  );
}

/**
 * The plan that lets `missing` of its bare words be absent, so that one that was remembered wrongly does not hide the
 * note; null where too few words would be left to mean anything. Quotes, filters and exclusions hold as before.
 */
export function relax(plan: SearchPlan, missing: number): { plan: SearchPlan; repaired: Repair[] } | null {
  const isBare = ([first]: readonly Needle[]): boolean => first?.type === 'text' && first.repairable;
  const words = plan.all.filter(isBare);
  const filtered = words.length < plan.all.length;
  // Half of the words say enough; one of two only where a filter narrows it down.
  const least = missing === 1 ? (filtered ? 2 : 3) : 2 * missing;
  if (words.length < least || words.length > mostRelaxed) return null;
  const typed = words.map(([first]) => (first?.type === 'text' ? first.typed : ''));
  // At most so many are absent where every group of one more has one that stands.
  const all = choices(words, missing + 1).map((groups) => groups.flat());
  return {
    plan: { ...plan, all: [...plan.all.filter((group) => !isBare(group)), ...all] },
    repaired: [
      {
        from: typed.join(' '),
        to: missing === 1 ? 'all but one of the words' : `all but ${missing} of the words`,
      },
    ],
  };
}
