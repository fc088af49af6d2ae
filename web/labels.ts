import type { Answer } from './api.ts';

/** The French name of a poste, volet, part or nature; "-" for none, the code itself when nobody named it. */
export function labelsOf({ postes, volets, parts, natures_aci }: Answer<'/api/vocabulaire'>) {
  const natures = natures_aci.filter(({ code }) => code !== 'variable');
  const labels = new Map(
    [...postes, ...volets, ...parts, ...natures].map(({ code, libelle }) => [code, libelle] as const),
  );
  return (code: string | null) => (code === null ? '-' : (labels.get(code) ?? code));
}
