import { Child, type Issue } from './imports/child.ts';

/** What the reader of the service’s log is told of a rebuild. */
export function describeRebuild({ code, json }: Issue): string | undefined {
  const { seq, depuis, erreur } = (json ?? {}) as { seq?: number; depuis?: number; erreur?: string };
  if (code === 0 && seq === undefined) return undefined;
  if (code === 0)
    return `Les règles ont changé : l’instantané ${depuis} est reconstruit sous le numéro ${seq}.`;
  return `La reconstruction n’a pas abouti, l’instantané publié reste servi. ${erreur ?? 'Lancez npm run pilotage -- reconstruire pour voir pourquoi.'}`;
}

/**
 * Rebuilds the published snapshot when what computes has changed, in a process of its own while the former is served; the new one is put in service
 * like any other that is published. Returns what stops it.
 */
export function rebuildBeside(lake: string, say: (message: string) => void) {
  const child = new Child(lake, 'reconstruire', []);
  let stopped = false;
  const done = child.issue.then((issue) => {
    const message = stopped ? undefined : describeRebuild(issue);
    if (message) say(message);
  });
  const stop = async () => {
    stopped = true;
    await child.stop();
  };
  return Object.assign(stop, { done });
}
