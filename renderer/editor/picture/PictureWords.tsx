import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $addUpdateTag,
  $getNodeByKey,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_PUSH_TAG,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { $selectedPicture, $selectPicture, DESCRIBE_PICTURE_COMMAND } from '../extensions/pictures.ts';
import { focusRoot } from '../focus.ts';
import { $isPictureNode } from '../nodes/picture-node.tsx';
import styles from './picture.module.css';
import { maxAltLength, pictureName } from './picture-name.ts';

/** Says which picture is selected, to who cannot see it, and asks what one shows. */
export function PictureWords() {
  const [editor] = useLexicalComposerContext();
  const [selected, setSelected] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ key: NodeKey; alt: string } | null>(null);

  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(() =>
          setSelected(editor.read(() => $selectedPicture()?.getAlt() ?? null)),
        ),
        editor.registerCommand(
          DESCRIBE_PICTURE_COMMAND,
          (key) => {
            const node = $getNodeByKey(key);
            if ($isPictureNode(node)) setAsked({ key, alt: node.getAlt() });
            return true;
          },
          COMMAND_PRIORITY_EDITOR,
        ),
      ),
    [editor],
  );

  const close = (alt: string | null): void => {
    const key = asked?.key;
    setAsked(null);
    if (key === undefined) return;
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        if (!$isPictureNode(node)) return;
        if (alt !== null && alt !== node.getAlt()) {
          $addUpdateTag(HISTORY_PUSH_TAG);
          node.setAlt(alt);
        }
        $selectPicture(key);
      },
      { onUpdate: () => focusRoot(editor) },
    );
  };

  return (
    <>
      <VisuallyHidden>
        <span role="status">
          {selected === null ? '' : `${pictureName(selected)}. Enter describes it, Backspace removes it.`}
        </span>
      </VisuallyHidden>
      <Dialog
        open={asked !== null}
        onOpenChange={(open) => !open && close(null)}
        title="Describe the picture"
        description="Read to whoever cannot see it, shown below it, and found by the search."
        width="narrow"
      >
        {asked ? <Words key={asked.key} alt={asked.alt} onDone={close} /> : null}
      </Dialog>
    </>
  );
}

function Words({ alt, onDone }: { alt: string; onDone: (alt: string) => void }) {
  const [words, setWords] = useState(alt);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(words.replace(/\s+/g, ' ').trim());
      }}
    >
      <TextField
        label="What the picture shows"
        maxLength={maxAltLength}
        value={words}
        onValueChange={setWords}
        placeholder="The team’s board after planning"
      />
      <div className={styles.acts}>
        <Button type="submit" tone="primary">
          Save
        </Button>
      </div>
    </form>
  );
}
