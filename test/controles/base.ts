import type { DuckDBConnection } from '@duckdb/node-api';
import { CONTROLES } from '../../server/vocabulary.ts';
import { type Feeds, type Row, cpts, flux, instantane } from '../fixture.ts';

type Code = (typeof CONTROLES)[number];

export interface Preuve {
  table_source: string;
  cle: string;
  cpts_id: string;
  date: string | null;
  libelle: string;
  montant_eur: string | null;
}

export interface Alerte {
  alerte_id: string;
  code: Code;
  cle: string;
  cpts_id: string;
  cpts_connue: boolean;
  region_code: string | null;
  exercice: number;
  annee_contrat: number | null;
  poste: string | null;
  part: string | null;
  date_fait: string;
  /** Euros as text, to the cent. */
  enjeu_eur: string | null;
  constat: string;
  preuves: Preuve[];
}

const ALERTES = `
  select alertes.*, preuves.preuves
  from alertes
  inner join (
    select alerte_id, list({table_source: table_source, cle: cle, cpts_id: cpts_id, "date": "date", libelle: libelle, montant_eur: montant_eur} order by rang) as preuves
    from alertes_preuves
    group by alerte_id
  ) as preuves using (alerte_id)
  order by code, cle`;

/** Every finding of a database, with its proofs. */
export const lireAlertes = async (connection: DuckDBConnection) =>
  (await connection.runAndReadAll(ALERTES)).getRowObjectsJson() as unknown as Alerte[];

/** The findings of every control on a few rows. */
export async function controler(feeds: Feeds) {
  const { connection, instantane: pose } = await instantane(feeds);
  const rows = await lireAlertes(connection);
  await pose.db.close();
  return {
    toutes: rows,
    de: (code: Code) => rows.filter((alerte) => alerte.code === code),
    /** The findings of one control about one CPTS. */
    sur: (code: Code, cpts_id: string) =>
      rows.filter((alerte) => alerte.code === code && alerte.cpts_id === cpts_id),
  };
}

export type Resultat = Awaited<ReturnType<typeof controler>>;

/** The identifier of the n-th CPTS of a test. */
export const id = (n: number) => `35000${String(n).padStart(4, '0')}`;

/** CPTS 1 to `count`, known since 2019. */
export const plusieurs = (count: number, row: Row = {}) =>
  Array.from({ length: count }, (_, i) => cpts({ cpts_id: id(i + 1), nom: `CPTS ${i + 1}`, ...row }));

/** An advance of the fixed part of a mission, set against contract year 1. */
export const avance = (row: Row = {}) =>
  flux({ poste: 'acces_soins', part: 'fixe', nature: 'avance', date_paiement: '2024-06-03', ...row });
