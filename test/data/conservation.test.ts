import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findFeed } from '../../data/feeds.ts';
import { readFeedFile } from '../../data/read/file.ts';
import { createQuarantine } from '../../data/read/quarantine.ts';
import { createReconciliation, reconcileFeed } from '../../data/reconcile.ts';
import { openMemory, row } from '../../data/sql.ts';

let connection: DuckDBConnection;
let close: () => void;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pilotage-conservation-'));
  ({ connection, close } = await openMemory());
  await createQuarantine(connection);
  await createReconciliation(connection, '2026-10-31');
});

afterAll(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

const group = (digits: string, space: string) => digits.replace(/\B(?=(\d{3})+$)/g, space);

/** An amount as someone may write it, with the cents it is worth; null cents when nobody can tell. */
const amount = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        cents: fc.bigInt({ min: -99_999_999_99n, max: 99_999_999_99n }),
        mark: fc.constantFrom(',', '.'),
        space: fc.constantFrom('', ' ', '\u00a0', '\u202f'),
        around: fc.constantFrom('', ' ', '\u00a0'),
      })
      .map(({ cents, mark, space, around }) => {
        const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
        const text = `${cents < 0n ? '-' : ''}${group(digits.slice(0, -2), space)}${mark}${digits.slice(-2)}`;
        return { text: `${around}${text}${around}`, cents: cents as bigint | null };
      }),
  },
  fc
    .constantFrom('', 'x', '1e3', 'NaN', '1 23,00', '--1', '1234567890123', '12,3456', '1.234,56')
    .map((text) => ({ text, cents: null as bigint | null })),
);

/** One line: its key may repeat, its date may be wrong, a cell may be missing; some lines are blank. */
const line = fc.record({
  key: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'é', 'l’a;b', '"q"'),
  amount,
  date: fc.constantFrom('2024-12-31', '31/12/2024', '30/02/2024', ''),
  kind: fc.constantFrom('whole', 'whole', 'whole', 'whole', 'short', 'blank', 'separators'),
});

const dialect = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  end: fc.constantFrom('\n', '\r\n'),
  bom: fc.constantFrom('', '\ufeff'),
  encoding: fc.constantFrom<BufferEncoding>('utf8', 'utf16le'),
});

type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;
type Dialect = typeof dialect extends fc.Arbitrary<infer T> ? T : never;

const HEADER = ['flux_id', 'cpts_id', 'date_paiement', 'poste', 'part', 'nature', 'montant_eur'];

function write(lines: readonly Line[], { delimiter, end, bom, encoding }: Dialect) {
  const quoted = (cell: string) => (/[;,\t"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const texts = lines.map(({ key, amount, date, kind }) => {
    if (kind === 'blank') return '';
    if (kind === 'separators') return delimiter.repeat(HEADER.length - 1);
    const cells = [key, '010000001', date, 'crise', 'fixe', 'avance', amount.text].map(quoted);
    return (kind === 'short' ? cells.slice(0, 3) : cells).join(delimiter);
  });
  const mark = encoding === 'utf8' ? bom : '\ufeff';
  return Buffer.from(mark + [HEADER.join(delimiter), ...texts, ''].join(end), encoding);
}

let numero = 0;

async function take(bytes: Buffer) {
  const feed = findFeed('flux_aci')!;
  const file = path.join(folder, 'flux_aci.csv');
  writeFileSync(file, bytes);
  const lecture = await readFeedFile(connection, { feed, file, fichier: 'flux_aci.csv', numero: ++numero });
  await reconcileFeed(connection, feed, [lecture]);
  const parts = await row<{ nb: number; eur: string }>(
    connection,
    `select count(*)::integer as nb, coalesce(sum(montant_eur), 0)::decimal(18, 2)::varchar as eur
     from (select montant_eur from feeds.flux_aci union all select montant_eur from quarantaine where lecture = ${numero})`,
  );
  return { lecture, parts };
}

it('gives back every line and every cent of a file, accepted or put aside, whatever its dialect', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 25 }), dialect, async (lines, spoken) => {
      const { lecture, parts } = await take(write(lines, spoken));
      const carrying = lines.filter(({ kind }) => kind === 'whole' || kind === 'short');
      const cents = lines.reduce(
        (sum, { kind, amount }) => sum + (kind === 'whole' ? (amount.cents ?? 0n) : 0n),
        0n,
      );

      expect(lecture.lignes_nb).toBe(carrying.length);
      expect(parts.nb).toBe(carrying.length);
      expect(BigInt(parts.eur.replace('.', ''))).toBe(cents);
      expect(lecture.vides_nb).toBe(lines.length - carrying.length);
    }),
    { numRuns: 60, seed: 20261031 },
  );
}, 120_000);
