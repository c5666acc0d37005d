import { counted } from '../../../shared/domain/counted.ts';
import { type Framework, type FrameworkDraft, levelWords } from '../../../shared/frameworks/index.ts';
import type { LadderForm, ReadingFault, TextPlace } from '../../../shared/frameworks/read/reading.ts';
import { sameName } from '../../../shared/frameworks/words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './import-dialog.module.css';

const placeWords = ({ line, column }: TextPlace): string => `Line ${line}, column ${column}`;

/** Why a text cannot be read, place by place; a place leads to it where the text is there. */
export function LadderFaults({
  faults,
  onPlace,
}: {
  faults: readonly ReadingFault[];
  onPlace: ((place: TextPlace) => void) | null;
}) {
  return (
    <div className={styles.faults} role="alert">
      <Icon name="warning" />
      <div>
        <p className={styles.what}>This cannot be read yet. Nothing was added.</p>
        <ul>
          {faults.map(({ place, says }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: faults are in the order of the text, and never moved
            <li key={index}>
              {place === null ? null : onPlace === null ? (
                <strong>{placeWords(place)}: </strong>
              ) : (
                <button type="button" className={styles.place} onClick={() => onPlace(place)}>
                  {placeWords(place)}
                </button>
              )}
              {says}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

export interface LadderPreviewProps {
  form: LadderForm;
  remarks: readonly string[];
  draft: FrameworkDraft;
  /** The ladder whose place it takes. */
  replaced: Framework | null;
  onTurn: () => void;
}

/** A ladder as it was read: competency × level, the lowest level first. */
export function LadderPreview({ form, remarks, draft, replaced, onTurn }: LadderPreviewProps) {
  const { levels, competencies } = draft;
  const lost = (replaced?.competencies ?? []).filter(
    ({ name, signalIds }) => signalIds.length > 0 && !competencies.some((each) => sameName(each.name, name)),
  );
  return (
    <>
      <div className={styles.found}>
        <p role="status">
          Read as {form.toUpperCase()}: {counted(competencies.length, 'competency', 'competencies')} at{' '}
          {counted(levels.length, 'level')}.
        </p>
        {levels.length > 1 ? (
          <Button tone="quiet" onClick={onTurn}>
            Turn the levels around
          </Button>
        ) : null}
      </div>
      {remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
      {lost.length > 0 ? (
        <p className={styles.remark}>
          These competencies are not in it any more, and their signals go with them:{' '}
          {lost.map(({ name }) => name).join(', ')}.
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrow keys */}
      <section className={styles.scroll} tabIndex={0} aria-label="The ladder as it was read">
        <table className={styles.table}>
          <caption className={styles.hidden}>Competencies by level, the lowest level first</caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              {levels.map((level) => (
                <th key={level} scope="col">
                  {levelWords(level)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {competencies.map(({ name, descriptors }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {descriptors.map((descriptor, index) => (
                  <td key={levels[index]}>
                    <span className={styles.cell}>
                      {descriptor === null
                        ? '–'
                        : descriptor.text ||
                          counted(descriptor.signs.length + descriptor.examples.length, 'line')}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
