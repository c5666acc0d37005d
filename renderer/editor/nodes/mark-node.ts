import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import type { Polarity } from '../../../shared/domain/signals.ts';
import { markClass, markName, markText } from '../mark-text.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const signalIdState = createState('signalId', { parse: text });
const labelState = createState('label', { parse: text });
const polarityState = createState('polarity', {
  parse: (value): Polarity => (value === '+' || value === '-' ? value : ''),
});

const next: Record<Polarity, Polarity> = { '+': '-', '-': '', '': '+' };

/** `[#ownership +](signal:ID)`: an atomic chip. */
export class MarkNode extends DecoratorNode<null> {
  override $config() {
    return this.config('mark-chip', {
      extends: DecoratorNode,
      stateConfigs: [
        { stateConfig: signalIdState, flat: true },
        { stateConfig: labelState, flat: true },
        { stateConfig: polarityState, flat: true },
      ],
    });
  }
  getSignalId(): string {
    return $getState(this, signalIdState);
  }
  getLabel(): string {
    return $getState(this, labelState);
  }
  getPolarity(): Polarity {
    return $getState(this, polarityState);
  }
  setPolarity(polarity: Polarity): this {
    return $setState(this, polarityState, polarity);
  }
  /** + → − → none → +. */
  cyclePolarity(): this {
    return this.setPolarity(next[this.getPolarity()]);
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.setAttribute('role', 'button');
    element.contentEditable = 'false';
    this.show(element);
    return element;
  }
  override updateDOM(_previous: this, element: HTMLElement): boolean {
    this.show(element);
    return false;
  }
  private show(element: HTMLElement): void {
    element.className = markClass(this.getPolarity());
    element.textContent = markText(this.getLabel(), this.getPolarity());
    element.setAttribute('aria-label', markName(this.getLabel(), this.getPolarity()));
  }
  override getTextContent(): string {
    return `#${markText(this.getLabel(), this.getPolarity())}`;
  }
  override isInline(): true {
    return true;
  }
  override isKeyboardSelectable(): boolean {
    return true;
  }
  override decorate(): null {
    return null;
  }
}

export function $createMarkNode(signalId: string, label: string, polarity: Polarity): MarkNode {
  const node = $create(MarkNode);
  $setState(node, signalIdState, signalId);
  $setState(node, labelState, label);
  return node.setPolarity(polarity);
}

export const $isMarkNode = (node: LexicalNode | null | undefined): node is MarkNode =>
  node instanceof MarkNode;
