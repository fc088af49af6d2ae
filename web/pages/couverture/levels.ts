import type { Answer, Row } from '../../api.ts';
import { couche, type Couche } from '../../map/installed.ts';

/** A level of the map; the last two are drawn with installed outlines. */
export const NIVEAUX = [
  { code: 'region', label: 'par région', nom: 'Région', singulier: 'région' },
  { code: 'departement', label: 'par département', nom: 'Département', singulier: 'département' },
  { code: 'epci', label: 'par EPCI', nom: 'EPCI', singulier: 'EPCI' },
  { code: 'commune', label: 'par commune', nom: 'Commune', singulier: 'commune' },
] as const;

export type Niveau = (typeof NIVEAUX)[number]['code'];

/** A level whose places are told in columns, and drawn with installed outlines. */
export type Fin = Extract<Niveau, 'epci' | 'commune'>;

export const isFine = (niveau: Niveau): niveau is Fin => niveau === 'epci' || niveau === 'commune';

type Installed = Answer<'/api/contours'>;

/** Whether the outlines of a fine level are there. */
export const isInstalled = ({ couches }: Installed, niveau: Fin) =>
  couches.some((one) => one.couche === LAYERS[niveau]);

const LAYERS = { epci: 'epci', commune: 'communes' } as const;

/** The outlines of a fine level, and those of the régions of the same vintage when they are installed. */
export async function outlinesOf({ couches }: Installed, niveau: Fin) {
  const find = (name: string) => couches.find((one) => one.couche === name)?.adresse;
  const regions = find('regions');
  const [zones, borders] = await Promise.all([
    couche(find(LAYERS[niveau])!),
    regions ? couche(regions) : null,
  ]);
  return { zones, borders };
}

/** One line of the map’s figure, whatever its level; a count that the level does not have is undefined. */
export type Ligne = Omit<Row<'/api/couverture'>, 'cpts_nb' | 'signataires_nb'> & { cpts_nb?: number };

/** Columns as lines, with the names that the outlines have; a place without an outline keeps its code. */
export function toLignes(columns: Answer<'/api/couverture/carte'>, { places }: Couche): Ligne[] {
  const names = new Map(places.map(({ properties: { code, nom } }) => [code, nom]));
  return columns.code.map((code, i) => ({
    code,
    nom: names.get(code) ?? (code === 'hors_epci' ? 'Hors EPCI' : code),
    population_hab: columns.population_hab[i]!,
    aci_hab: columns.aci_hab[i]!,
    projet_valide_hab: columns.projet_valide_hab[i]!,
    lettre_intention_hab: columns.lettre_intention_hab[i]!,
    aucune_hab: columns.aucune_hab[i]!,
    aci_taux: columns.aci_taux[i]!,
    projet_valide_taux: columns.projet_valide_taux[i]!,
    lettre_intention_taux: columns.lettre_intention_taux[i]!,
    tous_stades_taux: columns.tous_stades_taux[i]!,
    aucune_taux: columns.aucune_taux[i]!,
  }));
}

/** Lines that a table shows at most: those with most inhabitants without CPTS. */
export const TABLE_MAX = 1000;

/** The lines of the table view: all of them, or the first ones by inhabitants without CPTS. */
export const tabled = (lignes: Ligne[]) =>
  lignes.length <= TABLE_MAX
    ? lignes
    : lignes.toSorted((a, b) => b.aucune_hab - a.aucune_hab).slice(0, TABLE_MAX);
