import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { currentPlace } from '../../../../renderer/app/place.ts';
import { draftOf } from '../../../../renderer/features/journal/drafts.ts';
import { ledgerRows } from '../../../../renderer/features/promises/groups.ts';
import { addDays, localDateOf } from '../../../../renderer/ui/dates.ts';
import { setDiscreet } from '../../../../renderer/ui/discreet.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';
import type { Commitment } from '../../../../shared/domain/commitments.ts';
import type { Entry } from '../../../../shared/domain/entries.ts';
import { readBody, setTaskDone, setTaskDue, setTaskOwner } from '../../../../shared/markdown/index.ts';
import { type FakeBridge, type FakeOptions, fakeEntry, fakePerson } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const today = localDateOf(new Date());
const ana = fakePerson({ name: 'Ana Ruiz' });
const li = fakePerson({ name: 'Li Wei' });
const atAna = `[@Ana Ruiz](person:${ana.id})`;
const atLi = `[@Li Wei](person:${li.id})`;
const late = addDays(today, -5);
const notes = (): Entry[] => [
  fakeEntry({
    body: `- [ ] Send the doc 📅 ${late}\n- [ ] Draft the plan ${atAna}\n- [x] Book the room`,
    happenedOn: addDays(today, -9),
    people: [{ personId: ana.id, morale: null }],
  }),
  fakeEntry({
    body: `Talked.\n\n- [ ] Review the design ${atLi} 📅 ${addDays(today, 2)}\n\n> [!private]\n> - [ ] Ask about workload\n\n- [ ] [@leadership](person:leadership) decides`,
    happenedOn: addDays(today, -2),
    people: [{ personId: li.id, morale: null }],
  }),
];

const ofEntry = (entry: Entry): Commitment[] =>
  readBody(entry.body).commitments.map(({ position, owner, text, dueOn, done, private: hidden }) => ({
    entryId: entry.id,
    position,
    owner,
    text,
    dueOn,
    done,
    private: hidden,
    happenedOn: entry.happenedOn,
    people: entry.people.map(({ personId }) => personId),
  }));

/** A journal in memory whose promises are read from its notes, as the real one does. */
async function openLedger(entries: Entry[], place: 'promises' | 'person' = 'promises'): Promise<FakeBridge> {
  let bridge: FakeBridge | undefined;
  const write = async (
    id: string,
    baseRevision: number,
    change: (body: string) => string,
  ): Promise<Entry> => {
    const entry = bridge?.entries.find((each) => each.id === id);
    if (!bridge || !entry) throw new HandrailError('not-found', 'No note.');
    const draft = { ...draftOf(entry), body: change(entry.body) };
    const answer = await bridge.request('entries.save', { id, baseRevision, draft });
    if (!answer.ok) throw new HandrailError(answer.error.kind, answer.error.message);
    return answer.value as Entry;
  };
  const handlers: FakeOptions['handlers'] = {
    'commitments.list': ({ personId, openOnly, keptOnly }) =>
      (bridge?.entries ?? entries)
        .flatMap(ofEntry)
        .filter(({ done }) => (keptOnly ? done : !openOnly || !done))
        .filter(
          ({ owner, people }) =>
            personId === null ||
            people.includes(personId) ||
            (owner.kind === 'person' && owner.personId === personId),
        )
        .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')),
    'entries.setTaskDone': ({ id, baseRevision, position, done }) =>
      write(id, baseRevision, (body) => setTaskDone(body, position, done)),
    'entries.changeTask': ({ id, baseRevision, position, change }) =>
      write(id, baseRevision, (body) => {
        if ('dueOn' in change) return setTaskDue(body, position, change.dueOn);
        const { owner } = change;
        if (owner.kind !== 'person') return setTaskOwner(body, position, null);
        return setTaskOwner(body, position, {
          personId: owner.personId,
          label: [ana, li].find(({ id: personId }) => personId === owner.personId)?.name ?? '',
        });
      }),
  };
  bridge = await openApp(
    { people: [ana, li], entries, handlers },
    place === 'promises' ? { at: 'promises' } : { at: 'person', personId: ana.id, tab: 'promises' },
  );
  return bridge;
}
const promise = (text: string) => page.getByRole('button', { name: new RegExp(`^(Private: )?${text}`) });
const headings = (): string[] =>
  [...document.querySelectorAll('main h2')].map((heading) => heading.firstChild?.textContent ?? '');
const bodyOf = (bridge: FakeBridge, at: number): string => bridge.entries[at]?.body ?? '';

beforeEach(() => setDiscreet(false));

test('mine, theirs by person, then leadership’s, each in the order of the ledger', () => {
  const rows = ledgerRows(
    notes()
      .flatMap(ofEntry)
      .filter(({ done }) => !done),
    [ana, li],
  );
  expect(
    rows.map((row) => (row.type === 'heading' ? `${row.title} ${row.count}` : row.commitment.text)),
  ).toEqual([
    ...['You promised 2', 'Send the doc', 'Ask about workload'],
    ...['Ana Ruiz promised 1', 'Draft the plan'],
    ...['Li Wei promised 1', 'Review the design'],
    ...['Leadership promised 1', 'decides'],
  ]);
});

test('it is a place of its own, a key and a command away', async () => {
  await openLedger(notes());
  await userEvent.keyboard('{Control>}1{/Control}');
  await expect.poll(currentPlace).toEqual({ at: 'today' });
  await userEvent.keyboard('{Control>}4{/Control}');
  await expect.poll(currentPlace).toEqual({ at: 'promises' });
  await userEvent.keyboard('{Control>}1{/Control}{Control>}k{/Control}promises{Enter}');
  await expect.poll(currentPlace).toEqual({ at: 'promises' });
  const section = page
    .getByRole('navigation', { name: 'Handrail' })
    .getByRole('button', { name: 'Promises' });
  await expect.element(section).toHaveAttribute('aria-current', 'page');
});

test('each says when it is due, whom it is about and how old it is; a private one carries the lock', async () => {
  await openLedger(notes());
  await expect
    .poll(headings)
    .toEqual(['You promised', 'Li Wei promised', 'Ana Ruiz promised', 'Leadership promised']);
  await expect
    .element(promise('Send the doc'))
    .toMatchTextContent(/5 days overdue · Ana Ruiz · said 9 days ago/);
  await expect.element(promise('Ask about workload')).toHaveAccessibleName(/^Private: Ask about workload/);
  await expect.element(promise('Draft the plan')).not.toHaveAccessibleName(/Private/);
});

test('open, kept, and of one person', async () => {
  await openLedger(notes());
  await expect.element(promise('Send the doc')).toBeVisible();
  await page.getByRole('button', { name: 'Kept', exact: true }).click();
  await expect.element(promise('Book the room')).toBeVisible();
  await expect.element(promise('Send the doc')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect.element(promise('Send the doc')).toBeVisible();
  await expect.element(promise('Book the room')).toBeVisible();
  await page.getByRole('combobox', { name: 'Whose' }).click();
  await page.getByRole('option', { name: 'Li Wei' }).click();
  await expect.poll(headings).toEqual(['You promised', 'Li Wei promised', 'Leadership promised']);
});

describe('with the keyboard alone', () => {
  test('J and K or the arrows move, Enter opens the note', async () => {
    const entries = notes();
    await openLedger(entries);
    await expect.element(promise('Send the doc')).toBeVisible();
    await userEvent.keyboard('j');
    await expect.element(promise('Send the doc')).toHaveFocus();
    await userEvent.keyboard('j');
    await expect.element(promise('Ask about workload')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(promise('Draft the plan')).toHaveFocus();
    await userEvent.keyboard('k');
    await expect.element(promise('Review the design')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(currentPlace).toEqual({ at: 'entry', entryId: entries[1]?.id });
  });

  test('Space ticks it off in the note, the focus goes on to the next one, and it can be undone', async () => {
    const bridge = await openLedger(notes());
    await expect.element(promise('Send the doc')).toBeVisible();
    await userEvent.keyboard('j ');
    await expect.poll(() => bodyOf(bridge, 0)).toContain(`- [x] Send the doc 📅 ${late}`);
    await expect.element(promise('Send the doc')).not.toBeInTheDocument();
    await expect.element(promise('Ask about workload')).toHaveFocus();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => bodyOf(bridge, 0)).toContain(`- [ ] Send the doc 📅 ${late}`);
  });

  test('S snoozes it to a day as it is said, which is announced and can be undone to the byte', async () => {
    const bridge = await openLedger(notes());
    const before = bodyOf(bridge, 0);
    await expect.element(promise('Send the doc')).toBeVisible();
    await userEvent.keyboard('js');
    await expect.element(page.getByRole('dialog', { name: 'Snooze' })).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Until when' })).toHaveFocus();
    expect(await axeFindings()).toEqual([]);
    await userEvent.keyboard('tomorrow{Enter}');
    await expect.poll(() => bodyOf(bridge, 0)).toBe(before.replace(late, addDays(today, 1)));
    await expect.element(page.getByText('Snoozed to tomorrow.')).toBeVisible();
    await expect.element(promise('Send the doc')).toMatchTextContent(/due tomorrow/);
    await expect.element(promise('Send the doc')).toHaveFocus();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => bodyOf(bridge, 0)).toBe(before);
  });

  test('D sets a due date, says what is no day, and takes one away', async () => {
    const bridge = await openLedger(notes());
    await expect.element(promise('Send the doc')).toBeVisible();
    await userEvent.keyboard('jjjj');
    await expect.element(promise('Draft the plan')).toHaveFocus();
    await userEvent.keyboard('d');
    await expect.element(page.getByRole('textbox', { name: 'Until when' })).toHaveFocus();
    await userEvent.keyboard('soonish{Enter}');
    await expect.element(page.getByRole('alert')).toMatchTextContent(/Try “fri”/);
    await userEvent.keyboard('{Control>}a{/Control}in 2 weeks{Enter}');
    await expect.poll(() => bodyOf(bridge, 0)).toContain(`Draft the plan ${atAna} 📅 ${addDays(today, 14)}`);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(promise('Draft the plan')).toHaveFocus();
    await userEvent.keyboard('d');
    await page.getByRole('button', { name: 'No due date' }).click();
    await expect.poll(() => bodyOf(bridge, 0)).toContain(`Draft the plan ${atAna}\n`);
  });

  test('R gives it to somebody else, found by typing', async () => {
    const bridge = await openLedger(notes());
    await expect.element(promise('Send the doc')).toBeVisible();
    await userEvent.keyboard('jr');
    await expect.element(page.getByRole('combobox', { name: 'Who owes it' })).toHaveFocus();
    expect(await axeFindings()).toEqual([]);
    await userEvent.keyboard('li w{Enter}');
    await expect.poll(() => bodyOf(bridge, 0)).toContain(`- [ ] Send the doc ${atLi} 📅 ${late}\n`);
    await expect.element(page.getByText('Li Wei owes it now.')).toBeVisible();
  });
});

test('a promise that was written differently meanwhile is left alone, and that is said', async () => {
  const bridge = await openLedger(notes());
  await expect.element(promise('Send the doc')).toBeVisible();
  const [first] = bridge.entries;
  if (first) bridge.entries[0] = { ...first, body: '- [ ] Something else', revision: 2, version: 2 };
  await userEvent.keyboard('j ');
  await expect.element(page.getByText(/The note was changed meanwhile/)).toBeVisible();
  expect(bodyOf(bridge, 0)).toBe('- [ ] Something else');
});

test('in discreet mode a promise is given on by initials and written by the name', async () => {
  const bridge = await openLedger(notes());
  await expect.element(promise('Send the doc')).toBeVisible();
  setDiscreet(true);
  await userEvent.keyboard('jr');
  await userEvent.keyboard('li w');
  await expect.element(page.getByRole('option', { name: 'LW' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => bodyOf(bridge, 0)).toContain(atLi);
  setDiscreet(false);
});

test('of thousands of promises only what is seen is drawn', async () => {
  const body = Array.from({ length: 3000 }, (_, index) => `- [ ] promise ${index}`).join('\n');
  await openLedger([fakeEntry({ body })]);
  await expect.element(promise('promise 0')).toBeVisible();
  expect(document.querySelectorAll('[data-promise]').length).toBeLessThan(60);
  await userEvent.keyboard('j{End}');
  await expect.element(promise('promise 2999')).toHaveFocus();
});

test('a person’s promises are the same ledger', async () => {
  const bridge = await openLedger(notes(), 'person');
  await expect.poll(headings).toEqual(['You promised', 'Ana Ruiz promised']);
  await userEvent.keyboard('j ');
  await expect.poll(() => bodyOf(bridge, 0)).toContain('- [x] Send the doc');
});

test('without any promise it says how one is made', async () => {
  await openLedger([]);
  await expect.element(page.getByText(/Type \[\] in a note to make one/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  await openLedger(notes());
  document.documentElement.dataset.theme = theme;
  await expect.element(promise('Send the doc')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});
