import { shuffled } from './chance.ts';
import type { Commune } from './geography.ts';
import { mainParcel } from './selection.ts';
import type { Territory } from './partition.ts';

/** Words of the landscape; with the town that follows they make names that nobody bears. */
const PAYSAGES = [
  'du Val',
  'des Coteaux',
  'des Rives',
  'des Terres',
  'des Sources',
  'des Chemins',
  'de la Plaine',
  'des Clochers',
];
const VILLES = [
  'des Faubourgs',
  'des Quartiers',
  'des Passerelles',
  'des Avenues',
  'des Boulevards',
  'du Cœur',
];
const COTES = ['du Littoral', 'des Rivages', 'des Dunes', 'des Estuaires'];
const MONTAGNES = ['des Monts', 'des Vallées', 'des Versants', 'des Crêtes'];
const BOCAGES = ['du Bocage', 'des Vergers', 'des Haies'];

const DEPARTEMENTS = {
  cotes: new Set(
    '06 11 13 14 17 22 29 2A 2B 30 33 34 35 40 44 50 56 59 62 64 66 76 80 83 85 971 972 973 974 976'.split(
      ' ',
    ),
  ),
  montagnes: new Set(
    '01 04 05 06 09 12 15 19 23 25 26 31 38 39 42 43 48 63 64 65 66 67 68 73 74 84 88 90 2A 2B 974'.split(
      ' ',
    ),
  ),
  bocages: new Set('14 18 27 35 36 44 49 50 53 58 61 71 72 79 85 86 87'.split(' ')),
};

function words({ departement, parcels }: Territory, { population }: Commune) {
  if (population > 60_000 || (parcels.length < 4 && population > 25_000)) return VILLES;
  return [
    ...PAYSAGES,
    ...(DEPARTEMENTS.cotes.has(departement) ? COTES : []),
    ...(DEPARTEMENTS.montagnes.has(departement) ? MONTAGNES : []),
    ...(DEPARTEMENTS.bocages.has(departement) ? BOCAGES : []),
  ];
}

/** « de » and the name of a commune, contracted as French does. */
export function ofPlace(nom: string): string {
  const place = nom.replace(/ Arrondissement$/, '').replaceAll("'", '’');
  if (/^Le /.test(place)) return `du ${place.slice(3)}`;
  if (/^Les /.test(place)) return `des ${place.slice(4)}`;
  return /^[AEIOUYÀÂÉÈÊÎÔŒH]/.test(place) && !/^(Y|H)/.test(place) ? `d’${place}` : `de ${place}`;
}

/** A name for each territory, none twice. */
export function nameAll(
  territories: readonly Territory[],
  key: (territory: Territory) => string,
): Map<Territory, string> {
  const taken = new Set<string>();
  const names = new Map<Territory, string>();
  for (const territory of territories) {
    const { commune } = mainParcel(territory);
    const towns = [
      commune,
      ...shuffled(
        territory.parcels.map((parcel) => parcel.commune),
        ({ code }) => code,
        key(territory),
      ),
    ];
    const tries = towns.flatMap((town) =>
      shuffled(words(territory, town), (word) => word, 'nom', key(territory)).map(
        (word) => `CPTS ${word} ${ofPlace(town.nom)}`,
      ),
    );
    const nom = tries.find((name) => !taken.has(name));
    if (!nom) throw new Error(`no name left for ${key(territory)}`);
    taken.add(nom);
    names.set(territory, nom);
  }
  return names;
}
