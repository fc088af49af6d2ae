import { DepartRefuse, assertMayServe, type Exposure } from './access.ts';
import { Anciens } from './anciens.ts';
import { INSTANTANE_REFUSE } from './errors.ts';
import type { Archives, Instantane } from './instantane.ts';
import { openInstantane } from './load.ts';
import { listPublications, publishedManifest, type Publie } from './publications.ts';
import { SnapshotRefuse, verifySnapshot } from './snapshot.ts';

/** An earlier snapshot has few readers: its connections are for one page, and one export. */
const CONNECTIONS = { connections: 4, exportConnections: 1 };

const ABIME = 'ses fichiers ne sont plus ceux qui ont été publiés. Restaurez-le depuis une sauvegarde';
const ILLISIBLE = 'cette version de l’outil ne sait plus le lire';
const RESTREINT = 'ses données sont à accès restreint, et ce service n’en donne pas';

function reasonOf(error: unknown) {
  if (error instanceof DepartRefuse) return RESTREINT;
  return error instanceof SnapshotRefuse ? ABIME : ILLISIBLE;
}

function mayServe({ manifest }: Publie, exposure: Exposure) {
  try {
    assertMayServe(manifest.classification, exposure);
    return true;
  } catch {
    return false;
  }
}

/** The snapshots of a lake that came before the one that is served: each is verified and asked who may read it, like the first. */
export function openArchives(
  lake: string,
  exposure: Exposure,
  say: (message: string) => void = () => {},
): Archives {
  const manifestOf = new Map<number, string>();
  const open = async (numero: number): Promise<Instantane> => {
    try {
      const snapshot = await verifySnapshot(lake, numero, manifestOf.get(numero));
      assertMayServe(snapshot.manifest.classification, exposure);
      return await openInstantane(snapshot, CONNECTIONS);
    } catch (error) {
      say(`Instantané ${numero} refusé : ${(error as Error).message}`);
      throw new INSTANTANE_REFUSE(numero, reasonOf(error));
    }
  };
  return {
    anciens: new Anciens(open),
    check: (numero, dernier) => {
      manifestOf.set(numero, publishedManifest(lake, numero, dernier));
    },
    list: (dernier) =>
      listPublications(lake, dernier)
        .filter((publie) => mayServe(publie, exposure))
        .map(({ empreinte, manifest: { seq, classification, publie_le, date_arrete } }) => ({
          numero: seq,
          empreinte,
          classification,
          publie_le,
          date_arrete,
        })),
  };
}
