import { majoration, tarifs, versionAu } from './bareme.ts';
import { anneesContrat, avenantAu, contrats, type Cpts, JAMAIS } from './contrats.ts';
import { anneeDuPlan, joursEngages } from './enveloppes.ts';
import { demiHaut, type Jour } from './jours.ts';

export interface Pleine {
  poste: string;
  volet: string;
  part: string;
  version: string;
  taille: number;
  pleine: bigint;
  potentiel: bigint;
}

/** Unprorated amounts of the contract running on a day, as engaged that very day, and with everything engaged. */
export function pleines(cpts: Cpts, day: Jour): Pleine[] {
  const running = contrats(cpts).find(({ signature, fin }) => signature <= day && day < (fin ?? JAMAIS));
  const version = versionAu(day);
  if (!running || version === null) return [];
  const { taille, membres_nb } = avenantAu(running, day);
  const years = anneesContrat(cpts, day);
  const plan = anneeDuPlan(cpts, years);
  const onDay = { debut: day, fin: day + 1 };
  const engaged = (poste: string, volet: string) => joursEngages(cpts, poste, volet, onDay).length > 0;
  const later = plan !== undefined && plan < years.at(-1)!.annee_contrat;

  const full: Record<string, (poste: string) => boolean> = {
    contrat: () => true,
    engagee: (poste) => engaged(poste, 'base'),
    snp_organise: (poste) => engaged(poste, 'snp'),
    engagee_premiere_annee: (poste) => engaged(poste, 'base') && !later,
    engagee_annees_suivantes: (poste) => engaged(poste, 'base') && later,
  };
  return tarifs(version, taille)
    .filter(({ condition }) => condition !== 'crise_reconnue')
    .flatMap((rate) => {
      const mission = rate.poste !== 'fonctionnement';
      const { num, den } = mission ? majoration(version, taille, membres_nb) : { num: 1n, den: 1n };
      const parts = mission
        ? ([
            ['fixe', rate.fixe],
            ['variable', rate.variable],
          ] as const)
        : ([['fonctionnement', rate.fixe + rate.variable]] as const);
      return parts.map(([part, amount]) => {
        const due = demiHaut(amount * num, den);
        return {
          poste: rate.poste,
          volet: rate.volet,
          part,
          version,
          taille,
          pleine: full[rate.condition]!(rate.poste) ? due : 0n,
          potentiel: rate.condition === 'engagee_premiere_annee' ? 0n : due,
        };
      });
    })
    .filter(({ pleine, potentiel }) => pleine !== 0n || potentiel !== 0n);
}
