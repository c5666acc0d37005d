import type { Blockquote, List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { Fragment, type ReactNode, useMemo, useRef } from 'react';
import {
  type AsideKind,
  asideHeader,
  type CitationTarget,
  duePattern,
  leadershipId,
  type MentionTarget,
  readAside,
  readCitation,
  readDue,
  readMark,
  readMention,
} from '../../shared/markdown/marks.ts';
import { endOf, type ParsedBody, parseBody, startOf } from '../../shared/markdown/parse.ts';
import { readBodyPicture } from '../../shared/markdown/pictures.ts';
import { useShownName } from '../ui/discreet.ts';
import { BodyTable } from './BodyTable.tsx';
import styles from './body.module.css';
import { useHighlight } from './highlight.ts';
import { asideClass, asideTitle, dueLabel, localDay, markClass, markName, markText } from './mark-text.ts';
import marks from './marks.module.css';
import { Picture } from './picture/Picture.tsx';
import type { BodyViewProps } from './types.ts';

/** A body for reading: plain React elements from the Markdown, no editor. */
export function BodyView(props: BodyViewProps) {
  const { markdown, highlight, className } = props;
  const parsed = useMemo(() => parseBody(markdown), [markdown]);
  const element = useRef<HTMLDivElement>(null);
  useHighlight(element, highlight, markdown);
  const shownName = useShownName();
  const drawing = new Drawing(parsed, props, localDay(new Date()), shownName);
  return (
    <div ref={element} className={[styles.body, className].filter(Boolean).join(' ')} data-veil="">
      {drawing.blocks(parsed.root.children)}
    </div>
  );
}

/** One pass over the tree; it counts the tasks as it meets them. */
class Drawing {
  private tasks = 0;
  private readonly parsed: ParsedBody;
  private readonly props: BodyViewProps;
  private readonly today: string;
  private readonly shownName: (name: string) => string;

  constructor(parsed: ParsedBody, props: BodyViewProps, today: string, shownName: (name: string) => string) {
    this.parsed = parsed;
    this.props = props;
    this.today = today;
    this.shownName = shownName;
  }

  blocks(nodes: readonly RootContent[]): ReactNode {
    return nodes.map((node) => <Fragment key={startOf(node)}>{this.block(node)}</Fragment>);
  }

  private block(node: RootContent): ReactNode {
    switch (node.type) {
      case 'paragraph':
        return <p className={styles.paragraph}>{this.inline(node.children)}</p>;
      case 'heading': {
        const Tag = `h${Math.min(node.depth + 2, 6)}` as 'h3';
        return (
          <Tag className={styles[`heading${Math.min(node.depth, 3)}`]}>{this.inline(node.children)}</Tag>
        );
      }
      case 'thematicBreak':
        return <hr className={styles.rule} />;
      case 'code':
        return (
          <pre className={styles.code}>
            <code>{node.value}</code>
          </pre>
        );
      case 'list':
        return this.list(node);
      case 'blockquote': {
        const kind = readAside(node, this.parsed.source);
        return kind ? (
          this.aside(node, kind)
        ) : (
          <blockquote className={styles.quote}>{this.blocks(node.children)}</blockquote>
        );
      }
      case 'table':
        return <BodyTable node={node} inline={(nodes) => this.inline(nodes)} />;
      default:
        return <pre className={marks.raw}>{this.source(node)}</pre>;
    }
  }

  private list(node: List): ReactNode {
    const items = node.children.map((item) => this.item(item));
    return node.ordered ? (
      <ol className={styles.list} start={node.start ?? 1}>
        {items}
      </ol>
    ) : (
      <ul className={styles.list}>{items}</ul>
    );
  }

  private item(item: ListItem): ReactNode {
    const isTask = typeof item.checked === 'boolean';
    const box = isTask ? this.box(item.checked === true, this.tasks++) : null;
    const [first, ...rest] = item.children;
    const tight =
      first?.type === 'paragraph' ? this.inline(first.children, isTask) : first ? this.block(first) : null;
    return (
      <li key={startOf(item)} className={isTask ? styles.task : undefined}>
        {box}
        {tight}
        {this.blocks(rest)}
      </li>
    );
  }

  private box(done: boolean, position: number): ReactNode {
    const toggle = this.props.onToggleTask;
    if (!toggle)
      return <span className={marks.box} role="img" aria-label={done ? 'Done' : 'Open'} data-done={done} />;
    return (
      <input
        type="checkbox"
        className={marks.checkbox}
        checked={done}
        aria-label="Done"
        onChange={() => toggle(position, !done)}
      />
    );
  }

  private aside(node: Blockquote, kind: AsideKind): ReactNode {
    const [first, ...rest] = node.children;
    const head = first?.type === 'paragraph' ? first.children[0] : undefined;
    const children =
      first?.type === 'paragraph' && head?.type === 'text'
        ? withoutHeader(first.children, head.value.replace(asideHeader, ''))
        : null;
    return (
      <div
        role="note"
        className={asideClass(kind)}
        data-title={asideTitle[kind]}
        aria-label={asideTitle[kind]}
      >
        {children === null && first ? this.block(first) : null}
        {children !== null && children.length > 0 ? (
          <p className={styles.paragraph}>{this.inline(children)}</p>
        ) : null}
        {this.blocks(rest)}
      </div>
    );
  }

  private inline(nodes: readonly PhrasingContent[], isTask = false): ReactNode {
    return nodes.map((node) => <Fragment key={startOf(node)}>{this.phrase(node, isTask)}</Fragment>);
  }

  private phrase(node: PhrasingContent, isTask: boolean): ReactNode {
    switch (node.type) {
      case 'text':
        return isTask ? this.withDue(node.value) : node.value;
      case 'strong':
        return <strong className={styles.bold}>{this.inline(node.children, isTask)}</strong>;
      case 'emphasis':
        return <em className={styles.italic}>{this.inline(node.children, isTask)}</em>;
      case 'delete':
        return <s className={styles.strike}>{this.inline(node.children, isTask)}</s>;
      case 'inlineCode':
        return <code className={styles.inlineCode}>{node.value}</code>;
      case 'break':
        return '\n';
      case 'link': {
        const mention = readMention(node);
        if (mention) return <span className={marks.mention}>@{this.mentionName(mention)}</span>;
        const mark = readMark(node);
        const citation = mark ? null : readCitation(node);
        if (citation) return this.citation(citation);
        if (!mark) return this.link(node.url, this.inline(node.children));
        const label = this.signalName(mark.signalId) ?? mark.label;
        return (
          <span className={markClass(mark.polarity)} role="img" aria-label={markName(label, mark.polarity)}>
            {markText(label, mark.polarity)}
          </span>
        );
      }
      case 'image': {
        const picture = readBodyPicture(node, this.parsed.source);
        return picture ? <Picture hash={picture.hash} alt={picture.alt} /> : this.raw(node);
      }
      default:
        return this.raw(node);
    }
  }

  private raw(node: Nodes): ReactNode {
    return <code className={marks.rawInline}>{this.source(node)}</code>;
  }

  private link(url: string, children: ReactNode): ReactNode {
    const open = this.props.onOpenLink;
    if (!open || !/^(?:https?|mailto):/i.test(url)) return <span title={url}>{children}</span>;
    return (
      <button type="button" className={styles.linkButton} title={url} onClick={() => open(url)}>
        {children}
      </button>
    );
  }

  private citation({ entryId, label }: CitationTarget): ReactNode {
    const { onOpenEntry: open, citations } = this.props;
    const says = citations?.get(entryId);
    if (!open)
      return (
        <span className={marks.citation} data-says={says}>
          {label}
        </span>
      );
    return (
      <button type="button" className={marks.citation} data-says={says} onClick={() => open(entryId)}>
        {label}
      </button>
    );
  }

  private withDue(text: string): ReactNode {
    const day = readDue(text);
    const match = day === null ? null : duePattern.exec(text);
    if (day === null || !match) return text;
    return (
      <>
        {text.slice(0, match.index)}
        <span className={marks.due}>{dueLabel(day, this.today)}</span>
        {text.slice(match.index + match[0].length)}
      </>
    );
  }

  private source(node: Nodes): string {
    return this.parsed.source.slice(startOf(node), endOf(node));
  }
  private mentionName({ personId, label }: MentionTarget): string {
    if (personId === leadershipId) return label;
    return this.props.people?.find(({ id }) => id === personId)?.name ?? this.shownName(label);
  }
  private signalName(id: string): string | undefined {
    return this.props.signals?.find((signal) => signal.id === id)?.name;
  }
}

function withoutHeader(children: readonly PhrasingContent[], text: string): PhrasingContent[] {
  const [head, ...rest] = children;
  const kept = text === '' || head?.type !== 'text' ? rest : [{ ...head, value: text }, ...rest];
  return kept[0]?.type === 'break' ? kept.slice(1) : kept;
}
