import { readJournal } from '../../data/journal.ts';
import { numeros, releve, type Campagne, type Demande } from './campagne.ts';
import { hasard, type Hasard } from './hasard.ts';
import { converger, defauts, terrain } from './lac.ts';
import { ecrire, type Tir } from './lancer.ts';

/** Steps that the writer says, and the share of the kills that fall between each and the next. */
const PARTS = {
  pret: 25,
  ingere: 5,
  lu: 10,
  calcule: 35,
  ecrit: 15,
  manifeste: 4,
  renomme: 3,
  courant: 3,
} as const;

type Etape = keyof typeof PARTS;

const ETAPES = Object.keys(PARTS) as Etape[];

function viser({ entier, reel }: Hasard): Tir {
  let left = entier(1, 100);
  const etape = ETAPES.find((one) => (left -= PARTS[one]) <= 0)!;
  return { etape, delai: reel() * 1.15 };
}

const TIRS_PAR_LAC = 12;

/** Kill -9 of a writer at random points, on lakes that go on from where they were left, then end as if nothing had happened. */
async function mener(demande: Demande) {
  const { graine, dire } = demande;
  const bilan = releve(dire);
  const [ground, tirage] = [await terrain(), hasard(graine)];
  const { durees } = await ecrire(ground.neuf(), ground.envois);
  let [lake, lines, essais, here] = [ground.neuf(), 0, 0, 0];
  for (const essai of numeros(demande)) {
    const where = `graine ${graine}, essai ${essai}`;
    const fin = await ecrire(lake, ground.envois, { tir: viser(tirage), durees });
    bilan.compter(fin.tue ? `tués après « ${fin.dernier} »` : 'finis avant le coup');
    if (!fin.tue && fin.code !== 0) bilan.perdre(`${where} : ${fin.erreur.slice(0, 300)}`);
    const { wrong } = await defauts(lake, ground);
    for (const one of wrong) bilan.perdre(`${where}, tué après « ${fin.dernier} » : ${one}`);
    const now = wrong.length > 0 ? lines : readJournal(lake).length;
    if (now < lines) bilan.perdre(`${where} : le journal a perdu ${lines - now} ligne(s)`);
    [lines, essais] = [now, essai];
    if (++here < TIRS_PAR_LAC && wrong.length === 0) continue;
    if (wrong.length === 0) await converger(lake, ground, bilan, where);
    [lake, lines, here] = [ground.neuf(), 0, 0];
  }
  if (here > 0) await converger(lake, ground, bilan, `graine ${graine}, fin`);
  ground.fermer();
  return { essais, pertes: bilan.pertes, detail: bilan.detail };
}

export const tuer: Campagne = {
  titre: 'kill -9 pendant l’ingestion et la publication',
  essais: 1000,
  mener,
};
