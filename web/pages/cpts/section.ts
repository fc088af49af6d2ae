import type { Answer } from '../../api.ts';
import { filters } from '../../filters.svelte.ts';
import { accord, jour } from '../../format.ts';
import { labelsOf } from '../../labels.ts';
import type { Session } from '../../pages.ts';
import { natureOf, sourceLine } from '../../territory.ts';
import { ordered } from '../../ui/table.ts';
import { COMMUNES, ENGAGEMENTS, EXERCICES, VERSEMENTS, type Section } from './tables.ts';

export type Cpts = Answer<'/api/cpts/{cpts_id}'>;

/** Where the API keeps what it says of one CPTS. */
export const addressOf = (cpts_id: string) => `/cpts/${encodeURIComponent(cpts_id)}`;

/** The codes of a line of the contract, in words. */
export const lineOf =
  (named: ReturnType<typeof labelsOf>) =>
  <R extends { poste: string; volet: string | null; part: string }>(row: R) => ({
    ...row,
    poste: named(row.poste),
    volet: named(row.volet),
    part: named(row.part),
  });

/** The order that the address gives to a table. */
export const sortOf = (id: string) => filters.text(`tri-${id}`);

/** A table as a file gives it: its rows in the order of the screen, and what they are. */
export const savedOf = (
  { id, title, note, definition, source, columns, rows, total }: Section,
  { cpts_id, nom }: Pick<Cpts, 'cpts_id' | 'nom'>,
  sante: Session['sante'],
) => ({
  id: `${cpts_id}_${id}`,
  title,
  subtitle: [`${nom} (${cpts_id})`, note].filter(Boolean).join('. '),
  source: sourceLine(sante, source),
  nature: natureOf(sante),
  definition,
  columns,
  rows: ordered(rows, sortOf(id), total),
});

/** Why the first exercice of a contract shows many times its envelope, and the next one less. */
const firstYear = (date_signature: string) =>
  `L’ACI est signé le ${jour(date_signature)} : l’enveloppe de ${date_signature.slice(0, 4)} part de ce jour, le versement initial paie toute la première année de contrat. Leur rapport n’est comparable qu’ensuite ; les échéances disent ce qui était dû.`;

/** No payment is not an unknown amount: null becomes an absent value. */
const received = (row: Cpts['ensemble'], exercice: string) => ({
  ...row,
  exercice,
  verse_eur: row.verse_eur ?? undefined,
  fir_paye_eur: row.fir_paye_eur ?? undefined,
});

/** What a CPTS was paid by exercice, and the missions of its contract. */
export const contratOf = (cpts: Cpts, { vocabulary }: Session): Section[] => {
  const named = labelsOf(vocabulary);
  return [
    {
      id: 'exercices',
      title: 'Versé et enveloppe par exercice',
      definition: [
        'ACI versé dans l’exercice, FIR payé à son titre. Enveloppe à date : jusqu’à la date d’arrêté si l’exercice est en cours, celle de l’exercice entier une fois clos. Écart : versé moins enveloppe à date.',
        ...(cpts.date_signature === null ? [] : [firstYear(cpts.date_signature)]),
      ].join(' '),
      source: 'contrats, missions engagées, barème, flux ACI et FIR',
      columns: EXERCICES,
      rows: [
        ...cpts.exercices.map((row) => received(row, String(row.exercice))),
        received(cpts.ensemble, 'Ensemble'),
      ],
      total: ({ exercice }) => exercice === 'Ensemble',
      folded: false,
    },
    {
      id: 'engagements',
      title: 'Missions engagées',
      definition: 'Ce que le contrat engage, du démarrage à la fin.',
      source: 'missions engagées, reçues de l’Assurance maladie',
      columns: ENGAGEMENTS,
      rows: cpts.engagements.map((row) => ({
        ...row,
        poste: named(row.poste),
        volet: named(row.volet),
        date_fin: row.date_fin ?? undefined,
        date_deploiement: row.date_deploiement ?? undefined,
      })),
      folded: false,
    },
  ];
};

/** The communes of a CPTS. */
export const communesOf = (cpts: Cpts): Section => ({
  id: 'communes',
  title: 'Communes',
  definition: 'Communes couvertes à la date d’arrêté, et part de leurs habitants que la CPTS déclare.',
  source: 'territoires déclarés, populations municipales INSEE',
  columns: COMMUNES,
  rows: cpts.communes.map((row) => ({ ...row })),
  folded: true,
});

/** Every payment line of a CPTS, as it was received. */
export const versementsOf = (cpts: Cpts, { vocabulary }: Session): Section => {
  const named = labelsOf(vocabulary);
  const line = lineOf(named);
  return {
    id: 'versements',
    title: `Lignes de paiement, ${accord(cpts.versements.length, 'ligne', 'lignes')}`,
    definition: 'Chaque paiement de l’Assurance maladie comme il a été reçu, montant signé.',
    source: 'flux ACI',
    columns: VERSEMENTS,
    rows: cpts.versements.map((row) => ({ ...line(row), nature: named(row.nature) })),
    folded: false,
  };
};
