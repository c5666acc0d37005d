import { Brand } from '../../app/brand.tsx';
import { useAppInfo } from '../../app/preferences.ts';
import styles from './about.module.css';
import settings from './settings.module.css';

/** Which Handrail this is, what it promises, and where more is written. */
export function About() {
  const { version } = useAppInfo();
  return (
    <>
      <p className={styles.line}>
        <Brand large />
        <span className={settings.say}>Version {version}</span>
      </p>
      <div className={styles.promises}>
        <p>
          Whoever takes the disk or a backup learns how large the journal is and when it changed, and nothing
          else.
        </p>
        <p>
          No word of it goes to a network, a cache, a log or a temporary file: Handrail makes no connection at
          all.
        </p>
        <p>Nothing that was shown as saved is lost to a crash, a power cut or a full disk.</p>
      </div>
      <p className={settings.say}>
        Not promised: protection from a program that runs as you while the journal is open, from a hostile
        operating system, or from a legal order. Notes that name a person can be subject to a disclosure
        request.
      </p>
      <p className={settings.say}>
        How it works is written in SECURITY.md and in the docs folder that come with Handrail: FORMAT.md for
        the files, MARKDOWN.md for what stands in a note.
      </p>
    </>
  );
}
