export { attributeEvidence } from './evidence.ts';
export { type AsideKind, asideKinds, leadershipId, type MentionTarget } from './marks.ts';
export { withoutPrivateAsides } from './private.ts';
export { readBody } from './read-body.ts';
export { readForSearch, type SearchReading } from './search-reading.ts';
export { setTaskDone, setTaskDue, setTaskOwner } from './tasks.ts';
export { toPlainText } from './to-plain-text.ts';
export { escapeInline, writeAside, writeMark, writeMention, writeTask } from './write.ts';
