/**
 * What the controls find in the demo beside the planted cases: the most that is accepted, and where it comes from. The demo pays as senders
 * do, with declared delays and errors (data/demo/parametres.ts); a control that finds more than this has changed, or the demo has.
 */
export const AUTRES_MAX: Record<string, { nombre: number; cause: string }> = {
  doublon_versement: { nombre: 0, cause: 'no sender repeats a line' },
  aci_avant_signature: { nombre: 0, cause: 'every payment follows its due, and every due the signature' },
  contrat_precoce_non_recupere: {
    nombre: 3,
    cause: 'recoveries come 10 to 14 months after the payment, beyond the nine allowed',
  },
  fir_apres_aci: { nombre: 0, cause: 'start-up grants are paid up to ten days before the signature' },
  fir_hors_fourchette: {
    nombre: 4,
    cause:
      'a first instalment below the range, its balance still to come; grants scaled to the published Grand Est total',
  },
  fir_caducite: { nombre: 4, cause: 'the balance of a grant not paid at the date d’arrêté' },
  depassement_enveloppe: {
    nombre: 160,
    cause: 'payment errors upwards and crisis plans paid twice, not put right',
  },
  mission_non_demarree: { nombre: 0, cause: 'a mission is paid from its first day on' },
  demarrage_tardif: {
    nombre: 225,
    cause: 'part of the missions that start or are deployed late, or never, by poste and région',
  },
  taille_incoherente: { nombre: 0, cause: 'taille follows population' },
  majoration_indue: { nombre: 1, cause: 'a payment error of one tenth, by chance' },
  majoration_omise: { nombre: 1, cause: 'a payment error of one eleventh, by chance' },
  variable_sans_atteinte: { nombre: 50, cause: 'payment errors upwards on the variable part, not put right' },
  retard_versement: {
    nombre: 1200,
    cause: 'slow, partial, refused and forgotten payments, by the pace of each région',
  },
  dialogue_tardif: {
    nombre: 410,
    cause: 'dialogues held two to six months after the anniversary, or not held',
  },
  comptes_non_transmis: {
    nombre: 1900,
    cause: 'about half of the CPTS send their accounts, a share that grows (the report finds that few do)',
  },
  thesaurisation: { nombre: 0, cause: 'a CPTS spends at least 52 % of what it receives on each mission' },
  financement_prive: { nombre: 0, cause: 'private money is only planted' },
  indicateurs_de_moyens: { nombre: 0, cause: 'means carry at most 60 % of the points of a mission' },
  chevauchement_territoire: { nombre: 0, cause: 'territories share the communes without overlap' },
  non_rattache: {
    nombre: 15,
    cause:
      'payments before the signature (planted elsewhere), and early contracts recovered from CPTS that never signed',
  },
  contrat_avant_bareme: { nombre: 0, cause: 'no CPTS of the demo signs before the first rates' },
};
