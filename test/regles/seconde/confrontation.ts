import type { Base } from '../base.ts';
import { poserVersions } from './bareme.ts';
import type { Cpts } from './contrats.ts';
import { atteintes, type Echeance, echeances } from './echeancier.ts';
import { enveloppes, type Ligne, type Pays } from './enveloppes.ts';
import { exercices } from './exercices.ts';
import { iso, nbJours } from './jours.ts';
import { type Compare, COMPARES, poser, read, type Textes } from './marts.ts';
import { pleines } from './pleines.ts';
import { rattacher } from './rattachements.ts';
import type { Sondages } from './sondages.ts';

const text = (...cells: (string | number | bigint | boolean | null)[]) => cells.join('|');

function ligneText({ annee, poste, volet, part, majoration, jours, crise, ...line }: Ligne): string {
  const factor = (Number(majoration.num) / Number(majoration.den)).toFixed(2);
  const days = nbJours(crise === null ? jours : [annee.annee]);
  return text(
    ...[annee.annee_contrat, iso(annee.annee.debut), iso(annee.active.fin), poste, volet, part],
    ...[annee.version, annee.taille, factor, days, nbJours([annee.annee])],
    ...[line.centimes, line.confiance, line.projete],
  );
}

const exerciceTexts = (line: Ligne): string[] =>
  [...exercices(line)].map(([year, share]) =>
    text(line.annee.annee_contrat, line.poste, line.volet, line.part, year, share),
  );

const echeanceText = ({ annee_contrat, poste, volet, part, nature, date, attendu, estime }: Echeance) =>
  text(annee_contrat, poste, volet, part, nature, iso(date), attendu ?? 'n.d.', estime);

const pleineTexts = (cpts: Cpts, day: number): string[] =>
  pleines(cpts, day).map(({ poste, volet, part, version, taille, pleine, potentiel }) =>
    text(iso(day), poste, volet, part, version, taille, pleine, potentiel),
  );

/** What the second implementation says of every CPTS, by mart. */
export function compute(pays: Pays, sondages: Sondages): Record<Compare, Textes> {
  poserVersions(pays.envoyees);
  const atteinte = atteintes(pays);
  const said: Record<Compare, Textes> = {
    enveloppes: new Map(),
    enveloppes_exercices: new Map(),
    enveloppes_pleines: new Map(),
    echeancier: new Map(),
    rattachements: new Map(),
  };
  for (const cpts of pays.cpts) {
    const id = cpts.cpts_id;
    const lines = enveloppes(pays, cpts);
    const dues = lines.flatMap((line) =>
      echeances(line, atteinte(cpts, line.annee.annee_contrat, line.poste)),
    );
    said.enveloppes.set(id, lines.map(ligneText).sort());
    said.enveloppes_exercices.set(id, lines.flatMap(exerciceTexts).sort());
    said.echeancier.set(
      id,
      dues
        .filter(({ attendu }) => attendu !== 0n)
        .map(echeanceText)
        .sort(),
    );
    const places = [...rattacher(pays, cpts, dues)].map(([flux_id, place]) => text(flux_id, place));
    said.rattachements.set(id, places.sort());
    const days = sondages.get(id) ?? [];
    said.enveloppes_pleines.set(id, days.flatMap((day) => pleineTexts(cpts, day)).sort());
  }
  return said;
}

/** The lines of a mart that only one of the two implementations says of a CPTS. */
export interface Desaccord {
  mart: Compare;
  cpts: Cpts;
  sql: string[];
  seconde: string[];
}

/** The CPTS on which SQL and the second implementation do not say the same; `lignes` counts what both said. */
export async function confront(base: Base, pays: Pays, sondages: Sondages) {
  await poser(base, pays, sondages);
  const said = compute(pays, sondages);
  const desaccords: Desaccord[] = [];
  let lignes = 0;
  for (const mart of COMPARES) {
    const sql = await read(base, mart);
    for (const cpts of pays.cpts) {
      const theirs = sql.get(cpts.cpts_id) ?? [];
      const ours = said[mart].get(cpts.cpts_id) ?? [];
      lignes += ours.length;
      if (theirs.join('\n') === ours.join('\n')) continue;
      desaccords.push({
        mart,
        cpts,
        sql: theirs.filter((line) => !ours.includes(line)),
        seconde: ours.filter((line) => !theirs.includes(line)),
      });
    }
  }
  return { desaccords, lignes };
}
