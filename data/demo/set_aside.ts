import { day } from './days.ts';
import type { Feeds, Rows } from './rows.ts';

/** A line that the reader must put aside: in a file, as the sender typed it, or among the typed rows of a feed. */
export type Ecartee = { fichier: string; colonne: string; brut: string };

/** Raw lines added at the end of text files, with the column that is wrong. */
export const LIGNES_ECARTEES: readonly Ecartee[] = [
  {
    fichier: 'flux_aci_2022.csv',
    colonne: 'date_paiement',
    brut: 'ACI-ECART-0001;{cpts};2022-02-31;fonctionnement;base;fonctionnement;;avance;1;45000,00;751',
  },
  {
    fichier: 'flux_aci_2023.csv',
    colonne: 'poste',
    brut: 'ACI-ECART-0002;{cpts};2023-05-16;soins_palliatifs;base;fixe;;avance;1;7500,00;751',
  },
  {
    fichier: 'flux_aci_2024.csv',
    colonne: 'montant_eur',
    brut: 'ACI-ECART-0003;{cpts};2024-03-12;parcours;base;fixe;;solde;1;8 75O,00;751',
  },
  {
    fichier: 'flux_aci_2025.csv',
    colonne: 'cpts_id',
    brut: 'ACI-ECART-0004;75-0001;2025-06-17;crise;plan_mise_a_jour;fixe;;avance;2;13125,00;751',
  },
  {
    fichier: 'flux_fir.csv',
    colonne: 'date',
    brut: 'FIR-ECART-0001;11;{cpts};2024/13/05;paye;2024;2;amorcage;;20000,00',
  },
  {
    fichier: 'contrats.csv',
    colonne: 'taille',
    brut: '{cpts};2025-09-01;5;120;',
  },
  {
    fichier: 'engagements.csv',
    colonne: 'poste',
    brut: '{cpts},telemedecine,base,2024-01-01,,',
  },
];

/** The feeds with typed rows that break a rule: a commune with arrondissements, a share above 1, more points than the maximum, overlapping missions. */
export function withBadRows(feeds: Feeds): Feeds {
  const cpts_id = feeds.cpts[0]!.cpts_id;
  const commune: Rows['territoires'] = {
    cpts_id,
    commune_code: '75056',
    date_debut: day('2024-01-01'),
    date_fin: null,
    part_population_taux: 500_000,
  };
  const points = feeds.indicateurs.find(({ points_max }) => points_max > 0)!;
  const engagement = feeds.engagements.find(({ date_fin }) => date_fin === null)!;
  return {
    ...feeds,
    territoires: [
      ...feeds.territoires,
      commune,
      { ...commune, commune_code: '01001', part_population_taux: 1_200_000 },
    ],
    indicateurs: [
      ...feeds.indicateurs,
      { ...points, indicateur: 'Ligne écartée', points_obtenus: points.points_max + 500 },
    ],
    engagements: [
      ...feeds.engagements,
      { ...engagement, date_demarrage: engagement.date_demarrage + 30, date_deploiement: null },
    ],
  };
}
