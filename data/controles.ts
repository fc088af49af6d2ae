import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DuckDBConnection, INTEGER, LIST, VARCHAR, listValue } from '@duckdb/node-api';
import { CONTROLES, SEVERITES, codes } from '../server/vocabulary.ts';

const FOLDER = path.resolve(import.meta.dirname, '../sql/controles');

export type CodeControle = (typeof CONTROLES)[number];

/** What the header of a control says of it; the sentences are shown as they are. */
export interface Controle {
  code: CodeControle;
  titre: string;
  regle: string;
  source: string;
  /** Confidence of the source: A, B, C or P. */
  confiance: string;
  severite: string;
  severite_raison: string;
  /** Names of data/reference/regles.csv, version '*'. */
  parametres: string[];
  /** What enjeu_eur counts. */
  enjeu: string;
  reserve: string;
  sql: string;
}

const KEYS = [
  'code',
  'titre',
  'regle',
  'source',
  'severite',
  'parametres',
  'grain',
  'unit',
  'caveat',
] as const;

/** A control whose header cannot be read; it must not be published silently. */
export class EnteteInvalide extends Error {}

function headerOf(code: string, text: string) {
  const lines = text.split('\n').slice(
    0,
    text.split('\n').findIndex((line) => !line.startsWith('--')),
  );
  if (!lines[0]?.startsWith(`-- ${code}: `)) throw new EnteteInvalide(`${code}: the first line must name it`);
  const entries: [string, string][] = [];
  for (const line of lines.slice(1)) {
    const [, key, value] = /^-- (\w+) *: (.+)$/.exec(line) ?? [];
    const last = entries.at(-1);
    if (key && value) entries.push([key, value]);
    else if (last && /^-- {3,}\S/.test(line)) last[1] += ` ${line.slice(2).trim()}`;
    else if (line !== '--') throw new EnteteInvalide(`${code}: the header line "${line}" is not read`);
  }
  const keys = entries.map(([key]) => key);
  if (keys.join() !== KEYS.join()) {
    throw new EnteteInvalide(`${code}: the header says ${keys.join(', ')} instead of ${KEYS.join(', ')}`);
  }
  return Object.fromEntries(entries) as Record<(typeof KEYS)[number], string>;
}

/** The thresholds that the statement reads. */
const thresholds = (sql: string) =>
  [...new Set([...sql.matchAll(/seuil\('(\w+)'\)/g)].map(([, name]) => name!))].sort();

/** Reads the header of a control; throws when it is missing, incomplete or says something else than the statement. */
export function parseControle(code: CodeControle, text: string): Controle {
  const header = headerOf(code, text);
  const [, confiance, source] = /^\[([ABCP])\] (.+)$/.exec(header.source) ?? [];
  if (!confiance || !source)
    throw new EnteteInvalide(`${code}: the source must begin with [A], [B], [C] or [P]`);
  const [, severite, raison] = /^(\w+), (.+)$/.exec(header.severite) ?? [];
  if (!severite || !raison || !codes(SEVERITES).some((known) => known === severite)) {
    throw new EnteteInvalide(
      `${code}: the severity must be one of ${codes(SEVERITES).join(', ')}, with its reason`,
    );
  }
  if (header.code !== code) throw new EnteteInvalide(`${code}: the header says ${header.code}`);
  const parametres = header.parametres === 'aucun' ? [] : header.parametres.split(/, */);
  const read = thresholds(text);
  if ([...parametres].sort().join() !== read.join()) {
    throw new EnteteInvalide(
      `${code}: the header names ${parametres.join(', ')}, the statement reads ${read.join(', ')}`,
    );
  }
  return {
    code,
    titre: header.titre,
    regle: header.regle,
    source,
    confiance,
    severite,
    severite_raison: raison,
    parametres,
    enjeu: header.unit,
    reserve: header.caveat,
    sql: text,
  };
}

/** The text of one control. */
export const controleText = (code: string) => readFileSync(path.join(FOLDER, `${code}.sql`), 'utf8');

/** Every control, in the order of the vocabulary. */
export const readControles = () => CONTROLES.map((code) => parseControle(code, controleText(code)));

const COLUMNS = [
  'code',
  'titre',
  'regle',
  'source',
  'confiance',
  'severite',
  'severite_raison',
  'enjeu',
  'reserve',
] as const;

async function createReference(connection: DuckDBConnection, controles: readonly Controle[]) {
  const columns = COLUMNS.map((name) => `${name} varchar`).join(', ');
  await connection.run(`create table ref_controles (${columns}, parametres varchar[], ordre integer)`);
  const appender = await connection.createAppender('ref_controles');
  controles.forEach((controle, ordre) => {
    for (const name of COLUMNS) appender.appendValue(controle[name], VARCHAR);
    appender.appendValue(listValue(controle.parametres), LIST(VARCHAR));
    appender.appendValue(ordre, INTEGER);
    appender.endRow();
  });
  appender.closeSync();
}

/** Makes `ref_controles` from the headers, and `constats`: the findings of every control, one after the other. */
export async function runControles(connection: DuckDBConnection, controles = readControles()) {
  await createReference(connection, controles);
  await connection.run(`
    create temp table constats (
      code varchar, cle varchar, cpts_id varchar, exercice integer, annee_contrat integer, poste varchar, part varchar,
      date_fait date, enjeu_eur decimal(14, 2), constat varchar,
      preuves struct(
        table_source varchar, cle varchar, cpts_id varchar, "date" date, libelle varchar, montant_eur decimal(14, 2)
      )[]
    )`);
  for (const { code, sql } of controles) {
    await connection.run(`insert into constats select '${code}', controle.* from (${sql}) as controle`);
  }
}
