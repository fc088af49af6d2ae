import { between } from '../chance.ts';
import { type Cpts, isAlive, signatureOf } from '../cpts.ts';
import { addMonths, day } from '../days.ts';
import type { lifeFeeds } from '../feeds.ts';
import { contractYears } from '../indicators.ts';
import { DATE_ARRETE, MISSIONS } from '../parametres.ts';
import { populationAt, tailleOf } from '../territories.ts';
import type { Case, Casting } from './case.ts';

type LifeFeeds = ReturnType<typeof lifeFeeds>;

const running = (cpts: Cpts) => cpts.contracts.length === 1 && cpts.contracts[0]!.fin === null;

/** The last amendment gives the taille next to that of the population. */
function wrongTaille({ contrats }: LifeFeeds, cast: Casting): Case[] {
  const suits = (cpts: Cpts) => running(cpts) && [2, 3].includes(tailleOf(populationAt(cpts, DATE_ARRETE)));
  return cast('taille_incoherente', 4, suits).map((cpts) => {
    const row = contrats.findLast(({ cpts_id }) => cpts_id === cpts.id)!;
    const right = row.taille;
    row.taille = right === 2 ? 3 : 2;
    const explication = `La population est de taille ${right}, le contrat de taille ${row.taille}.`;
    return {
      controle: 'taille_incoherente',
      cpts_id: cpts.id,
      explication,
      lignes: [{ flux: 'contrats', row }],
    };
  });
}

/** A socle mission starts 75 days after its deadline. */
function lateStarts({ engagements }: LifeFeeds, cast: Casting): Case[] {
  return (Object.keys(MISSIONS) as (keyof typeof MISSIONS)[]).map((poste) => {
    const rowsOf = (cpts: Cpts) =>
      engagements.filter((row) => row.cpts_id === cpts.id && row.poste === poste && row.volet === 'base');
    const suits = (cpts: Cpts) => {
      const signature = signatureOf(cpts) ?? 0;
      return (
        running(cpts) &&
        signature > day('2022-04-01') &&
        signature < day('2024-07-01') &&
        rowsOf(cpts).length === 1
      );
    };
    const cpts = cast(`demarrage_tardif ${poste}`, 1, suits)[0]!;
    const row = rowsOf(cpts)[0]!;
    row.date_demarrage = addMonths(signatureOf(cpts)!, MISSIONS[poste].demarrage) + 75;
    row.date_deploiement = null;
    const explication = `Mission démarrée 75 jours après ses ${MISSIONS[poste].demarrage} mois.`;
    return {
      controle: 'demarrage_tardif',
      cpts_id: cpts.id,
      poste,
      explication,
      lignes: [{ flux: 'engagements', row }],
    };
  });
}

/** A commune of a neighbour that a CPTS may claim without changing its own taille. */
function claimable(cpts: Cpts, list: readonly Cpts[]) {
  const since = day('2024-03-01');
  const population = populationAt(cpts, DATE_ARRETE);
  return list
    .filter(
      (other) =>
        other !== cpts &&
        other.departement === cpts.departement &&
        isAlive(other, since) &&
        other.fin === null,
    )
    .flatMap((other) => other.held.map((held) => ({ other, held })))
    .find(
      ({ held: { commune, taux, debut, fin } }) =>
        taux === 1 &&
        fin === null &&
        debut < since &&
        commune.population > 400 &&
        commune.population < 2500 &&
        tailleOf(population + commune.population) === tailleOf(population),
    );
}

/** A CPTS claims a commune that its neighbour covers whole. */
function overlaps({ territoires }: LifeFeeds, list: readonly Cpts[], cast: Casting): Case[] {
  const suits = (cpts: Cpts) =>
    cpts.fin === null &&
    cpts.lettre < day('2024-01-01') &&
    cpts.later.length === 0 &&
    claimable(cpts, list) !== undefined;
  return cast('chevauchement_territoire', 4, suits).map((cpts, i) => {
    const { other, held } = claimable(cpts, list)!;
    const commune_code = held.commune.code;
    const row = {
      cpts_id: cpts.id,
      commune_code,
      date_debut: day('2024-03-01'),
      date_fin: null,
      part_population_taux: i % 2 === 0 ? null : 600_000,
    };
    territoires.push(row);
    const theirs = territoires.find((r) => r.cpts_id === other.id && r.commune_code === commune_code)!;
    const explication = `${held.commune.nom} est couverte deux fois.`;
    const lignes = [row, theirs].map((r) => ({ flux: 'territoires' as const, row: r }));
    return { controle: 'chevauchement_territoire', cpts_id: cpts.id, commune_code, explication, lignes };
  });
}

const closedYear = (cpts: Cpts) => contractYears(cpts).findLast(({ fin }) => fin <= DATE_ARRETE - 200);

/** Every indicator of a CPTS measures means. */
function meansOnly({ indicateurs }: LifeFeeds, cast: Casting): Case[] {
  const suits = (cpts: Cpts) =>
    running(cpts) && closedYear(cpts) !== undefined && indicateurs.some((row) => row.cpts_id === cpts.id);
  return cast('indicateurs_de_moyens', 4, suits).map((cpts) => {
    const rows = indicateurs.filter((row) => row.cpts_id === cpts.id);
    for (const row of rows) row.nature = 'moyens';
    const explication = 'Tous les points portent sur des indicateurs de moyens.';
    return {
      controle: 'indicateurs_de_moyens',
      cpts_id: cpts.id,
      explication,
      lignes: rows.map((row) => ({ flux: 'indicateurs', row })),
    };
  });
}

/** The dialogue de gestion of a closed year was held late, or never. */
function lateDialogues({ indicateurs }: LifeFeeds, cast: Casting): Case[] {
  const rowsOf = (cpts: Cpts) =>
    indicateurs.filter((row) => row.cpts_id === cpts.id && row.annee_contrat === closedYear(cpts)?.annee);
  const suits = (cpts: Cpts) =>
    running(cpts) &&
    closedYear(cpts) !== undefined &&
    rowsOf(cpts).some(({ date_dialogue }) => date_dialogue !== null);
  return cast('dialogue_tardif', 4, suits).map((cpts, i) => {
    const { annee, fin } = closedYear(cpts)!;
    const date = i % 2 === 0 ? null : fin + between(95, 150, 'cas dialogue', cpts.key);
    const rows = rowsOf(cpts);
    for (const row of rows) row.date_dialogue = date;
    const explication =
      date === null
        ? 'Aucun dialogue de gestion après l’anniversaire.'
        : `Dialogue tenu ${date - fin} jours après l’anniversaire.`;
    return {
      controle: 'dialogue_tardif',
      cpts_id: cpts.id,
      annee_contrat: annee,
      explication,
      lignes: rows.map((row) => ({ flux: 'indicateurs', row })),
    };
  });
}

/** Plants the cases that are about contracts, missions, territories and indicators. */
export const plantLife = (feeds: LifeFeeds, list: readonly Cpts[], cast: Casting): Case[] => [
  ...wrongTaille(feeds, cast),
  ...lateStarts(feeds, cast),
  ...overlaps(feeds, list, cast),
  ...meansOnly(feeds, cast),
  ...lateDialogues(feeds, cast),
];
