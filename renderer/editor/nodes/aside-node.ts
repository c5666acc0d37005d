import { $create, $getState, $setState, createState, ElementNode, type LexicalNode } from 'lexical';
import { type AsideKind, asideKinds } from '../../../shared/markdown/index.ts';
import { asideClass, asideTitle } from '../mark-text.ts';

const kindState = createState('kind', {
  parse: (value): AsideKind => asideKinds.find((kind) => kind === value) ?? 'private',
});

/** `> [!private]`: a block with a share mark, holding other blocks. */
export class AsideNode extends ElementNode {
  override $config() {
    return this.config('aside', {
      extends: ElementNode,
      stateConfigs: [{ stateConfig: kindState, flat: true }],
    });
  }
  getKind(): AsideKind {
    return $getState(this, kindState);
  }
  setKind(kind: AsideKind): this {
    return $setState(this, kindState, kind);
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.setAttribute('role', 'note');
    this.show(element);
    return element;
  }
  override updateDOM(_previous: this, element: HTMLElement): boolean {
    this.show(element);
    return false;
  }
  private show(element: HTMLElement): void {
    const kind = this.getKind();
    element.className = asideClass(kind);
    element.setAttribute('aria-label', asideTitle[kind]);
    element.dataset.title = asideTitle[kind];
  }
  override isShadowRoot(): boolean {
    return true;
  }
  override canBeEmpty(): boolean {
    return false;
  }
}

export const $createAsideNode = (kind: AsideKind): AsideNode => $create(AsideNode).setKind(kind);

export const $isAsideNode = (node: LexicalNode | null | undefined): node is AsideNode =>
  node instanceof AsideNode;
