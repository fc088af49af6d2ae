import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256Text, writeAtomic } from '../../data/lake.ts';
import { buildApp } from '../../server/app.ts';
import { follow } from '../../server/follow.ts';
import { Instantanes } from '../../server/instantane.ts';
import { openInstantane } from '../../server/load.ts';
import { openSnapshot, snapshotFolder, type Manifest } from '../../server/snapshot.ts';
import { contrat, cpts, engagement, flux, territoire } from '../fixture.ts';
import { publishRows } from '../lake.ts';
import { numeros, releve, type Campagne, type Demande, type Releve } from './campagne.ts';

/** Odd snapshots hold the first amount, even ones the second: an answer tells which one it comes from. */
const MONTANTS = [1000, 7000] as const;

const ADRESSES = [
  '/api/synthese?exercice=2024',
  '/api/cpts?exercice=2024',
  '/api/postes?exercice=2024',
  '/api/series?exercice=2024',
  '/api/couverture/serie',
] as const;

const CLIENTS = 12;

const rows = (montant_eur: number) => ({
  cpts: [cpts()],
  territoires: [territoire()],
  contrats: [contrat()],
  engagements: [engagement()],
  flux_aci: [flux({ flux_id: 'C1', montant_eur })],
});

/** Publishes the rows of snapshot `from` again under the number `seq`. */
async function republier(lake: string, from: number, seq: number) {
  const [source, target] = [snapshotFolder(lake, from), snapshotFolder(lake, seq)];
  cpSync(source, target, { recursive: true });
  const manifest = JSON.parse(readFileSync(path.join(source, 'manifest.json'), 'utf8')) as Manifest;
  const text = JSON.stringify({ ...manifest, seq });
  writeFileSync(path.join(target, 'manifest.json'), text);
  writeFileSync(path.join(target, 'manifest.sha256'), `${sha256Text(text)}\n`);
  await writeAtomic(path.join(lake, 'CURRENT'), `${seq} ${sha256Text(text)}\n`);
}

async function ouvrir(lake: string) {
  const { snapshot } = await openSnapshot(lake);
  const instantanes = new Instantanes(await openInstantane(snapshot!));
  return { instantanes, app: await buildApp(instantanes) };
}

/** What each address answers on each of the two contents. */
async function attendues(lake: string) {
  const { app } = await ouvrir(lake);
  const bodies = await Promise.all(
    ADRESSES.map(async (url) => [url, (await app.inject({ url })).body] as const),
  );
  await app.close();
  return new Map<string, string>(bodies);
}

/** Asks without rest until it is told to stop; each answer must be whole, and of the snapshot that its header names. */
async function client(
  base: string,
  expected: readonly Map<string, string>[],
  running: () => boolean,
  { compter, perdre }: Releve,
  seen: Set<number>,
) {
  for (let i = 0; running(); i++) {
    const url = ADRESSES[i % ADRESSES.length]!;
    const answer = await fetch(base + url).catch((error: unknown) => String(error));
    if (typeof answer === 'string') {
      perdre(`${url} : ${answer}`);
      continue;
    }
    const body = await answer.text();
    const seq = Number(answer.headers.get('x-instantane'));
    seen.add(seq);
    if (answer.status !== 200) perdre(`${url} : ${answer.status} ${body.slice(0, 200)}`);
    else if (body !== expected[(seq + 1) % 2]!.get(url))
      perdre(`${url} : l’instantané ${seq} répond avec les chiffres d’un autre`);
    compter('réponses');
  }
}

const waitFor = async (done: () => boolean, limitMs: number) => {
  const deadline = Date.now() + limitMs;
  while (!done() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  return done();
};

/** Publishes while clients ask without rest: no error, and no answer that mixes two snapshots. */
async function mener(demande: Demande) {
  const bilan = releve(demande.dire);
  const lake = mkdtempSync(path.join(tmpdir(), 'pilotage-fautes-'));
  await publishRows(lake, 1, rows(MONTANTS[0]));
  const odd = await attendues(lake);
  await publishRows(lake, 2, rows(MONTANTS[1]));
  const even = await attendues(lake);
  const { app, instantanes } = await ouvrir(lake);
  const exposure = { host: '127.0.0.1', accesLocal: false };
  const unfollow = follow(lake, instantanes, exposure, { everyMs: 20, say: () => undefined });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const seen = new Set<number>();
  let [running, essais] = [true, 0];
  const clients = Array.from({ length: CLIENTS }, () =>
    client(base, [odd, even], () => running, bilan, seen),
  );
  for (const essai of numeros(demande)) {
    const seq = essai + 2;
    await republier(lake, seq % 2 === 1 ? 1 : 2, seq);
    if (!(await waitFor(() => seen.has(seq), 30_000))) bilan.perdre(`l’instantané ${seq} n’est pas servi`);
    if (seq > 4) rmSync(snapshotFolder(lake, seq - 2), { recursive: true });
    essais = essai;
  }
  running = false;
  await Promise.all(clients);
  await unfollow();
  await app.close();
  rmSync(lake, { recursive: true, force: true });
  return { essais, pertes: bilan.pertes, detail: { ...bilan.detail, 'instantanés vus': seen.size } };
}

export const charge: Campagne = { titre: 'publier pendant que l’on interroge', essais: 100, mener };
