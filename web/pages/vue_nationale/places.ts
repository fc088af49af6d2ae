import type { Row } from '../../api.ts';
import type { Column } from '../../ui/table.ts';

type Region = Row<'/api/regions'>;
type Departement = Row<'/api/departements'>;

/** A région or a département, under one name for its code. */
export type Place = Omit<Region, 'region_code'> & { code: string };

/** Rows of either endpoint as places of the map. */
export const toPlaces = (rows: (Region | Departement)[]): Place[] =>
  rows.map((row) => ({
    ...row,
    code: 'departement_code' in row ? row.departement_code : (row.region_code ?? ''),
  }));

const figures: Column[] = [
  { key: 'verse_eur', label: 'Versé', kind: 'euros' },
  { key: 'enveloppe_a_date_eur', label: 'Enveloppe à date', kind: 'euros' },
  { key: 'ecart_eur', label: 'Écart', kind: 'euros' },
  {
    key: 'consommation_taux',
    label: 'Versé / enveloppe',
    kind: 'taux',
    reason: 'Enveloppe nulle à cette date',
  },
  {
    key: 'verse_par_habitant_eur',
    label: 'Par habitant couvert',
    kind: 'centimes',
    reason: 'Aucun habitant couvert',
  },
  { key: 'signataires_nb', label: 'Signataires', kind: 'nombre' },
  { key: 'couverture_taux', label: 'Couverture ACI', kind: 'taux' },
  { key: 'couverte_hab', label: 'Habitants couverts', kind: 'nombre' },
  { key: 'population_hab', label: 'Habitants', kind: 'nombre' },
];

/** Columns of the table view and of the download. */
export const MAP_COLUMNS: Record<'region' | 'departement', Column[]> = {
  region: [{ key: 'nom', label: 'Région', kind: 'texte' }, ...figures],
  departement: [
    { key: 'nom', label: 'Département', kind: 'texte' },
    { key: 'code', label: 'Code', kind: 'texte' },
    ...figures,
  ],
};
