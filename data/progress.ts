/** What a long work is doing. */
export const PHASES = {
  lecture: 'Lecture des fichiers',
  rapprochement: 'Rapprochement des flux',
  calcul: 'Calcul et contrôle des tables',
  ecriture: 'Écriture de l’instantané',
  demonstration: 'Fabrication des données de démonstration',
  copie: 'Copie du lac',
} as const;

/** How far a phase is: `fait` parts of `total` are done. */
export interface Avance {
  phase: keyof typeof PHASES;
  fait: number;
  total: number;
}

/** Who is told of it; never waited for. */
export type Suivi = (avance: Avance) => void;

const LARGEUR = 24;

/** A bar as one line of a terminal. */
export function bar({ phase, fait, total }: Avance) {
  const full = total === 0 ? LARGEUR : Math.floor((fait * LARGEUR) / total);
  return `[${'#'.repeat(full)}${'.'.repeat(LARGEUR - full)}] ${PHASES[phase]} ${fait}/${total}`;
}

/** Erases the line of a terminal and goes back to its beginning. */
const EFFACE = '\r\u001b[2K';

interface Terminal {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

/** A bar on a terminal; nothing where the output is a file or a pipe. `fin` leaves the line clean. */
export function showProgress(terminal: Terminal): { suivi: Suivi; fin: () => void } {
  if (!terminal.isTTY) return { suivi: () => {}, fin: () => {} };
  let shown = false;
  const suivi: Suivi = (avance) => {
    shown = true;
    terminal.write(EFFACE + bar(avance));
  };
  const fin = () => {
    if (shown) terminal.write(EFFACE);
    shown = false;
  };
  return { suivi, fin };
}
