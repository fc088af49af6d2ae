import type { DuckDBConnection } from '@duckdb/node-api';
import { feedOfFileName, type Feed } from './feeds.ts';
import type { Envoi } from './ingest.ts';
import { readFeedFile } from './read/file.ts';
import { recogniseFeed } from './read/recognise.ts';
import { FichierRefuse, guillemets } from './read/refus.ts';
import type { Scan } from './read/scan.ts';

/** Refusals that may come from a name that says another feed. */
const COLONNES = ['colonne_absente', 'colonne_inconnue'];

/** Where the feed came from, and the one that the columns say. */
async function hint({ file, nom, flux }: Envoi, fichier: string, feed: Feed) {
  if (flux !== undefined || !feedOfFileName(nom ?? file)) return '';
  const other = await recogniseFeed(file, fichier).then(
    (found) => found.feed,
    () => undefined,
  );
  const from = ` Le flux ${guillemets(feed.name)} a été lu dans le nom du fichier`;
  if (!other || other === feed) return `${from}\u00a0: s’il est d’un autre flux, ajoutez --flux.`;
  return `${from}, mais ses colonnes sont celles de ${guillemets(other.name)}\u00a0: ajoutez --flux ${other.name}.`;
}

/** Reads a file of a feed; when its columns are not those of the feed that its name says, the refusal tells so. */
export async function readNamed(
  connection: DuckDBConnection,
  envoi: Envoi,
  target: Parameters<typeof readFeedFile>[1],
  scan?: Scan,
) {
  try {
    return await readFeedFile(connection, target, scan);
  } catch (error) {
    if (!(error instanceof FichierRefuse) || !COLONNES.includes(error.code)) throw error;
    const { fichier, feed } = target;
    const sentence = error.message.slice(`${fichier} : `.length) + (await hint(envoi, fichier, feed));
    throw new FichierRefuse(fichier, error.code, sentence);
  }
}
