import { type Step, words } from './journey.ts';
import { waitForSaved } from './write.ts';

const topic = 'whether the second rota still holds';
const goal = 'Own a system across two teams';
const seen = 'Led the incident review without blame';

/** The next 1:1: what is left from last time is there before a word is typed. */
export const nextTime: Step[] = [
  {
    name: 'a career goal with a next step is set on the Career tab',
    run: async ({ page, picture }) => {
      await page.keyboard.press('Alt+3');
      await page.getByRole('button', { name: 'Add an objective' }).waitFor();
      await page.keyboard.press('a');
      await page.getByRole('dialog', { name: 'Add an objective' }).waitFor();
      await page.keyboard.type(goal);
      await page.getByRole('textbox', { name: 'Next step' }).fill('Half a page on the split');
      await page.getByRole('textbox', { name: 'Due' }).fill('in 2 weeks');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: goal, exact: true }).waitFor();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await picture('career');
    },
  },
  {
    name: 'a topic is left for next time, and something is seen afterwards',
    run: async ({ page }) => {
      await page.keyboard.press('Control+n');
      await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
      await page.keyboard.type(`Next time: ${topic}`, { delay: 8 });
      await waitForSaved(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+n');
      await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
      await page.getByRole('combobox', { name: 'Kind of note' }).click();
      await page.getByRole('option', { name: 'Observation' }).click();
      await page.getByRole('textbox', { name: 'Text of the note' }).focus();
      await page.keyboard.type(`${seen} #communi`, { delay: 8 });
      await page
        .getByRole('option', { name: /communication/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('+');
      await waitForSaved(page);
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'a new note shows what was left, promised, aimed for and not said yet; / brings it into the text',
    run: async ({ page, picture }) => {
      await page.keyboard.press('Control+n');
      await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
      const beside = page.getByRole('complementary', { name: 'Inspector' });
      for (const text of [topic, words.promise, goal, seen]) await beside.getByText(text).first().waitFor();
      await picture('from-last-time');
      await page.keyboard.type('/from', { delay: 15 });
      await page.getByRole('option', { name: 'From last time' }).waitFor();
      await page.keyboard.press('Enter');
      const text = page.getByRole('textbox', { name: 'Text of the note' });
      await text.getByText(topic).waitFor();
      await text.getByText(`To say: ${seen}`).waitFor();
      await waitForSaved(page);
      await page.keyboard.press('Escape');
    },
  },
];
