import { filesOf } from '../server/lake_files.ts';
import { lastPublished, type Classification } from '../server/snapshot.ts';
import { SEUILS } from './confirm.ts';
import { readJournal } from './journal.ts';
import { PublicationRefusee } from './publish.ts';
import type { Lecture } from './read/lecture.ts';
import { count } from './report.ts';

/** Why a file that has just been read waits: too many of its lines are put aside. The change of a total is judged at the publication. */
export function tooManyAside({ lignes_nb, ecartees_nb }: Pick<Lecture, 'lignes_nb' | 'ecartees_nb'>) {
  if (ecartees_nb * 100 <= lignes_nb * SEUILS.quarantaine) return undefined;
  return `${count(ecartees_nb)} ligne(s) sur ${count(lignes_nb)} à mettre en quarantaine, soit plus de ${SEUILS.quarantaine}\u00a0%.`;
}

/** The check of an arriving file; none once someone has said yes, nor in a lake that has published nothing yet. */
export const attenteOf = (lake: string, confirmer: boolean | undefined) =>
  confirmer || lastPublished(lake) === null ? undefined : tooManyAside;

/**
 * Refuses to put invented and real data together: a snapshot of both would show invented CPTS as if they existed.
 * With `sansDemo` the demo leaves once the real file is in.
 */
export function assertSeparate(lake: string, classification: Classification, sansDemo: boolean | undefined) {
  const invented = classification === 'synthetique';
  const other = filesOf(readJournal(lake)).find(
    (file) => (file.classification === 'synthetique') !== invented,
  );
  if (!other || (sansDemo && !invented)) return;
  throw new PublicationRefusee(
    invented
      ? `Ce lac contient des données réelles (${other.fichier})\u00a0: des données synthétiques n’y entrent pas. Choisissez un autre dossier avec --lac.`
      : 'Ce lac contient les données de démonstration\u00a0: des données réelles ne s’y mêlent pas. ' +
          'Ajoutez --sans-demo pour que la démonstration quitte le prochain instantané, ou choisissez un autre dossier avec --lac.',
  );
}
