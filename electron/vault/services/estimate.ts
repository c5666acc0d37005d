import type { PassphraseEstimate } from '../../../shared/contract/vault.ts';
import { examplePassphrases, withoutSeparators } from './example-passphrases.ts';

/** The least that Handrail accepts. */
const leastScore = 3;
const leastLength = 10;

/** What a determined attacker is assumed to have: this many computers like the manager's own. */
const machines = 1_000;

const loadEstimator = async () => {
  // The dictionaries have some hundred thousand words: they are read when somebody chooses a passphrase.
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, examplePassphrases: [...examplePassphrases] },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
};
let estimator: ReturnType<typeof loadEstimator> | undefined;

const units: readonly (readonly [seconds: number, name: string])[] = [
  [31_557_600, 'year'],
  [2_629_800, 'month'],
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

function duration(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  const years = seconds / 31_557_600;
  if (years >= 1e9) return 'billions of years';
  if (years >= 1e6) return 'millions of years';
  const [size, name] = units.find(([size]) => seconds >= size) ?? [1, 'second'];
  const count = Math.round(seconds / size);
  const rounded = count >= 1_000 ? Math.round(count / 1_000) * 1_000 : count;
  return `about ${rounded.toLocaleString('en')} ${name}${rounded === 1 ? '' : 's'}`;
}

/**
 * How long it takes to try half of the guesses, in words.
 * @param guessMillis what one guess costs, measured with the keyring's own KDF parameters
 */
export const crackTime = (guesses: number, guessMillis: number): string =>
  `${duration((guesses / 2) * (guessMillis / 1_000 / machines))}, on a thousand computers like this one`;

/** Judges a passphrase, offline. */
export async function estimatePassphrase(
  passphrase: string,
  guessMillis: number,
): Promise<PassphraseEstimate> {
  estimator ??= loadEstimator();
  const loaded = await estimator;
  const asTyped = loaded.check(passphrase);
  // An example between whose words something else stands is found by taking that out; other passphrases are left alone.
  const joined = withoutSeparators(passphrase);
  const isExample = joined !== passphrase && examplePassphrases.some((example) => joined.includes(example));
  const asExample = isExample ? loaded.check(joined) : asTyped;
  const { score, guesses, guessesLog10, feedback } =
    asExample.guesses < asTyped.guesses ? asExample : asTyped;
  const long = [...passphrase].length >= leastLength;
  return {
    score,
    guessesLog10,
    enough: score >= leastScore && long,
    crackTime: crackTime(guesses, guessMillis),
    warning: feedback.warning || (long || passphrase === '' ? '' : 'It has fewer than ten characters.'),
    suggestions: feedback.suggestions,
  };
}
