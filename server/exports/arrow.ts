import {
  AsyncByteQueue,
  Bool,
  DateDay,
  Decimal,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
  makeData,
  vectorFromArray,
  type Data,
  type DataType,
  type Vector,
} from 'apache-arrow';
import type { Cell, Column } from '../cells.ts';

/** Distinct texts of the columns that are dictionary-encoded, by column name. */
export type Dictionaries = ReadonlyMap<string, readonly string[]>;

interface Encoder {
  type: DataType;
  encode: (cells: Cell[]) => Data;
}

function nulls(cells: Cell[]) {
  const nullBitmap = new Uint8Array(Math.ceil(cells.length / 8));
  let nullCount = 0;
  cells.forEach((cell, i) => {
    if (cell === null) nullCount++;
    else nullBitmap[i >> 3]! |= 1 << (i & 7);
  });
  return { length: cells.length, nullCount, nullBitmap };
}

/** Two's complement on 128 bits, four words a value, the lowest first. */
function decimalWords(cells: Cell[]) {
  const words = new BigInt64Array(cells.length * 2);
  cells.forEach((cell, i) => {
    const value = (cell ?? 0n) as bigint;
    words[2 * i] = BigInt.asIntN(64, value);
    words[2 * i + 1] = value >> 64n;
  });
  return new Uint32Array(words.buffer);
}

function decimalEncoder({ width, scale }: Column): Encoder {
  const type = new Decimal(scale, width, 128);
  return { type, encode: (cells) => makeData({ type, ...nulls(cells), data: decimalWords(cells) }) };
}

function dictionaryEncoder(texts: readonly string[], id: number): Encoder {
  const dictionary = vectorFromArray([...texts], new Utf8()) as Vector<Utf8>;
  const type = new Dictionary(new Utf8(), new Int32(), id);
  const places = new Map(texts.map((text, i) => [text, i]));
  return {
    type,
    encode: (cells) => {
      const data = Int32Array.from(cells, (cell) => (cell === null ? 0 : places.get(cell as string)!));
      return makeData({ type, ...nulls(cells), data, dictionary });
    },
  };
}

const numbers = (cells: Cell[]) => cells.map((cell) => Number(cell ?? 0));

function simpleEncoder({ kind }: Column): Encoder {
  if (kind === 'double') {
    const type = new Float64();
    return {
      type,
      encode: (cells) => makeData({ type, ...nulls(cells), data: Float64Array.from(numbers(cells)) }),
    };
  }
  if (kind === 'integer' || kind === 'date') {
    const type = kind === 'integer' ? new Int32() : new DateDay();
    const encode = (cells: Cell[]) =>
      makeData({ type: type as Int32, ...nulls(cells), data: Int32Array.from(numbers(cells)) });
    return { type, encode };
  }
  const type = kind === 'bigint' ? new Int64() : kind === 'boolean' ? new Bool() : new Utf8();
  return { type, encode: (cells) => (vectorFromArray(cells as never[], type) as Vector).data[0]! };
}

function encoder(column: Column, dictionaries: Dictionaries, id: number): Encoder {
  const texts = column.kind === 'text' ? dictionaries.get(column.name) : undefined;
  if (texts) return dictionaryEncoder(texts, id);
  return column.kind === 'decimal' ? decimalEncoder(column) : simpleEncoder(column);
}

/** Keeps what the writer writes until it is taken: apache-arrow’s own queue is emptied by promises alone. */
class Bytes extends AsyncByteQueue {
  #parts: Uint8Array[] = [];

  override write(part: Uint8Array) {
    if (part.byteLength > 0) this.#parts.push(part);
  }

  take() {
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    return bytes;
  }
}

/** Arrow IPC stream, a record batch a chunk: Decimal128, Date32, dictionaries for dimensions, metadata in the schema. */
export async function* toArrow(
  columns: readonly Column[],
  chunks: AsyncIterable<Cell[][]>,
  dictionaries: Dictionaries,
  metadata: Readonly<Record<string, string>>,
): AsyncGenerator<Buffer> {
  const encoders = columns.map((column, i) => encoder(column, dictionaries, i));
  const fields = columns.map(({ name }, i) => new Field(name, encoders[i]!.type, true));
  const schema = new Schema(fields, new Map(Object.entries(metadata)));
  const bytes = new Bytes();
  const writer = new RecordBatchStreamWriter();
  writer.reset(bytes, schema);
  for await (const values of chunks) {
    const length = values[0]!.length;
    const children = encoders.map(({ encode }, i) => encode(values[i]!));
    const data = makeData({ type: new Struct(fields), length, nullCount: 0, children });
    writer.write(new RecordBatch(schema, data));
    yield bytes.take();
  }
  writer.finish();
  yield bytes.take();
}
