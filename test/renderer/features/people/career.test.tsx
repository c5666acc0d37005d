import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { currentPlace } from '../../../../renderer/app/place.ts';
import {
  emptyObjective,
  objectiveFormOf,
  readObjective,
} from '../../../../renderer/features/people/objective-form.ts';
import type { ObjectiveDraft, ObjectiveRecord } from '../../../../shared/domain/objectives.ts';
import { type FakeBridge, fakeEntry, fakeId, fakePerson } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const ana = fakePerson({ name: 'Ana Ruiz' });
const note = fakeEntry({
  kind: 'career',
  title: 'What she wants',
  happenedOn: '2026-03-01',
  people: [{ personId: ana.id, morale: null }],
});

const record = (goal: string, more: Partial<ObjectiveRecord> = {}): ObjectiveRecord => {
  const draft: ObjectiveDraft = {
    goal,
    horizon: 'now',
    accommodation: '',
    nextStep: '',
    dueOn: null,
    share: 'me',
  };
  const said = { ...draft, status: 'open' as const, ...more };
  const at = '2026-01-10T09:00:00.000Z';
  return {
    ...said,
    id: fakeId(),
    personId: ana.id,
    setAt: at,
    updatedAt: at,
    notes: [],
    states: [{ ...said, at }],
    ...more,
  };
};

/** A person's Career tab over objectives in memory. */
async function openCareer(...objectives: ObjectiveRecord[]): Promise<FakeBridge> {
  const list = [...objectives];
  const changed = () =>
    bridge.emit({ event: 'journal-changed', payload: { areas: ['objectives'], entryId: null } });
  const find = (id: string): ObjectiveRecord => list.find((each) => each.id === id) ?? record('none');
  const change = (id: string, more: Partial<ObjectiveRecord>): ObjectiveRecord => {
    list.splice(list.indexOf(find(id)), 1, { ...find(id), ...more });
    changed();
    return find(id);
  };
  const bridge: FakeBridge = await openApp(
    {
      people: [ana],
      entries: [note],
      handlers: {
        'objectives.list': () => list,
        'objectives.add': ({ draft }) => {
          const added = record(draft.goal, draft);
          list.push(added);
          changed();
          return added;
        },
        'objectives.update': ({ id, draft }) => change(id, draft),
        'objectives.setStatus': ({ id, status }) => change(id, { status }),
        'objectives.move': ({ id }) => find(id),
        'objectives.remove': ({ id, removed }) => {
          const at = list.indexOf(find(id));
          if (removed) list.splice(at, 1);
          else list.push(...objectives.filter((each) => each.id === id));
          changed();
          return null;
        },
        'objectives.link': ({ id, linked }) => {
          const { happenedOn, kind, title } = note;
          change(id, { notes: linked ? [{ entryId: note.id, happenedOn, kind, title, excerpt: '' }] : [] });
          return null;
        },
      },
    },
    { at: 'person', personId: ana.id, tab: 'career' },
  );
  return bridge;
}

const goal = (name: string) => page.getByRole('button', { name, exact: true });
const choose = async (of: string, item: string) => {
  await page.getByRole('button', { name: `More about: ${of}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

describe('an objective in words', () => {
  const today = '2026-03-11';
  test('its day is said as a person says it, and is read again where it was written', () => {
    const form = { ...emptyObjective, goal: 'Lead', nextStep: 'Ask Ruth', due: 'in 2 weeks' };
    const read = readObjective(form, today);
    expect(read).toMatchObject({ ok: true, draft: { goal: 'Lead', dueOn: '2026-03-25', share: 'me' } });
    const late = record('Lead', { nextStep: 'Ask Ruth', dueOn: '2026-01-05' });
    expect(readObjective(objectiveFormOf(late), today)).toMatchObject({
      ok: true,
      draft: { dueOn: '2026-01-05' },
    });
  });
  test('says what cannot be accepted', () => {
    expect(readObjective({ ...emptyObjective, due: 'sometime' }, today)).toEqual({
      ok: false,
      errors: { goal: 'An objective needs a goal.', due: 'Try “fri”, “in 2 weeks” or “4 March”.' },
    });
    expect(readObjective({ ...emptyObjective, goal: 'Lead', due: 'fri' }, today)).toEqual({
      ok: false,
      errors: { due: 'A day needs the step that is due on it.' },
    });
  });
});

describe('the Career tab', () => {
  test('an objective is set with the keyboard alone; a wrong day is said beside its field', async () => {
    const bridge = await openCareer();
    await expect.element(page.getByText(/Where does Ana Ruiz want to go/)).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await userEvent.keyboard('a');
    await expect.element(page.getByRole('textbox', { name: 'Goal' })).toHaveFocus();
    await userEvent.keyboard(
      'Own a system{Tab}{Tab}{Tab}The split is hers{Tab}Write half a page{Tab}soonish{Enter}',
    );
    await expect.element(page.getByRole('textbox', { name: 'Due' })).toHaveFocus();
    await expect.element(page.getByText('Try “fri”, “in 2 weeks” or “4 March”.')).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await userEvent.keyboard('{Control>}a{/Control}2026-12-04{Enter}');
    await expect.element(goal('Own a system')).toBeVisible();
    expect(bridge.callsOf('objectives.add')).toEqual([
      {
        personId: ana.id,
        draft: {
          goal: 'Own a system',
          horizon: 'now',
          accommodation: 'The split is hers',
          nextStep: 'Write half a page',
          dueOn: '2026-12-04',
          share: 'me',
        },
      },
    ]);
  });

  test('shows goals by horizon, what waits, and what became of them', async () => {
    const at = '2026-02-01T09:00:00.000Z';
    const first = record('Own a system', { nextStep: 'Ask Ruth', dueOn: '2026-01-20' });
    await openCareer(
      { ...first, states: [...first.states, { ...first, at, nextStep: 'Write half a page' }] },
      record('Speak in public', { horizon: 'later' }),
      record('Learn Rust', { status: 'dropped' }),
    );
    for (const name of ['Now', 'Later', 'Reached or dropped'])
      await expect.element(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect.element(page.getByText(/days overdue/)).toBeVisible();
    await page.getByText('History').first().click();
    await expect.element(page.getByText(/Next step: Write half a page/)).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });

  test('reached and removed can be taken back', async () => {
    const bridge = await openCareer(record('Own a system'), record('Teach'));
    await choose('Own a system', 'Reached');
    await expect.element(page.getByRole('heading', { name: 'Reached or dropped' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(() => bridge.callsOf('objectives.setStatus').map((call) => (call as { status: string }).status))
      .toEqual(['reached', 'open']);
    await choose('Teach', 'Remove');
    await expect.element(goal('Teach')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.element(goal('Teach')).toBeVisible();
  });

  test('its place moves with Alt and an arrow, and Enter edits it', async () => {
    const own = record('Own a system');
    const bridge = await openCareer(own);
    await expect.element(goal('Own a system')).toBeVisible();
    (goal('Own a system').element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(() => bridge.callsOf('objectives.move')).toEqual([{ id: own.id, by: 1 }]);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Edit the objective' })).toBeVisible();
    await userEvent.keyboard(' of two teams{Enter}');
    await expect.element(goal('Own a system of two teams')).toBeVisible();
  });

  test('a note is linked to it, and leads there', async () => {
    await openCareer(record('Own a system'));
    await choose('Own a system', 'Link notes…');
    await page.getByRole('checkbox', { name: /What she wants/ }).click();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('list', { name: 'Notes that tell of progress' }).getByRole('button').click();
    await expect.poll(currentPlace).toEqual({ at: 'entry', entryId: note.id });
  });
});
