import {
  type DuckDBDateValue,
  type DuckDBDecimalType,
  type DuckDBDecimalValue,
  type DuckDBListType,
  type DuckDBListValue,
  type DuckDBStructType,
  type DuckDBStructValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { TSchema } from 'typebox';

export type Plain = string | number | boolean | null | Plain[] | { [name: string]: Plain };

type Convert = (value: DuckDBValue) => Plain;

/** DuckDB counts in 64 bits and sums in 128; refuse what a JS number cannot hold exactly. */
export function safeNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} does not fit a number exactly`);
  return number;
}

/** The division of two exact doubles is rounded once, so it is the double nearest to the decimal: what `Number(text)` gives. */
const decimal =
  (scale: number): Convert =>
  (value) =>
    safeNumber((value as DuckDBDecimalValue).value) / 10 ** scale;

const asIs: Convert = (value) => value as Plain;

function finite(value: DuckDBValue) {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a figure`);
  return value as number;
}

function struct(type: DuckDBStructType): Convert {
  const converts = type.entryTypes.map(converter);
  return (value) => {
    const { entries } = value as DuckDBStructValue;
    return Object.fromEntries(type.entryNames.map((name, i) => [name, converts[i]!(entries[name] ?? null)]));
  };
}

function list(type: DuckDBListType): Convert {
  const convert = converter(type.valueType);
  return (value) => (value as DuckDBListValue).items.map(convert);
}

function present(type: DuckDBType): Convert {
  switch (type.typeId) {
    case DuckDBTypeId.VARCHAR:
    case DuckDBTypeId.ENUM:
    case DuckDBTypeId.BOOLEAN:
    case DuckDBTypeId.TINYINT:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.UTINYINT:
    case DuckDBTypeId.USMALLINT:
    case DuckDBTypeId.UINTEGER:
    case DuckDBTypeId.SQLNULL:
      return asIs;
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.UBIGINT:
    case DuckDBTypeId.HUGEINT:
    case DuckDBTypeId.UHUGEINT:
      return (value) => safeNumber(value as bigint);
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DOUBLE:
      return finite;
    case DuckDBTypeId.DECIMAL:
      return decimal((type as DuckDBDecimalType).scale);
    case DuckDBTypeId.DATE:
      return (value) => (value as DuckDBDateValue).toString();
    case DuckDBTypeId.LIST:
      return list(type as DuckDBListType);
    case DuckDBTypeId.STRUCT:
      return struct(type as DuckDBStructType);
    default:
      throw new TypeError(`no conversion is written for ${type}`);
  }
}

/** How values of a DuckDB type become what JSON can hold without loss. */
export function converter(type: DuckDBType): Convert {
  const convert = present(type);
  return (value) => (value === null ? null : convert(value));
}

/** The serializer would drop an extra column and the query ignore an extra filter, both silently. */
export function assertSame(what: string, actual: readonly string[], expected: readonly string[]) {
  const missing = expected.filter((name) => !actual.includes(name));
  const extra = actual.filter((name) => !expected.includes(name));
  if (missing.length + extra.length > 0) {
    throw new Error(`SQL ${what}: missing [${missing}], unexpected [${extra}]`);
  }
}

interface Shape {
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, TSchema>;
  items?: TSchema;
  anyOf?: TSchema[];
}

/** A schema that says nothing of the type takes anything. */
const takesNull = (schema: TSchema): boolean => {
  const { type, enum: values, anyOf } = schema as Shape;
  if (anyOf) return anyOf.some(takesNull);
  if (values) return values.includes(null);
  return type === undefined || [type].flat().includes('null');
};

/** Refuses an unknown value where the schema says that none is: the serializer would write 0 or an empty text in its place. */
export function assertKnownValues(what: string, schema: TSchema, value: unknown): void {
  if (value === null) {
    if (!takesNull(schema)) throw new Error(`${what} is null, which its schema does not say`);
    return;
  }
  if (typeof value !== 'object') return;
  const { properties, items, anyOf } = schema as Shape;
  for (const option of anyOf ?? []) {
    const nested = option as Shape;
    if (nested.properties || nested.items) assertKnownValues(what, option, value);
  }
  if (Array.isArray(value)) {
    if (items) value.forEach((item) => assertKnownValues(`${what}[]`, items, item));
    return;
  }
  for (const [name, property] of Object.entries(properties ?? {})) {
    const held = (value as Record<string, unknown>)[name];
    if (held !== undefined) assertKnownValues(`${what}.${name}`, property, held);
  }
}

/** The names of a struct, at any depth, are those of the schema; `T | null` counts as `T`. */
export function assertNested(what: string, type: DuckDBType, schema: TSchema) {
  const shape = schema as Shape;
  for (const option of shape.anyOf ?? []) {
    const { properties, items } = option as Shape;
    if (properties || items) assertNested(what, type, option);
  }
  if (type.typeId === DuckDBTypeId.LIST && shape.items) {
    assertNested(what, (type as DuckDBListType).valueType, shape.items);
  }
  if (type.typeId === DuckDBTypeId.STRUCT && shape.properties) {
    const { entryNames, entryTypes } = type as DuckDBStructType;
    assertSame(what, entryNames, Object.keys(shape.properties));
    entryNames.forEach((name, i) =>
      assertNested(`${what}.${name}`, entryTypes[i]!, shape.properties![name]!),
    );
  }
}
