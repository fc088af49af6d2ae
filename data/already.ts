import { existsSync } from 'node:fs';
import { filesOf, identiteOf, sameBordereau } from '../server/lake_files.ts';
import type { Classification } from '../server/snapshot.ts';
import type { Bordereau } from './bordereau.ts';
import { strictest } from './classification.ts';
import { appendJournal, readJournal, type Ingere } from './journal.ts';
import { rawPath } from './lake.ts';
import { VERSION_LECTEUR } from './read/file.ts';
import { FichierRefuse } from './read/refus.ts';

/** A file whose bytes are in the lake, as its sender says them. */
export interface DejaLa {
  resultat: 'deja_la';
  fichier: string;
  flux: string;
  sha256: string;
  depuis: string;
  /** The last file of its feed that came after it, whose lines replace its own where they have the same key. */
  suivi_de?: string;
  /** It is from now on as restricted as was asked. */
  reclasse?: { avant: Classification; apres: Classification };
}

const assertNotLooser = ({ fichier, classification }: Ingere, asked: Classification | undefined) => {
  if (asked === undefined || strictest([asked, classification]) === asked) return;
  throw new FichierRefuse(
    fichier,
    'classification',
    `le lac a déjà ce fichier, classé « ${classification} »\u00a0: un nouvel envoi ne le rend pas « ${asked} ». ` +
      'Si cette classification est juste, retirez-le d’abord (verbe retirer), puis renvoyez-le.',
  );
};

/** What there is to do with a file that the lake has: nothing, or to class it more strictly; undefined when it has to be read. */
export async function alreadyThere(
  lake: string,
  classification: Classification | undefined,
  sent: { flux: string; fichier: string; sha256: string; bordereau: Bordereau | undefined },
): Promise<DejaLa | undefined> {
  const { flux, fichier, sha256, bordereau } = sent;
  const files = filesOf(readJournal(lake));
  const rang = files.findIndex((file) => identiteOf(file, file.bordereau) === identiteOf(sent, bordereau));
  const there = files[rang];
  if (!there) return undefined;
  assertNotLooser(there, classification);
  const same = there.version_lecteur === VERSION_LECTEUR && sameBordereau(there.bordereau, bordereau);
  if (!same || !existsSync(rawPath(lake, sha256))) return undefined;
  const after = files.slice(rang + 1).findLast((file) => file.flux === flux);
  const bilan: DejaLa = {
    ...{ resultat: 'deja_la', fichier, flux, sha256, depuis: there.date },
    ...(after && { suivi_de: after.fichier }),
  };
  if (classification === undefined || classification === there.classification) return bilan;
  const { rang: _rang, date: _date, precedent: _before, empreinte: _hash, ...event } = there;
  await appendJournal(lake, { ...event, classification, par_envoi: true });
  return { ...bilan, reclasse: { avant: there.classification, apres: classification } };
}
