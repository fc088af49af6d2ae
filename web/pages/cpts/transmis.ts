import { call, queryOf, type Answer } from '../../api.ts';
import { accord } from '../../format.ts';
import { labelsOf } from '../../labels.ts';
import type { Session } from '../../pages.ts';
import { addressOf } from './section.ts';
import { COMPTES, COMPTES_POSTES, INDICATEURS, PARTS, type Section } from './tables.ts';

type Vocabulary = Session['vocabulary'];
type Indicateurs = Answer<'/api/cpts/{cpts_id}/indicateurs'>;
type Comptes = Answer<'/api/cpts/{cpts_id}/comptes'>;

const ETATS: Record<Comptes['exercices'][number]['etat'], string> = {
  transmis: 'Transmis',
  en_cours: 'Exercice en cours',
  attendu: 'Attendus, dans le délai',
  non_transmis: 'Non transmis',
};

/** Nothing of that kind was paid or provided: null becomes an absent value. */
const orNone = (value: number | null) => value ?? undefined;

const pointsOf = ({ parts, indicateurs }: Indicateurs, vocabulary: Vocabulary): Section[] => {
  const named = labelsOf(vocabulary);
  const natures = new Map(vocabulary.natures_indicateur.map(({ code, libelle }) => [code, libelle]));
  return [
    {
      id: 'parts',
      title: 'Part variable et atteinte, par année de contrat et mission',
      definition:
        'L’atteinte est la somme des points obtenus rapportée à celle des points au plus, dialogues tenus ; elle rend due la même fraction de la part variable. Une survenue de crise est due en entier. Sans tous les dialogues de la mission, le dû n’est pas connu.',
      source: 'contrats, missions engagées, barème, indicateurs, flux ACI',
      columns: PARTS,
      rows: parts.map((row) => ({
        ...row,
        poste: named(row.poste),
        variable_eur: orNone(row.variable_eur),
        survenue_eur: orNone(row.survenue_eur),
        variable_connue_eur: row.variable_eur === null ? undefined : row.variable_connue_eur,
        variable_due_eur: row.variable_eur === null ? undefined : row.variable_due_eur,
        rattache_eur: orNone(row.rattache_eur),
      })),
      empty: 'Aucune part variable, aucun indicateur transmis.',
      folded: false,
    },
    {
      id: 'indicateurs',
      title: `Indicateurs transmis, ${accord(indicateurs.length, 'ligne', 'lignes')}`,
      definition:
        'Chaque indicateur comme il a été transmis ; ses points comptent une fois le dialogue tenu.',
      source: 'indicateurs des dialogues de gestion',
      columns: INDICATEURS,
      rows: indicateurs.map(({ compte, ...row }) => ({
        ...row,
        poste: named(row.poste),
        nature: natures.get(row.nature) ?? row.nature,
        date_dialogue: row.date_dialogue ?? undefined,
        etat: compte ? 'Dialogue tenu' : 'Points pas encore comptés',
      })),
      empty: 'Aucun indicateur transmis : n.d.',
      folded: true,
    },
  ];
};

const accountsOf = ({ exercices, postes }: Comptes, vocabulary: Vocabulary): Section[] => {
  const named = labelsOf(vocabulary);
  return [
    {
      id: 'comptes',
      title: 'Comptes, par exercice',
      definition:
        'Ce que la CPTS a reçu dans l’année, au jour du paiement, et ce que ses comptes disent qu’elle a dépensé. La trésorerie de clôture est celle des comptes. Un exercice dont les comptes n’ont pas été transmis est n.d.',
      source: 'comptes transmis par la CPTS, flux ACI et FIR, autres financements',
      columns: COMPTES,
      rows: exercices.map((row) => ({
        ...row,
        exercice: String(row.exercice),
        etat: ETATS[row.etat],
        date_transmission: row.date_transmission ?? undefined,
        aci_eur: orNone(row.aci_eur),
        fir_eur: orNone(row.fir_eur),
        autres_eur: orNone(row.autres_eur),
      })),
      empty: 'Aucun exercice : la CPTS n’a rien reçu et rien transmis.',
      folded: false,
    },
    {
      id: 'comptes-postes',
      title: `Comptes par poste, ${accord(postes.length, 'ligne', 'lignes')}`,
      definition:
        'Dépense effective de chaque poste, au regard de l’enveloppe et de l’ACI versé dans l’exercice.',
      source: 'comptes transmis par la CPTS, contrats, barème, flux ACI',
      columns: COMPTES_POSTES,
      rows: postes.map((row) => ({
        ...row,
        exercice: String(row.exercice),
        poste: named(row.poste),
        verse_eur: orNone(row.verse_eur),
        date_transmission: row.date_transmission ?? undefined,
      })),
      folded: true,
    },
  ];
};

/** Asks for what a CPTS transmitted: its indicators, its accounts. */
export const askTransmis = (cpts_id: string) =>
  Promise.all([
    call<Indicateurs>(`${addressOf(cpts_id)}/indicateurs${queryOf()}`),
    call<Comptes>(`${addressOf(cpts_id)}/comptes${queryOf()}`),
  ]);

/** The tables of what a CPTS transmitted, with the variable part that its indicators command. */
export const transmisOf = (
  [indicateurs, comptes]: Awaited<ReturnType<typeof askTransmis>>,
  { vocabulary }: Session,
): Section[] => [...pointsOf(indicateurs, vocabulary), ...accountsOf(comptes, vocabulary)];
