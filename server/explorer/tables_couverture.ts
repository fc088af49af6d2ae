import type { Mesure, Table } from './catalogue.ts';
import * as d from './communs.ts';

const part = (libelle: string, de: string): Mesure => ({
  libelle,
  sorte: 'rapport',
  de,
  sur: 'population_hab',
});

const HABITANTS: Table['mesures'] = {
  population_hab: { libelle: 'Habitants', sorte: 'somme' },
  aci_hab: { libelle: 'Couverts par un ACI', sorte: 'somme' },
  projet_valide_hab: { libelle: 'Sous projet validé', sorte: 'somme' },
  lettre_intention_hab: { libelle: 'Sous lettre d’intention', sorte: 'somme' },
  aucune_hab: { libelle: 'Sans CPTS', sorte: 'somme' },
  aci_taux: part('Part couverte par un ACI', 'aci_hab'),
  aucune_taux: part('Part sans CPTS', 'aucune_hab'),
};

const POPULATION = 'Les populations sont celles d’un seul millésime, quelle que soit la date.';

/** Who is covered, and the CPTS themselves. */
export const COUVERTURE: Record<string, Table> = {
  cpts_exercices: {
    famille: 'Couverture',
    libelle: 'CPTS, fin de chaque exercice',
    grain: 'une CPTS et un exercice',
    reserve: 'Chaque CPTS est dans chaque exercice : choisissez-en un, ou mettez l’exercice en colonnes.',
    dimensions: {
      ...d.EN_PROPRE,
      stade: { ...d.STADE, de: undefined },
      exercice: d.EXERCICE,
    },
    mesures: {
      cpts_nb: d.CPTS_NB,
      population_hab: { libelle: 'Habitants des territoires', sorte: 'somme', stock: true },
      membres_nb: {
        libelle: 'Membres',
        sorte: 'somme',
        stock: true,
        reserve: 'n.d. pour une CPTS dont le contrat ne dit pas le nombre de membres.',
      },
      population_par_cpts_hab: {
        libelle: 'Habitants par CPTS',
        sorte: 'rapport',
        de: 'population_hab',
        parmi: 'cpts_id',
        stock: true,
      },
    },
  },
  cpts_stades: {
    famille: 'Couverture',
    libelle: 'Stade des CPTS, un jour donné',
    grain: 'une CPTS à son stade ce jour-là',
    cpts: 'courant',
    au_jour: true,
    ligne: { date_debut: 'Depuis le' },
    dimensions: {
      ...d.DE_LA_CPTS,
      stade: { ...d.STADE, de: undefined },
      annee_debut: {
        libelle: 'Année du début du stade',
        colonne: 'date_debut',
        pas: 'annee',
        entier: true,
        temps: true,
      },
    },
    mesures: { cpts_nb: d.CPTS_NB },
  },
  couverture_cpts: {
    famille: 'Couverture',
    libelle: 'CPTS présentes par département, un jour donné',
    grain: 'une CPTS dans un département et à un stade ce jour-là',
    au_jour: true,
    reserve: 'Une CPTS à cheval sur plusieurs départements est comptée dans chacun, une fois dans le total.',
    dimensions: {
      region_code: d.REGION,
      departement_code: d.DEPARTEMENT,
      cpts_id: d.CPTS,
      stade: { ...d.STADE, de: undefined },
    },
    mesures: { cpts_nb: d.CPTS_NB },
  },
  couverture_departements: {
    famille: 'Couverture',
    libelle: 'Habitants par stade, par département, un jour donné',
    grain: 'un département ce jour-là',
    au_jour: true,
    reserve: POPULATION,
    dimensions: { region_code: d.REGION, departement_code: d.DEPARTEMENT },
    mesures: HABITANTS,
  },
  couverture_communes: {
    famille: 'Couverture',
    libelle: 'Habitants par stade, par commune, un jour donné',
    grain: 'une commune ce jour-là',
    communes: true,
    au_jour: true,
    reserve: POPULATION,
    dimensions: {
      region_code: { ...d.REGION, de: 'communes' },
      departement_code: { ...d.DEPARTEMENT, de: 'communes' },
      epci_code: { libelle: 'EPCI', noms: 'epci', de: 'communes' },
      commune_code: { libelle: 'Commune', noms: 'communes' },
    },
    mesures: HABITANTS,
  },
};
