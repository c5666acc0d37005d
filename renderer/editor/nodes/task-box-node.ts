import { $isListItemNode, type ListItemNode } from '@lexical/list';
import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import styles from '../marks.module.css';

const doneState = createState('done', { parse: (value) => value === true });

/** The checkbox that makes its list item a task; always the item's first child. */
export class TaskBoxNode extends DecoratorNode<null> {
  override $config() {
    return this.config('task-box', {
      extends: DecoratorNode,
      stateConfigs: [{ stateConfig: doneState, flat: true }],
    });
  }
  isDone(): boolean {
    return $getState(this, doneState);
  }
  setDone(done: boolean): this {
    return $setState(this, doneState, done);
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = styles.box ?? '';
    element.contentEditable = 'false';
    element.setAttribute('role', 'checkbox');
    element.setAttribute('aria-label', 'Done');
    element.setAttribute('aria-checked', String(this.isDone()));
    return element;
  }
  override updateDOM(_previous: this, element: HTMLElement): boolean {
    element.setAttribute('aria-checked', String(this.isDone()));
    return false;
  }
  override getTextContent(): string {
    return this.isDone() ? '[x] ' : '[ ] ';
  }
  override isInline(): true {
    return true;
  }
  override isKeyboardSelectable(): boolean {
    return false;
  }
  override decorate(): null {
    return null;
  }
}

export const $createTaskBoxNode = (done: boolean): TaskBoxNode => $create(TaskBoxNode).setDone(done);

export const $isTaskBoxNode = (node: LexicalNode | null | undefined): node is TaskBoxNode =>
  node instanceof TaskBoxNode;

/** The box of a list item that is a task, or null. */
export function $taskBoxOf(item: ListItemNode): TaskBoxNode | null {
  const first = item.getFirstChild();
  return $isTaskBoxNode(first) ? first : null;
}

/** The task item around a node, or null. */
export function $taskAround(node: LexicalNode): ListItemNode | null {
  const item = [node, ...node.getParents()].find($isListItemNode) ?? null;
  return item && $taskBoxOf(item) ? item : null;
}
