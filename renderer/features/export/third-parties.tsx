import { useState } from 'react';
import type { DoubtfulName, ThirdParty } from '../../../shared/contract/exports.ts';
import { counted } from '../../../shared/domain/counted.ts';
import { HiddenWord } from '../../../shared/exports/reader.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useShownName } from '../../ui/discreet.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './preview.module.css';
import { doubtWords } from './reader-words.ts';
import type { ReaderState } from './use-reader.ts';

const nobody = 'nobody';

/** Words to hide besides the names that the journal knows: nicknames, projects. */
function HiddenWords({ people, state }: { people: readonly ThirdParty[]; state: ReaderState }) {
  const shownName = useShownName();
  const [text, setText] = useState('');
  const [whose, setWhose] = useState(nobody);
  const { words } = state.reader;
  const read = HiddenWord.safeParse({ text, personId: whose === nobody ? null : whose });
  const add = (): void => {
    if (!read.success) return;
    state.change({ words: [...words, read.data] });
    setText('');
  };
  return (
    <div className={styles.words}>
      <h3 className={styles.heading}>Other words to hide</h3>
      <div className={styles.wordForm}>
        <TextField
          label="A word or a nickname"
          value={text}
          maxLength={120}
          onValueChange={setText}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // The form around it would export.
            event.preventDefault();
            add();
          }}
        />
        <Select
          label="Stands for"
          value={whose}
          onValueChange={setWhose}
          options={[
            { value: nobody, label: 'nobody: leave it out' },
            ...people.map(({ personId, name }) => ({ value: personId, label: shownName(name) })),
          ]}
        />
        <Button disabled={!read.success} onClick={add}>
          Hide it
        </Button>
      </div>
      <ul className={styles.rows}>
        {words.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same word may be there twice.
          <li key={at} className={styles.word}>
            <span data-veil="">{word.text}</span>
            <IconButton
              icon="close"
              label={`No longer hide the word ${at + 1}`}
              onClick={() => state.change({ words: words.filter((_, other) => other !== at) })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Doubtful({ doubtful, state }: { doubtful: readonly DoubtfulName[]; state: ReaderState }) {
  const shownName = useShownName();
  const { words } = state.reader;
  if (doubtful.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>Look at these yourself</h3>
      <ul className={styles.rows}>
        {doubtful.map((doubt) => (
          <li key={`${doubt.reason} ${doubt.word}`} className={styles.row}>
            <p className={styles.excerpt} data-veil="">
              <strong>{doubt.word}</strong>: “{doubt.excerpt}”
            </p>
            <p className={styles.about}>{doubtWords(doubt, shownName)}</p>
            {doubt.replaced ? null : (
              <Button
                onClick={() =>
                  state.change({ words: [...words, { text: doubt.word, personId: doubt.personId }] })
                }
              >
                Hide it everywhere
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface ThirdPartyListProps {
  people: readonly ThirdParty[];
  doubtful: readonly DoubtfulName[];
  state: ReaderState;
}

/** Everybody else whom the file speaks of, shown or replaced, and what may be their names. */
export function ThirdPartyList({ people, doubtful, state }: ThirdPartyListProps) {
  const shownName = useShownName();
  return (
    <div className={styles.stack}>
      {people.length === 0 ? <p className={styles.note}>The file speaks of nobody else.</p> : null}
      <ul className={styles.rows} aria-label="Other people">
        {people.map(({ personId, name, pseudonym, uses }) => (
          <li key={personId} className={styles.row}>
            <Checkbox
              label={`Show ${shownName(name)}`}
              hint={`${state.isShown(personId) ? 'By name' : `As ${pseudonym}`}, ${counted(uses, 'time')}`}
              checked={state.isShown(personId)}
              onCheckedChange={(on) => state.setShown(personId, on)}
            />
          </li>
        ))}
      </ul>
      <Doubtful doubtful={doubtful} state={state} />
      <HiddenWords people={people} state={state} />
    </div>
  );
}
