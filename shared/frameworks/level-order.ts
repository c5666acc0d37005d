import { folded } from './words.ts';

/** `L#` and 3 of `L3`; null where a name holds no number, or several. */
function numbered(name: string): { shape: string; number: number } | null {
  const numbers = name.match(/\d+(?:\.\d+)?/g) ?? [];
  const [only] = numbers;
  if (numbers.length !== 1 || only === undefined) return null;
  return { shape: folded(name.replace(only, ' # ')), number: Number(only) };
}

/**
 * The levels of a ladder, the lowest first. Names that differ by their number alone are in the order of their numbers; others
 * in the order in which the competencies list them, or, where those contradict each other, in which they first appear.
 * @param lists the levels of each competency, as they stand
 */
export function orderLevels(lists: readonly (readonly string[])[]): {
  levels: string[];
  contradict: boolean;
} {
  const first = [...new Set(lists.flat())];
  const numbers = first.map(numbered);
  if (numbers.every((each) => each !== null && each.shape === numbers[0]?.shape)) {
    const at = new Map(first.map((name, index) => [name, numbers[index]?.number ?? 0]));
    return { levels: first.sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0)), contradict: false };
  }
  const before = new Map(first.map((name) => [name, new Set<string>()]));
  for (const list of lists) {
    list.forEach((name, index) => {
      const previous = list[index - 1];
      if (previous !== undefined) before.get(name)?.add(previous);
    });
  }
  const levels: string[] = [];
  while (levels.length < first.length) {
    const next = first.find(
      (name) =>
        !levels.includes(name) && [...(before.get(name) ?? [])].every((each) => levels.includes(each)),
    );
    if (next === undefined) return { levels: first, contradict: true };
    levels.push(next);
  }
  return { levels, contradict: false };
}
