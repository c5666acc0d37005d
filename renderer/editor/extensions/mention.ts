import { defineExtension } from 'lexical';
import { MentionNode } from '../nodes/chip-nodes.ts';

export const MentionExtension = defineExtension({ name: '@handrail/mention', nodes: [MentionNode] });
