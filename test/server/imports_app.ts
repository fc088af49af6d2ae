import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { follow } from '../../server/follow.ts';
import { Comparisons } from '../../server/imports/compare.ts';
import { Imports } from '../../server/imports/imports.ts';
import { Instantanes } from '../../server/instantane.ts';
import { openInstantane } from '../../server/load.ts';
import { openSnapshot, type Classification } from '../../server/snapshot.ts';
import { FILES, ingestFiles, publishLake, writeFiles } from '../data/lake.ts';

/** A lake of one CPTS and two payments, published. */
export async function publishedLake(classification: Classification) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pilotage-imports-'));
  const lake = path.join(folder, 'lac');
  const files = writeFiles(folder, FILES);
  await ingestFiles(
    lake,
    files.map((file) => ({ file, classification })),
  );
  await publishLake(lake);
  return { lake, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The service over a lake that it follows, with imports, as on one's own machine. */
export async function importing(
  lake: string,
  { accesLocal = false, web }: { accesLocal?: boolean; web?: string } = {},
) {
  const exposure = { host: '127.0.0.1', accesLocal };
  const { snapshot } = await openSnapshot(lake);
  const instantanes = new Instantanes(await openInstantane(snapshot!));
  const files = new Imports(lake, exposure);
  const app = await buildApp(instantanes, { web, imports: { files, comparisons: new Comparisons(lake) } });
  const unfollow = follow(lake, instantanes, exposure, { everyMs: 100 });
  const close = async () => {
    await unfollow();
    await app.close();
  };
  return { app, instantanes, files, close };
}

type App = Awaited<ReturnType<typeof importing>>['app'];

const SAME = { origin: 'http://localhost', host: 'localhost' };

/** Writes as the page of the service does. */
export const post = (app: App, url: string, payload?: object, headers: Record<string, string> = SAME) =>
  app.inject({ method: 'POST', url: `/api${url}`, payload, headers });

/** Drops a file as the page does. */
export const drop = (
  app: App,
  text: string,
  query: Record<string, string>,
  headers: Record<string, string> = {},
) =>
  app.inject({
    method: 'POST',
    url: '/api/imports',
    query,
    payload: text,
    headers: { ...SAME, 'content-type': 'application/octet-stream', ...headers },
  });

/** Waits until a demand is no longer under way. */
export const ended = (app: App, url: string) =>
  vi.waitFor(
    async () => {
      const tache = (await app.inject(`/api${url}`)).json();
      if (tache.etat === 'en_cours') throw new Error('under way');
      return tache;
    },
    { timeout: 90_000, interval: 200 },
  );
