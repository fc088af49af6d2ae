import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed, ForeignKey } from '../feeds.ts';
import { literal, name } from '../sql.ts';
import { feedTable, putAside } from './aside.ts';
import { judged, present } from './identites.ts';

const REFERENCES = {
  regions: {
    known: 'select region_code from ref_regions',
    what: 'n’est pas une région du code officiel géographique',
  },
  departements: {
    known: 'select departement_code from ref_departements',
    what: 'n’est pas un département du code officiel géographique',
  },
  communes: {
    known: 'select commune_code from ref_communes',
    what: 'n’est pas une commune du code officiel géographique',
  },
  bareme: {
    known: 'select version from feeds.bareme union all select version from bareme_livre',
    what: 'n’est pas une version connue du barème. Envoyez ses montants dans le flux « bareme », ou corrigez le nom',
  },
  cpts: {
    known: `select ${present('cpts')} from feeds.cpts`,
    what: 'n’est pas une CPTS connue. Envoyez-la dans le flux « cpts », ou corrigez l’identifiant',
  },
} as const;

const PLM = `case when lignes.commune_code in ('75056', '69123', '13055')
  then ' est une commune à arrondissements municipaux\u00a0: donnez une ligne par arrondissement (75101 à 75120, 69381 à 69389, 13201 à 13216).'
  else ' n’est pas une commune du code officiel géographique. Vérifiez le code, zéro du début compris.' end`;

/** Puts aside the lines that name a region, a département, a commune or a CPTS that does not exist. */
export async function asideUnknown(
  connection: DuckDBConnection,
  feed: Feed,
  { fields, reference }: ForeignKey,
) {
  const column = `lignes.${name(fields)}`;
  const { known, what } = REFERENCES[reference.resource];
  await putAside(connection, feed, {
    code: reference.resource === 'cpts' ? 'cpts_inconnue' : 'code_inconnu',
    colonne: fields,
    valeur: `${column}::varchar`,
    motif: `'«\u00a0' || ${column} || '\u00a0»' || ${reference.resource === 'communes' ? PLM : literal(` ${what}.`)}`,
    fautives: `select lignes.rang, lignes.ligne from ${feedTable(feed)} as lignes
      where ${column} is not null and lignes.${judged(feed, fields)} not in (${known})`,
  });
}

/** Puts aside the lines whose département is of another région. */
export async function asideElsewhere(connection: DuckDBConnection, feed: Feed) {
  if (!['region_code', 'departement_code'].every((code) => feed.fields.some(({ name }) => name === code)))
    return;
  await putAside(connection, feed, {
    code: 'departement_hors_region',
    colonne: 'departement_code',
    valeur: 'lignes.departement_code',
    motif: `'le département ' || lignes.departement_code || ' est dans la région ' || a_ecarter.region_vraie || ', pas dans la région ' || lignes.region_code || '. Corrigez celui des deux qui est faux.'`,
    fautives: `select lignes.rang, lignes.ligne, ref_departements.region_code as region_vraie from ${feedTable(feed)} as lignes
      inner join ref_departements using (departement_code)
      where lignes.region_code <> ref_departements.region_code`,
  });
}
