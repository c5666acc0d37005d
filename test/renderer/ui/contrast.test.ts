import '../../../renderer/ui/tokens.css';
import { afterEach, describe, expect, test } from 'vitest';
import { personColours } from '../../../shared/domain/people.ts';

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const probe = document.createElement('i');
document.body.append(probe);
afterEach(() => {
  delete document.documentElement.dataset.theme;
});

/** Red, green and blue of a token, from 0 to 255, as the browser resolves it. */
function colourOf(token: string, theme: Theme): number[] {
  document.documentElement.dataset.theme = theme;
  probe.style.color = `var(--${token})`;
  return (
    getComputedStyle(probe)
      .color.match(/[\d.]+/g)
      ?.slice(0, 3)
      .map(Number) ?? []
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(ink: string, paper: string, theme: Theme): number {
  const [a, b] = [luminance(colourOf(ink, theme)), luminance(colourOf(paper, theme))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const papers = ['paper', 'raised', 'sunken', 'hover', 'accent-soft'];
const softs = ['strength-soft', 'concern-soft', 'neutral-soft', 'danger-soft', 'aside'];

/** Body text is set in ink on these: AAA. */
const bodyPairs = [...papers, ...softs].map((paper) => ['ink', paper] as const);
/** Everything else that is written: AA. */
const textPairs = [
  ...papers.flatMap((paper) =>
    ['muted', 'faint', 'accent', 'concern', 'strength', 'danger'].map((ink) => [ink, paper] as const),
  ),
  ['ink', 'hit'],
  ['strength', 'strength-soft'],
  ['concern', 'concern-soft'],
  ['neutral', 'neutral-soft'],
  ['faint', 'neutral-soft'],
  ['danger', 'danger-soft'],
  ['muted', 'aside'],
  ['aside-ink', 'aside'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger'],
  ...personColours.map((colour) => ['on-person', `person-${colour}`] as const),
] as const;
/** The edges of controls, and the ring of the focus. */
const edgePairs = ['paper', 'raised', 'sunken'].flatMap((paper) => [
  ['edge', paper] as const,
  ['accent', paper] as const,
]);

describe.each(themes)('the colours of the %s theme', (theme) => {
  test('are told apart from those of the other theme', () => {
    expect(colourOf('paper', 'light')).toEqual([251, 250, 247]);
    expect(colourOf('paper', 'dark')).toEqual([23, 24, 26]);
  });

  test.each(bodyPairs)('%s on %s reads at AAA', (ink, paper) => {
    expect(contrast(ink, paper, theme)).toBeGreaterThanOrEqual(7);
  });

  test.each(textPairs)('%s on %s reads at AA', (ink, paper) => {
    expect(contrast(ink, paper, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edgePairs)('%s beside %s is seen', (edge, paper) => {
    expect(contrast(edge, paper, theme)).toBeGreaterThanOrEqual(3);
  });
});

test('without a theme the system decides', () => {
  delete document.documentElement.dataset.theme;
  expect(getComputedStyle(document.documentElement).colorScheme).toBe('light dark');
});
