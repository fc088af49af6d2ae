import type { DuckDBConnection } from '@duckdb/node-api';
import { openSnapshot, type Manifest } from '../server/snapshot.ts';
import { FEEDS, type Feed, type FeedName } from './feeds.ts';
import type { Lecture } from './read/lecture.ts';
import { guillemets } from './read/refus.ts';
import { count, euros, plural } from './report.ts';
import { literal, row, rows } from './sql.ts';

/** Change of the total of a feed, and part of its lines in quarantine, in per cent: above, someone must say yes. */
export const SEUILS = { total: 20n, quarantaine: 5 } as const;

/** What waits for someone to say yes. */
export interface Ecart {
  flux: FeedName;
  motif: 'total' | 'quarantaine' | 'cpts' | 'version';
  phrase: string;
}

/** A publication that waits for an explicit confirmation; nothing of it is kept. */
export class ConfirmationAttendue extends Error {
  constructor(readonly ecarts: readonly Ecart[]) {
    const sentences = ecarts.map(({ phrase }) => `  ${phrase}`);
    super(
      ['La publication attend une confirmation :', ...sentences, 'Vérifiez, puis ajoutez --confirmer.'].join(
        '\n',
      ),
    );
  }
}

const exact = (cents: bigint) => {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const absolute = (value: bigint) => (value < 0n ? -value : value);

async function totalChange(connection: DuckDBConnection, feed: Feed, last: Manifest): Promise<Ecart[]> {
  const published = last.fichiers.find(({ table }) => table === `feeds.${feed.name}`);
  const before = published?.centimes[feed.total ?? ''];
  if (before === undefined || published?.lignes === 0) return [];
  const { cents } = await row<{ cents: string }>(
    connection,
    `select (coalesce(sum(${feed.total}), 0) * 100)::hugeint::varchar as cents from feeds.${feed.name}`,
  );
  const [old, now] = [BigInt(before), BigInt(cents)];
  if (absolute(now - old) * 100n <= absolute(old) * SEUILS.total) return [];
  const phrase = `${guillemets(feed.name)} passe de ${euros(exact(old))} à ${euros(exact(now))}, soit plus de ${SEUILS.total}\u00a0% d’écart.`;
  return [{ flux: feed.name, motif: 'total', phrase }];
}

async function quarantineShares(connection: DuckDBConnection): Promise<Ecart[]> {
  const found = await rows<{ flux: FeedName; lues_nb: number; quarantaine_nb: number }>(
    connection,
    `select flux, sum(lignes_nb)::integer as lues_nb, sum(quarantaine_nb)::integer as quarantaine_nb from imports
     group by flux having sum(quarantaine_nb) * 100 > sum(lignes_nb) * ${SEUILS.quarantaine} order by flux`,
  );
  return found.map(({ flux, lues_nb, quarantaine_nb }) => ({
    flux,
    motif: 'quarantaine',
    phrase: `${guillemets(flux)} a ${plural(quarantaine_nb, 'ligne', 'lignes')} en quarantaine sur ${count(lues_nb)}, soit plus de ${SEUILS.quarantaine}\u00a0%.`,
  }));
}

/** The readings of files that were never published. */
function freshOf(lues: readonly Lecture[], last: Manifest | undefined) {
  const published = new Set(last?.sources.map(({ flux, sha256 }) => `${flux} ${sha256}`));
  return lues.filter(({ feed, scan }) => !published.has(`${feed.name} ${scan.sha256}`));
}

/** Versions of the barème that were never published, and that rule contract years: every envelope of these years changes. */
async function newVersions(connection: DuckDBConnection, fresh: readonly Lecture[]): Promise<Ecart[]> {
  const files = fresh.filter(({ feed }) => feed.name === 'bareme').map(({ fichier }) => literal(fichier));
  const found = await rows<{ version: string; fichier: string; jour: string; annees_nb: number }>(
    connection,
    `select versions.version, versions.fichier, date_texte(versions.date_effet) as jour, count(*)::integer as annees_nb
     from versions inner join contrats_annees using (version)
     where versions.fichier in (${[`''`, ...files].join(', ')}) group by all order by versions.version`,
  );
  return found.map(({ version, fichier, jour, annees_nb }) => ({
    flux: 'bareme',
    motif: 'version',
    phrase: `La version ${guillemets(version)} du barème (${fichier}), à effet du ${jour}, change l’enveloppe de ${plural(annees_nb, 'année', 'années')} de contrat.`,
  }));
}

/** Lines of files that were never published, sent again for another CPTS: two senders may use the same identifiers. */
async function moved(connection: DuckDBConnection, fresh: readonly Lecture[]): Promise<Ecart[]> {
  const found = await rows<{ flux: FeedName; fichier: string; lignes_nb: number }>(
    connection,
    `select flux, fichier, lignes_nb from deplacees where lecture in (${[-1, ...fresh.map(({ numero }) => numero)].join(', ')}) order by flux, lecture`,
  );
  return found.map(({ flux, fichier, lignes_nb }) => ({
    flux,
    motif: 'cpts',
    phrase: `${guillemets(flux)} : ${plural(lignes_nb, `ligne de ${fichier} remplace celle`, `lignes de ${fichier} remplacent celles`)} d’une autre CPTS sous le même identifiant. Deux émetteurs numérotent peut-être de même.`,
  }));
}

/**
 * Sets what is about to be published against the last snapshot; throws when a change is large. A first snapshot has no total to be set against, and
 * the same files as the last have no quarantine that was not accepted with it.
 */
export async function assertExpected(
  connection: DuckDBConnection,
  lake: string,
  lues: readonly Lecture[],
  memesFichiers = false,
) {
  const { snapshot } = await openSnapshot(lake);
  const fresh = freshOf(lues, snapshot?.manifest);
  const ecarts = await moved(connection, fresh);
  if (snapshot) ecarts.push(...(await newVersions(connection, fresh)));
  for (const feed of snapshot ? FEEDS.filter(({ total }) => total !== undefined) : []) {
    ecarts.push(...(await totalChange(connection, feed, snapshot!.manifest)));
  }
  if (snapshot && !memesFichiers) ecarts.push(...(await quarantineShares(connection)));
  if (ecarts.length > 0) throw new ConfirmationAttendue(ecarts);
}
