import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $findCellNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getRoot,
  $isParagraphNode,
  $isRootNode,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { localDay } from '../mark-text.ts';
import { $taskAround } from '../nodes/task-box-node.ts';
import { placeBelow } from '../place-below.ts';
import type { BodyEditorProps } from '../types.ts';
import { applyChoice } from './apply.ts';
import styles from './completion.module.css';
import { type Option, optionsFor, type Surroundings } from './options.ts';
import { $readTrigger, type Trigger } from './trigger.ts';
import { useTypedNames } from './use-typed-names.ts';

type Props = Pick<
  BodyEditorProps,
  | 'people'
  | 'signals'
  | 'templates'
  | 'lastTime'
  | 'quotes'
  | 'onCreatePerson'
  | 'onCreateSignal'
  | 'onTemplate'
> & { canAddPictures: boolean };

const none: never[] = [];

const listNames: Record<Trigger['kind'], string> = {
  person: 'People',
  signal: 'Signals',
  block: 'Blocks',
  due: 'Due date',
};

/** The menu behind `@`, `#`, `/` and a due date in words. The focus stays in the text; the keys are taken while the menu is open. */
export function Completion(props: Props) {
  const {
    people,
    signals,
    templates = none,
    lastTime = none,
    quotes = none,
    onCreatePerson,
    onCreateSignal,
    canAddPictures,
  } = props;
  const [editor] = useLexicalComposerContext();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [index, setIndex] = useState(0);
  const dismissed = useRef<string | null>(null);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useTypedNames(editor, { people, signals }, dismissed);

  useEffect(() => {
    const read = (): void => {
      const next = editor.isComposing() ? null : editor.read(() => readAsked(editor));
      if (!next || dismissed.current !== next.place) dismissed.current = null;
      setAsked((before) => {
        if (before?.place !== next?.place || before?.trigger.query !== next?.trigger.query) setIndex(0);
        return next && dismissed.current === next.place ? null : next;
      });
    };
    const close = (): void => setAsked(null);
    return mergeRegister(
      editor.registerUpdateListener(read),
      editor.registerRootListener((element, previous) => {
        previous?.removeEventListener('blur', close);
        element?.addEventListener('blur', close);
      }),
    );
  }, [editor]);

  const options = useMemo(
    () =>
      asked
        ? optionsFor(
            asked.trigger,
            {
              people,
              signals,
              templates,
              lastTime,
              quotes,
              canCreatePerson: onCreatePerson !== undefined,
              canCreateSignal: onCreateSignal !== undefined,
              canAddPictures,
              today: localDay(new Date()),
            },
            asked,
          )
        : [],
    [asked, people, signals, templates, lastTime, quotes, onCreatePerson, onCreateSignal, canAddPictures],
  );
  const isOpen = asked !== null && options.length > 0;
  // Words that need not be meant as a due date leave Enter and the arrows alone: only Tab takes them.
  const isAside = asked?.trigger.due?.isPlain === false;
  const active = isAside ? -1 : Math.min(index, options.length - 1);

  const choose = (option: Option | undefined): boolean => {
    if (!asked || !option) return false;
    // Keys that came faster than the menu was drawn belong to what is replaced.
    const now = editor.read(() => readAsked(editor));
    const { trigger } = now?.place === asked.place ? now : asked;
    applyChoice(editor, trigger, option.choice, {
      createPerson: onCreatePerson,
      createSignal: onCreateSignal,
      onTemplate: props.onTemplate,
      lastTime,
    });
    // "Evidence…" only goes on: the same sign asks which one.
    if (option.choice.kind === 'evidence') return true;
    dismissed.current = asked.place;
    setAsked(null);
    return true;
  };
  const keys = useRef({ choose, options, active, asked });
  keys.current = { choose, options, active, asked };

  useEffect(() => {
    if (!isOpen) return;
    const move = (by: number) => (event: KeyboardEvent) => {
      event.preventDefault();
      const count = keys.current.options.length;
      setIndex((keys.current.active + by + count) % count);
      return true;
    };
    const take = (event: KeyboardEvent | null): boolean => {
      if (event && (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)) return false;
      event?.preventDefault();
      return keys.current.choose(keys.current.options[Math.max(keys.current.active, 0)]);
    };
    const dismiss = (event: KeyboardEvent): boolean => {
      event.preventDefault();
      event.stopPropagation();
      dismissed.current = keys.current.asked?.place ?? null;
      setAsked(null);
      return true;
    };
    const always = mergeRegister(
      editor.registerCommand(KEY_TAB_COMMAND, take, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ESCAPE_COMMAND, dismiss, COMMAND_PRIORITY_CRITICAL),
    );
    if (isAside) return always;
    return mergeRegister(
      always,
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, move(1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, move(-1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ENTER_COMMAND, take, COMMAND_PRIORITY_CRITICAL),
    );
  }, [editor, isOpen, isAside]);

  useEffect(() => {
    const root = editor.getRootElement();
    if (!root || !isOpen) return;
    root.setAttribute('aria-controls', id);
    root.setAttribute('aria-activedescendant', `${id}-${Math.max(active, 0)}`);
    document.getElementById(`${id}-${Math.max(active, 0)}`)?.scrollIntoView({ block: 'nearest' });
    return () => {
      root.removeAttribute('aria-controls');
      root.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, isOpen, active]);

  useLayoutEffect(() => {
    if (isOpen && list.current && asked) place(list.current, editor, asked.trigger);
  });

  if (!isOpen || !asked) return null;
  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={listNames[asked.trigger.kind]}
      data-peek={index > 0 ? '' : undefined}
      className={styles.menu}
    >
      {options.map((option, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken from the text, which keeps the focus.
        // biome-ignore lint/a11y/useFocusableInteractive: see above; aria-activedescendant points here.
        <div
          key={option.key}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className={styles.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(option)}
        >
          {option.initials ? (
            <span className={styles.initials} aria-hidden="true">
              {option.initials}
            </span>
          ) : null}
          <span data-veil={option.choice.kind === 'quote' ? '' : undefined}>{option.label}</span>
          {option.hint === '' ? null : <span className={styles.hint}>{option.hint}</span>}
        </div>
      ))}
    </div>,
    document.body,
  );
}

interface Asked extends Surroundings {
  trigger: Trigger;
  /** Names the sign in the text, so that a menu that was closed stays closed while its word grows. */
  place: string;
}

function readAsked(editor: LexicalEditor): Asked | null {
  const trigger = editor.isEditable() ? $readTrigger(localDay(new Date())) : null;
  if (!trigger) return null;
  const node = $getNodeByKey(trigger.node);
  const line = node?.getParent();
  const cell = node && $findCellNode(node);
  const inEmptyLine =
    trigger.kind === 'block' &&
    $isParagraphNode(line) &&
    $isRootNode(line.getParent()) &&
    line.getTextContentSize() === trigger.end - trigger.start;
  return {
    trigger,
    inTask: node !== null && $taskAround(node) !== null,
    inCell: cell && (cell.hasHeader() ? 'header' : 'row'),
    inEmptyLine,
    inEmptyBody: inEmptyLine && $getRoot().getTextContent().trim().length === trigger.end - trigger.start,
    place: `${trigger.node}:${trigger.start}`,
  };
}

/** Below the sign, or above it where there is no room. */
function place(list: HTMLElement, editor: LexicalEditor, trigger: Trigger): void {
  const text = editor.getElementByKey(trigger.node)?.firstChild;
  if (!text || (text.nodeValue?.length ?? 0) < trigger.start) return;
  const range = document.createRange();
  range.setStart(text, trigger.start);
  range.setEnd(text, Math.min(trigger.start + 1, text.nodeValue?.length ?? 0));
  placeBelow(list, range.getBoundingClientRect());
}
