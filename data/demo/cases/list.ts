import { readFileSync } from 'node:fs';
import path from 'node:path';
import { iso } from '../days.ts';
import type { Flux } from '../rows.ts';
import type { Case } from './case.ts';

const FEEDS = path.resolve(import.meta.dirname, '../../feeds');

/** The committed list of the planted cases. */
export const LISTE = path.resolve(import.meta.dirname, '../cas_plantes.json');

type Schema = { primaryKey: string[]; fields: { name: string; type: string }[] };

function keyOf(flux: Flux, row: object) {
  const { primaryKey, fields } = JSON.parse(readFileSync(path.join(FEEDS, `${flux}.json`), 'utf8')) as Schema;
  return Object.fromEntries(
    primaryKey.map((name) => {
      const value = (row as Record<string, string | number>)[name];
      const isDate = fields.find((field) => field.name === name)!.type === 'date';
      return [name, isDate ? iso(value as number) : value];
    }),
  );
}

/** The planted cases as they are committed: each line by the key of its feed. */
export const describeCases = (cases: readonly Case[]) =>
  [...cases]
    .sort((a, b) =>
      a.controle < b.controle ? -1 : a.controle > b.controle ? 1 : a.cpts_id < b.cpts_id ? -1 : 1,
    )
    .map(({ lignes, ...rest }) => ({
      ...rest,
      lignes: lignes.map(({ flux, row }) => ({ flux, cle: keyOf(flux, row) })),
    }));
