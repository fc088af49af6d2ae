import { call, post, type Answer } from '../../api.ts';

export type Histoire = Answer<'/api/alertes/{alerte_id}/verdicts'>;
export type Dit = Histoire['verdicts'][number];

/** In the order in which a finding usually moves. */
export const VERDICTS = [
  { code: 'a_examiner', libelle: 'À examiner' },
  { code: 'confirmee', libelle: 'Confirmée' },
  { code: 'justifiee', libelle: 'Justifiée' },
  { code: 'sans_suite', libelle: 'Sans suite' },
] as const;

/** What each one means, for whoever chooses. */
export const SENS: Record<string, string> = {
  a_examiner: 'personne ne s’est prononcé, ou il faut y revenir',
  confirmee: 'le fait est avéré, quelque chose reste à corriger ou à recouvrer',
  justifiee: 'le fait est exact, et une raison l’explique',
  sans_suite: 'le fait ne tient pas, ou rien n’est à faire',
};

export const libelleOf = (code: string) => VERDICTS.find((one) => one.code === code)?.libelle ?? code;

const address = (alerte_id: string) => `/alertes/${encodeURIComponent(alerte_id)}/verdicts`;

/** What was said of a finding, newest first. */
export const history = (alerte_id: string) => call<Histoire>(address(alerte_id));

/** Says what a finding is worth; answers the whole history. */
export const say = (alerte_id: string, said: { verdict: string; commentaire: string; auteur: string }) =>
  post<Histoire>(address(alerte_id), said);
