import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const requireHere = createRequire(import.meta.url);

/** A file of the code officiel géographique of the package, as it is. */
export const cog = <T>(file: string) =>
  JSON.parse(
    readFileSync(requireHere.resolve(`@etalab/decoupage-administratif/data/${file}.json`), 'utf8'),
  ) as T;

interface Region {
  code: string;
  nom: string;
  zone: string;
}

/** The 18 régions. */
export const regionsOfCog = () => cog<Region[]>('regions').filter(({ zone }) => zone !== 'com');

/** The région of each département of the 18 régions. */
export const regionOfDepartement = () =>
  new Map(
    cog<{ code: string; region: string; zone: string }[]>('departements')
      .filter(({ zone }) => zone !== 'com')
      .map(({ code, region }) => [code, region]),
  );
