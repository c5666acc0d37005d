import { caretIn, hiddenCapture, shownCapture } from '../support/capture.ts';
import { ask } from '../support/sample.ts';
import { type Step, words } from './journey.ts';
import { complete, type, waitForSaved } from './write.ts';

const said = 'She asked for the on-call handbook before the rota begins.';
const promise = 'Send her the on-call handbook';

/** Two minutes after a 1:1, in the small window, without the mouse and without the main window. */
export const capture: Step[] = [
  {
    name: 'one key shows the small window: the caret is in a note, and the right person is chosen already',
    run: async ({ page, preview }) => {
      // Nobody is in view: whom it is about is a guess.
      await page.keyboard.press('Control+1');
      await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
      await page.keyboard.press('Control+Shift+N');
      const small = await shownCapture(preview);
      await caretIn(small);
      const about = small.getByRole('combobox', { name: 'Whom the note is about' });
      if ((await about.inputValue()) !== words.person) throw new Error('Somebody else was chosen.');
      await small.getByText('you wrote about them a moment ago').waitFor();
    },
  },
  {
    name: 'a template, a person, a signal and a promise with its day, saved as they are typed',
    run: async ({ preview }) => {
      const small = await shownCapture(preview);
      await small.keyboard.type('/recog');
      await complete(small, /^Recognition/);
      await small
        .getByRole('combobox', { name: 'Kind of note' })
        .filter({ hasText: 'Recognition' })
        .waitFor();
      await type(small, `${said} @Ana`);
      await complete(small, /Ana Ruiz/);
      await type(small, ' #owner');
      await complete(small, /ownership/);
      await type(small, '+');
      await small.keyboard.press('Enter');
      await type(small, `[] ${promise} 📅 2026-12-11`);
      await waitForSaved(small);
    },
  },
  {
    name: 'one key saves and closes it, and the note stands in the timeline of the main window',
    run: async ({ page, preview, picture }) => {
      const small = await shownCapture(preview);
      await small.keyboard.press('Control+Enter');
      await hiddenCapture(preview);
      const ana = (await ask(page, 'people.list', {})).find(({ name }) => name === words.person);
      const { items } = await ask(page, 'entries.timeline', { personId: ana?.id ?? null, limit: 1 });
      const [note] = items;
      if (note?.kind !== 'recognition' || !note.body.includes(said) || !note.body.includes(promise))
        throw new Error('The note is not in the journal as it was written.');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: /^Find/ }).fill(words.person);
      await page
        .getByRole('option', { name: new RegExp(words.person) })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.getByText(said).first().waitFor();
      await page.getByText(promise).first().waitFor();
      await picture('captured');
    },
  },
];
