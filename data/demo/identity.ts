import { between, chance, pick } from './chance.ts';

/** CPAM of the départements that have several. */
const CPAM: Record<string, readonly string[]> = {
  '2A': ['201'],
  '2B': ['202'],
  '59': ['591', '594', '595', '597'],
  '62': ['621', '624'],
  '76': ['761', '764'],
  '64': ['641', '642'],
};

/** The CPAM that pays: three digits, those of the département overseas. */
export const organismeOf = (departement: string, key: string) =>
  departement.length === 3 ? departement : pick(CPAM[departement] ?? [`${departement}1`], 'cpam', key);

/**
 * Gives identifiers of the shape of a FINESS: the département, three digits kept at 000 (a copy of the demo takes its own number there), four digits.
 */
export function identifiers() {
  const taken = new Set<string>();
  return (departement: string, key: string) => {
    const overseas = departement.length === 3;
    const prefix = departement.slice(0, 2);
    for (let i = 0; ; i++) {
      const last = overseas
        ? departement.slice(2) + String(between(100, 999, 'finess', key, i))
        : String(between(1000, 9999, 'finess', key, i));
      const id = `${prefix}000${last}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}

/** A SIRET-like number; its second to fourth digits are kept at 000 like those of the FINESS. */
export const siretOf = (key: string) =>
  `9000${String(Math.floor(chance('siren', key) * 1e5)).padStart(5, '0')}000${between(11, 49, 'nic', key)}`;
