import { between, chance, shuffled } from './chance.ts';
import type { Cpts } from './cpts.ts';
import { addMonths, day } from './days.ts';
import type { Commune } from './geography.ts';
import { sumOf } from './groups.ts';
import { identifiers, organismeOf, siretOf } from './identity.ts';
import { signContracts, validateProjects, writeLetters } from './life.ts';
import { nameAll } from './naming.ts';
import { ABANDONS, AJUSTEMENT, EXTENSIONS, FUSIONS, TOUS_STADES } from './parametres.ts';
import { type Parcel, partition, populationOf, type Territory } from './partition.ts';
import { keyOf, select } from './selection.ts';

/** Part of the CPTS whose SIRET is known. */
const SIRET_PART = 0.9;

const countAt = (iso: string) => TOUS_STADES.find(([date]) => date === iso)![1];

type Selection = ReturnType<typeof select>;

/** Moves the smallest territories of the most populated régions, whose coverage hardly feels it, to meet the published number. */
function adjust({ chosen, without }: Selection, wanted: number): Selection {
  const fit = (list: Territory[]) =>
    list
      .filter(({ region }) => AJUSTEMENT.regions.includes(region))
      .sort((a, b) => a.population - b.population);
  const out = new Set(fit(chosen).slice(0, Math.max(0, chosen.length - wanted)));
  const back = new Set(fit(without).slice(0, Math.max(0, wanted - chosen.length)));
  return {
    chosen: [...chosen.filter((territory) => !out.has(territory)), ...back],
    without: [...without.filter((territory) => !back.has(territory)), ...out],
  };
}

/** Cuts France so that exactly the published number of CPTS is alive at the end of 2025. */
function territories(communes: Commune[]) {
  const wanted = countAt('2025-12-31');
  let count = Math.round(wanted * 1.18);
  for (let round = 0; round < 12; round++) {
    const found = select(partition(communes, count));
    const missing = wanted - found.chosen.length;
    if (Math.abs(missing) <= AJUSTEMENT.max_nb) return adjust(found, wanted);
    count += missing;
  }
  throw new Error(`no cut of France gives ${wanted} CPTS`);
}

function blank(territory: Territory): Cpts {
  const key = keyOf(territory);
  return {
    key,
    id: '',
    siret: chance('siret connu', key) < SIRET_PART ? siretOf(key) : null,
    nom: '',
    region: territory.region,
    departement: territory.departement,
    organisme: organismeOf(territory.departement, key),
    territory,
    later: [],
    absorbed: null,
    lettre: 0,
    projet: null,
    fin: null,
    contracts: [],
    held: [],
  };
}

/** The farthest communes of a territory, for a part of its inhabitants. */
function outskirts({ parcels, longitude, latitude, population }: Territory, part: number): Parcel[] {
  const far = ({ commune }: Parcel) => Math.hypot(commune.longitude - longitude, commune.latitude - latitude);
  const found: Parcel[] = [];
  let reached = 0;
  for (const parcel of [...parcels].sort((a, b) => far(b) - far(a))) {
    if (reached + parcel.commune.population > part * population) continue;
    found.push(parcel);
    reached += parcel.commune.population;
  }
  return found;
}

/** CPTS that lived and were given up before any contract, on communes that have none since. */
function abandoned(without: Territory[]): Cpts[] {
  return shuffled(without, keyOf, 'abandon')
    .slice(0, ABANDONS.length)
    .map((territory, i) => {
      const cpts = blank(territory);
      const fin = day(ABANDONS[i]!);
      const lettre = addMonths(fin, -between(16, 40, 'abandon', cpts.key));
      const projet = chance('abandon projet', cpts.key) < 0.3 ? addMonths(lettre, 11) : null;
      return { ...cpts, fin, lettre, projet };
    });
}

/** CPTS whose territory a neighbour took over, and the neighbour. */
function absorb(list: Cpts[]): Cpts[] {
  const hosts = shuffled(
    list.filter(({ territory }) => territory.parcels.length > 12 && territory.population > 95_000),
    ({ key }) => key,
    'fusion',
  ).slice(0, FUSIONS.length);
  return hosts.map((host, i) => {
    const parcels = outskirts(host.territory, 0.35);
    const { territory } = host;
    const absorbed = blank({ ...territory, parcels, population: populationOf(parcels) });
    const fin = day(FUSIONS[i]!);
    const lettre = addMonths(fin, -between(18, 34, 'absorbee', absorbed.key));
    host.later = parcels;
    host.absorbed = { ...absorbed, fin, lettre, projet: addMonths(lettre, 12) };
    return host.absorbed;
  });
}

function extend(list: Cpts[]) {
  for (const cpts of list) {
    if (cpts.later.length > 0 || chance('extension', cpts.key) >= EXTENSIONS.part) continue;
    const [least, most] = EXTENSIONS.population;
    cpts.later = outskirts(cpts.territory, least + (most - least) * chance('extension part', cpts.key));
  }
}

function identify(all: Cpts[]) {
  const give = identifiers();
  const names = nameAll(
    all.map(({ territory }) => territory),
    keyOf,
  );
  for (const cpts of all) {
    cpts.id = give(cpts.departement, cpts.key);
    cpts.nom = names.get(cpts.territory)!;
  }
}

/** Every CPTS of the demo, with its dates and contracts; territories are held in time by `holdTerritories`. */
export function buildRoster(communes: Commune[]): Cpts[] {
  const france_hab = sumOf(communes, ({ population }) => population);
  const { chosen, without } = territories(communes);
  const regular = chosen.map(blank);
  const gone = abandoned(without);
  const merged = absorb(regular);
  extend(regular);
  const newcomers = shuffled(
    without.filter((territory) => !gone.some((cpts) => cpts.territory === territory)),
    keyOf,
    'nouvelle',
  )
    .slice(0, countAt('2026-10-31') - countAt('2025-12-31'))
    .map(blank);
  const all = [...regular, ...gone, ...merged, ...newcomers];
  identify(all);
  writeLetters(regular, newcomers, [...gone, ...merged], france_hab);
  signContracts(regular, france_hab);
  validateProjects(regular, all);
  return all;
}
