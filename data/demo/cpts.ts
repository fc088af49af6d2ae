import type { Day } from './days.ts';
import type { Parcel, Territory } from './partition.ts';

/** A contract: from its signature to its end (excluded), null when it runs. */
export type Contract = { signature: Day; fin: Day | null };

/** The interval during which a CPTS covers a parcel. */
export type Held = Parcel & { debut: Day; fin: Day | null };

/** The life of one CPTS, from which every feed is written. */
export type Cpts = {
  key: string;
  id: string;
  siret: string | null;
  nom: string;
  region: string;
  departement: string;
  organisme: string;
  territory: Territory;
  /** Communes that join after the signature; empty for most. */
  later: Parcel[];
  /** A neighbour that held `later` until it was absorbed. */
  absorbed: Cpts | null;
  lettre: Day;
  projet: Day | null;
  fin: Day | null;
  contracts: Contract[];
  held: Held[];
};

/** Whether a contract of the CPTS runs on a day. */
export const hasAci = ({ contracts }: Pick<Cpts, 'contracts'>, date: Day) =>
  contracts.some(({ signature, fin }) => signature <= date && (fin === null || date < fin));

/** Whether the CPTS exists on a day, whatever its stade. */
export const isAlive = ({ lettre, fin }: Cpts, date: Day) => lettre <= date && (fin === null || date < fin);

/** First signature, if any. */
export const signatureOf = ({ contracts }: Cpts) => contracts[0]?.signature ?? null;
