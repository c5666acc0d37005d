import type { Menu, MenuItemConstructorOptions, NativeImage, nativeImage, Tray } from 'electron';
import { trayIcons } from './tray-icon.ts';

interface TrayParts {
  Tray: typeof Tray;
  Menu: Pick<typeof Menu, 'buildFromTemplate'>;
  nativeImage: Pick<typeof nativeImage, 'createFromBuffer'>;
}

/** What can be done from the tray. */
export interface TrayActions {
  note(): void;
  open(): void;
  lock(): void;
  quit(): void;
}

const iconFor = (images: TrayParts['nativeImage'], mac: boolean): NativeImage => {
  const { once, twice } = mac ? trayIcons.template : trayIcons.coloured;
  const icon = images.createFromBuffer(Buffer.from(once, 'base64'));
  icon.addRepresentation({ scaleFactor: 2, dataURL: `data:image/png;base64,${twice}` });
  icon.setTemplateImage(mac);
  return icon;
};

/** The app in the menu bar or tray. It names nobody and counts nothing: whoever stands by may read it. */
export const makeTray = (
  { Tray: OwnTray, Menu: menus, nativeImage: images }: TrayParts,
  mac: boolean,
  { note, open, lock, quit }: TrayActions,
): Tray => {
  const tray = new OwnTray(iconFor(images, mac));
  const items: MenuItemConstructorOptions[] = [
    { label: 'New note', click: note },
    { label: 'Open Handrail', click: open },
    { type: 'separator' },
    { label: 'Lock', click: lock },
    { type: 'separator' },
    { label: 'Quit', click: quit },
  ];
  tray.setToolTip('Handrail');
  tray.setContextMenu(menus.buildFromTemplate(items));
  // On macOS, and on most of Linux, a click opens the menu.
  if (!mac) tray.on('click', open);
  return tray;
};
