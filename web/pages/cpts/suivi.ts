import { call, get, queryOf, type Answer } from '../../api.ts';
import { confiancesInWords } from '../../confiances.ts';
import { accord, euros } from '../../format.ts';
import { labelsOf } from '../../labels.ts';
import type { Session } from '../../pages.ts';
import { addressOf, lineOf } from './section.ts';
import { ALERTES, ECHEANCES, ENVELOPPE, FINANCEURS, type Section } from './tables.ts';

type Echeancier = Answer<'/api/cpts/{cpts_id}/echeancier'>;
type Enveloppe = Answer<'/api/cpts/{cpts_id}/enveloppe'>;

const ETATS: Record<Echeancier['echeances'][number]['etat'], string> = {
  regle: 'Réglée',
  du: 'Due, dans le délai',
  en_retard: 'En retard',
  estime: 'Estimée',
  a_venir: 'À venir',
  inconnu: 'n.d.',
};

const ALERTES_MAX = 200;

/** What an amount rests on: the contract and the points of a dialogue, or the fraction reached elsewhere. */
const knownOf = ({ attendu_eur, estime }: Echeancier['echeances'][number]) =>
  attendu_eur === null ? null : estime ? 'Estimé' : 'Connu';

/** Asks for what a CPTS is due, its envelope line by line, its findings and who pays it. */
export const askSuivi = (cpts_id: string) =>
  Promise.all([
    call<Echeancier>(`${addressOf(cpts_id)}/echeancier${queryOf()}`),
    call<Enveloppe>(`${addressOf(cpts_id)}/enveloppe${queryOf()}`),
    get('/api/alertes', { cpts_id, limite: ALERTES_MAX }),
    get('/api/financeurs', { cpts_id }),
  ]);

/** The tables of what a CPTS is due and why, who else pays it, and what does not add up. */
export const suiviOf = (
  [{ totaux, echeances }, { lignes }, alertes, financeurs]: Awaited<ReturnType<typeof askSuivi>>,
  { sante, vocabulary }: Session,
): Section[] => {
  const named = labelsOf(vocabulary);
  const line = lineOf(named);
  return [
    {
      id: 'echeances',
      title: `Échéances, ${accord(echeances.length, 'ligne', 'lignes')}`,
      definition:
        'Ce que le contrat rend dû, et quand. Les versements couvrent d’abord l’échéance la plus ancienne ; une part variable est estimée tant que le dialogue de gestion n’est pas tenu, à l’atteinte moyenne de la région, à défaut de France.',
      source: 'contrats, missions engagées, barème, indicateurs, flux ACI',
      note: `Échu et connu ${euros(totaux.attendu_certain_eur)}, estimé ${euros(totaux.attendu_estime_eur)} ; versé ${euros(totaux.verse_eur)}, dont rattaché ${euros(totaux.rattache_eur)} ; en retard ${euros(totaux.retard_eur)}, trop-perçu ${euros(totaux.trop_percu_eur)}.`,
      columns: ECHEANCES,
      rows: echeances.map((row) => ({
        ...line(row),
        nature: row.nature === 'variable' ? 'Part variable' : named(row.nature),
        connaissance: knownOf(row),
        etat: ETATS[row.etat],
        taux_num: undefined,
        taux_den: undefined,
      })),
      folded: true,
    },
    {
      id: 'enveloppe',
      title: `Enveloppe ligne à ligne, ${accord(lignes.length, 'ligne', 'lignes')}`,
      definition: `Taux du barème au prorata des jours actifs, arrondi une fois au centime. Confiance du taux : ${confiancesInWords(vocabulary)}.`,
      source: 'contrats, missions engagées, barème',
      columns: ENVELOPPE,
      rows: lignes.map(({ periodes: _, ...row }) => ({
        ...line(row),
        jours: `${row.jours_actifs_nb} / ${row.jours_annee_nb}`,
      })),
      folded: true,
    },
    {
      id: 'financeurs',
      title: `Qui finance, exercice ${sante.exercice_courant}`,
      definition: 'Payé par chaque financeur, pour chaque objet, dans l’exercice.',
      source: 'flux ACI et FIR, autres financements',
      columns: FINANCEURS,
      rows: financeurs.lignes.map((row) => ({ ...row })),
      folded: true,
    },
    {
      id: 'alertes',
      title: `Alertes, ${accord(alertes.lignes.length, 'constat', 'constats')}`,
      definition: 'Constats au nom de la CPTS, ou que ses lignes prouvent.',
      source: 'contrôles de l’outil, lignes reçues',
      columns: ALERTES,
      rows: alertes.lignes.map((row) => ({ ...row })),
      folded: true,
    },
  ];
};
