import type { Column } from '../../model/Report.ts';

/** A column of the table: one of the report's, or several mistakes that would take too much room. */
export interface TableColumn {
  readonly label: string;
  readonly keys: readonly string[];
  readonly group: string;
  readonly reasonPhrase: string;
}

const manyMistakes = 6;
const isCode = /^(?:[1-5]\d\d|[1-5]XX|default)$/;

/** The columns of the table. */
export function tableColumns(columns: readonly Column[]): TableColumn[] {
  const mistakes = columns.filter(({ key }) => !isCode.test(key));
  const own =
    mistakes.length > manyMistakes ? columns.filter(({ key }) => isCode.test(key)) : columns;
  const single = own.map(({ group, key, reasonPhrase }) => ({
    label: key,
    keys: [key],
    group,
    reasonPhrase,
  }));
  if (own === columns) return single;
  const keys = mistakes.map(({ key }) => key);
  const reasonPhrase = `${keys.length} keys that are no status codes`;
  return [...single, { label: 'others', keys, group: 'other', reasonPhrase }];
}

/** The widths of columns, for `grid-template-columns`: what is longer than a code gets more room. */
export function widthsOf(columns: readonly TableColumn[]): string {
  return columns
    .map(({ label }) => `${label.length <= 3 ? 2.25 : Math.min(label.length * 0.5625 + 1, 9)}rem`)
    .join(' ');
}
