import styles from './icon.module.css';

/** Own strokes on a 16-pixel grid; each is one path, drawn in the colour of the text beside it. */
const paths = {
  add: 'M8 3.5v9M3.5 8h9',
  archive: 'M2.5 4.5h11v2.5h-11zM3.5 7v6h9V7M6.5 9.5h3',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  check: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  down: 'M4 6.5 8 10.5l4-4',
  edit: 'M3 13l.6-2.8 7.2-7.2 2.2 2.2-7.2 7.2zM9.4 4.4l2.2 2.2',
  export: 'M8 10V2.5M5 5.2 8 2.4l3 2.8M3 9.5v4h10v-4',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  eyeOff:
    'M2.5 2.5l11 11M6.4 4a6 6 0 0 1 1.6-.2c4 0 6.5 4.2 6.5 4.2a12 12 0 0 1-2 2.4M4 5.2A11 11 0 0 0 1.5 8S4 12.2 8 12.2c1 0 1.9-.3 2.7-.6M6.8 6.8a1.7 1.7 0 0 0 2.4 2.4',
  forward: 'M6.5 3.5 11 8l-4.5 4.5',
  hash: 'M6.4 2.8 5 13.2M11 2.8 9.6 13.2M3 6h10.4M2.6 10H13',
  note: 'M3.5 2.5h6l3 3v8h-9zM9.5 2.5v3h3M5.8 8.5h4.4M5.8 11h3',
  history: 'M2.6 8A5.4 5.4 0 1 0 4.3 4L2.6 5.6M2.6 2.8v2.8h2.8M8 5v3.3l2.2 1.3',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 7.4v3.4M8 5.2v.1',
  inspector: 'M2.5 3h11v10h-11zM10 3v10',
  ladder: 'M5 2.5v11M11 2.5v11M5 5h6M5 8h6M5 11h6',
  lock: 'M3.5 7.2h9v6.3h-9zM5.4 7.2V5a2.6 2.6 0 0 1 5.2 0v2.2',
  more: 'M3.2 8h.3M7.85 8h.3M12.5 8h.3',
  pin: 'M5.5 2.5h5l-.6 4.3 2.1 2.2H4l2.1-2.2zM8 9v4.5',
  restore: 'M3 8a5 5 0 1 0 1.6-3.7L3 5.8M3 3v2.8h2.8',
  search: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM10.2 10.2l3.3 3.3',
  settings:
    'M2.5 4.5h5M11 4.5h2.5M2.5 11.5H5M8.5 11.5h5M9.2 2.9a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2zM6.8 9.9a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2z',
  sidebar: 'M2.5 3h11v10h-11zM6 3v10',
  team: 'M6 3.2a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM1.8 13c.3-2.4 2-3.6 4.2-3.6s3.9 1.2 4.2 3.6M10.4 3.6a2 2 0 0 1 0 3.8M11.6 9.8c1.5.4 2.4 1.5 2.6 3.2',
  today: 'M3 4h10v9.5H3zM3 7h10M5.8 2.5V5M10.2 2.5V5',
  trash: 'M2.8 4.5h10.4M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9',
  warning: 'M8 2.6 14 13H2zM8 6.6v3M8 11.3v.1',
} as const;
export type IconName = keyof typeof paths;

/** A drawing beside words; it carries no meaning of its own, so a screen reader passes over it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
