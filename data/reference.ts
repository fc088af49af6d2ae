import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type DuckDBConnection, VARCHAR, INTEGER, DuckDBTypeId } from '@duckdb/node-api';
import { NOMENCLATURES } from '../server/vocabulary.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const COG = path.dirname(
  createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json'),
);

/** The SQL files that read the committed facts, in order. */
const FILES = ['bareme', 'publies', 'territoires'] as const;

/** INSEE year of the populations in the package: populations légales in force on 1 January 2026. */
export const POPULATION_MILLESIME = 2023;

type Entry = Record<string, string | number | null>;

async function createNomenclature(connection: DuckDBConnection, name: string, entries: readonly Entry[]) {
  const columns = Object.keys(entries[0] ?? {});
  const types = columns.map((column) =>
    entries.some((entry) => typeof entry[column] === 'string') ? VARCHAR : INTEGER,
  );
  const declared = columns.map(
    (column, i) => `${column} ${types[i]!.typeId === DuckDBTypeId.VARCHAR ? 'varchar' : 'integer'}`,
  );
  await connection.run(`create table ref_${name} (${declared.join(', ')}, ordre integer)`);
  const appender = await connection.createAppender(`ref_${name}`);
  entries.forEach((entry, ordre) => {
    columns.forEach((column, i) => appender.appendValue(entry[column] ?? null, types[i]!));
    appender.appendInteger(ordre);
    appender.endRow();
  });
  appender.closeSync();
}

/** Makes the reference tables (`ref_*`, `bareme_livre`, `regles_livrees`, `publies`, `fir_dotations`) from the committed facts and the COG package. */
export async function loadReference(connection: DuckDBConnection) {
  await connection.run(`set variable dossier = '${path.join(ROOT, 'data/reference').replaceAll("'", "''")}'`);
  await connection.run(`set variable cog = '${COG.replaceAll("'", "''")}'`);
  for (const [name, entries] of Object.entries(NOMENCLATURES)) {
    await createNomenclature(connection, name, entries as readonly Entry[]);
  }
  for (const name of FILES) {
    await connection.run(readFileSync(path.join(ROOT, 'sql/reference', `${name}.sql`), 'utf8'));
  }
}
