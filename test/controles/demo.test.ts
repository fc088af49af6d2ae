import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONTROLES } from '../../server/vocabulary.ts';
import { type Alerte, lireAlertes } from './base.ts';
import { AUTRES_MAX } from './demo_attendu.ts';
import { type Cas, demo, estLeCas, manquants, mesurer, readCas, refaire, retirer } from './demo_base.ts';

const LONG = 240_000;

const cas = readCas();
let connection: DuckDBConnection;
let alertes: Alerte[];

beforeAll(async () => {
  connection = await demo();
  alertes = await lireAlertes(connection);
}, LONG);

/** What the demo cannot hold: signatures are counted from the first published date on, all after the first rates. */
const SANS_CAS: readonly string[] = ['contrat_avant_bareme'];

describe.each(CONTROLES.map((code) => [code]))('%s, on the national demo', (code) => {
  const plantes = cas.filter(({ controle }) => controle === code);
  const trouvees = () => alertes.filter((alerte) => alerte.code === code);

  it('has three planted cases or more, and finds each of them', () => {
    expect(plantes.length).toBeGreaterThanOrEqual(SANS_CAS.includes(code) ? 0 : 3);
    expect(manquants(plantes, trouvees())).toEqual([]);
  });

  it('finds little else, and what it is is written', () => {
    const autres = trouvees().filter((alerte) => !plantes.some((un) => estLeCas(alerte, un)));
    const { nombre, cause } = AUTRES_MAX[code]!;

    expect(cause).not.toBe('');
    expect(autres.length, cause).toBeLessThanOrEqual(nombre);
  });
});

it(
  'takes less than two seconds of two cores over the national demo',
  async () => {
    expect(await mesurer(connection)).toBeLessThan(4);
  },
  LONG,
);

/** Controls whose case is made of its lines: without them the fact is gone. The others are made by an absence, or by what the lines are not. */
const DEFAITS = [
  'doublon_versement',
  'aci_avant_signature',
  'contrat_precoce_non_recupere',
  'fir_apres_aci',
  'fir_hors_fourchette',
  'fir_caducite',
  'depassement_enveloppe',
  'mission_non_demarree',
  'majoration_indue',
  'majoration_omise',
  'variable_sans_atteinte',
  'thesaurisation',
  'financement_prive',
  'indicateurs_de_moyens',
  'chevauchement_territoire',
  'non_rattache',
];

it(
  'misses a planted case whose lines are taken out, and only that one',
  async () => {
    const retires = DEFAITS.map((code) => cas.find(({ controle }) => controle === code)!);
    await retirer(connection, retires);
    await refaire(connection);
    const apres = await lireAlertes(connection);
    const nommes = (list: readonly Cas[]) =>
      list.map(({ controle, cpts_id }) => `${controle} ${cpts_id}`).sort();

    expect(nommes(manquants(cas, apres))).toEqual(nommes(retires));
  },
  LONG,
);
