import type { DuckDBConnection } from '@duckdb/node-api';
import { identiteOf } from '../server/lake_files.ts';
import { openSnapshot, type Manifest, type Snapshot } from '../server/snapshot.ts';
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
  const found = await rows<{ flux: FeedName; lues_nb: number; quarantaine_nb: number; exemple: string }>(
    connection,
    `select flux, sum(lignes_nb)::integer as lues_nb, sum(quarantaine_nb)::integer as quarantaine_nb,
       (select first(motif order by fichier, ligne) from quarantaine where quarantaine.flux = imports.flux) as exemple
     from imports group by flux having sum(quarantaine_nb) * 100 > sum(lignes_nb) * ${SEUILS.quarantaine} order by flux`,
  );
  return found.map(({ flux, lues_nb, quarantaine_nb, exemple }) => ({
    flux,
    motif: 'quarantaine',
    phrase: `${guillemets(flux)} a ${plural(quarantaine_nb, 'ligne', 'lignes')} en quarantaine sur ${count(lues_nb)}, soit plus de ${SEUILS.quarantaine}\u00a0%. La première : ${exemple}`,
  }));
}

const sourceOf = ({ feed, scan }: Lecture) => ({ flux: feed.name, sha256: scan.sha256 });

const REGLES = ['bareme', 'regles'] as const;

/** The files that give versions of the barème and their parameters, as a text to compare. */
const rulesOf = (sources: readonly { flux: string; sha256: string }[]) =>
  sources
    .filter(({ flux }) => REGLES.some((name) => name === flux))
    .map((source) => identiteOf(source))
    .sort()
    .join();

/** What versions that come or leave change: the envelope of each exercice and the enveloppe annuelle pleine, beside those of the last snapshot. */
async function ruled(
  connection: DuckDBConnection,
  lues: readonly Lecture[],
  last: Snapshot,
): Promise<Ecart[]> {
  if (rulesOf(lues.map(sourceOf)) === rulesOf(last.manifest.sources)) return [];
  const published = (name: string) => {
    const file = last.fichiers.find(({ table }) => table === name);
    return file && `read_parquet(${literal(file.chemin)})`;
  };
  const [exercices, pleines] = [published('enveloppes_exercices'), published('enveloppes_pleines')];
  if (!exercices || !pleines) return [];
  const day = literal(last.manifest.date_arrete);
  const sums = (from: string, others: string, arrete: string) => `
    select 'l’enveloppe de ' || exercice as quoi, sum(enveloppe_eur) as eur from ${from} group by exercice
    union all select 'l’enveloppe annuelle pleine', coalesce(sum(pleine_eur), 0) from ${others}
    where date_debut <= ${arrete} and ${arrete} < date_fin`;
  const found = await rows<{ quoi: string; avant: string; apres: string }>(
    connection,
    `with avant as (${sums(exercices, pleines, `date ${day}`)}),
       apres as (${sums('enveloppes_exercices', 'enveloppes_pleines', '(select date_arrete from parametres)')})
     select quoi, coalesce(avant.eur, 0)::decimal(18, 2)::varchar as avant, coalesce(apres.eur, 0)::decimal(18, 2)::varchar as apres
     from avant full join apres using (quoi) where avant.eur is distinct from apres.eur order by quoi`,
  );
  return found.map(({ quoi, avant, apres }) => ({
    flux: 'bareme',
    motif: 'version',
    phrase: `Des versions du barème arrivent ou partent : ${quoi} passe de ${euros(avant)} à ${euros(apres)}.`,
  }));
}

/** Lines of files that were never published, sent again for another CPTS: two senders may use the same identifiers. */
async function moved(
  connection: DuckDBConnection,
  lues: readonly Lecture[],
  last: Manifest | undefined,
): Promise<Ecart[]> {
  const published = new Set(last?.sources.map((source) => identiteOf(source)));
  const fresh = lues.filter((lecture) => !published.has(identiteOf(sourceOf(lecture))));
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
  const ecarts = await moved(connection, lues, snapshot?.manifest);
  if (snapshot) ecarts.push(...(await ruled(connection, lues, snapshot)));
  for (const feed of snapshot ? FEEDS.filter(({ total }) => total !== undefined) : []) {
    ecarts.push(...(await totalChange(connection, feed, snapshot!.manifest)));
  }
  if (snapshot && !memesFichiers) ecarts.push(...(await quarantineShares(connection)));
  if (ecarts.length > 0) throw new ConfirmationAttendue(ecarts);
}
