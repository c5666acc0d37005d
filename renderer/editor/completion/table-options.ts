import type { TableAction } from '../extensions/table-actions.ts';
import type { Option } from './options.ts';

const table = (label: string, action: TableAction, hint = ''): Option => ({
  key: label,
  label,
  hint,
  choice: { kind: 'table', action },
});

const options: readonly Option[] = [
  table('Row below', { do: 'add row', where: 'below' }, 'Tab at the end'),
  table('Row above', { do: 'add row', where: 'above' }),
  table('Column right', { do: 'add column', where: 'right' }),
  table('Column left', { do: 'add column', where: 'left' }),
  table('Align left', { do: 'align', align: 'left' }),
  table('Align centre', { do: 'align', align: 'center' }),
  table('Align right', { do: 'align', align: 'right' }),
  table('No alignment', { do: 'align', align: null }),
  table('Delete row', { do: 'delete row' }),
  table('Delete column', { do: 'delete column' }),
  table('Delete table', { do: 'delete table' }),
];

/** A row above the header would take its place. */
const forHeader = options.filter(({ label }) => label !== 'Row above');

/** What is offered in a cell of a table. */
export const tableOptions = (cell: 'header' | 'row'): readonly Option[] =>
  cell === 'header' ? forHeader : options;
