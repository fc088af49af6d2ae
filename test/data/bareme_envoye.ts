import type { Sent } from './together.ts';

const POSTES = ['acces_soins', 'parcours', 'prevention'] as const;

/** The lines of a version of the barème as a file sends them: fonctionnement and three missions, the same amounts for the four tailles. */
export function version(name: string, given: Sent = {}): Sent[] {
  const line = (taille: number, poste: string, condition: string): Sent => ({
    version: name,
    date_effet: '2027-01-01',
    remplace: '',
    taille: String(taille),
    poste,
    volet: 'base',
    condition,
    part_fixe_eur: '20 000,00',
    part_variable_eur: poste === 'fonctionnement' ? '0' : '10 000,00',
    confiance: 'P',
    source: 'hypothèse de travail',
    ...given,
  });
  return [1, 2, 3, 4].flatMap((taille) => [
    line(taille, 'fonctionnement', 'contrat'),
    ...POSTES.map((poste) => line(taille, poste, 'engagee')),
  ]);
}

/** One parameter of a version as a file sends it. */
export const ligne = (name: string, regle: string, valeur: string): Sent => ({
  version: name,
  regle,
  valeur,
  unite: '',
  confiance: 'P',
  source: 'hypothèse de travail',
});
