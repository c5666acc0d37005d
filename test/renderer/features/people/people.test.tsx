import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { currentPlace } from '../../../../renderer/app/place.ts';
import { runCommand } from '../../../../renderer/app/shortcuts.ts';
import { byFamily, quotesOf } from '../../../../renderer/features/people/evidence.ts';
import { emptyForm, readForm, withName } from '../../../../renderer/features/people/person-draft.ts';
import {
  nextWords,
  roleWords,
  standingWords,
  talkedWords,
} from '../../../../renderer/features/people/person-words.ts';
import type { Commitment } from '../../../../shared/domain/commitments.ts';
import type { Evidence } from '../../../../shared/domain/signals.ts';
import { fakeEntry, fakePerson, fakeSignals } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const ana = fakePerson({ name: 'Ana Ruiz', role: 'Senior engineer', team: 'Payments' });
const signals = fakeSignals();
const signalId = (name: string): string => signals.find((signal) => signal.name === name)?.id ?? '';

describe('a person in words', () => {
  const person = fakePerson({
    name: 'Ana Ruiz',
    role: 'Senior engineer',
    team: 'Payments',
    startedOn: '2024-02-10',
    lastContactOn: '2026-03-02',
    nextDueOn: '2026-03-16',
    rhythmDays: 14,
  });

  test('who they are, when one talked, when the next 1:1 is due', () => {
    expect(roleWords(person)).toBe('Senior engineer, Payments');
    expect(standingWords(person, '2026-03-11')).toBe('reports to you for 2 y 1 m');
    expect(standingWords({ ...person, relation: 'peer' }, '2026-03-11')).toBe('your peer');
    expect(talkedWords(person, '2026-03-11')).toBe('last talked 9 days ago');
    expect(nextWords(person, '2026-03-11')).toBe('1:1 due in 5 days');
    expect(nextWords(person, '2026-04-02')).toBe('1:1 was due 17 days ago');
    expect(nextWords({ ...person, nextDueOn: null }, '2026-03-11')).toBeNull();
    expect(talkedWords({ ...person, lastContactOn: null }, '2026-03-11')).toBe('no conversation noted yet');
  });
});

describe('the form of a person', () => {
  test('initials and colour follow the name until they are chosen', () => {
    const typed = withName(emptyForm, 'Ana María Ruiz');
    expect(typed.initials).toBe('AR');
    expect(withName({ ...typed, initials: 'ANA', ownInitials: true }, 'Ana Ruiz').initials).toBe('ANA');
    expect(withName({ ...typed, colour: 'rose', ownColour: true }, 'Somebody Else').colour).toBe('rose');
  });

  test('says in words what cannot be accepted', () => {
    const read = readForm({ ...emptyForm, name: '  ', rhythmDays: 'often' });
    expect(read).toEqual({
      ok: false,
      errors: { name: 'A person needs a name.', rhythmDays: 'A number of days from 1 to 365, or nothing.' },
    });
    expect(readForm({ ...emptyForm, name: 'Ana', rhythmDays: '' })).toMatchObject({
      ok: true,
      draft: { name: 'Ana', rhythmDays: null, startedOn: null },
    });
  });
});

test('a person is added with nothing but the keyboard; what is wrong stands beside its field', async () => {
  const bridge = await openApp({}, { at: 'team' });
  runCommand('people.add');
  await expect.element(page.getByRole('dialog', { name: 'Add a person' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('A person needs a name.')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  expect(bridge.people).toEqual([]);
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('Li Wei{Enter}');
  await expect.poll(() => bridge.people[0]).toMatchObject({ name: 'Li Wei', initials: 'LW', rhythmDays: 14 });
  await expect.poll(currentPlace).toMatchObject({ at: 'person', personId: bridge.people[0]?.id });
});

test('archiving is said, and can be undone', async () => {
  const bridge = await openApp({ people: [ana] }, { at: 'person', personId: ana.id, tab: 'timeline' });
  await page.getByRole('button', { name: 'More about Ana Ruiz' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect.poll(() => bridge.people[0]?.archivedAt).not.toBeNull();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => bridge.people[0]?.archivedAt).toBeNull();
});

const evidence = (name: string, text: string, polarity: Evidence['polarity']): Evidence => ({
  entryId: ana.id,
  personId: ana.id,
  signalId: signalId(name),
  polarity,
  text,
  private: false,
  happenedOn: '2026-03-11',
  kind: '1:1',
  title: '',
});

describe('signals', () => {
  test('a paragraph with two marks is quoted once, with both', () => {
    const quotes = quotesOf([evidence('ownership', 'One.', '+'), evidence('delivery', 'One.', '-')]);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.marks.map(({ polarity }) => polarity)).toEqual(['+', '-']);
  });

  test('stand by family, the most marked first', () => {
    const count = { strengths: 1, concerns: 0, neutral: 0, lastOn: '2026-03-11' };
    const families = byFamily(signals, [
      { ...count, signalId: signalId('goal') },
      { ...count, signalId: signalId('delivery') },
      { ...count, signalId: signalId('ownership'), strengths: 4 },
    ]);
    expect(families.map(([family, list]) => [family, list.map(({ signal }) => signal.name)])).toEqual([
      ['performance', ['ownership', 'delivery']],
      ['career', ['goal']],
    ]);
  });

  test('choosing one shows its evidence only, and a quote leads to its note', async () => {
    const entry = fakeEntry({
      body: 'She wrote the plan.',
      people: [{ personId: ana.id, morale: null }],
    });
    const bridge = await openApp(
      {
        people: [ana],
        signals,
        entries: [entry],
        handlers: {
          'evidence.counts': () => [
            {
              signalId: signalId('ownership'),
              strengths: 2,
              concerns: 1,
              neutral: 0,
              lastOn: '2026-03-11',
            },
          ],
          'evidence.list': () => [
            { ...evidence('ownership', 'She wrote the plan.', '+'), entryId: entry.id },
          ],
        },
      },
      { at: 'person', personId: ana.id, tab: 'signals' },
    );
    await page.getByRole('button', { name: /ownership.*last seen/ }).click();
    await expect
      .poll(() => bridge.callsOf('evidence.list').at(-1))
      .toMatchObject({ personId: ana.id, signalId: signalId('ownership') });
    expect(await axeFindings()).toEqual([]);
    await page.getByRole('button', { name: /“She wrote the plan\.”/ }).click();
    await expect.poll(currentPlace).toEqual({ at: 'entry', entryId: entry.id });
  });
});

test('a promise is ticked off in the note that holds it', async () => {
  const entry = fakeEntry({
    body: '- [ ] Send the doc',
    people: [{ personId: ana.id, morale: null }],
  });
  const promise: Commitment = {
    entryId: entry.id,
    position: 0,
    owner: { kind: 'me' },
    text: 'Send the doc',
    dueOn: '2026-03-01',
    done: false,
    private: false,
    happenedOn: '2026-02-20',
    people: [ana.id],
  };
  const bridge = await openApp(
    {
      people: [ana],
      entries: [entry],
      handlers: { 'commitments.list': () => [promise], 'entries.setTaskDone': () => entry },
    },
    { at: 'person', personId: ana.id, tab: 'promises' },
  );
  await expect.element(page.getByRole('heading', { name: 'You promised' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('checkbox', { name: 'Kept: Send the doc' }).click();
  await expect
    .poll(() => bridge.callsOf('entries.setTaskDone'))
    .toEqual([{ id: entry.id, baseRevision: 1, baseVersion: 1, position: 0, done: true }]);
});
