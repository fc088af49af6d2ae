/** What a campaign found: how many faults it made, and each promise that one of them broke. */
export interface Constat {
  essais: number;
  /** One sentence for each loss, with what replays it; empty is success. */
  pertes: string[];
  /** Counts that say what was reached, in the order in which they are printed. */
  detail: Record<string, number | string>;
  /** Why nothing was tried here. */
  sautee?: string;
}

/** Told of each loss as it comes, and now and then of the progress. */
export type Dire = (message: string) => void;

export interface Demande {
  essais: number;
  graine: number;
  dire: Dire;
  /** When to stop before all are made, in milliseconds of the clock; what was reached is then said. */
  limite?: number;
}

/** A family of faults: what it breaks, and how many times in `npm run test:fautes`. */
export interface Campagne {
  titre: string;
  essais: number;
  mener: (demande: Demande) => Promise<Constat>;
}

/** Counts what happened, and keeps the sentences of what was lost. */
export function releve(dire: Dire) {
  const pertes: string[] = [];
  const detail: Record<string, number> = {};
  return {
    pertes,
    detail,
    compter: (what: string, by = 1) => (detail[what] = (detail[what] ?? 0) + by),
    perdre: (sentence: string) => {
      pertes.push(sentence);
      dire(`PERTE    ${sentence}`);
    },
  };
}

export type Releve = ReturnType<typeof releve>;

/** The numbers of the trials, from 1; stops at the time limit, and says twenty times at most how far it is. */
export function* numeros({ essais, dire, limite = Infinity }: Demande) {
  const each = Math.max(1, Math.floor(essais / 20));
  const start = Date.now();
  for (let essai = 1; essai <= essais && Date.now() < limite; essai++) {
    yield essai;
    if (essai % each === 0 && essais >= 100)
      dire(`         ${essai} sur ${essais}, ${Math.round((Date.now() - start) / 1000)} s`);
  }
}

/** A campaign that could not run here, and why. */
export const sautee = (raison: string): Constat => ({ essais: 0, pertes: [], detail: {}, sautee: raison });
