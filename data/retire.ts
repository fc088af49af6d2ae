import { filesOf } from '../server/lake_files.ts';
import { appendJournal, readJournal, type Ingere, type Ligne } from './journal.ts';
import { createLake } from './lake.ts';
import { withLock } from './lock.ts';
import { PublicationRefusee } from './publish.ts';
import { recover } from './recover.ts';

/** The start of a SHA-256 that is long enough to be meant. */
const EMPREINTE = /^[0-9a-f]{8,64}$/;

type Present = Ingere & Ligne;

/** One file of the lake as a person tells it from another. */
function describe({ flux, fichier, sha256, date, bordereau }: Present) {
  const sender = bordereau?.emetteur ?? 'émetteur non dit';
  const period = bordereau?.periode === undefined ? '' : `, période ${bordereau.periode}`;
  return `  ${sha256.slice(0, 12)}  ${flux} : ${fichier}, ${sender}${period}, reçu le ${date.slice(0, 10)}`;
}

function matching(asked: string, files: readonly Present[]) {
  const named = files.filter(({ fichier }) => fichier === asked);
  const start = asked.toLowerCase();
  if (named.length > 0 || !EMPREINTE.test(start)) return named;
  return files.filter(({ sha256 }) => sha256.startsWith(start));
}

/** The files of the lake that are meant, by name or by the first characters of their SHA-256, each once; refuses all when one is not there or is not alone. */
export function filesMeant(asked: readonly string[], files: readonly Present[], emetteur?: string) {
  const sent = files.filter(({ bordereau }) => emetteur === undefined || bordereau?.emetteur === emetteur);
  const found = asked.map((one) => ({ one, meant: matching(one, sent) }));
  const absent = found.filter(({ meant }) => meant.length === 0).map(({ one }) => one);
  if (absent.length > 0)
    throw new PublicationRefusee(
      `Aucun fichier du lac ne porte ce nom ou cette empreinte\u00a0: ${absent.join(', ')}. Rien n’est retiré.`,
    );
  // A whole SHA-256 means every sending of those bytes.
  const several = found.filter(({ one, meant }) => meant.length > 1 && one.length < 64);
  if (several.length > 0) {
    const lines = several.flatMap(({ one, meant }) => [
      `« ${one} » désigne ${meant.length} fichiers\u00a0:`,
      ...meant.map(describe),
    ]);
    const how = 'Rien n’est retiré. Donnez le début de l’empreinte de celui qui part, ou --emetteur NOM.';
    throw new PublicationRefusee([...lines, how].join('\n'));
  }
  return new Set(found.flatMap(({ meant }) => meant));
}

/** Takes out of the next snapshot the files that `leaves` chooses, and says which; their bytes stay in the lake. */
export async function withdraw(lake: string, leaves: (file: Present) => boolean, motif: string) {
  return withLock(lake, async () => {
    await createLake(lake);
    await recover(lake);
    const leaving = filesOf(readJournal(lake)).filter(leaves);
    for (const { flux, fichier, sha256, bordereau: { emetteur, periode } = {} } of leaving) {
      const sending = {
        ...(emetteur && { emetteur }),
        ...(periode && { periode }),
        par_envoi: true as const,
      };
      await appendJournal(lake, { evenement: 'retire', flux, fichier, sha256, motif, ...sending });
    }
    return leaving;
  });
}
