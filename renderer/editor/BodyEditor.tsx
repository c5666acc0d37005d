import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import {
  $addUpdateTag,
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  configExtension,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import styles from './body.module.css';
import { Completion } from './completion/Completion.tsx';
import { showEmptyEditor } from './empty-editor.ts';
import { BodyExtension } from './extensions/body.ts';
import { ChangesExtension } from './extensions/changes.ts';
import { CitationsExtension } from './extensions/citations.ts';
import { $insertBlocks, $insertMarkdown } from './extensions/clipboard.ts';
import { LinksExtension } from './extensions/links.ts';
import { PicturesExtension } from './extensions/pictures.ts';
import { focusRoot } from './focus.ts';
import { useHighlight } from './highlight.ts';
import { historyFor, keepDocument, takeDocument } from './histories.ts';
import { localDay } from './mark-text.ts';
import { $importBody } from './markdown/body.ts';
import { PictureWords } from './picture/PictureWords.tsx';
import type { BodyEditorProps } from './types.ts';
import { useCitations } from './use-citations.ts';
import { Wording } from './wording/Wording.tsx';

showEmptyEditor();

/** The editor of a body. Its canonical form is Markdown: what it did not change comes out byte for byte. */
export function BodyEditor(props: BodyEditorProps) {
  return <DocumentEditor key={props.documentKey} {...props} />;
}

function DocumentEditor(props: BodyEditorProps) {
  const latest = useRef(props);
  latest.current = props;
  /** What the editor holds, and the values of `value` that came from it. */
  const reported = useRef<Reported | null>(null);
  reported.current ??= new Reported(props.value);
  const session = reported.current;

  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor for each document; later props are read through `latest`.
  const extension = useMemo(() => {
    const kept = takeDocument(props.documentKey, props.value);
    return defineExtension({
      name: '@handrail/body-editor',
      namespace: 'handrail',
      $initialEditorState: kept ? kept.state : () => $importBody(props.value, localDay(new Date())),
      dependencies: [
        BodyExtension,
        configExtension(HistoryExtension, {
          createInitialHistoryState: (editor) => historyFor(editor, kept?.history ?? null),
        }),
        configExtension(LinksExtension, { onOpenLink: (url) => latest.current.onOpenLink?.(url) }),
        configExtension(CitationsExtension, {
          onOpenEntry: (entryId) => latest.current.onOpenEntry?.(entryId),
        }),
        configExtension(PicturesExtension, { handlers: () => latest.current.pictures }),
        configExtension(ChangesExtension, {
          initial: props.value,
          onChange: (markdown) => {
            session.add(markdown);
            latest.current.onChange(markdown);
          },
        }),
      ],
      register(editor, _config, state) {
        const { historyState } = state.getDependency(HistoryExtension).output;
        const { markdown: written } = state.getDependency(ChangesExtension).output;
        return () => {
          const markdown = written();
          keepDocument(props.documentKey, {
            history: historyState.peek(),
            state: editor.getEditorState(),
            markdown,
          });
        };
      },
    });
  }, []);

  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <Surface {...props} session={session} />
    </LexicalExtensionComposer>
  );
}

function Surface(props: BodyEditorProps & { session: Reported }) {
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const { session, value, readOnly = false, placeholder } = props;

  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);

  useEffect(() => {
    if (session.has(value)) return;
    session.add(value);
    editor.update(() => {
      $addUpdateTag(HISTORY_PUSH_TAG);
      $importBody(value, localDay(new Date()));
    });
  }, [editor, session, value]);

  const autoFocus = useRef(props.autoFocus ?? false);
  useEffect(() => {
    if (autoFocus.current) focusEnd(editor);
  }, [editor]);

  useImperativeHandle(
    props.ref,
    () => ({
      focus: () => focusRoot(editor),
      focusEnd: () => focusEnd(editor),
      getMarkdown: getExtensionDependencyFromEditor(editor, ChangesExtension).output.markdown,
      insertText: (markdown: string) => {
        editor.update(() => {
          if (!$getSelection()) $getRoot().selectEnd();
          $insertMarkdown(markdown, localDay(new Date()));
        });
      },
      insertBlocks: (markdown: string) => {
        editor.update(() => {
          $addUpdateTag(HISTORY_PUSH_TAG);
          if (!$getSelection()) $getRoot().selectEnd();
          $insertBlocks(markdown, localDay(new Date()));
        });
        focusRoot(editor);
      },
    }),
    [editor],
  );

  const frame = useRef<HTMLDivElement>(null);
  useHighlightedText(editor, frame, props.highlight);
  useCitations(editor, props.citations);

  return (
    <div ref={frame} className={styles.frame} data-veil="">
      <ContentEditable
        className={styles.body ?? ''}
        ariaLabel={props.ariaLabel ?? 'Note'}
        ariaMultiline
        aria-readonly={!editable}
        spellCheck={false}
        {...(placeholder === undefined
          ? {}
          : {
              'aria-placeholder': placeholder,
              placeholder: <div className={styles.placeholder}>{placeholder}</div>,
            })}
      />
      <Completion
        people={props.people}
        signals={props.signals}
        onCreatePerson={props.onCreatePerson}
        onCreateSignal={props.onCreateSignal}
        templates={props.templates}
        lastTime={props.lastTime}
        quotes={props.quotes}
        onTemplate={props.onTemplate}
        canAddPictures={props.pictures !== undefined}
      />
      <PictureWords />
      {props.wording && !readOnly ? <Wording options={props.wording} /> : null}
    </div>
  );
}

/** Words are painted again after each change of the text, and only while there are any. */
function useHighlightedText(
  editor: LexicalEditor,
  frame: RefObject<HTMLElement | null>,
  words: readonly string[] | undefined,
): void {
  const [version, setVersion] = useState(0);
  const isOn = (words?.length ?? 0) > 0;
  useEffect(() => {
    if (!isOn) return;
    return editor.registerTextContentListener(() => setVersion((before) => before + 1));
  }, [editor, isOn]);
  useHighlight(frame, words, version);
}

function focusEnd(editor: LexicalEditor): void {
  editor.update(() => {
    const root = $getRoot();
    const last = root.getLastChild();
    // Behind a block that holds no text of its own a line is needed to write in; empty, it leaves no trace.
    if (!$isElementNode(last) || last.isShadowRoot()) root.append($createParagraphNode());
    root.selectEnd();
  });
  focusRoot(editor);
}

/** The texts that the editor has held, so that a value that comes back late is told from a new one. */
class Reported {
  private readonly texts = new Set<string>();
  constructor(first: string) {
    this.add(first);
  }
  has(text: string): boolean {
    return this.texts.has(text);
  }
  add(text: string): void {
    this.texts.delete(text);
    this.texts.add(text);
    for (const oldest of this.texts) {
      if (this.texts.size <= 64) break;
      this.texts.delete(oldest);
    }
  }
}
