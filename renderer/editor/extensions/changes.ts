import {
  defineExtension,
  type EditorState,
  type NodeKey,
  type NodeMap,
  safeCast,
  type UpdateListenerPayload,
} from 'lexical';
import { $exportBody, type NormalForms } from '../markdown/body.ts';

export interface ChangesConfig {
  /** What the editor starts with. */
  initial: string;
  onChange(markdown: string): void;
}

/** Reports the Markdown on each change of the text. Only blocks that changed are written anew. */
export const ChangesExtension = defineExtension({
  name: '@handrail/changes',
  config: safeCast<ChangesConfig>({ initial: '', onChange: () => {} }),
  build(editor) {
    const known: NormalForms = new Map();
    /** The state that `known` is true of. */
    let seen: EditorState | null = null;
    const follow = (payload: UpdateListenerPayload): void => {
      forgetChanged(known, payload);
      seen = payload.editorState;
    };
    /** The whole Markdown now. */
    const markdown = (): string =>
      editor.read(() => {
        if (seen !== editor.getEditorState()) known.clear();
        seen = editor.getEditorState();
        return $exportBody(known);
      });
    return { follow, markdown };
  },
  register(editor, config, state) {
    const { follow, markdown: written } = state.getOutput();
    let last = config.initial;
    return editor.registerUpdateListener((payload) => {
      if (payload.editorState === payload.prevEditorState) return;
      follow(payload);
      const markdown = written();
      if (last === markdown) return;
      last = markdown;
      config.onChange(markdown);
    });
  },
});

/** Undo replaces the whole state without saying what is dirty, so the nodes themselves are compared: unchanged ones are shared. */
function forgetChanged(known: NormalForms, { editorState, prevEditorState }: UpdateListenerPayload): void {
  const now = editorState._nodeMap;
  const before = prevEditorState._nodeMap;
  for (const [key, node] of before) if (now.get(key) !== node) forget(known, before, key);
  for (const [key, node] of now) if (before.get(key) !== node) forget(known, now, key);
}

function forget(known: NormalForms, nodes: NodeMap, key: NodeKey): void {
  let at: NodeKey | null = key;
  while (at !== null) {
    known.delete(at);
    at = nodes.get(at)?.__parent ?? null;
  }
}
