import { z } from 'zod';
import { Accelerator, defaultAccelerator } from '../domain/accelerator.ts';
import { EntryDraft } from '../domain/entries.ts';
import { Id, LocalDate } from '../domain/values.ts';
import type { FrameworkReading } from '../frameworks/read/reading.ts';
import { HandedBy, HandoverChoice } from '../handover/choice.ts';
import { PacketItemDraft, PacketSectionDraft } from '../packet/packet.ts';
import type { Attachment } from './attachments.ts';
import { request } from './define.ts';
import { DisclosureChoice, type DisclosureOutcome } from './disclosure.ts';
import {
  type ExportOutcome,
  exportFormats,
  FilePassphrase,
  journalExportFormats,
  personExport,
} from './exports.ts';
import type { HandoverOutcome, HandoverPreview } from './handover.ts';

/** What is kept outside the vault. None of it tells anything about a person or a note. */
export const Preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Minutes without input on the whole system after which the journal locks. */
  lockAfterMinutes: z.int().min(1).max(120),
  lockOnClose: z.boolean(),
  sidebarOpen: z.boolean(),
  inspectorOpen: z.boolean(),
  /** Ids of the rules of wording that are never shown. */
  wordingOff: z.array(z.string().regex(/^[a-z-]{1,40}$/)).max(100),
  /** What opens the small window from any program, as Electron writes accelerators; null where nothing does. */
  captureShortcut: Accelerator.nullable(),
});
export type Preferences = z.infer<typeof Preferences>;

export const defaultPreferences: Preferences = {
  theme: 'system',
  lockAfterMinutes: 10,
  lockOnClose: false,
  sidebarOpen: true,
  inspectorOpen: true,
  wordingOff: [],
  captureShortcut: defaultAccelerator,
};

export interface AppInfo {
  version: string;
  /** Decides between Ctrl and Cmd in what the screens say. */
  platform: 'mac' | 'other';
  /** True where the sample journal is open instead of the manager's own. */
  sample: boolean;
  /** True where `app.copy` keeps clipboard histories away and clears the clipboard; a browser can do neither. */
  concealsCopies: boolean;
  captureShortcut: ShortcutState;
  /** Whether discreet mode is on: kept for the session, and the same in every window. */
  discreet: boolean;
}

/** Whether `Preferences.captureShortcut` answers: `taken` by another program, `off`, or `none` where a host has none. */
export type ShortcutState = 'on' | 'off' | 'taken' | 'none';

/** Text that could not be saved before the lock, with the revision that it was based on. */
export const UnsavedEntry = z.strictObject({
  id: Id,
  baseRevision: z.int().min(1),
  baseVersion: z.int().min(1).optional(),
  draft: EntryDraft,
});
export type UnsavedEntry = z.infer<typeof UnsavedEntry>;
/** How many of them one page hands over, and one request holds. */
export const mostUnsaved = 20;

/** The same for a section of a packet, with the version that it was based on. */
export const UnsavedSection = z.strictObject({
  id: Id,
  baseVersion: z.int().min(1),
  /** A text that no section can hold is not lost to a lock either. */
  section: PacketSectionDraft.extend({ body: z.string().max(5_000_000) }),
});
export type UnsavedSection = z.infer<typeof UnsavedSection>;

/** The same for what is said about a picked piece of evidence. */
export const UnsavedItem = z.strictObject({ id: Id, item: PacketItemDraft });
export type UnsavedItem = z.infer<typeof UnsavedItem>;

/** Any text that a lock must not lose. */
export const Unsaved = z.union([UnsavedEntry, UnsavedSection, UnsavedItem]);
export type Unsaved = z.infer<typeof Unsaved>;

const nothing = z.strictObject({});

/** Answered by the main process, which owns the window and the operating system. */
export const appRequests = {
  'app.info': request<AppInfo>()(nothing, { whileLocked: true }),
  'app.preferences': request<Preferences>()(nothing, { whileLocked: true }),
  'app.setPreferences': request<Preferences>()(Preferences.partial(), { whileLocked: true }),
  /**
   * Ends the vault process. The renderer passes on what it could not save yet: it is saved first, or, where the
   * disk refuses, kept sealed with a key that only the unlocked journal has.
   */
  'app.lock': request<null>()(z.strictObject({ unsaved: z.array(Unsaved).max(mostUnsaved).default([]) }), {
    whileLocked: true,
  }),
  /**
   * All that the page has unsaved at this moment, told while one types: sealed as by `app.lock`, in memory and beside the
   * journal, it outlives the page and the app.
   */
  'app.keepUnsaved': request<null>()(z.strictObject({ unsaved: z.array(Unsaved).max(mostUnsaved) })),
  /** What a lock could not save, or was left by a page or an app that ended; asked once after unlocking. Empty nearly always. */
  'app.takeUnsaved': request<Unsaved[]>()(nothing),
  /** Turns discreet mode on or off for every window; each is told `discreet`. It is written down nowhere. */
  'app.setDiscreet': request<null>()(z.strictObject({ on: z.boolean() }), { whileLocked: true }),
  /** Leaves the manager's own journal locked and opens a fresh sample journal, unlocked, in a folder of its own. */
  'app.openSample': request<null>()(z.strictObject({ today: LocalDate }), { whileLocked: true }),
  /** Deletes the sample journal and returns to the manager's own. */
  'app.closeSample': request<null>()(nothing, { whileLocked: true }),
  /**
   * Copies with the formats that keep clipboard histories away, and clears it after 60 s if unchanged, where
   * `AppInfo.concealsCopies` says so. Also while locked: the recovery key is shown before there is a journal.
   */
  'app.copy': request<null>()(z.strictObject({ text: z.string().max(5_000_000) }), { whileLocked: true }),
  /** Opens an http, https or mailto link in the system's browser, after the host asked the manager. */
  'app.openLink': request<{ opened: boolean }>()(z.strictObject({ url: z.string().max(4096) })),
  /** Shows the native dialog for a picture and takes what was chosen into the journal. `cancelled` if it was. */
  'app.addPicture': request<Attachment>()(nothing),
  /** Shows the native dialog for a competency ladder and reads what was chosen; nothing is changed. `cancelled` if it was. */
  'app.readFramework': request<FrameworkReading>()(nothing),
  /** Shows the small window, with the caret in it; it is told `capture-shown`. Also while locked: it asks to unlock. */
  'app.showCapture': request<null>()(z.strictObject({ personId: Id.nullable().default(null) }), {
    whileLocked: true,
  }),
  /** Puts the small window away. It has saved what was written in it. */
  'app.hideCapture': request<null>()(nothing, { whileLocked: true }),
  /**
   * Shows the native save dialog, renders, encrypts where a passphrase is given, writes; `progress` events of the task
   * `export` tell the steps. `weak-passphrase` before anything is asked, `cancelled` if the dialog or the export was.
   */
  'app.exportPerson': request<ExportOutcome>()(
    z.strictObject({
      ...personExport,
      format: z.enum(exportFormats),
      /** Encrypts the file with it; null writes it in the clear. */
      passphrase: FilePassphrase.nullable().default(null),
    }),
  ),
  /** Stops the export that is being made at once: nothing is written. Once the file is whole, it does nothing. */
  'app.cancelExport': request<null>()(nothing),
  /** Shows the native save dialog, then writes what the journal holds about a person as one file. */
  'app.exportDisclosure': request<DisclosureOutcome>()(
    z.strictObject({ choice: DisclosureChoice, passphrase: FilePassphrase.nullable() }),
  ),
  /** Shows the native save dialog, then writes a set of people as an encrypted file for whoever follows. */
  'app.exportHandover': request<HandoverOutcome>()(
    z.strictObject({ choice: HandoverChoice, by: HandedBy, passphrase: FilePassphrase }),
  ),
  /** Shows the native dialog for a file that was handed over; only its name is told. `cancelled` if the dialog was. */
  'app.chooseHandover': request<{ name: string }>()(nothing),
  /** Opens the file that was chosen last; see `handover.open`. */
  'app.openHandover': request<HandoverPreview>()(z.strictObject({ passphrase: FilePassphrase })),
  'app.exportJournal': request<ExportOutcome>()(z.strictObject({ format: z.enum(journalExportFormats) })),
};
