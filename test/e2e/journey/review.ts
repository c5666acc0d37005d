import type { Page } from 'playwright-core';
import { today } from '../../helpers/today.ts';
import { ask } from '../support/sample.ts';
import { type Step, words } from './journey.ts';

const person = 'Ana Ruiz';
const reworded = 'The date moved a second time, and everybody heard it from her first.';
const written = 'The cut-over went through on the day that was promised.';
const halfSentence = 'What she did next was';

/** Presses Tab until the focus is on what a selector names. */
async function tabTo(page: Page, selector: string, text = ''): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate(
      ([wanted, said]) =>
        document.activeElement?.matches(wanted) === true &&
        (document.activeElement.textContent ?? '').includes(said),
      [selector, text] as const,
    );
    if (there) return;
  }
  throw new Error(`The keyboard does not come to ${selector}.`);
}

/** The packet as the journal has it. */
async function packet(page: Page) {
  const people = await ask(page, 'people.list', {});
  const personId = people.find(({ name }) => name === person)?.id ?? '';
  for (const { id } of await ask(page, 'cycles.list', { today: today() })) {
    const items = await ask(page, 'packet.items', { personId, cycleId: id });
    if (items.length === 0) continue;
    return { items, sections: await ask(page, 'packet.sections', { personId, cycleId: id }) };
  }
  throw new Error('No packet was made.');
}

const row = (page: Page, at: number) =>
  page.getByRole('list', { name: 'Evidence of the packet' }).getByRole('listitem').nth(at);

/** The moment of the review, by the keyboard alone: from what is missing to a sentence with its source. */
export const review: Step[] = [
  {
    name: 'a review says what its evidence covers, and three pieces of it are picked',
    run: async ({ page, picture }) => {
      await page.keyboard.press('Control+5');
      await page.getByRole('main').getByRole('button', { name: person }).waitFor();
      await tabTo(page, 'main button', person);
      await page.keyboard.press('Enter');
      await page.getByText(/Strengths to concerns stand at/).waitFor();
      await page.keyboard.press('Alt+2');
      await page.getByRole('button', { name: 'Nothing is picked yet' }).waitFor();
      for (const count of ['1 piece picked', '2 pieces picked', '3 pieces picked']) {
        await page.keyboard.press('j');
        await page.keyboard.press('p');
        await page.getByRole('button', { name: count }).waitFor();
      }
      await picture('review-picked');
    },
  },
  {
    name: 'they are put in order and said in other words, and no note is changed',
    run: async ({ page, picture }) => {
      const [first, second] = (await packet(page)).items;
      if (!first || !second) throw new Error('The pieces are not there.');
      const note = await ask(page, 'entries.get', { id: first.entryId });
      await page.keyboard.press('Alt+4');
      await row(page, 2).waitFor();
      await tabTo(page, '[data-item]');
      await page.keyboard.press('Alt+ArrowDown');
      await row(page, 1).getByText(first.quote).waitFor();
      await page.keyboard.press('e');
      await page.getByRole('textbox', { name: 'In the packet' }).waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(reworded);
      await page.keyboard.press('Escape');
      await row(page, 1).getByText(reworded).waitFor();
      const { items } = await packet(page);
      if (items[0]?.id !== second.id || items[1]?.wording !== reworded)
        throw new Error('The packet is not as it was put.');
      if (JSON.stringify(await ask(page, 'entries.get', { id: first.entryId })) !== JSON.stringify(note))
        throw new Error('The packet changed a note.');
      await picture('review-reworded');
    },
  },
  {
    name: 'a section is written with a citation, locked in mid-sentence, and all of it is there again',
    run: async ({ page, picture }) => {
      await tabTo(page, '[role=textbox][aria-label=Outcomes]');
      await page.keyboard.type(written);
      await page.keyboard.press('Enter');
      await page.keyboard.type('/evidence:date');
      await page.getByRole('option', { name: /^The date moved/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type(halfSentence);
      await page.keyboard.press('Control+l');
      await page.getByRole('heading', { name: /locked/i }).waitFor();
      const left = await page.content();
      for (const word of [written, reworded, halfSentence]) {
        if (left.includes(word)) throw new Error('The locked page still holds words of the review.');
      }
      await page.getByRole('textbox', { name: 'Passphrase' }).waitFor();
      await page.keyboard.type(words.passphrase);
      await page.keyboard.press('Enter');
      const section = page.getByRole('textbox', { name: 'Outcomes', exact: true });
      await section.getByText(halfSentence).waitFor({ timeout: 60_000 });
      await section.getByText(written).waitFor();
      await section.locator('[data-cites]').waitFor();
      await row(page, 1).getByText(reworded).waitFor();
      const { items, sections } = await packet(page);
      const body = sections[0]?.body ?? '';
      if (!body.includes(`](entry:${items[1]?.entryId})`) || !body.endsWith(halfSentence))
        throw new Error('The section is not as it was written.');
      await picture('review-back');
    },
  },
];
