import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { currentPlace } from '../../../../renderer/app/place.ts';
import { radiusOf } from '../../../../renderer/features/reviews/coverage-dot.tsx';
import { likelyCycle } from '../../../../renderer/features/reviews/cycles.ts';
import { bySignal } from '../../../../renderer/features/reviews/evidence-groups.ts';
import { localDateOf } from '../../../../renderer/ui/dates.ts';
import type { Evidence, Polarity } from '../../../../shared/domain/signals.ts';
import { listedCycles } from '../../../../shared/review/cycles.ts';
import { attentionOf, coverageOf, type EvidencePoint } from '../../../../shared/review/index.ts';
import { fakeId, fakePerson, fakeSignals } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const today = localDateOf(new Date());
const ana = fakePerson({ name: 'Ana Ruiz', initials: 'AR' });
const wei = fakePerson({ name: 'Li Wei', initials: 'LW' });
const tom = fakePerson({ name: 'Tomás Ochoa', initials: 'TO' });
const people = [ana, wei, tom];
const signals = fakeSignals();
const signal = (name: string): string => signals.find((each) => each.name === name)?.id ?? '';
const entryId = fakeId();
const cycle = likelyCycle(listedCycles([], today), today) ?? { from: today, to: today, name: '' };

const piece = (name: string, polarity: Polarity, text: string): Evidence => ({
  entryId,
  personId: ana.id,
  signalId: signal(name),
  polarity,
  text,
  private: false,
  happenedOn: cycle.from,
  kind: '1:1',
  title: '',
});
const evidence = [
  piece('ownership', '+', 'Wrote the rollback plan.'),
  piece('ownership', '+', 'Named the owner of each step.'),
  piece('ownership', '-', 'The third step had none.'),
  piece('delivery', '', 'It went out on Tuesday.'),
];
const points: EvidencePoint[] = evidence;
const coverage = coverageOf({ span: cycle, today: cycle.to, points, conversations: [], notes: 3, signals });
const attention = [ana, wei, tom].map((person, at) => ({
  ...attentionOf({ personId: person.id, coverage, points, words: 900, hints: at * 9 }),
  praise: at === 1 ? 0.2 : 0.9,
}));

const options = {
  people,
  signals,
  handlers: {
    'review.attention': () => attention,
    'review.coverage': () => coverage,
    'evidence.list': () => evidence,
  },
};
const region = page.getByRole('main');

test('the half under way is looked at, and for two months after its end the one before', () => {
  const chosen = (day: string) => likelyCycle(listedCycles([], day), day)?.name;
  expect(chosen('2026-07-20')).toBe('H1 2026');
  expect(chosen('2026-08-29')).toBe('H1 2026');
  expect(chosen('2026-08-30')).toBe('H2 2026');
  expect(chosen('2026-12-31')).toBe('H2 2026');
});

test('a dot grows with the evidence, and ends to', () => {
  expect(radiusOf(1)).toBeLessThan(radiusOf(2));
  expect(radiusOf(100)).toBe(radiusOf(7));
});

test('evidence stands by signal, the most marked first', () => {
  expect(bySignal(evidence).map(([id, list]) => [id, list.length])).toEqual([
    [signal('ownership'), 3],
    [signal('delivery'), 1],
  ]);
});

describe('the reviews of a cycle', () => {
  test('stand side by side, say who stands apart, and what the numbers cannot say', async () => {
    await openApp(options, { at: 'reviews' });
    const row = region.getByRole('row', { name: /^Li Wei/ });
    await expect.element(row).toMatchTextContent(/\+2 −1/);
    await expect
      .element(
        region.getByText('Of what is marked about Li Wei, 20 % are strengths; with the others it is 90 %.'),
      )
      .toBeVisible();
    await expect.element(region.getByText(/count what was written, not what happened/)).toBeVisible();
    await row.getByRole('button', { name: 'Li Wei' }).click();
    expect(currentPlace()).toMatchObject({ at: 'review', personId: wei.id, tab: 'coverage' });
    await userEvent.keyboard('{Escape}');
    expect(currentPlace()).toMatchObject({ at: 'reviews' });
  });

  test('a cycle is added from the keyboard, and a wrong one answered', async () => {
    const saved: unknown[] = [];
    await openApp(
      {
        ...options,
        handlers: {
          ...options.handlers,
          'cycles.save': ({ draft }) => {
            saved.push(draft);
            return { ...draft, id: fakeId(), origin: 'own' as const };
          },
        },
      },
      { at: 'reviews' },
    );
    await region.getByRole('button', { name: 'Edit or add cycles' }).click();
    await page.getByRole('menuitem', { name: 'New cycle…' }).click();
    await userEvent.keyboard('Probation');
    await page.getByLabelText('First day').fill('2026-05-01');
    await page.getByLabelText('Last day').fill('2026-02-01');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('It ends before it begins.')).toBeVisible();
    await page.getByLabelText('Last day').fill('2026-08-31');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => saved)
      .toEqual([{ name: 'Probation', from: '2026-05-01', to: '2026-08-31', people: null }]);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('the review of one person', () => {
  const open = (tab: 'coverage' | 'evidence') => openApp(options, { at: 'review', personId: ana.id, tab });

  test('says what is missing and draws it as a table; arrows walk from dot to dot, Enter opens the evidence', async () => {
    await open('coverage');
    await expect
      .element(region.getByRole('heading', { level: 1 }))
      .toHaveTextContent(`Ana Ruiz, ${cycle.name}`);
    await expect.element(region.getByText(/Strengths to concerns stand at 2 to 1\./)).toBeVisible();
    const table = region.getByRole('table', { name: 'Evidence by signal and month' });
    await expect
      .element(table.getByRole('row', { name: /^mentoring/ }))
      .toMatchTextContent(/nothing any more/);
    table.getByRole('button', { name: 'ownership', exact: true }).element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect
      .element(table.getByRole('button', { name: /^ownership, .*: 2 strengths, 1 concern$/ }))
      .toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(table.getByRole('button', { name: /^delivery, .*: 1 neutral$/ })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(currentPlace()).toMatchObject({
      tab: 'evidence',
      signalId: signal('delivery'),
      month: cycle.from.slice(0, 7),
    });
    await expect.element(region.getByText('“It went out on Tuesday.”')).toBeVisible();
    expect(region.getByText('“Wrote the rollback plan.”').query()).toBeNull();
  });

  test('holds strengths and concerns side by side, each one key from its note', async () => {
    await open('evidence');
    await expect.element(region.getByText('“The third step had none.”')).toBeVisible();
    await expect.element(region.getByRole('heading', { name: 'Noted' })).toBeVisible();
    await region.getByText('“Wrote the rollback plan.”').click();
    expect(currentPlace()).toEqual({ at: 'entry', entryId });
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing on', (theme) => {
  test.each([
    ['the reviews', { at: 'reviews' } as const, 'Reviews', /^\+2 −1$/],
    ['a map', { at: 'review', personId: ana.id, tab: 'coverage' } as const, 'Ana Ruiz', /^ownership$/],
    ['a board', { at: 'review', personId: ana.id, tab: 'evidence' } as const, 'Ana Ruiz', /rollback plan/],
  ])('%s', async (_, place, title, shown) => {
    await openApp({ ...options, preferences: { theme } }, place);
    await expect
      .element(region.getByRole('heading', { level: 1, name: new RegExp(`^${title}`) }))
      .toBeVisible();
    await expect.element(region.getByText(shown).first()).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });
});
