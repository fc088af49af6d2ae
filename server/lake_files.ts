/** What a sender says of a file, that tells it from another of the same bytes. */
interface Envoi {
  emetteur?: string;
  periode?: string;
}

/** What is looked at in a line of the journal of a lake; the writer and the service each know more of it. */
interface Line extends Envoi {
  evenement: string;
  flux?: string | null;
  sha256?: string;
  bordereau?: Envoi;
  /** True of lines that know a file by its sender and period beside its bytes; an older line spoke of every file of the same bytes. */
  par_envoi?: boolean;
}

/** A line that says that a file entered the lake. */
type Arrival<L extends Line> = L & { evenement: 'ingere' };

const arrives = <L extends Line>(line: L): line is Arrival<L> => line.evenement === 'ingere';

/** Whether a sender said the same of a file twice. */
export const sameBordereau = (one?: Envoi, other?: Envoi) =>
  JSON.stringify(Object.entries(one ?? {}).sort()) === JSON.stringify(Object.entries(other ?? {}).sort());

/** What tells a file of the lake from another: its feed, its bytes, who sent it and for which period. */
export const identiteOf = (
  { flux, sha256 }: { flux?: string | null; sha256?: string },
  { emetteur, periode }: Envoi = {},
) => JSON.stringify([flux, sha256, emetteur ?? null, periode ?? null]);

/** Takes out every file of the same bytes, but the one of that identity. */
function dropSameBytes<L extends Line>(files: Map<string, L>, { flux, sha256 }: Line, but?: string) {
  for (const [cle, file] of files)
    if (cle !== but && file.flux === flux && file.sha256 === sha256) files.delete(cle);
}

function arrive<L extends Line>(files: Map<string, L>, line: L) {
  const cle = identiteOf(line, line.bordereau);
  if (!line.par_envoi) dropSameBytes(files, line, cle);
  // Said otherwise by its sender, a file is a new arrival: what it replaces is what came before it.
  const before = files.get(cle);
  if (before && !sameBordereau(before.bordereau, line.bordereau)) files.delete(cle);
  files.set(cle, line);
}

/** The files that make the next snapshot, each once, in order of arrival; the last reading of the same sending wins. */
export function filesOf<L extends Line>(journal: readonly L[]): Arrival<L>[] {
  const files = new Map<string, Arrival<L>>();
  for (const line of journal) {
    if (arrives(line)) arrive(files, line);
    else if (line.evenement !== 'retire') continue;
    else if (line.par_envoi) files.delete(identiteOf(line, line));
    else dropSameBytes(files, line);
  }
  return [...files.values()];
}
