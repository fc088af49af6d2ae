import type { Answer } from '../../api.ts';

type Correspondance = Answer<'/api/cpts/{cpts_id}'>['correspondances'][number];

/** What became of a CPTS, or where it comes from: the words, the other CPTS or identifier, the day. */
export interface Lien {
  libelle: string;
  /** Name of the other CPTS, else the identifier. */
  nom: string;
  /** Identifier whose page can be opened; undefined when it is this CPTS, or one that is not known. */
  cpts_id: string | undefined;
  date_effet: string;
  /** The CPTS gave way to the other one. */
  apres: boolean;
}

const AVANT: Record<string, string> = { fusion: 'A absorbé', scission: 'Issue de la scission de' };
const APRES: Record<string, string> = { fusion: 'Absorbée par', scission: 'Scindée en partie en' };

/** The identity changes, mergers and splits of a CPTS, as its page says them. */
export const liensOf = (cpts_id: string, correspondances: readonly Correspondance[]): Lien[] =>
  correspondances.map(({ nature, date_effet, ancien_id, ancien_nom, nouveau_id, nouveau_nom }) => {
    if (nature === 'siret_finess') {
      return { libelle: 'Ancien identifiant', nom: ancien_id, cpts_id: undefined, date_effet, apres: false };
    }
    const apres = ancien_id === cpts_id;
    const [id, nom] = apres ? [nouveau_id, nouveau_nom] : [ancien_id, ancien_nom];
    return {
      libelle: (apres ? APRES : AVANT)[nature] ?? nature,
      nom: nom ?? id,
      cpts_id: nom === null ? undefined : id,
      date_effet,
      apres,
    };
  });
