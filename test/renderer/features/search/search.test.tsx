import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { currentPlace, goTo } from '../../../../renderer/app/place.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';
import type { SearchAnswer, SearchHit } from '../../../../shared/contract/search.ts';
import { fakeEntry, fakePerson } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const ana = fakePerson({ name: 'Ana Ruiz' });
const entry = fakeEntry({
  body: 'The rollback took nine minutes.',
  people: [{ personId: ana.id, morale: null }],
});
const other = fakeEntry({ body: 'Another rollback.' });

const hitOf = (note: typeof entry, words: string): SearchHit => ({
  entryId: note.id,
  kind: note.kind,
  happenedOn: note.happenedOn,
  title: [],
  snippet: [
    { text: 'found by ', hit: false },
    { text: words, hit: true },
  ],
  people: [ana.id],
  marks: [],
});
const answer = (change: Partial<SearchAnswer> = {}): SearchAnswer => ({
  hits: [],
  total: change.hits?.length ?? 0,
  more: false,
  tookMs: 3,
  repaired: [],
  unread: [],
  ...change,
});
const field = () => page.getByRole('combobox', { name: 'Search the journal' });
const results = () => page.getByRole('listbox', { name: 'Notes that were found' });

test('an answer that comes late is not shown in place of a newer one', async () => {
  const gates = new Map<string, () => void>();
  await openApp(
    {
      people: [ana],
      handlers: {
        'search.query': async ({ text }) => {
          if (text === 'roll') await new Promise<void>((resolve) => gates.set(text, resolve));
          return answer({ hits: [hitOf(entry, text)] });
        },
      },
    },
    { at: 'search', query: '' },
  );
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('roll');
  await expect.poll(() => gates.has('roll')).toBe(true);
  await userEvent.keyboard('back');
  await expect.element(results()).toMatchTextContent(/found by rollback/);
  gates.get('roll')?.();
  await new Promise(requestAnimationFrame);
  await expect.element(results()).toMatchTextContent(/found by rollback/);
});

test('a search that another one overtook is asked again while it is wanted', async () => {
  let asked = 0;
  const bridge = await openApp(
    {
      handlers: {
        'search.query': ({ text }) => {
          asked += 1;
          if (asked < 3) throw new HandrailError('cancelled', 'A newer search took its place.');
          return answer({ hits: [hitOf(entry, text)] });
        },
      },
    },
    { at: 'search', query: 'roll' },
  );
  await expect.element(results()).toMatchTextContent(/found by roll$/);
  expect(bridge.callsOf('search.query').at(-1)).toMatchObject({ text: 'roll', lane: 'page' });
});

test('while an answer is awaited the one before stays on the screen', async () => {
  const gate: { open?: () => void } = {};
  await openApp(
    {
      handlers: {
        'search.query': async ({ text }) => {
          if (text === 'rollb')
            await new Promise<void>((resolve) => {
              gate.open = resolve;
            });
          return answer({ hits: [hitOf(entry, text)] });
        },
      },
    },
    { at: 'search', query: 'roll' },
  );
  await expect.element(results()).toMatchTextContent(/found by roll$/);
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{End}b');
  await expect.poll(() => gate.open).toBeDefined();
  await expect.element(results()).toMatchTextContent(/found by roll$/);
  gate.open?.();
  await expect.element(results()).toMatchTextContent(/found by rollb$/);
});

test('says what was repaired and what was no filter', async () => {
  await openApp(
    {
      handlers: {
        'search.query': () =>
          answer({ repaired: [{ from: 'calibartion', to: 'calibration' }], unread: ['colour:red'] }),
      },
    },
    { at: 'search', query: 'calibartion colour:red' },
  );
  const says = page.getByRole('main').getByRole('status');
  await expect.element(says).toMatchTextContent(/Showing results for calibration/);
  await expect.element(says).toMatchTextContent(/colour:red is no filter/);
});

test('arrows move, Enter opens the note at the match, Escape comes back to the same search', async () => {
  await openApp(
    {
      people: [ana],
      entries: [entry, other],
      handlers: {
        'search.query': () => answer({ hits: [hitOf(other, 'rollback'), hitOf(entry, 'rollback')] }),
      },
    },
    { at: 'search', query: 'rollback' },
  );
  await expect.element(field()).toHaveFocus();
  await expect.element(results().getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(currentPlace).toEqual({ at: 'entry', entryId: entry.id });
  await expect.element(page.getByText('The rollback took nine minutes.')).toBeVisible();
  await expect.poll(() => CSS.highlights.get('handrail-hit')?.size).toBe(1);
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveValue('rollback');
  await expect.element(results().getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  goTo({ at: 'team' });
  await userEvent.keyboard('{Control>}f{/Control}');
  await expect.element(field()).toHaveValue('rollback');
});

test('filters are offered as they are typed, and shown as chips that can be taken away', async () => {
  const bridge = await openApp({ people: [ana] }, { at: 'search', query: '' });
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('person:r');
  await expect.element(page.getByRole('option', { name: /Ana Ruiz/ })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('{Enter}calm');
  await expect.element(field()).toHaveValue('person:"Ana Ruiz" calm');
  await page.getByRole('button', { name: 'Remove person: Ana Ruiz' }).click();
  await expect.element(field()).toHaveValue('calm');
  await expect.poll(() => bridge.callsOf('search.query').at(-1)).toMatchObject({ text: 'calm' });
  await page.getByRole('button', { name: /Sort by relevance/ }).click();
  await expect
    .poll(() => bridge.callsOf('search.query').at(-1))
    .toMatchObject({ text: 'calm', order: 'relevance' });
});
