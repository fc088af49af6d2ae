/** A line of the bareme in cents. */
export interface Tarif {
  taille: number;
  poste: string;
  volet: string;
  fixe: bigint;
  variable: bigint;
}

/** A running contract with what it engages, « poste volet » by « poste volet ». */
export interface Contrat {
  cpts_id: string;
  taille: number;
  membres: number | null;
  lignes: string[];
}

/** Rates in hundredths of a per cent. */
export interface Choix {
  variations: Record<string, number>;
  bascule: number;
  fondu: boolean;
  majoration: number;
  membres: number;
}

const halfUp = (n: bigint, d: bigint) => (2n * n + d) / (2n * d);
const times = (cents: bigint, rate: number) => halfUp(cents * BigInt(rate), 10_000n);

const RECEIVERS = ['acces_soins base', 'parcours base', 'prevention base', 'crise plan_mise_a_jour'];
const nameOf = ({ poste, volet }: Tarif) => `${poste} ${volet}`;

/** What each socle line is given of the fonctionnement of a taille; nothing when it cannot be shared. */
function shares(own: Tarif[]): Map<string, bigint> {
  const base = own.find(({ poste }) => poste === 'fonctionnement')!;
  const fonctionnement = base.fixe + base.variable;
  const fixed = RECEIVERS.map((name) => own.find((one) => nameOf(one) === name)!.fixe);
  const total = fixed.reduce((sum, one) => sum + one, 0n);
  const given = new Map<string, bigint>();
  if (total === 0n) return given;
  let left = fonctionnement;
  for (const [i, name] of RECEIVERS.slice(0, -1).entries()) {
    const part = halfUp(fonctionnement * fixed[i]!, total);
    given.set(name, part);
    left -= part;
  }
  given.set('crise plan_mise_a_jour', left);
  return given.set('crise plan_annee_1', left);
}

/** A full year of a contract under a scenario, in cents: written from DOMAIN 9 and the definition of the page, without the SQL. */
export function annuel({ taille, membres, lignes }: Contrat, tarifs: Tarif[], choix: Choix): bigint {
  const own = tarifs
    .filter((one) => one.taille === taille)
    .map((one) => {
      const rate = 10_000 + (choix.variations[one.poste] ?? 0);
      return { ...one, fixe: times(one.fixe, rate), variable: times(one.variable, rate) };
    });
  const given = choix.fondu ? shares(own) : new Map<string, bigint>();
  const factor =
    taille === 4 && membres !== null && membres >= choix.membres ? 10_000 + choix.majoration : 10_000;
  let sum = 0n;
  for (const one of own) {
    if (one.poste === 'fonctionnement') {
      if (given.size === 0) sum += one.fixe + one.variable;
      continue;
    }
    if (!lignes.includes(nameOf(one))) continue;
    const moved = choix.bascule >= 0 ? times(one.fixe, choix.bascule) : -times(one.variable, -choix.bascule);
    sum +=
      times(one.fixe - moved + (given.get(nameOf(one)) ?? 0n), factor) + times(one.variable + moved, factor);
  }
  return sum;
}
