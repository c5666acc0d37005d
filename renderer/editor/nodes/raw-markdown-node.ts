import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import styles from '../marks.module.css';

const sourceState = createState('source', { parse: (value) => (typeof value === 'string' ? value : '') });

/** A block that the editor cannot edit (HTML, a footnote, front matter): its source, shown quietly and kept byte for byte. */
export class RawMarkdownNode extends DecoratorNode<null> {
  override $config() {
    return this.config('raw-markdown', {
      extends: DecoratorNode,
      stateConfigs: [{ stateConfig: sourceState, flat: true }],
    });
  }
  getSource(): string {
    return $getState(this, sourceState);
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('pre');
    element.className = styles.raw ?? '';
    element.contentEditable = 'false';
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', `Markdown that is kept as it is: ${this.getSource()}`);
    element.textContent = this.getSource();
    return element;
  }
  override updateDOM(previous: this): boolean {
    return previous.getSource() !== this.getSource();
  }
  override getTextContent(): string {
    return this.getSource();
  }
  override isInline(): false {
    return false;
  }
  override decorate(): null {
    return null;
  }
}

export const $createRawMarkdownNode = (source: string): RawMarkdownNode =>
  $setState($create(RawMarkdownNode), sourceState, source);

export const $isRawMarkdownNode = (node: LexicalNode | null | undefined): node is RawMarkdownNode =>
  node instanceof RawMarkdownNode;
