import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/contract/events.ts';

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

/** The native menu. Locking and the small window go past the page: they must work when the page does not. */
export const menuTemplate = (
  { mac, packaged }: { mac: boolean; packaged: boolean },
  { command, capture, lock }: { command(name: MenuCommand): void; capture(): void; lock(): void },
): Item[] => {
  const send = (label: string, name: MenuCommand, accelerator?: string): Item => ({
    label,
    click: () => command(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const settings = send('Settings …', 'settings', 'CmdOrCtrl+,');
  const lockItem: Item = { label: 'Lock', accelerator: 'CmdOrCtrl+L', click: lock };
  const application: Item = {
    label: 'Handrail',
    submenu: [
      { role: 'about' },
      line,
      settings,
      lockItem,
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  };
  const file: Item = {
    label: 'File',
    submenu: [
      send('New entry', 'new-entry', 'CmdOrCtrl+N'),
      { label: 'New note in a small window', accelerator: 'CmdOrCtrl+Shift+N', click: capture },
      send('Export journal …', 'export-journal'),
      ...(mac
        ? [line, { role: 'close' } as const]
        : [line, settings, lockItem, line, { role: 'quit' } as const]),
    ],
  };
  const edit: Item = {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
    ],
  };
  const view: Item = {
    label: 'View',
    submenu: [
      send('Search', 'search', 'CmdOrCtrl+F'),
      send('Go to …', 'palette', 'CmdOrCtrl+K'),
      line,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      line,
      { role: 'togglefullscreen' },
      ...(packaged ? [] : [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
    ],
  };
  const help: Item = { role: 'help', submenu: [send('Keyboard shortcuts', 'shortcuts')] };
  return [...(mac ? [application] : []), file, edit, view, { role: 'windowMenu' }, help];
};
