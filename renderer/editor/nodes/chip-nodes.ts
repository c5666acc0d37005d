import {
  $create,
  $getState,
  $setState,
  createState,
  type EditorConfig,
  type LexicalNode,
  TextNode,
} from 'lexical';
import { leadershipId } from '../../../shared/markdown/marks.ts';
import { initialsOf } from '../../ui/initials.ts';
import styles from '../marks.module.css';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const personIdState = createState('personId', { parse: text });
const entryIdState = createState('entryId', { parse: text });
const dayState = createState('day', { parse: text });
const sourceState = createState('source', { parse: text });

/** Text that is written, moved over and deleted as one: a mention, a due date, a piece of Markdown. */
abstract class ChipNode extends TextNode {
  abstract className(): string;

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.classList.add(this.className());
    element.spellcheck = false;
    return element;
  }
  override canInsertTextBefore(): boolean {
    return false;
  }
  override canInsertTextAfter(): boolean {
    return false;
  }
  override isTextEntity(): true {
    return true;
  }
}

/** `[@Ana Ruiz](person:ID)`, shown as `@Ana Ruiz`. */
export class MentionNode extends ChipNode {
  override $config() {
    return this.config('mention', {
      extends: TextNode,
      stateConfigs: [{ stateConfig: personIdState, flat: true }],
    });
  }
  getPersonId(): string {
    return $getState(this, personIdState);
  }
  getLabel(): string {
    return this.getTextContent().replace(/^@/, '');
  }
  className(): string {
    return styles.mention ?? '';
  }
  /** Discreet mode shows the initials instead, by style alone: the text, and so the Markdown, stays. */
  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    if (this.getPersonId() !== leadershipId) element.dataset.initials = `@${initialsOf(this.getLabel())}`;
    return element;
  }
}

export const $createMentionNode = (personId: string, label: string): MentionNode =>
  $setState($create(MentionNode).setTextContent(`@${label}`).setMode('token'), personIdState, personId);

export const $isMentionNode = (node: LexicalNode | null | undefined): node is MentionNode =>
  node instanceof MentionNode;

/** `[11 March, 1:1](entry:ID)`, shown as `11 March, 1:1`. */
export class CitationNode extends ChipNode {
  override $config() {
    return this.config('citation', {
      extends: TextNode,
      stateConfigs: [{ stateConfig: entryIdState, flat: true }],
    });
  }
  getEntryId(): string {
    return $getState(this, entryIdState);
  }
  className(): string {
    return styles.citation ?? '';
  }
  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.dataset.cites = this.getEntryId();
    return element;
  }
}

export const $createCitationNode = (entryId: string, label: string): CitationNode =>
  $setState($create(CitationNode).setTextContent(label).setMode('token'), entryIdState, entryId);

export const $isCitationNode = (node: LexicalNode | null | undefined): node is CitationNode =>
  node instanceof CitationNode;

/** `📅 2026-06-01`, shown as `due 1 Jun`. */
export class DueNode extends ChipNode {
  override $config() {
    return this.config('due', { extends: TextNode, stateConfigs: [{ stateConfig: dayState, flat: true }] });
  }
  /** `YYYY-MM-DD`. */
  getDay(): string {
    return $getState(this, dayState);
  }
  className(): string {
    return styles.due ?? '';
  }
}

/** @param label what is shown, see `dueLabel` */
export const $createDueNode = (day: string, label: string): DueNode =>
  $setState($create(DueNode).setTextContent(label).setMode('token'), dayState, day);

export const $isDueNode = (node: LexicalNode | null | undefined): node is DueNode => node instanceof DueNode;

/** Inline Markdown that the editor shows as its source and leaves untouched: an image, inline HTML, a reference. */
export class RawInlineNode extends ChipNode {
  override $config() {
    return this.config('raw-inline', {
      extends: TextNode,
      stateConfigs: [{ stateConfig: sourceState, flat: true }],
    });
  }
  getSource(): string {
    return $getState(this, sourceState);
  }
  className(): string {
    return styles.rawInline ?? '';
  }
}

export const $createRawInlineNode = (source: string): RawInlineNode =>
  $setState($create(RawInlineNode).setTextContent(source).setMode('token'), sourceState, source);

export const $isRawInlineNode = (node: LexicalNode | null | undefined): node is RawInlineNode =>
  node instanceof RawInlineNode;
