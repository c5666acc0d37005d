import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import { Picture } from './Picture.tsx';

/** A picture in the text being written; its frame says that it is selected. */
export function EditorPicture({ nodeKey, hash, alt }: { nodeKey: NodeKey; hash: string; alt: string }) {
  const [selected] = useLexicalNodeSelection(nodeKey);
  return <Picture hash={hash} alt={alt} selected={selected} />;
}
