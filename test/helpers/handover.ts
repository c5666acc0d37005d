import type { Id } from '../../shared/domain/values.ts';
import type { HandoverChoice } from '../../shared/handover/index.ts';

/** All that goes over unless the manager chooses otherwise: everything but private asides. */
export const everythingOf = (...people: Id[]): HandoverChoice => ({
  people,
  from: null,
  to: null,
  objectives: true,
  promises: true,
  templates: true,
  privateAsides: false,
  names: true,
});
