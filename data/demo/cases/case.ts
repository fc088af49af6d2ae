import { shuffled } from '../chance.ts';
import type { Cpts } from '../cpts.ts';
import type { Flux } from '../rows.ts';

/** A known case of a control, put in the data on purpose. */
export type Case = {
  controle: string;
  cpts_id: string;
  annee_contrat?: number;
  exercice?: number;
  poste?: string;
  part?: string;
  nature?: string;
  objet?: string;
  commune_code?: string;
  explication: string;
  /** The lines that make it, as objects of the feeds; none where the case is an absence. */
  lignes: { flux: Flux; row: object }[];
};

/** Chooses the CPTS of each control, none twice. */
export type Casting = (controle: string, count: number, suits: (cpts: Cpts) => boolean) => Cpts[];

/** A casting over a list of CPTS; refuses a control for which too few are fit. */
export function casting(list: readonly Cpts[]): Casting {
  const taken = new Set<string>();
  return (controle, count, suits) => {
    const fit = list.filter((cpts) => !taken.has(cpts.key) && suits(cpts));
    const chosen = shuffled(fit, ({ key }) => key, 'cas', controle).slice(0, count);
    if (chosen.length < count) throw new Error(`${controle}: ${chosen.length} CPTS fit, ${count} wanted`);
    for (const { key } of chosen) taken.add(key);
    return chosen;
  };
}
