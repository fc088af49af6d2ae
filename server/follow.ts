import { assertMayServe, type Exposure } from './access.ts';
import type { Instantanes } from './instantane.ts';
import { openInstantane } from './load.ts';
import { readCurrent, verifySnapshot } from './snapshot.ts';

type Published = NonNullable<ReturnType<typeof readCurrent>>;

async function renew(lake: string, published: Published, instantanes: Instantanes, exposure: Exposure) {
  const snapshot = await verifySnapshot(lake, published.seq, published.empreinte);
  assertMayServe(snapshot.manifest.classification, exposure);
  await instantanes.swap(await openInstantane(snapshot));
}

interface FollowOptions {
  everyMs?: number;
  /** Time before a snapshot that was refused is read again. */
  retryMs?: number;
  say?: (message: string) => void;
  /** Called when a newer snapshot has taken its place. */
  then?: () => void;
}

/**
 * Looks every `everyMs` whether a newer snapshot is published, and serves it in the place of the last. One that is refused is said
 * once, and the last good one stays served. Returns what stops it.
 */
export function follow(
  lake: string,
  instantanes: Instantanes,
  exposure: Exposure,
  { everyMs = 1000, retryMs = 60_000, say, then }: FollowOptions = {},
) {
  let refused = { empreinte: '', until: 0 };
  const look = async () => {
    const served = instantanes.current;
    let empreinte = '';
    try {
      const published = readCurrent(lake);
      if (!published || published.seq <= served.numero) return;
      empreinte = published.empreinte;
      if (refused.empreinte === empreinte && Date.now() < refused.until) return;
      await renew(lake, published, instantanes, exposure);
      say?.(`Instantané ${published.seq} servi (arrêté au ${instantanes.current.date_arrete}).`);
      then?.();
    } catch (error) {
      if (refused.until === 0 || refused.empreinte !== empreinte) {
        say?.(
          `Nouvel instantané refusé, l’instantané ${served.numero} reste servi. ${(error as Error).message}`,
        );
      }
      refused = { empreinte, until: Date.now() + retryMs };
    }
  };
  let stopped = false;
  let timer: NodeJS.Timeout;
  let running: Promise<void> = Promise.resolve();
  const schedule = () => {
    if (stopped) return;
    timer = setTimeout(() => (running = look().finally(schedule)), everyMs).unref();
  };
  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
