import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Place } from '../../../renderer/app/place.ts';
import { runCommand } from '../../../renderer/app/shortcuts.ts';
import { addDays, localDateOf } from '../../../renderer/ui/dates.ts';
import { isDiscreet, setDiscreet } from '../../../renderer/ui/discreet.ts';
import type { SearchHit } from '../../../shared/contract/search.ts';
import type { Commitment } from '../../../shared/domain/commitments.ts';
import type { Evidence } from '../../../shared/domain/signals.ts';
import { fakeEntry, fakePassphrase, fakePerson, fakeSignals } from '../../helpers/fake-bridge.ts';
import { axeFindings, type MountedApp, mountApp } from '../../helpers/mount-app.tsx';

const today = localDateOf(new Date());
const ana = fakePerson({
  name: 'Ana Ruiz',
  rhythmDays: 14,
  lastContactOn: addDays(today, -20),
  nextDueOn: addDays(today, -6),
});
const li = fakePerson({ name: 'Li Wei', initials: 'LX', relation: 'peer' });
const signals = fakeSignals();
const signalId = signals[0]?.id ?? '';
const body = `[@Ana Ruiz](person:${ana.id}) told Ana Ruiz the secret of [@Li Wei](person:${li.id}) and [@Bo Stranger](person:elsewhere), says [@leadership](person:leadership).`;
const about = [{ personId: ana.id, morale: 4 }];
const entry = fakeEntry({ title: 'A secret title on Ana', body, happenedOn: today, people: about });
const long = fakeEntry({ body: 'A secret of before.', happenedOn: addDays(today, -3), people: about });
const trashed = fakeEntry({ body: 'A secret thrown away by Ana.', trashedAt: `${today}T10:00:00.000Z` });
const promise: Commitment = {
  entryId: entry.id,
  position: 0,
  owner: { kind: 'person', personId: li.id },
  text: 'Keep the secret of Ana',
  dueOn: today,
  done: false,
  private: false,
  happenedOn: today,
  people: [ana.id],
};
const evidence: Evidence = {
  entryId: entry.id,
  personId: ana.id,
  signalId,
  polarity: '+',
  text: 'A secret about Ana.',
  private: false,
  happenedOn: today,
  kind: '1:1',
  title: '',
};
const hit: SearchHit = {
  entryId: entry.id,
  happenedOn: today,
  kind: '1:1',
  title: [{ text: 'A secret title on Ana', hit: false }],
  snippet: [{ text: 'told Ana Ruiz the secret', hit: false }],
  people: [ana.id],
  marks: [],
} as unknown as SearchHit;

let app: MountedApp | undefined;
const open = async (place: Place, options: Parameters<typeof mountApp>[0] = {}): Promise<MountedApp> => {
  app = await mountApp({
    ...options,
    people: [ana, li],
    signals,
    entries: [entry, long, trashed],
    handlers: {
      'commitments.list': () => [promise],
      'evidence.list': () => [evidence],
      'evidence.counts': () => [{ signalId, strengths: 1, concerns: 0, neutral: 0, lastOn: today }],
      'search.query': () => ({ hits: [hit], total: 1, more: false, tookMs: 1, repaired: [], unread: [] }),
      ...options.handlers,
    },
    place,
  });
  await expect.element(page.getByRole('navigation', { name: 'Handrail' })).toBeVisible();
  return app;
};
beforeEach(() => setDiscreet(false));
afterEach(() => {
  setDiscreet(false);
  app?.unmount();
});

const isBlurred = (element: Element): boolean => getComputedStyle(element).filter.startsWith('blur');
const hides = (element: Element): boolean => {
  const { fontSize, clipPath } = getComputedStyle(element);
  return isBlurred(element) || fontSize === '0px' || clipPath === 'inset(50%)' || !element.checkVisibility();
};
const isHidden = (element: Element | null): boolean =>
  element !== null && (hides(element) || isHidden(element.parentElement));

/** What somebody beside the manager could read. */
function seen(): string {
  const words: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!isHidden(node.parentElement)) words.push(node.textContent ?? '');
  for (const input of document.querySelectorAll('input')) if (!isHidden(input)) words.push(input.value);
  return words.join(' ');
}
const told = /Ana|Ruiz|Li Wei|Stranger|secret/;
const turnOn = (): Promise<void> => userEvent.keyboard('{Control>}.{/Control}');
/** Away from everything that would be shown under the pointer. */
const pointAway = (): Promise<void> =>
  userEvent.hover(page.getByRole('complementary', { name: 'Discreet mode' }));

const person = (tab: 'timeline' | 'signals' | 'promises'): Place => ({ at: 'person', personId: ana.id, tab });
const screens: [string, Place, RegExp][] = [
  ['today', { at: 'today' }, /AR/],
  ['the team', { at: 'team' }, /AR[\s\S]*LX/],
  ['a timeline', person('timeline'), /AR/],
  ['the evidence', person('signals'), /AR/],
  ['the promises', person('promises'), /LX/],
  ['a note', { at: 'entry', entryId: entry.id }, /AR/],
  ['the search', { at: 'search', query: 'person:"Ana Ruiz" told' }, /AR/],
  ['the trash', { at: 'trash' }, /Trash/],
];

describe('nobody beside the manager reads a name or a word of a note on', () => {
  test.each(screens)('%s', async (_, place, initials) => {
    await open(place);
    await expect.poll(seen).toMatch(told);
    if (place.at === 'search') await expect.element(page.getByRole('combobox')).toHaveFocus();
    await turnOn();
    await pointAway();
    if (place.at === 'search') page.getByRole('combobox').element().blur();
    await expect.poll(seen).not.toMatch(told);
    expect(seen()).toMatch(initials);
    expect(document.title).not.toMatch(told);
    expect(await axeFindings()).toEqual([]);
  });
});

test('accessible names say the initials as well, while the text stays there for a screen reader', async () => {
  await open({ at: 'today' });
  await turnOn();
  await expect.element(page.getByRole('button', { name: 'New note about AR' })).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: 'Kept: Keep the secret of Ana' })).toBeVisible();
  expect(document.body.innerHTML).not.toContain('about Ana Ruiz"');
});

test('what is pointed at is clear, and nothing beside it', async () => {
  await open(person('timeline'));
  await turnOn();
  await pointAway();
  const text = page.getByText('A secret of before.');
  await expect.poll(() => isHidden(text.element())).toBe(true);
  await userEvent.hover(text);
  await expect.poll(seen).toMatch(/A secret of before/);
  expect(seen()).not.toMatch(/A secret title/);
  await pointAway();
  await expect.poll(seen).not.toMatch(told);
});

test('what the keyboard goes to is clear; what had the focus before is not', async () => {
  await open(person('timeline'));
  await expect.element(page.getByRole('article').first()).toBeVisible();
  await userEvent.keyboard('j');
  await expect.poll(() => document.activeElement?.tagName).toBe('ARTICLE');
  await turnOn();
  await pointAway();
  await expect.poll(seen).not.toMatch(told);
  await userEvent.keyboard('k');
  await expect.poll(seen).toMatch(/A secret title/);
});

test('among the results of a search, what the arrows went to is clear, but not what stands first', async () => {
  const other = { ...hit, entryId: long.id, title: [], snippet: [{ text: 'The other secret', hit: false }] };
  await open(
    { at: 'search', query: 'told' },
    {
      handlers: {
        'search.query': () => ({
          hits: [hit, other],
          total: 2,
          more: false,
          tookMs: 1,
          repaired: [],
          unread: [],
        }),
      },
    },
  );
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await expect.element(page.getByRole('option').nth(1)).toBeVisible();
  await turnOn();
  await pointAway();
  await expect.poll(seen).not.toMatch(told);
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(seen).toMatch(/The other secret/);
  expect(seen()).not.toMatch(/told Ana/);
});

describe('while writing', () => {
  const editor = page.getByRole('textbox', { name: 'Text of the note' });

  test('the key answers in the text, which stays clear with its mentions as initials, and as Markdown', async () => {
    const { bridge } = await open({ ...person('timeline'), entryId: entry.id } as Place);
    await expect.element(editor).toHaveFocus();
    await turnOn();
    expect(isDiscreet()).toBe(true);
    await expect.element(editor).toHaveFocus();
    expect(isHidden(editor.element())).toBe(false);
    const mention = document.querySelector<HTMLElement>('[data-initials="@AR"]');
    expect(mention && getComputedStyle(mention, '::after').content).toBe('"@AR"');
    expect(mention && isHidden(mention)).toBe(true);
    await userEvent.keyboard('{Control>}{End}{/Control} Typed.');
    await expect.poll(() => bridge.entries.find(({ id }) => id === entry.id)?.body).toBe(`${body} Typed.`);
  });

  test('a person is found by the name, offered by initials and written by the name', async () => {
    const { bridge } = await open({ ...person('timeline'), entryId: long.id } as Place);
    await expect.element(editor).toHaveFocus();
    await turnOn();
    await userEvent.keyboard(' Thanks @li w');
    const people = page.getByRole('listbox', { name: 'People' });
    await expect.element(people.getByRole('option').first()).toMatchTextContent(/LX/);
    await expect.element(people.getByRole('option').first()).not.toMatchTextContent(/Li Wei/);
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => bridge.entries.find(({ id }) => id === long.id)?.body)
      .toMatch(`A secret of before. Thanks [@Li Wei](person:${li.id})`);
  });
});

test('the palette finds by the name and shows initials; titles are blurred', async () => {
  await open({ at: 'today' });
  await turnOn();
  await pointAway();
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.keyboard('Ana Ruiz');
  await expect.element(page.getByRole('option', { name: /^AR/ })).toBeVisible();
  await userEvent.keyboard('{Control>}a{/Control}title');
  await expect.element(page.getByRole('option', { name: /A secret title/ })).toBeInTheDocument();
  expect(seen()).not.toMatch(told);
});

test('a filter is offered by initials and looks for the name', async () => {
  const { bridge } = await open({ at: 'search', query: '' });
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await turnOn();
  await userEvent.keyboard('person:an');
  const option = page.getByRole('listbox', { name: 'Values for person' }).getByRole('option');
  await expect.element(option).toMatchTextContent(/^person:AR$/);
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => bridge.callsOf('search.query').at(-1))
    .toMatchObject({ text: 'person:"Ana Ruiz" ' });
});

test('a person is edited by the whole name, under a heading of initials', async () => {
  const { bridge } = await open(person('timeline'));
  await expect.element(page.getByRole('heading', { level: 1, name: 'Ana Ruiz' })).toBeVisible();
  await turnOn();
  runCommand('person.edit');
  await expect.element(page.getByRole('dialog', { name: 'Edit AR' })).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Ana Ruiz');
  await expect.element(page.getByRole('textbox', { name: 'Initials' })).toHaveValue('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => bridge.callsOf('people.update'))
    .toMatchObject([{ draft: { name: 'Ana Ruiz', initials: '' } }]);
});

test('it is said, shown quietly with the key to leave it, and kept over a lock', async () => {
  await open({ at: 'today' });
  const line = page.getByRole('complementary', { name: 'Discreet mode' });
  await expect.element(line).not.toBeInTheDocument();
  await turnOn();
  await expect.element(line).toMatchTextContent(/Discreet.*Leave.*Ctrl \./);
  await expect.element(page.getByText(/^Discreet mode is on/)).toHaveAttribute('aria-live', 'polite');
  await userEvent.keyboard('{Control>}l{/Control}');
  await page.getByLabelText('Passphrase').fill(fakePassphrase);
  await userEvent.keyboard('{Enter}');
  await expect.element(line).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'New note about AR' })).toBeVisible();
  await line.getByRole('button', { name: 'Leave' }).click();
  await expect.element(line).not.toBeInTheDocument();
  await expect.element(page.getByText('Discreet mode is off.')).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'New note about Ana Ruiz' })).toBeVisible();
});

test('the key stands among the shortcuts, the command in the palette', async () => {
  await open({ at: 'today' });
  await userEvent.keyboard('?');
  await expect
    .element(page.getByRole('dialog', { name: 'Keyboard shortcuts' }))
    .toMatchTextContent(/Discreet mode.*Ctrl \./);
  await turnOn();
  await expect.poll(isDiscreet).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}k{/Control}leave discreet{Enter}');
  await expect.poll(isDiscreet).toBe(false);
});
