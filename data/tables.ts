import { NOMENCLATURES } from '../server/vocabulary.ts';
import { FEEDS, type Feed } from './feeds.ts';
import { MARTS } from './marts.ts';
import { name } from './sql.ts';

/** A table of the snapshot and the order of its rows in the file. */
export interface Table {
  /** As SQL says it. */
  table: string;
  columns: string;
  order: string;
}

/** Marts with one row per payment line are sorted as the payments are: their whole rows would be long to compare. */
const PAR_LIGNE: Readonly<Record<string, string>> = { rattachements: 'cpts_id, date_paiement, flux_id' };

const whole = (table: string): Table => ({ table, columns: '*', order: PAR_LIGNE[table] ?? 'all' });

/** Lines are sorted by CPTS, then date: the lines of one CPTS stand together. */
function feedTable(feed: Feed): Table {
  const has = (column: string) => feed.fields.some((field) => field.name === column);
  const date = feed.fields.find((field) => field.type === 'date')?.name;
  const first = [has('cpts_id') ? 'cpts_id' : undefined, date].filter((column) => column !== undefined);
  const order = [...new Set([...first, ...feed.primaryKey])];
  const columns = [...feed.fields.map((field) => field.name), 'fichier', 'ligne'];
  return {
    table: `feeds.${feed.name}`,
    columns: columns.map(name).join(', '),
    order: order.map(name).join(', '),
  };
}

const REFERENCES = [
  ...Object.keys(NOMENCLATURES).map((code) => `ref_${code}`),
  'publies',
  'fir_dotations',
  'ref_regions',
  'ref_departements',
  'ref_epci',
  'ref_communes',
  'ref_communes_anciennes',
  'ref_controles',
];

const QUARANTAINE: Table = {
  table: 'quarantaine',
  columns: 'flux, fichier, ligne, colonne, valeur, motif_code, motif, montant_eur, brut',
  order: 'flux, fichier, ligne, lecture',
};

/** Every table of a snapshot, in order. */
export const TABLES_PUBLIEES: readonly Table[] = [
  ...REFERENCES.map(whole),
  whole('parametres'),
  ...FEEDS.map(feedTable),
  QUARANTAINE,
  ...['imports', 'changements', 'avis'].map(whole),
  ...MARTS.map(whole),
];
