import { type RefObject, useEffect, useRef, useState } from 'react';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { borrowPicture, type ShownPicture, sizeOfPicture } from '../../api/pictures.ts';
import styles from './picture.module.css';
import { pictureName } from './picture-name.ts';

/** How far outside the window a picture is loaded already. */
const ahead = '800px';

/** A picture of the journal, read when it comes near the window, with what it shows in words below it. */
export function Picture({ hash, alt, selected = false }: { hash: string; alt: string; selected?: boolean }) {
  const element = useRef<HTMLSpanElement>(null);
  const picture = usePicture(hash, useIsNear(element));
  const [broken, setBroken] = useState(false);
  const size = sizeOfPicture(hash);
  const instead =
    picture === 'missing'
      ? 'This picture is not in the journal.'
      : broken
        ? 'This picture cannot be drawn.'
        : '';
  return (
    <span ref={element} className={styles.picture} data-selected={selected}>
      {typeof picture === 'object' && !broken ? (
        <img
          className={styles.image}
          src={picture.url}
          alt={pictureName(alt)}
          width={picture.width}
          height={picture.height}
          draggable={false}
          decoding="async"
          onError={() => setBroken(true)}
        />
      ) : (
        <span
          className={styles.place}
          role="img"
          aria-label={instead === '' ? pictureName(alt) : `${pictureName(alt)}. ${instead}`}
          aria-busy={instead === ''}
        >
          {instead === '' && size ? (
            // What takes the room that the picture will take.
            <svg className={styles.image} width={size.width} height={size.height} aria-hidden="true" />
          ) : (
            <span className={styles.empty}>{instead}</span>
          )}
        </span>
      )}
      {alt === '' ? null : (
        <span className={styles.words} aria-hidden="true">
          {alt}
        </span>
      )}
    </span>
  );
}

/** True from when the element first came near the window. */
function useIsNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: ahead },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}

function usePicture(hash: string, wanted: boolean): ShownPicture | 'waiting' | 'missing' {
  const [shown, setShown] = useState<ShownPicture | 'waiting' | 'missing'>('waiting');
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const { picture, release } = borrowPicture(hash);
    picture.then(
      (found) => !gone && setShown(found),
      (error) => !gone && error instanceof HandrailError && setShown('missing'),
    );
    return () => {
      gone = true;
      setShown('waiting');
      release();
    };
  }, [hash, wanted]);
  return shown;
}
