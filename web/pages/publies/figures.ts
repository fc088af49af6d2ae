import type { Row } from '../../api.ts';
import { ecart, euros, nombre, pourcent, reel, type Figure } from '../../format.ts';
import type { Column, Record_ } from '../../ui/table.ts';

export type Publie = Row<'/api/publies'>;

/** What each published quantity is called. */
const GRANDEURS: Record<string, string> = {
  aci_verse: 'ACI versé dans l’année',
  aci_verse_missions: 'ACI versé dans l’année, missions seules',
  aci_enveloppe_maximale: 'Enveloppe ACI maximale',
  fir_verse: 'FIR payé dans l’année',
  fir_amorcage_min: 'Amorçage FIR par CPTS, minimum',
  fir_amorcage_max: 'Amorçage FIR par CPTS, maximum',
  part_aci_dans_recettes_min: 'Part de l’ACI dans les recettes, plancher',
  cpts_signataires: 'CPTS signataires de l’ACI',
  cpts_tous_stades: 'CPTS à tous stades',
  cpts_lettre_intention: 'CPTS à la lettre d’intention',
  cpts_projet_valide_sans_aci: 'CPTS au projet validé, sans ACI',
  part_des_cpts: 'Part des CPTS par taille',
  population_couverte: 'Population couverte',
  population_non_couverte: 'Population sans CPTS',
};

const UNITES: Record<string, string> = { EUR: '€', CPTS: 'CPTS', pourcent: '%' };

const ORDRE = Object.keys(GRANDEURS);

/** Published figures by quantity: spend first, then CPTS, then population; a quantity without a name keeps its code, last. */
export function byGrandeur(
  rows: Publie[],
): { grandeur: string; titre: string; unite: string; rows: Publie[] }[] {
  const met = [...new Set(rows.map(({ grandeur }) => grandeur))];
  const order = [
    ...ORDRE.filter((code) => met.includes(code)),
    ...met.filter((code) => !ORDRE.includes(code)),
  ];
  return order.map((grandeur) => {
    const own = rows.filter((row) => row.grandeur === grandeur);
    const unite = own[0]!.unite;
    return { grandeur, titre: GRANDEURS[grandeur] ?? grandeur, unite: UNITES[unite] ?? unite, rows: own };
  });
}

/** A value in the unit of its source: a share is already a percentage. */
export function valueOf(value: Figure, unite: string): string {
  if (unite === 'pourcent') return pourcent(value);
  return unite === 'EUR' ? euros(value) : reel(value);
}

/** A gap in the unit of its source, with its sign. */
export function gapOf(value: Figure, unite: string): string {
  if (unite === 'pourcent') return ecart.pourcent(value);
  return unite === 'EUR' ? ecart.euros(value) : ecart.nombre(value);
}

/** The two terms of a share, for its title. */
export const termsOf = ({ terme_num, terme_den }: Publie) =>
  terme_num === null || terme_den === null ? undefined : `${nombre(terme_num)} / ${nombre(terme_den)}`;

/** Columns of the table view and of the download; a value is in the unit of its row. */
export const COLUMNS: Column[] = [
  { key: 'titre', label: 'Grandeur', kind: 'texte' },
  { key: 'perimetre_nom', label: 'Périmètre', kind: 'texte' },
  { key: 'date_reference', label: 'Date', kind: 'date' },
  { key: 'unite', label: 'Unité', kind: 'texte' },
  { key: 'valeur_publiee', label: 'Publié', kind: 'reel' },
  { key: 'valeur_outil', label: 'Outil', kind: 'reel', reason: 'L’outil n’a pas de valeur' },
  { key: 'ecart', label: 'Écart', kind: 'reel' },
  { key: 'ecart_taux', label: 'Écart relatif', kind: 'taux' },
  { key: 'source', label: 'Source', kind: 'texte' },
  { key: 'cause', label: 'Cause', kind: 'texte' },
];

/** Rows of the table view, quantities in the order of the page. */
export const tableRows = (rows: Publie[]): Record_[] =>
  byGrandeur(rows).flatMap(({ titre, unite, rows: own }) =>
    own.map((row) => ({ ...row, titre, unite, cause: row.cause ?? undefined })),
  );
