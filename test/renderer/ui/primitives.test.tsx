import { Tooltip } from '@base-ui/react/tooltip';
import { act, type ReactNode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import { Button } from '../../../renderer/ui/button.tsx';
import { SignalChip } from '../../../renderer/ui/chip.tsx';
import { DateText } from '../../../renderer/ui/date-text.tsx';
import { fullDay } from '../../../renderer/ui/dates.ts';
import { AlertDialog, Dialog } from '../../../renderer/ui/dialog.tsx';
import { ErrorNotice } from '../../../renderer/ui/error-notice.tsx';
import { Menu } from '../../../renderer/ui/menu.tsx';
import { Select } from '../../../renderer/ui/select.tsx';
import { TabList, TabPanel, Tabs } from '../../../renderer/ui/tabs.tsx';
import { TextField } from '../../../renderer/ui/text-field.tsx';
import { clearNotices, notify, Toasts } from '../../../renderer/ui/toast.tsx';
import { HandrailError } from '../../../shared/contract/errors.ts';

let root: Root | undefined;
let host: HTMLElement | undefined;

function show(node: ReactNode): void {
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  root.render(<Tooltip.Provider>{node}</Tooltip.Provider>);
}

afterEach(() => {
  root?.unmount();
  host?.remove();
});

function BusyButton({ onPress }: { onPress: () => void }) {
  const [busy, setBusy] = useState(false);
  return (
    <Button
      busy={busy}
      onClick={() => {
        onPress();
        setBusy(true);
      }}
    >
      Save
    </Button>
  );
}

function RenameDialog() {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  return (
    <>
      <Button onClick={() => setOpen(true)}>Rename</Button>
      <Dialog open={open} onOpenChange={setOpen} title="Rename the signal">
        <TextField label="Name" value={name} onValueChange={setName} />
      </Dialog>
    </>
  );
}

function RhythmSelect() {
  const [value, setValue] = useState<'7' | '14'>('7');
  return (
    <Select
      label="Rhythm"
      value={value}
      onValueChange={setValue}
      options={[
        { value: '7', label: 'Every week' },
        { value: '14', label: 'Every two weeks' },
      ]}
    />
  );
}

function PersonTabs() {
  const [tab, setTab] = useState<'timeline' | 'signals'>('timeline');
  return (
    <Tabs value={tab} onValueChange={setTab}>
      <TabList
        label="Ana Ruiz"
        tabs={[
          { value: 'timeline', label: 'Timeline' },
          { value: 'signals', label: 'Signals' },
        ]}
      />
      <TabPanel value="timeline">The notes</TabPanel>
      <TabPanel value="signals">The marks</TabPanel>
    </Tabs>
  );
}

test('a busy button cannot be pressed again and keeps the focus', async () => {
  let pressed = 0;
  show(<BusyButton onPress={() => pressed++} />);
  const button = page.getByRole('button', { name: 'Save' });
  await button.click();
  await expect.element(button).toHaveAttribute('aria-busy', 'true');
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard(' ');
  expect(pressed).toBe(1);
  expect(document.activeElement).toBe(button.element());
});

test('a signal says its polarity in a sign and in words, not by colour alone', async () => {
  show(
    <p>
      <SignalChip name="ownership" polarity="+" /> <SignalChip name="estimation" polarity="-" />{' '}
      <SignalChip name="scope" polarity="" />
    </p>,
  );
  await expect
    .element(page.getByRole('paragraph'))
    .toHaveTextContent('ownership + (strength) estimation − (concern) scope (neutral)');
});

test('a dialog takes the focus to its first field and gives it back', async () => {
  show(<RenameDialog />);
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Rename' })).toHaveFocus();
});

test('what cannot be undone is asked, and the way out has the focus', async () => {
  let erased = false;
  show(
    <AlertDialog
      open
      onOpenChange={() => undefined}
      title="Erase the note?"
      confirmLabel="Erase"
      onConfirm={() => {
        erased = true;
      }}
    >
      It cannot be brought back.
    </AlertDialog>,
  );
  await expect.element(page.getByRole('alertdialog', { name: 'Erase the note?' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await page.getByRole('button', { name: 'Erase' }).click();
  expect(erased).toBe(true);
});

test('a menu is opened, walked and answered with the keyboard', async () => {
  const chosen: string[] = [];
  show(
    <Menu
      label="Note"
      trigger={<Button>More</Button>}
      items={[
        { label: 'Pin', onSelect: () => chosen.push('pin') },
        null,
        { label: 'Move to trash', danger: true, onSelect: () => chosen.push('trash') },
      ]}
    />,
  );
  await expect.element(page.getByRole('button', { name: 'More' })).toBeVisible();
  (page.getByRole('button', { name: 'More' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem', { name: 'Pin' })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => chosen).toEqual(['trash']);
});

test('one of a few is chosen with the keyboard', async () => {
  show(<RhythmSelect />);
  const select = page.getByRole('combobox', { name: 'Rhythm' });
  await expect.element(select).toHaveTextContent('Every week');
  (select.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('option', { name: 'Every two weeks' })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(select).toHaveTextContent('Every two weeks');
});

test('arrow keys go from tab to tab', async () => {
  show(<PersonTabs />);
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('tab', { name: 'Signals' })).toHaveAttribute('aria-selected', 'true');
  await expect.element(page.getByRole('tabpanel')).toHaveTextContent('The marks');
});

test('a notice says what happened, can be undone, and goes when the journal locks', async () => {
  let undone = false;
  show(<Toasts />);
  await act(async () => undefined);
  notify({
    text: 'The note was moved to the trash.',
    action: {
      label: 'Undo',
      run: () => {
        undone = true;
      },
    },
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(undone).toBe(true);
  notify({ text: 'Ana Ruiz was archived.' });
  await expect.element(page.getByText('Ana Ruiz was archived.').first()).toBeInTheDocument();
  clearNotices();
  await expect.poll(() => document.body.textContent).not.toContain('Ana Ruiz');
});

test('an error is announced where it happened and can be tried again', async () => {
  let tries = 0;
  show(<ErrorNotice error={new HandrailError('disk-full', 'x')} onRetry={() => tries++} />);
  await expect.element(page.getByRole('alert')).toMatchTextContent(/^The disk is full\. Nothing was changed/);
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(tries).toBe(1);
});

test('the full date is on hover', async () => {
  show(<DateText date="2020-03-02" as="day" />);
  await expect.element(page.getByText(/2020/)).toHaveAttribute('title', fullDay('2020-03-02'));
});
