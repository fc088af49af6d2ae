import { SEVERITES } from '../vocabulary.ts';

/** Where the labels of a dimension are read: a relation of (cle, libelle, ordre), and the columns it needs of the snapshot. */
export interface Noms {
  sql: string;
  lit?: Readonly<Record<string, readonly string[]>>;
}

/** The labels of a `ref_*` table, made of its columns. */
const reference = (table: string, cle = 'code', libelle = 'libelle', ordre = 'ordre'): Noms => ({
  sql: `select ${cle}::varchar as cle, ${libelle} as libelle, ${ordre} as ordre from ${table}`,
  lit: { [table]: [cle] },
});

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Labels that no table of the snapshot holds. */
const liste = (entries: readonly (readonly [cle: string, libelle: string])[]): Noms => ({
  sql: `select * from (values ${entries
    .map(([cle, libelle], ordre) => `(${quoted(cle)}, ${quoted(libelle)}, ${ordre})`)
    .join(', ')}) as entrees (cle, libelle, ordre)`,
});

const MOIS = Array.from({ length: 12 }, (_, i) => {
  const nom = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, i, 1),
  );
  return [String(i + 1), nom] as const;
});

/** Where the labels of every dimension come from; a dimension without an entry shows its code. */
export const NOMS = {
  postes: reference('ref_postes'),
  volets: reference('ref_volets'),
  parts: reference('ref_parts'),
  stades: reference('ref_stades', 'code', 'libelle', '-rang'),
  tailles: reference('ref_tailles'),
  natures: reference('ref_natures_aci'),
  objets_fir: reference('ref_objets_fir'),
  missions_fir: reference('ref_missions_fir'),
  natures_indicateur: reference('ref_natures_indicateur'),
  confiances: reference('ref_confiances', 'code', "code || ', ' || libelle"),
  controles: reference('ref_controles', 'code', 'titre'),
  regions: reference('ref_regions', 'region_code', 'nom', 'null::integer'),
  departements: reference(
    'ref_departements',
    'departement_code',
    "departement_code || ' ' || nom",
    'null::integer',
  ),
  communes: reference(
    'ref_communes',
    'commune_code',
    "nom || ' (' || departement_code || ')'",
    'null::integer',
  ),
  epci: reference('ref_epci', 'epci_code', 'nom', 'null::integer'),
  cpts: reference('stg_cpts', 'cpts_id', 'nom', 'null::integer'),
  objets: {
    sql:
      'select code as cle, libelle, ordre from ref_postes union all ' +
      'select code, libelle, 100 + ordre from ref_objets_fir union all ' +
      "select 'non_precise', 'Objet non précisé', 1000",
    lit: { ref_postes: ['code'], ref_objets_fir: ['code'] },
  },
  financeurs: {
    sql:
      "select 'assurance_maladie' as cle, 'Assurance maladie' as libelle, -2 as ordre union all " +
      "select 'ars', 'ARS, par le FIR', -1 union all select code, libelle, ordre from ref_financeurs",
    lit: { ref_financeurs: ['code'] },
  },
  severites: liste(SEVERITES.map(({ code, libelle }) => [code, libelle])),
  oui_non: liste([
    ['true', 'Oui'],
    ['false', 'Non'],
  ]),
  mois: liste(MOIS),
  etats_rattachement: liste([
    ['rattache', 'Rattaché à une année de contrat'],
    ['contrat_precoce', 'Contrat précoce'],
    ['non_rattache', 'Non rattaché'],
  ]),
  motifs_rattachement: liste([
    ['annee_declaree', 'Année donnée par l’émetteur'],
    ['contrat_en_cours', 'Première année du contrat en cours'],
    ['annee_en_cours', 'Année en cours'],
    ['annee_close', 'Plus ancienne année close qui attend une somme'],
    ['contrat_precoce', 'Contrat précoce'],
    ['cpts_inconnue', 'CPTS inconnue'],
    ['aucun_contrat', 'Aucun contrat'],
    ['avant_signature', 'Payé avant la signature'],
    ['annee_inexistante', 'Année donnée qui n’existe pas'],
    ['annee_absente', 'Année absente'],
    ['aucun_contrat_en_cours', 'Aucun contrat en cours'],
    ['aucune_annee_close', 'Aucune année close'],
  ]),
  etats_precoces: liste([
    ['suivi_aci', 'Suivi d’un ACI'],
    ['recupere', 'Récupéré'],
    ['non_recupere', 'Non récupéré, délai passé'],
    ['en_cours', 'En cours'],
  ]),
} as const satisfies Record<string, Noms>;
