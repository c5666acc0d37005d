import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  isDOMNode,
  mergeRegister,
  safeCast,
} from 'lexical';

/** Addresses that may be handed to whoever opens links. */
export const isOpenable = (url: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(url);

export interface LinksConfig {
  onOpenLink(url: string): void;
}

/** Links are text: a click places the caret, Ctrl/Cmd + click asks to open the address. The browser never follows one. */
export const LinksExtension = defineExtension({
  name: '@handrail/links',
  config: safeCast<LinksConfig>({ onOpenLink: () => {} }),
  register(editor, config) {
    const stop = (event: MouseEvent): void => {
      const target = event.target;
      if (target instanceof Element && target.closest('a')) event.preventDefault();
    };
    return mergeRegister(
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
          const link = node ? $findMatchingParent(node, $isLinkNode) : null;
          if (!link) return false;
          event.preventDefault();
          if (!(event.ctrlKey || event.metaKey)) return false;
          const url = link.getURL();
          if (isOpenable(url)) config.onOpenLink(url);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerRootListener((element, previous) => {
        previous?.removeEventListener('click', stop);
        previous?.removeEventListener('auxclick', stop);
        element?.addEventListener('click', stop);
        element?.addEventListener('auxclick', stop);
      }),
    );
  },
});
