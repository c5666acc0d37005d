/*
 * Light English inflection: plan, plans, planned, planning. No derivation (planner, plannable), since that joins words
 * that mean something else. Words are lower case; only those of a to z have forms.
 */

const english = /^[a-z]{3,30}$/;
const vowel = '[aeiouy]';
/** One syllable that ends in a single vowel and a consonant: its e is heard, or its consonant doubles (note, plan). */
const shortSyllable = new RegExp(`^[^aeiouy]*${vowel}[^aeiouywx]$`);
const doubled = /([bdfgklmnprt])\1$/;
const hasVowel = new RegExp(vowel);

/** Not the form of a word that it looks like. */
const whole = new Set(
  `anything ceiling during evening everything news nothing something united wedding sibling hundred speed proceed exceed
   succeed indeed always perhaps besides series species being wicked sacred`.split(/\s+/),
);

/** Each line: a verb, or a noun, and its irregular forms. */
const irregular = `
agree agreed|disagree disagreed|guarantee guaranteed|become became|begin began begun|break broke broken|bring brought|build built|buy bought
catch caught|child children|choose chose chosen|come came|deal dealt|die dying|draw drew drawn|drive drove driven
fall fell fallen|feel felt|fight fought|find found|forget forgot forgotten|get got gotten|give gave given|go went gone goes
grow grew grown|hear heard|hold held|keep kept|know knew known|lead led|leave left|lend lent|lie lying|lose lost|make made
man men|mean meant|meet met|pay paid|person people|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold
send sent|show shown|shrink shrank shrunk|sit sat|sleep slept|speak spoke spoken|spend spent|stand stood
swear swore sworn|take took taken|teach taught|tell told|think thought|throw threw thrown
understand understood|wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn|woman women|write wrote written`
  .split(/[|\n]/)
  .map((line) => line.split(' '))
  .filter(([base]) => base !== '');

const baseOf = new Map(irregular.flatMap(([base = '', ...forms]) => forms.map((form) => [form, base])));
const formsOfBase = new Map(irregular.map(([base = '', ...forms]) => [base, forms]));

/** What is left of a word without -ed or -ing, with the e that it lost or without the consonant that it doubled. */
function restored(stem: string): string {
  if (doubled.test(stem)) {
    // called and filled keep both; controlled, of more than one syllable, does not.
    const single = !/ll$/.test(stem) || /[aeiouy][^aeiouy]+[aeiouy]/.test(stem);
    return single ? stem.slice(0, -1) : stem;
  }
  return shortSyllable.test(stem) || /^[aeiou][^aeiouy]$/.test(stem) ? `${stem}e` : withoutE(stem);
}

/** Whether there was an e cannot be told of longer words (decid-ed, review-ed): it counts for nothing there. */
const withoutE = (word: string): string =>
  word.endsWith('e') && word.length > 4 && !shortSyllable.test(word.slice(0, -1)) && !word.endsWith('ee')
    ? word.slice(0, -1)
    : word;

function withoutPlural(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word) || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:s|sh|ch|x|z|o)es$/.test(word) && !/[^s]ses$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** What all forms of a word have in common; equal only for forms of the same word. */
export function stemOf(word: string): string {
  if (!english.test(word) || whole.has(word)) return word;
  const base = baseOf.get(word);
  if (base !== undefined) return stemOf(base);
  if (/ied$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  for (const ending of ['ed', 'ing']) {
    const stem = word.slice(0, -ending.length);
    const isForm = word.endsWith(ending) && stem.length > 1 && hasVowel.test(stem);
    // Most words in -eed are no form of another (need, speed); agreed is one of few.
    if (isForm && !word.endsWith('eed')) return restored(stem);
  }
  return withoutE(withoutPlural(word));
}

const endings = ['', 'e', 's', 'es', 'ed', 'ing'];

/**
 * The other forms of a word, as far as they may exist: who asks knows which words there are. Empty for what is no
 * English word.
 */
export function formsOf(word: string): string[] {
  if (!english.test(word) || whole.has(word)) return [];
  const stem = stemOf(word);
  const base = stem.replace(/e$/, '');
  const roots = new Set([stem, base, stem + (stem.at(-1) ?? ''), base.replace(/y$/, 'i')]);
  const forms = new Set<string>();
  for (const root of roots) for (const ending of endings) forms.add(root + ending);
  const verb = [stem, `${stem}e`].find((candidate) => formsOfBase.has(candidate));
  for (const form of verb === undefined ? [] : [verb, ...(formsOfBase.get(verb) ?? [])]) forms.add(form);
  return [...forms].filter((form) => form !== word && form.length > 1 && stemOf(form) === stem).sort();
}
