import { existsSync } from 'node:fs';
import path from 'node:path';
import { DepartRefuse, assertMayServe, isLoopback, type Exposure } from './access.ts';
import { buildApp } from './app.ts';
import { openArchives } from './archives.ts';
import { calculerAvance } from './avance.ts';
import { follow } from './follow.ts';
import { Comparisons } from './imports/compare.ts';
import { Imports } from './imports/imports.ts';
import { Instantanes } from './instantane.ts';
import { openInstantane } from './load.ts';
import { rebuildBeside } from './reconstruction.ts';
import { lakeFolder, openSnapshot, type Snapshot } from './snapshot.ts';
import { Verdicts } from './verdicts/store.ts';

const WEB = path.resolve(import.meta.dirname, '../web/dist');

/** Time that running requests are given at the stop. */
const STOP_MS = 10_000;

const say = (message: string) => process.stdout.write(`${message}\n`);

function readPort(text: string) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new DepartRefuse(`PORT=${text} n’est pas un numéro de port (0 à 65535).`);
  }
  return port;
}

async function listen(app: Awaited<ReturnType<typeof buildApp>>, host: string, port: number) {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new DepartRefuse(`Le port ${port} est déjà pris. Essayez PORT=${port + 1} npm start.`);
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES') {
      throw new DepartRefuse(`Impossible d’écouter sur ${host}:${port} (${code}).`);
    }
    throw error;
  }
}

function stopOnSignal(stop: () => Promise<void>) {
  let stopping = false;
  const onSignal = () => {
    if (stopping) return;
    stopping = true;
    say('Arrêt : les demandes en cours se terminent.');
    setTimeout(() => process.exit(1), STOP_MS).unref();
    void stop().then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`${error}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

const mayWrite = ({ host }: Exposure) => process.env.LECTURE_SEULE !== '1' && isLoopback(host);

/** Without sign-in, files come in from one's own machine only, and not at all where the operator says so (LECTURE_SEULE=1). */
function importsOf(lake: string, exposure: Exposure) {
  if (!mayWrite(exposure)) return undefined;
  return { files: new Imports(lake, exposure), comparisons: new Comparisons(lake) };
}

/** The published snapshot; one that this version can no longer read is rebuilt before it is served. */
async function openServed(lake: string, snapshot: Snapshot) {
  try {
    return await openInstantane(snapshot);
  } catch (error) {
    say(`L’instantané ${snapshot.seq} ne se lit plus avec cette version : il est reconstruit.`);
    await rebuildBeside(lake, say).done;
    const rebuilt = await openSnapshot(lake);
    if (!rebuilt.snapshot || rebuilt.snapshot.seq === snapshot.seq) throw error;
    return openInstantane(rebuilt.snapshot);
  }
}

async function main() {
  const { HOST: host = '127.0.0.1', PORT = '3000', ACCES_LOCAL, LOG_LEVEL: level = 'warn' } = process.env;
  const port = readPort(PORT);
  const exposure = { host, accesLocal: ACCES_LOCAL === '1' };
  const lake = lakeFolder();
  const { snapshot, refus } = await openSnapshot(lake);
  for (const reason of refus) say(`Instantané refusé : ${reason}`);
  if (!snapshot) throw new DepartRefuse(`Aucun instantané à servir dans ${lake}. Lancez npm start.`);
  assertMayServe(snapshot.manifest.classification, exposure);
  const instantanes = new Instantanes(await openServed(lake, snapshot), openArchives(lake, exposure, say));
  const app = await buildApp(instantanes, {
    server: { logger: { level } },
    web: existsSync(path.join(WEB, 'index.html')) ? WEB : undefined,
    localHostsOnly: isLoopback(host),
    imports: importsOf(lake, exposure),
    verdicts: new Verdicts(lake, mayWrite(exposure)),
  });
  const unfollow = follow(lake, instantanes, exposure, { say, then: () => void calculerAvance(app) });
  const stopRebuild = process.env.LECTURE_SEULE === '1' ? undefined : rebuildBeside(lake, say);
  stopOnSignal(async () => {
    // A connection that was busy when the stop began stays open once idle, for as long as its client likes.
    const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
    await stopRebuild?.();
    await unfollow();
    await app.close();
    clearInterval(sweep);
  });
  const address = await listen(app, host, port);
  const { numero, date_arrete } = instantanes.current;
  say(`Prêt : ${address} (instantané ${numero}, arrêté au ${date_arrete}).`);
  void calculerAvance(app);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof DepartRefuse ? error.message : (error as Error).stack}\n`);
  process.exit(1);
});
