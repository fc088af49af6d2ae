import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomic } from './lake.ts';
import { PublicationRefusee } from './publish.ts';
import { plural } from './report.ts';
import type { Verbe } from './verbs.ts';

const DEFAUT = 'http://127.0.0.1:3000';

async function ask(url: string) {
  const response = await fetch(url).catch(() => {
    throw new PublicationRefusee(
      `Aucun service ne répond à ${new URL(url).origin}. Lancez npm start, ou dites où il est avec --serveur.`,
    );
  });
  if (response.ok) return response;
  const { message } = (await response.json().catch(() => ({}))) as { message?: string };
  throw new PublicationRefusee(message ?? `${url} répond ${response.status}.`);
}

/** Asks the running service for the note of France and of every région, and writes them in a folder. */
export const notes: Verbe = async ({ fichiers: [folder, ...rest], options: { serveur = DEFAUT } }) => {
  if (folder === undefined || rest.length > 0) throw new PublicationRefusee('Donnez un dossier, et un seul.');
  if (!URL.canParse(serveur)) throw new PublicationRefusee(`« ${serveur} » n’est pas une adresse.`);
  const vocabulaire = await ask(new URL('/api/vocabulaire', serveur).href);
  const { regions } = (await vocabulaire.json()) as { regions: { region_code: string }[] };
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const territoire of ['france', ...regions.map(({ region_code }) => region_code)]) {
    const note = await ask(new URL(`/api/notes/${territoire}.pdf`, serveur).href);
    const name = /filename="([^"/]+)"/.exec(note.headers.get('content-disposition') ?? '')?.[1];
    const file = path.join(folder, name ?? `cpts_note_${territoire}.pdf`);
    await writeAtomic(file, new Uint8Array(await note.arrayBuffer()));
    written.push(file);
  }
  return {
    texte: [`NOTES    ${plural(written.length, 'note', 'notes')} dans ${folder}.`],
    json: written,
    refus: false,
  };
};
