import { CodeExtension } from '@lexical/code';
import { HorizontalRuleExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension } from 'lexical';
import { RawInlineNode } from '../nodes/chip-nodes.ts';
import { RawMarkdownNode } from '../nodes/raw-markdown-node.ts';
import { theme } from '../theme.ts';
import { AsideExtension } from './aside.ts';
import { CitationsExtension } from './citations.ts';
import { ClipboardExtension } from './clipboard.ts';
import { LinksExtension } from './links.ts';
import { MarkExtension } from './mark.ts';
import { MentionExtension } from './mention.ts';
import { PicturesExtension } from './pictures.ts';
import { PromptsExtension } from './prompts.ts';
import { ShortcutsExtension } from './shortcuts.ts';
import { TableExtension } from './table.ts';
import { TaskExtension } from './task.ts';

/** Everything that a body can hold, without the React side: also what headless tests build. */
export const BodyExtension = defineExtension({
  name: '@handrail/body',
  theme,
  nodes: [RawMarkdownNode, RawInlineNode],
  dependencies: [
    configExtension(RichTextExtension, {
      escapeFormatTriggers: {
        code: { onlyAtBoundary: true, enter: true, click: true, arrow: true, space: true },
      },
    }),
    HistoryExtension,
    configExtension(ListExtension, { hasStrictIndent: true }),
    LinkExtension,
    CodeExtension,
    HorizontalRuleExtension,
    MentionExtension,
    MarkExtension,
    CitationsExtension,
    // Before what unwraps a block at its start: in a cell Backspace stays in the cell.
    TableExtension,
    TaskExtension,
    AsideExtension,
    PicturesExtension,
    PromptsExtension,
    ShortcutsExtension,
    ClipboardExtension,
    LinksExtension,
  ],
});
