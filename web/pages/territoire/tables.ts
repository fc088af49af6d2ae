import type { Answer, Row } from '../../api.ts';
import type { Column } from '../../ui/table.ts';
import { NO_FIR } from '../regions/measures.ts';

export type Ligne = Answer<'/api/financeurs'>['lignes'][number];
export type Secondaire = Row<'/api/financements/secondaires'>;
export type AvantApres = Row<'/api/fir/avant_apres'>;

/** The sum of all that is paid in the perimeter, made by the API. */
export const whole = (lignes: Ligne[]) => lignes.find(({ financeur }) => financeur === 'ensemble');

export const LIGNES: Column[] = [
  { key: 'financeur_libelle', label: 'Financeur', kind: 'texte' },
  { key: 'objet_libelle', label: 'Mission ou objet', kind: 'texte' },
  { key: 'montant_eur', label: 'Payé', kind: 'euros' },
  { key: 'cpts_nb', label: 'CPTS', kind: 'nombre' },
];

export const SECONDAIRES: Column[] = [
  { key: 'libelle', label: 'Source', kind: 'texte' },
  { key: 'montant_eur', label: 'Payé', kind: 'euros', reason: NO_FIR },
  { key: 'cpts_nb', label: 'CPTS', kind: 'nombre', reason: NO_FIR },
  { key: 'cpts_taux', label: 'Part des CPTS', kind: 'taux', reason: `${NO_FIR}, ou aucune CPTS` },
  { key: 'organismes_nb', label: 'CPAM', kind: 'nombre', reason: NO_FIR },
  { key: 'organismes_taux', label: 'Part des CPAM', kind: 'taux', reason: `${NO_FIR}, ou aucune CPAM` },
];

export const AVANT_APRES: Column[] = [
  { key: 'nom', label: 'Région de l’ARS', kind: 'texte' },
  { key: 'objet', label: 'Objet', kind: 'texte' },
  { key: 'sans_aci_eur', label: 'Sans ACI', kind: 'euros' },
  { key: 'avant_eur', label: 'Avant la signature', kind: 'euros' },
  { key: 'apres_eur', label: 'Après la signature', kind: 'euros' },
  { key: 'paye_eur', label: 'FIR payé', kind: 'euros' },
  { key: 'apres_taux', label: 'Après / payé', kind: 'taux', reason: 'Rien n’est payé' },
  { key: 'cpts_nb', label: 'CPTS', kind: 'nombre' },
];

/** When the FIR is paid, around the first signature. */
export const MOMENTS = [
  { key: 'sans_aci_eur', label: 'CPTS sans ACI', colour: 'var(--stade-lettre_intention)' },
  { key: 'avant_eur', label: 'avant la signature', colour: 'var(--stade-projet_valide)' },
  { key: 'apres_eur', label: 'après la signature', colour: 'var(--stade-aci)' },
] as const;

export const CALENDRIER: Column[] = [
  { key: 'quand', label: 'Depuis la signature', kind: 'texte' },
  { key: 'cpts_nb', label: 'CPTS observées', kind: 'nombre' },
  { key: 'aci_eur', label: 'ACI', kind: 'euros' },
  { key: 'fir_eur', label: 'FIR', kind: 'euros' },
  { key: 'aci_par_cpts_eur', label: 'ACI par CPTS', kind: 'euros', reason: 'Aucune CPTS observée' },
  { key: 'fir_par_cpts_eur', label: 'FIR par CPTS', kind: 'euros', reason: 'Aucune CPTS observée' },
  { key: 'aci_cpts_nb', label: 'CPTS payées, ACI', kind: 'nombre' },
  { key: 'fir_cpts_nb', label: 'CPTS payées, FIR', kind: 'nombre' },
];
