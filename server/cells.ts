import {
  type DuckDBDateValue,
  type DuckDBDecimalType,
  type DuckDBDecimalValue,
  type DuckDBResult,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';

/** A cell as exact as DuckDB has it: a decimal is its unscaled integer, a date its days since 1 January 1970. */
export type Cell = string | number | bigint | boolean | null;

export type Kind = 'text' | 'integer' | 'bigint' | 'decimal' | 'double' | 'boolean' | 'date';

/** A column of an export; width and scale are those of a decimal. */
export interface Column {
  name: string;
  kind: Kind;
  width: number;
  scale: number;
}

const KINDS: Partial<Record<DuckDBTypeId, Kind>> = {
  [DuckDBTypeId.VARCHAR]: 'text',
  [DuckDBTypeId.ENUM]: 'text',
  [DuckDBTypeId.TINYINT]: 'integer',
  [DuckDBTypeId.SMALLINT]: 'integer',
  [DuckDBTypeId.INTEGER]: 'integer',
  [DuckDBTypeId.BIGINT]: 'bigint',
  [DuckDBTypeId.DECIMAL]: 'decimal',
  [DuckDBTypeId.DOUBLE]: 'double',
  [DuckDBTypeId.BOOLEAN]: 'boolean',
  [DuckDBTypeId.DATE]: 'date',
};

function column(name: string, type: DuckDBType): Column {
  const kind = KINDS[type.typeId];
  if (!kind) throw new TypeError(`column ${name}: no export is written for ${type}`);
  const { width = 0, scale = 0 } = kind === 'decimal' ? (type as DuckDBDecimalType) : {};
  return { name, kind, width, scale };
}

function toCell(kind: Kind, value: DuckDBValue): Cell {
  if (value === null) return null;
  if (kind === 'decimal') return (value as DuckDBDecimalValue).value;
  if (kind === 'date') return (value as DuckDBDateValue).days;
  return value as Cell;
}

export const columnsOf = (result: DuckDBResult): Column[] =>
  result.columnTypes().map((type, i) => column(result.columnName(i), type));

/** The cells of a result, column by column, about 2 000 rows at a time. */
export async function* cellsOf(result: DuckDBResult, columns: readonly Column[]): AsyncGenerator<Cell[][]> {
  for await (const chunk of result) {
    const values = chunk.getColumns();
    yield columns.map(({ kind }, i) => values[i]!.map((value) => toCell(kind, value)));
  }
}
