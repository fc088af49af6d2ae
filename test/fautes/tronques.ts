import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verify, type Bilan } from '../../data/ingest.ts';
import { Lectures } from '../../data/lectures.ts';
import { openMemory, rows } from '../../data/sql.ts';
import { csv, versement } from '../data/reading.ts';
import { numeros, releve, type Campagne, type Demande, type Releve } from './campagne.ts';
import { hasard } from './hasard.ts';

const LIGNES = 14;

/** A file of payments that are all different, so that a cut one can be told. */
const whole = () =>
  csv(
    Array.from({ length: LIGNES }, (_, i) =>
      versement({
        flux_id: `F${i + 1}`,
        montant_eur: `${1000 + 37 * i},${10 + i}`,
        annee_contrat: `${i + 1}`,
      }),
    ),
  );

const total = Array.from({ length: LIGNES }, (_, i) => (1000 + 37 * i) * 100 + 10 + i).reduce(
  (a, b) => a + b,
);

const BORDEREAUX = {
  empreinte: (text: string) => ({ sha256: createHash('sha256').update(text).digest('hex') }),
  lignes: () => ({ lignes: LIGNES }),
  total: () => ({ total_eur: (total / 100).toFixed(2) }),
} as const;

/** Lines accepted from a cut file, as `flux_id montant`. */
async function accepted(lectures: Lectures, bilan: Extract<Bilan, { resultat: 'ingere' }>) {
  const found = await rows<{ flux_id: string; montant_eur: string }>(
    lectures.connection,
    `select flux_id, montant_eur::varchar as montant_eur from ${bilan.lecture.relation}`,
  );
  return found.map(({ flux_id, montant_eur }) => `${flux_id} ${montant_eur}`);
}

const WHOLE_LINES = new Set(Array.from({ length: LIGNES }, (_, i) => `F${i + 1} ${1000 + 37 * i}.${10 + i}`));

/** Without a sidecar: refused whole, or each accepted line is one that was sent, and the cut line is put aside. */
async function sansBordereau(
  lectures: Lectures,
  file: string,
  text: string,
  { perdre, compter }: Releve,
  where: string,
) {
  const bilan = await verify({ file, flux: 'flux_aci' }, lectures);
  if (bilan.resultat !== 'ingere') return compter('sans bordereau : refusés');
  const wrong = (await accepted(lectures, bilan)).filter((line) => !WHOLE_LINES.has(line));
  if (wrong.length > 0) perdre(`${where} : accepte ${wrong.join(', ')}, qui n’a pas été envoyé`);
  const atLineEnd = text.endsWith('\n');
  if (!atLineEnd && bilan.lecture.ecartees_nb === 0) perdre(`${where} : la ligne coupée est acceptée`);
  return compter(
    atLineEnd
      ? 'sans bordereau : coupés en fin de ligne, lignes entières'
      : 'sans bordereau : ligne coupée écartée',
  );
}

/** How far a cut may reach from the end without the sidecar seeing it: a line that is cut still counts as one, and a line feed is worth no euro. */
const INVISIBLE = {
  empreinte: () => 0,
  lignes: (text: string) => text.length - 1 - text.lastIndexOf('\n', text.length - 2) - 1,
  total: () => 1,
} as const;

/** With a sidecar: refused; or the cut is one that it cannot see, the last line is put aside and all the others are accepted. */
async function avecBordereau(
  lectures: Lectures,
  file: string,
  mot: string,
  invisible: boolean,
  { perdre, compter }: Releve,
  where: string,
) {
  const bilan = await verify({ file, flux: 'flux_aci' }, lectures);
  if (bilan.resultat === 'refuse') return compter('avec bordereau : refusés');
  const lines = bilan.resultat === 'ingere' ? await accepted(lectures, bilan) : [];
  const whole = lines.length === LIGNES - 1 && lines.every((line) => WHOLE_LINES.has(line));
  if (invisible && whole) return compter('avec bordereau : la coupe est dans la dernière ligne, écartée');
  return perdre(`${where}, bordereau « ${mot} » : accepté`);
}

/** Cuts a file at random offsets, and reads it with each word of a sidecar and without. */
async function mener(demande: Demande) {
  const bilan = releve(demande.dire);
  const folder = mkdtempSync(path.join(tmpdir(), 'pilotage-fautes-'));
  const { connection, close } = await openMemory();
  const lectures = new Lectures(connection);
  const [text, { entier, un }] = [whole(), hasard(demande.graine)];
  const file = path.join(folder, 'flux_aci.csv');
  let essais = 0;
  for (const essai of numeros(demande)) {
    const cut = entier(0, text.length - 1);
    const where = `graine ${demande.graine}, essai ${essai} : coupé à ${cut} octets`;
    writeFileSync(file, text.slice(0, cut));
    rmSync(`${file}.json`, { force: true });
    await sansBordereau(lectures, file, text.slice(0, cut), bilan, where);
    const mot = un(Object.keys(BORDEREAUX) as (keyof typeof BORDEREAUX)[]);
    writeFileSync(`${file}.json`, JSON.stringify(BORDEREAUX[mot](text)));
    const invisible = text.length - cut <= INVISIBLE[mot](text);
    await avecBordereau(lectures, file, mot, invisible, bilan, where);
    essais = essai;
  }
  close();
  rmSync(folder, { recursive: true, force: true });
  return { essais, pertes: bilan.pertes, detail: bilan.detail };
}

export const tronques: Campagne = { titre: 'un CSV coupé n’importe où', essais: 500, mener };
