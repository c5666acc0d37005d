import type { Page } from 'playwright-core';
import { settingsPanes } from '../../../renderer/app/place.ts';
import { type Shot, toCommand, toPerson } from './shot.ts';

const toTimeline = async (page: Page, name: string): Promise<void> => {
  await toPerson(page, name);
  await page.keyboard.press('Alt+1');
  await page.locator('article').first().waitFor();
};

const toTab = async (page: Page, name: string, key: string, tab: string): Promise<void> => {
  await toPerson(page, name);
  await page.keyboard.press(key);
  await page.getByRole('tabpanel', { name: tab }).waitFor();
};

/** Opens the newest note of a person for writing. */
const toNote = async (page: Page, name: string): Promise<void> => {
  await toTimeline(page, name);
  await page.locator('article').first().locator('p').first().click();
  await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
};

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).first().waitFor();

const search = (name: string, query: string): Shot => ({
  name,
  go: async (page) => {
    await page.keyboard.press('Control+f');
    await page.getByRole('combobox', { name: 'Search the journal' }).fill(query);
    await page.waitForTimeout(300);
  },
});

const settings: Shot[] = settingsPanes.map((pane, index) => ({
  name: `settings-${pane}`,
  go: async (page) => {
    await page.keyboard.press('Control+,');
    await heading(page, 'Settings');
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('button').nth(index).click();
  },
}));

/** Every screen of an open journal, taken of the sample. */
export const journalShots: readonly Shot[] = [
  {
    name: 'today',
    go: async (page) => {
      await page.keyboard.press('Control+1');
      await heading(page, 'Today');
    },
  },
  { name: 'person', go: (page) => toTimeline(page, 'Ana Ruiz') },
  { name: 'signals', go: (page) => toTab(page, 'Ana Ruiz', 'Alt+2', 'Signals') },
  { name: 'career', go: (page) => toTab(page, 'Ana Ruiz', 'Alt+3', 'Career') },
  { name: 'promises', go: (page) => toTab(page, 'Priya Krishnan', 'Alt+4', 'Promises') },
  {
    name: 'person-menu',
    go: async (page) => {
      await toTimeline(page, 'Li Wei');
      await page
        .getByRole('button', { name: /^More about/ })
        .first()
        .click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'handing-over',
    go: async (page) => {
      await toTimeline(page, 'Ana Ruiz');
      await toCommand(page, 'Hand over Ana Ruiz');
      await page
        .getByRole('dialog', { name: 'Hand over' })
        .getByText(/\d+ notes/)
        .waitFor();
    },
  },
  {
    name: 'disclosing',
    go: async (page) => {
      await toTimeline(page, 'Ana Ruiz');
      await toCommand(page, 'Disclose what the journal holds about Ana Ruiz');
      await page.getByRole('checkbox', { name: 'Put the private passages in too' }).click();
    },
  },
  {
    name: 'inspector',
    go: async (page) => {
      await toTimeline(page, 'Ana Ruiz');
      const show = page.getByRole('button', { name: 'Show the inspector' });
      if (await show.isVisible()) await show.click();
    },
  },
  {
    name: 'writing',
    go: async (page) => {
      await toPerson(page, 'Tomás Ochoa');
      await page.keyboard.press('Control+n');
      await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
      await page.keyboard.type(
        'The canary of the importer went out on Tuesday and he rolled it back himself. #own',
        { delay: 4 },
      );
      await page.getByRole('option').first().waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  { name: 'editing', go: (page) => toNote(page, 'Ana Ruiz') },
  {
    name: 'when',
    go: async (page) => {
      await toNote(page, 'Ana Ruiz');
      await page
        .getByRole('button', { name: /when it happened/ })
        .first()
        .click();
      await page.getByRole('textbox', { name: 'When it happened' }).waitFor();
    },
  },
  {
    name: 'morale',
    go: async (page) => {
      await toNote(page, 'Ana Ruiz');
      await page
        .getByRole('button', { name: /Ana Ruiz.*in this note/ })
        .first()
        .click();
      await page.getByRole('radiogroup').waitFor();
    },
  },
  {
    name: 'note-menu',
    go: async (page) => {
      await toNote(page, 'Ana Ruiz');
      await page.getByRole('button', { name: 'More about this note' }).first().click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'revisions',
    go: async (page) => {
      await toNote(page, 'Ana Ruiz');
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('Again: ', { delay: 4 });
      await page.locator('[data-testid="save-status"][data-phase="saved"]').waitFor();
      await page.getByRole('button', { name: 'More about this note' }).first().click();
      await page.getByRole('menuitem', { name: 'Earlier versions…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  search('search', 'person:ana rollbak'),
  search('search-empty', ''),
  search('search-none', 'kangaroo submarine'),
  search('search-complete', 'signal:'),
  search('search-filters', 'in:performance last:1y -kind:concern near:"review design" '),
  {
    name: 'search-beside',
    go: async (page) => {
      await search('', 'person:ana rollback').go(page);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: 'More like this' }).waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'search-help',
    go: async (page) => {
      await search('', 'rollback').go(page);
      await page.keyboard.press('F1');
      await page.getByRole('dialog', { name: 'What can be typed here' }).waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'search-grouped',
    go: async (page) => {
      await search('', 'in:performance last:1y ').go(page);
      await page.getByRole('button', { name: 'More about these results' }).click();
      await page.getByRole('menuitem', { name: 'Group by person' }).click();
    },
    leave: async (page) => {
      await page.getByRole('button', { name: 'More about these results' }).click();
      await page.getByRole('menuitem', { name: 'No groups' }).click();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'search-save',
    go: async (page) => {
      await search('', 'in:performance last:1y ').go(page);
      await page.keyboard.press('Control+s');
      await page.getByRole('dialog').waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'search-menu',
    go: async (page) => {
      await search('', 'rollback').go(page);
      await page.getByRole('button', { name: 'More about these results' }).click();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'palette',
    go: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: /^Find/ }).waitFor();
    },
  },
  {
    name: 'palette-typed',
    go: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: /^Find/ }).fill('an');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'team',
    go: async (page) => {
      await page.keyboard.press('Control+3');
      await heading(page, 'Team');
    },
  },
  {
    name: 'reviews',
    go: async (page) => {
      await page.keyboard.press('Control+5');
      await page.getByRole('row').nth(2).getByText('%').first().waitFor();
    },
  },
  {
    name: 'review',
    go: async (page) => {
      await page.keyboard.press('Control+5');
      await page.getByRole('main').getByRole('button', { name: 'Ana Ruiz' }).click();
      await page.getByRole('table', { name: 'Evidence by signal and month' }).waitFor();
    },
  },
  {
    name: 'review-evidence',
    go: async (page) => {
      await page.keyboard.press('Control+5');
      await page.getByRole('main').getByRole('button', { name: 'Ana Ruiz' }).click();
      await page.keyboard.press('Alt+2');
      await page.getByRole('heading', { name: 'Strengths' }).first().waitFor();
    },
  },
  {
    name: 'review-level',
    go: async (page) => {
      await page.keyboard.press('Control+5');
      await page.getByRole('main').getByRole('button', { name: 'Ana Ruiz' }).click();
      await page.keyboard.press('Alt+3');
      await page.getByRole('button', { name: 'Ownership' }).click();
    },
  },
  {
    name: 'ladder-import',
    go: async (page) => {
      await toCommand(page, 'Edit the frameworks');
      await page.getByRole('button', { name: 'Import a ladder' }).click();
      await page
        .getByLabel('The ladder as CSV, YAML or JSON')
        .fill(
          'competency,level,descriptor\nDelivery,L3,Finishes tasks.\nDelivery,L4,"Finishes features, and says early when one is late."\nMentoring,L4,Shows newcomers the way.',
        );
      await page.getByText('Read as CSV').waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'ladder-faults',
    go: async (page) => {
      await toCommand(page, 'Edit the frameworks');
      await page.getByRole('button', { name: 'Import a ladder' }).click();
      await page
        .getByLabel('The ladder as CSV, YAML or JSON')
        .fill('competency,level,descriptor\nDelivery,L3,Finishes tasks, on time.\n,L4,Finishes features.');
      await page.getByText('cannot be read yet').waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'review-draft',
    go: async (page) => {
      await page.keyboard.press('Control+5');
      await page.getByRole('main').getByRole('button', { name: 'Ana Ruiz' }).click();
      await page.keyboard.press('Alt+2');
      const pick = page.getByRole('button', { name: 'Pick', exact: true });
      await pick.first().waitFor();
      // Once: the packet is there for every theme and size.
      if (await page.getByRole('button', { name: 'Nothing is picked yet' }).isVisible())
        for (const place of [0, 2, 4]) await pick.nth(place).click({ force: true });
      await page.keyboard.press('Alt+4');
      await page.getByRole('list', { name: 'Evidence of the packet' }).waitFor();
      await page.getByRole('textbox', { name: 'Outcomes', exact: true }).waitFor();
    },
  },
  {
    name: 'cycle-dialog',
    go: async (page) => {
      await page.keyboard.press('Control+5');
      await page.getByRole('button', { name: 'Edit or add cycles' }).click();
      await page.getByRole('menuitem', { name: 'New cycle…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'person-dialog',
    go: async (page) => {
      await page.keyboard.press('Control+3');
      await page.getByRole('main').getByRole('button', { name: 'Add a person' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'export',
    go: async (page) => {
      await toTimeline(page, 'Ana Ruiz');
      await page.keyboard.press('Control+Shift+e');
      await page
        .getByText(/pieces? of evidence/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'trash',
    go: async (page) => {
      await toCommand(page, 'Trash');
      await heading(page, 'Trash');
    },
  },
  {
    name: 'shortcuts',
    go: async (page) => {
      await page.keyboard.press('Control+1');
      await heading(page, 'Today');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  ...settings,
];
