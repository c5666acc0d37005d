/** What SQLite can store. Booleans are written as 0 and 1, since a strict table has no boolean. */
export type SqlValue = string | number | bigint | boolean | Uint8Array | null;
type StoredValue = Exclude<SqlValue, boolean>;

/** A query and its values, kept apart: text never contains a value. */
export interface Sql {
  readonly text: string;
  readonly params: readonly StoredValue[];
}

const isSql = (value: SqlValue | Sql): value is Sql =>
  typeof value === 'object' && value !== null && 'text' in value && 'params' in value;

/**
 * Tagged template for queries: every `${value}` becomes a bound parameter, every `${sql`..`}` is spliced in.
 * There is no way to splice a plain string, so nothing that was typed can become SQL.
 */
export function sql(strings: TemplateStringsArray, ...values: readonly (SqlValue | Sql)[]): Sql {
  let text = strings[0] ?? '';
  const params: StoredValue[] = [];
  values.forEach((value, index) => {
    if (value === undefined) throw new TypeError('A query was given undefined; say null.');
    if (isSql(value)) {
      text += value.text;
      params.push(...value.params);
    } else {
      text += '?';
      params.push(typeof value === 'boolean' ? Number(value) : value);
    }
    text += strings[index + 1] ?? '';
  });
  return { text, params };
}

/** Parts with a separator between them, for example conditions joined with `sql` and ``sql` AND ` ``. */
export function joinSql(parts: readonly Sql[], separator: Sql = { text: ', ', params: [] }): Sql {
  return {
    text: parts.map((part) => part.text).join(separator.text),
    params: parts.flatMap((part, index) =>
      index === 0 ? part.params : [...separator.params, ...part.params],
    ),
  };
}

/** Values for an `IN (...)`: `?, ?, ?`. For long lists pass JSON and use `json_each` instead. */
export function listSql(values: readonly SqlValue[]): Sql {
  return joinSql(values.map((value) => sql`${value}`));
}
