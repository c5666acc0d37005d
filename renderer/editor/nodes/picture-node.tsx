import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import { EditorPicture } from '../picture/EditorPicture.tsx';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const hashState = createState('hash', { parse: text });
const altState = createState('alt', { parse: text });

/** `![A whiteboard](attachment:HASH)`: a picture of the journal, moved over and deleted as one. */
export class PictureNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config('picture', {
      extends: DecoratorNode,
      stateConfigs: [
        { stateConfig: hashState, flat: true },
        { stateConfig: altState, flat: true },
      ],
    });
  }
  getHash(): string {
    return $getState(this, hashState);
  }
  /** What it shows, in words. */
  getAlt(): string {
    return $getState(this, altState);
  }
  setAlt(alt: string): this {
    return $setState(this, altState, alt);
  }
  override createDOM(): HTMLElement {
    return document.createElement('span');
  }
  override updateDOM(): false {
    return false;
  }
  override getTextContent(): string {
    return this.getAlt();
  }
  override isInline(): true {
    return true;
  }
  override isKeyboardSelectable(): boolean {
    return true;
  }
  override decorate(): ReactNode {
    return <EditorPicture nodeKey={this.getKey()} hash={this.getHash()} alt={this.getAlt()} />;
  }
}

export const $createPictureNode = (hash: string, alt: string): PictureNode =>
  $setState($create(PictureNode), hashState, hash).setAlt(alt);

export const $isPictureNode = (node: LexicalNode | null | undefined): node is PictureNode =>
  node instanceof PictureNode;
