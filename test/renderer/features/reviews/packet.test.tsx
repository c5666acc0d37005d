import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { currentPlace, goTo } from '../../../../renderer/app/place.ts';
import { likelyCycle } from '../../../../renderer/features/reviews/cycles.ts';
import { aheadFirst } from '../../../../renderer/features/reviews/last-cycle-tab.tsx';
import { moraleSentence, placeOf } from '../../../../renderer/features/reviews/morale-line.tsx';
import { beforeAfterMove } from '../../../../renderer/features/reviews/packet.ts';
import { promiseCounts } from '../../../../renderer/features/reviews/review-inspector.tsx';
import { localDateOf } from '../../../../renderer/ui/dates.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';
import type { Commitment } from '../../../../shared/domain/commitments.ts';
import type { Evidence, Polarity } from '../../../../shared/domain/signals.ts';
import { listedCycles } from '../../../../shared/review/cycles.ts';
import { coverageOf } from '../../../../shared/review/index.ts';
import { fakeEntry, fakeId, fakePerson, fakeSignals } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';
import { FakePacket } from './fake-packet.ts';

const today = localDateOf(new Date());
const ana = fakePerson({ name: 'Ana Ruiz', initials: 'AR' });
const signals = fakeSignals();
const cycle = likelyCycle(listedCycles([], today), today) ?? {
  id: 'h1-2026',
  from: today,
  to: today,
  name: '',
};
const key = { personId: ana.id, cycleId: cycle.id };
const note = fakeEntry({ body: 'All of the note.', title: 'Weekly', happenedOn: cycle.from });

const piece = (text: string, polarity: Polarity = '+', more: Partial<Evidence> = {}): Evidence => ({
  entryId: note.id,
  personId: ana.id,
  signalId: signals[0]?.id ?? '',
  polarity,
  text,
  private: false,
  happenedOn: cycle.from,
  kind: '1:1',
  title: 'Weekly',
  ...more,
});
const evidence = [
  piece('Wrote the plan.'),
  piece('Named the owners.'),
  piece('The third step had none.', '-'),
  piece('Seems tired.', '-', { private: true }),
];

const region = page.getByRole('main');
const list = () => region.getByRole('list', { name: 'Evidence of the packet' });
const rows = () =>
  list()
    .getByRole('listitem')
    .elements()
    .map((row) => row.querySelector('[data-veil]')?.textContent);

async function open(
  tab: 'evidence' | 'draft' | 'last',
  packet = new FakePacket(key),
  theme: 'light' | 'dark' = 'light',
) {
  const coverage = coverageOf({
    span: cycle,
    today: cycle.to,
    points: evidence,
    conversations: [],
    notes: 1,
    signals,
  });
  const bridge = await openApp(
    {
      people: [ana],
      signals,
      entries: [note],
      preferences: { theme },
      handlers: {
        'review.coverage': () => coverage,
        'evidence.list': () => evidence,
        ...packet.handlers(),
      },
    },
    { at: 'review', ...key, tab },
  );
  await expect.element(region.getByRole('heading', { level: 1, name: /^Ana Ruiz/ })).toBeVisible();
  return { bridge, packet };
}

describe('Evidence', () => {
  test('J comes to a piece, P picks it and takes it out again; Undo puts it back', async () => {
    const { packet } = await open('evidence');
    await expect.element(region.getByText('“Wrote the plan.”')).toBeVisible();
    await userEvent.keyboard('jp');
    await expect.poll(() => packet.items.map(({ quote }) => quote)).toEqual(['Wrote the plan.']);
    await expect.element(region.getByRole('button', { name: '1 piece picked' })).toBeVisible();
    await expect
      .element(region.getByRole('button', { name: 'Picked' }))
      .toHaveAttribute('aria-pressed', 'true');
    await expect.element(region.getByText('Picked, 1 in the packet.')).toBeInTheDocument();
    await userEvent.keyboard('p');
    await expect.element(region.getByRole('button', { name: 'Nothing is picked yet' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(region.getByRole('button', { name: '1 piece picked' })).toBeVisible();
  });

  test('what stands in a private aside cannot be picked, and says why', async () => {
    const { packet } = await open('evidence');
    await expect.element(region.getByText('“Seems tired.”')).toBeVisible();
    expect(region.getByRole('button', { name: 'Pick', exact: true }).elements()).toHaveLength(3);
    await userEvent.keyboard('jjjjp');
    await expect.element(region.getByText(/A private aside stays in the journal/)).toBeInTheDocument();
    expect(packet.items).toEqual([]);
  });

  test('the note is one key away: beside, or opened', async () => {
    await open('evidence');
    await expect.element(region.getByText('“Wrote the plan.”')).toBeVisible();
    await userEvent.keyboard('j{Control>}{Enter}{/Control}');
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await expect.element(inspector.getByText('All of the note.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(currentPlace()).toEqual({ at: 'entry', entryId: note.id });
  });

  test('a refusal says that the packet is as it was', async () => {
    const packet = new FakePacket(key);
    packet.refuse = new HandrailError('disk-full', 'Full.');
    await open('evidence', packet);
    await expect.element(region.getByText('“Wrote the plan.”')).toBeVisible();
    await userEvent.keyboard('jp');
    await expect.element(page.getByText('The disk is full. The packet is as it was.').first()).toBeVisible();
  });
});

describe('the order of the packet', () => {
  test('Alt and the arrows move a piece, and the focus stays on it', async () => {
    const packet = new FakePacket(key).pick('A').pick('B').pick('C');
    await open('draft', packet);
    await expect.poll(rows).toEqual(['“A”', '“B”', '“C”']);
    (list().getByRole('listitem').first().element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(rows).toEqual(['“B”', '“A”', '“C”']);
    await expect.poll(() => document.activeElement?.textContent).toContain('“A”');
    await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowUp}{/Alt}');
    await expect.poll(rows).toEqual(['“B”', '“A”', '“C”']);
    await userEvent.keyboard('{ArrowDown}{Delete}');
    await expect.poll(rows).toEqual(['“B”', '“A”']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(rows).toEqual(['“B”', '“A”', '“C”']);
  });

  test('a piece is dropped before another one', async () => {
    const packet = new FakePacket(key).pick('A').pick('B').pick('C');
    await open('draft', packet);
    await expect.poll(rows).toEqual(['“A”', '“B”', '“C”']);
    const at = (index: number) => list().getByRole('listitem').nth(index);
    await userEvent.dragAndDrop(at(2), at(0), { targetPosition: { x: 60, y: 4 } });
    await expect.poll(rows).toEqual(['“C”', '“A”', '“B”']);
  });

  test('before which one a moved piece stands', () => {
    const three = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(beforeAfterMove(three, 0, -1)).toBeUndefined();
    expect(beforeAfterMove(three, 2, 1)).toBeUndefined();
    expect(beforeAfterMove(three, 2, -1)).toBe('b');
    expect(beforeAfterMove(three, 0, 1)).toBe('c');
    expect(beforeAfterMove(three, 1, 1)).toBeNull();
  });

  test('two thousand pieces are a screenful in the page', async () => {
    const packet = new FakePacket(key);
    for (let index = 0; index < 2_000; index++) packet.pick(`Piece ${index} of many.`);
    await open('draft', packet);
    await expect.element(region.getByText('2,000 pieces of evidence')).toBeVisible();
    await expect.poll(() => rows().length).toBeGreaterThan(3);
    expect(rows().length).toBeLessThan(40);
    (list().getByRole('listitem').first().element() as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => document.activeElement?.textContent).toContain('Piece 1999 of many.');
  });
});

describe('rewording', () => {
  test('has the original beside it, saves itself, and goes back to the note’s words', async () => {
    const packet = new FakePacket(key).pick('She slipped again.');
    await open('draft', packet);
    await expect.poll(rows).toEqual(['“She slipped again.”']);
    (list().getByRole('listitem').first().element() as HTMLElement).focus();
    await userEvent.keyboard('e');
    const words = region.getByRole('textbox', { name: 'In the packet' });
    await expect.element(words).toHaveFocus();
    await words.fill('The date moved a second time.');
    await region.getByRole('textbox', { name: 'Remark for the reader' }).fill('We split the next one.');
    await expect
      .poll(() => packet.items[0])
      .toMatchObject({
        wording: 'The date moved a second time.',
        remark: 'We split the next one.',
        quote: 'She slipped again.',
      });
    await expect.element(region.getByText('“She slipped again.”')).toBeVisible();
    await region.getByRole('button', { name: 'As in the note' }).click();
    await expect.poll(() => packet.items[0]?.wording).toBeNull();
    await expect.element(words).toHaveValue('She slipped again.');
    await words.fill('The date moved.');
    await userEvent.keyboard('{Escape}');
    await expect.poll(rows).toEqual(['The date moved.']);
    await expect.poll(() => document.activeElement?.hasAttribute('data-item')).toBe(true);
    expect(await axeFindings()).toEqual([]);
  });

  test('who may see a piece is said for the packet alone', async () => {
    const packet = new FakePacket(key).pick('A');
    await open('draft', packet);
    await region.getByRole('button', { name: 'Reword' }).click();
    await region.getByRole('combobox', { name: 'Who may see it' }).click();
    await page.getByRole('option', { name: 'The report may see it', exact: true }).click();
    await expect.poll(() => packet.items[0]?.share).toBe('report');
  });

  test('what a lock overtakes is handed over', async () => {
    const packet = new FakePacket(key).pick('A');
    packet.refuse = new HandrailError('disk-full', 'Full.');
    const { bridge } = await open('draft', packet);
    await region.getByRole('button', { name: 'Reword' }).click();
    await region.getByRole('textbox', { name: 'In the packet' }).fill('Half a sent');
    await userEvent.keyboard('{Control>}l{/Control}');
    await expect
      .poll(() => bridge.unsaved)
      .toEqual([{ id: packet.items[0]?.id, item: { wording: 'Half a sent', remark: '', share: null } }]);
  });

  test.each([
    ['changed', 'the note says it differently now'],
    ['trashed', 'its note is in the trash'],
    ['private', 'in a private aside now: stays out of every export'],
  ] as const)('one whose source is %s says so', async (state, words) => {
    await open('draft', new FakePacket(key).pick('A', { state }));
    await expect.element(region.getByText(words)).toBeVisible();
  });
});

describe('the draft', () => {
  const section = (title: string) => region.getByRole('region', { name: title });
  const text = (title: string) => region.getByRole('textbox', { name: title, exact: true });

  test('begins with headings and questions, and says “Saved” after the journal has answered', async () => {
    const { packet } = await open('draft');
    await expect
      .element(section('Outcomes').getByText(/What is different because of this person/))
      .toBeVisible();
    await text('Outcomes').click();
    await userEvent.keyboard('The ledger is live.');
    await expect.poll(() => packet.sections[0]?.body).toBe('The ledger is live.');
    await expect.element(section('Outcomes').getByText('Saved')).toBeVisible();
    expect(packet.sections[0]?.version).toBeGreaterThan(1);
    expect(await axeFindings()).toEqual([]);
  });

  test('is there after a lock in mid-sentence', async () => {
    const packet = new FakePacket(key);
    const { bridge } = await open('draft', packet);
    await text('Outcomes').click();
    packet.refuse = new HandrailError('disk-full', 'Full.');
    await userEvent.keyboard('Half a sent');
    await expect.element(section('Outcomes').getByText('The disk is full.')).toBeVisible();
    await userEvent.keyboard('{Control>}l{/Control}');
    const id = packet.sections[0]?.id;
    await expect.poll(() => bridge.unsaved).toMatchObject([{ id, section: { body: 'Half a sent' } }]);
    packet.refuse = null;
    await page.getByLabelText('Passphrase').fill(bridge.passphrase);
    await userEvent.keyboard('{Enter}');
    await expect.element(text('Outcomes')).toHaveTextContent('Half a sent');
    await expect.poll(() => packet.sections[0]?.body).toBe('Half a sent');
  });

  test('two writers overwrite nothing: both versions are shown', async () => {
    const packet = new FakePacket(key);
    const { bridge } = await open('draft', packet);
    await text('Outcomes').click();
    await userEvent.keyboard('Mine');
    await expect.poll(() => packet.sections[0]?.body).toBe('Mine');
    packet.writeElsewhere('Theirs');
    await userEvent.keyboard(' too');
    await expect.element(page.getByText('This section was changed elsewhere.')).toBeVisible();
    await expect.element(section('Outcomes').getByText('Theirs')).toBeVisible();
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await expect.poll(() => packet.sections[0]?.body).toBe('Mine too');
    expect(bridge.callsOf('packet.section').length).toBeGreaterThan(0);
  });

  test('evidence is quoted with its citation: by /evidence, from the piece, and dropped', async () => {
    const packet = new FakePacket(key).pick('Wrote the plan.', { entryId: note.id }).pick('Led it.', {
      entryId: note.id,
    });
    await open('draft', packet);
    await text('Outcomes').click();
    await userEvent.keyboard('/evid');
    await page.getByRole('option', { name: /^Evidence…/ }).click();
    await expect.element(page.getByRole('option', { name: /^Wrote the plan/ })).toBeVisible();
    await userEvent.keyboard('led');
    await expect.element(page.getByRole('option', { name: /^Wrote the plan/ })).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    const cited = (words: string) => new RegExp(`^> ${words} \\[[^\\]]+, 1:1\\]\\(entry:${note.id}\\)$`, 'm');
    await expect.poll(() => packet.sections[0]?.body).toMatch(cited('Led it\\.'));
    await region.getByRole('button', { name: 'More for this piece' }).first().click();
    await page.getByRole('menuitem', { name: 'Quote in Strengths' }).click();
    await expect.poll(() => packet.sections[1]?.body).toMatch(cited('Wrote the plan\\.'));
    await userEvent.dragAndDrop(list().getByRole('listitem').first(), text('Growth'));
    await expect.poll(() => packet.sections[2]?.body).toMatch(cited('Wrote the plan\\.'));
  });

  test('a citation opens its note by keys, and says when that is in the trash', async () => {
    const packet = new FakePacket(key);
    packet.begin().say(0, `> A [1 January, 1:1](entry:${note.id})`);
    const { bridge } = await open('draft', packet);
    const chip = () => text('Outcomes').getByText('1 January, 1:1').element() as HTMLElement;
    await expect.poll(() => chip().dataset.says).toMatch(/^now /);
    await bridge.request('entries.trash', { id: note.id });
    await expect.poll(() => chip().dataset.says).toBe('in the trash');
    await text('Outcomes').click();
    await userEvent.keyboard('{Control>}{End}{/Control}{ArrowLeft}{Alt>}{Enter}{/Alt}');
    await expect.poll(currentPlace).toEqual({ at: 'entry', entryId: note.id });
  });

  test('sections are renamed, asked something else, moved, added, and taken out with a way back', async () => {
    const { packet } = await open('draft');
    const heading = section('Outcomes').getByRole('textbox', { name: 'Heading of the section' });
    await heading.fill('Impact');
    await expect.poll(() => packet.sections[0]?.title).toBe('Impact');
    const more = async (title: string, act: string) => {
      await region.getByRole('button', { name: `More for ${title}` }).click();
      await page.getByRole('menuitem', { name: act }).click();
    };
    await more('Impact', 'Edit the question');
    await region.getByRole('textbox', { name: 'Question that the section answers' }).fill('So what?');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => packet.sections[0]?.prompt).toBe('So what?');
    await more('Impact', 'Move down');
    await expect
      .poll(() => packet.sections.map(({ title }) => title).slice(0, 2))
      .toEqual(['Strengths', 'Impact']);
    await more('Growth', 'Take the section out');
    await expect.element(section('Growth')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(section('Growth')).toBeVisible();
    await region.getByRole('button', { name: 'Add a section' }).click();
    await expect.element(section('New section')).toBeVisible();
    await region.getByRole('button', { name: 'Headings of drafts' }).click();
    await page.getByRole('menuitem', { name: 'Begin new drafts with these headings' }).click();
    await expect.poll(() => packet.outline?.[1]).toEqual({ title: 'Impact', prompt: 'So what?' });
  });

  test('words that could not be saved are told of on every other page', async () => {
    const packet = new FakePacket(key);
    await open('draft', packet);
    await text('Outcomes').click();
    packet.refuse = new HandrailError('disk-full', 'Full.');
    await userEvent.keyboard('Words');
    await expect.element(section('Outcomes').getByText('Not saved')).toBeVisible();
    goTo({ at: 'today' });
    await expect.element(page.getByText(/What you wrote in a review is not saved yet/)).toBeVisible();
    packet.refuse = null;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => packet.sections[0]?.body).toBe('Words');
    await expect
      .element(page.getByText(/What you wrote in a review is not saved yet/))
      .not.toBeInTheDocument();
  });
});

describe('the last cycle', () => {
  test('stands beside the draft, what was to come first', async () => {
    const packet = new FakePacket(key).pick('Old piece.');
    packet.begin().say(0, 'It went well.');
    packet.say(4, 'Own a system.');
    const past = structuredClone({ sections: packet.sections, items: packet.items });
    const now = new FakePacket(key);
    now.previous = {
      cycle: { id: 'h1-2020', name: 'H1 2020', from: '2020-01-01', to: '2020-06-30' },
      packet: { ...key, ...past, updatedAt: '2020-07-01T10:00:00.000Z' },
    };
    await open('last', now);
    const before = region.getByRole('region', { name: 'Packet of H1 2020' });
    await expect.element(before.getByText('Own a system.')).toBeVisible();
    expect(
      before
        .getByRole('heading', { level: 3 })
        .elements()
        .map((each) => each.textContent),
    ).toEqual(['Next cycle', 'Outcomes', 'Evidence']);
    await expect.element(region.getByRole('textbox', { name: 'Outcomes', exact: true })).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });

  test('without one it says what will stand there', async () => {
    await open('last');
    await expect.element(region.getByText(/No earlier cycle has a packet/)).toBeVisible();
  });

  test('sections without a word are left out', () => {
    const sections = [
      { title: 'Outcomes', body: 'a' },
      { title: 'Growth', body: ' ' },
      { title: 'Next cycle', body: 'b' },
    ];
    expect(aheadFirst(sections).map(({ title }) => title)).toEqual(['Next cycle', 'Outcomes']);
  });
});

describe('beside the draft', () => {
  const promise = (more: Partial<Commitment>): Commitment => ({
    ...{ entryId: fakeId(), position: 0, owner: { kind: 'me' }, text: 'p', dueOn: null, done: false },
    ...{ private: false, happenedOn: '2026-03-01', people: [] },
    ...more,
  });
  test('promises are counted as kept, open and late', () => {
    const list = [promise({ done: true }), promise({}), promise({ dueOn: '2026-03-02' })];
    expect(promiseCounts(list, '2026-03-03')).toBe('1 kept, 1 open, 1 late');
    expect(promiseCounts(list.slice(1), '2026-03-01')).toBe('2 open');
    expect(promiseCounts([], '2026-03-01')).toBe('');
  });
  test('morale stands by its day, five at the top, and is said in words', () => {
    const point = (happenedOn: string, morale: number) => ({ entryId: happenedOn, happenedOn, morale });
    const first = placeOf(point('2026-01-01', 5), '2026-01-01', '2026-06-30');
    const last = placeOf(point('2026-06-30', 1), '2026-01-01', '2026-06-30');
    expect(first.x).toBeLessThan(last.x);
    expect(first.y).toBeLessThan(last.y);
    expect(moraleSentence([], '2026-03-03')).toBe('Morale was not noted.');
    const told = moraleSentence([point('2026-01-02', 3), point('2026-02-02', 4)], '2026-03-03');
    expect(told).toMatch(/^4 of 5 \(good\) on .*, at first 3; 2 notes$/);
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing on a filled draft, %s', async (theme) => {
  const packet = new FakePacket(key).pick('A', { state: 'changed' }).pick('B');
  packet.begin().say(0, `Text.\n\n> A [1 January, 1:1](entry:${note.id})`);
  await open('draft', packet, theme);
  await expect.element(region.getByText('1 January, 1:1')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});
