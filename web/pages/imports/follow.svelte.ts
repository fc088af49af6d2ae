import { get } from '../../api.ts';
import { filters } from '../../filters.svelte.ts';
import { ApiError, message } from '../../messages.ts';
import { session } from '../../session.svelte.ts';
import { overview, publications, type Overview, type Publication } from './calls.ts';

const SOON_MS = 700;
const LATER_MS = 3000;

/** What the service says of imports, asked again while something is under way; `stop` ends it. */
export function followImports() {
  let shown = $state.raw<Overview>();
  let history = $state.raw<Publication[]>();
  let failure = $state<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  async function serve(next: Overview) {
    const last = next.publications.find(({ numero }) => numero !== null)?.numero ?? 0;
    const on = session.sante?.instantane ?? 0;
    if (history && last <= on && !(next.retenu && next.retenu.numero > history[0]!.numero)) return;
    // A reader who went back to an earlier snapshot stays on it.
    if (last > on && filters.instantane === undefined) session.renew(await get('/api/sante'));
    history = await publications();
  }

  async function ask() {
    clearTimeout(timer);
    let refused = false;
    try {
      const next = await overview();
      await serve(next);
      [shown, failure] = [next, undefined];
    } catch (error) {
      refused = error instanceof ApiError;
      failure = refused
        ? message(error)
        : 'Le service ne répond pas. Ce qui était commencé continue de son côté ; nouvel essai dans quelques secondes.';
    }
    const busy = [...(shown?.imports ?? []), ...(shown?.publications ?? [])].some(
      ({ etat }) => etat === 'en_cours',
    );
    if (!stopped && !refused) timer = setTimeout(ask, busy && failure === undefined ? SOON_MS : LATER_MS);
  }

  void ask();
  return {
    get shown() {
      return shown;
    },
    get history() {
      return history;
    },
    get failure() {
      return failure;
    },
    ask,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
