// npm run bench: what an answer costs at 1, 10 and 50 connections, computed and kept, against DuckDB alone. About a minute, on loopback.
// npm run bench -- marts [1 3 10]: how the marts rebuild as the demo is multiplied. npm run bench -- ingest [lines]: from a file to a snapshot.
// npm run bench -- tableau: how a table of 1 000 to 100 000 rows is drawn, scrolls and sorts in the browser.
// npm run bench -- carte DOSSIER: frames per second of the map of communes while it is panned; DOSSIER holds outlines.
// npm run bench -- lighthouse: Lighthouse on the national view, and the time from a change of filter to the drawn figures.
import { spawnSync } from 'node:child_process';
import { ROOT, ensureDemo, ensureInstalled, ensureNode, ensureWeb, giveUp } from './install.mjs';

const [name = 'bench', ...args] = process.argv.slice(2);
if (!['bench', 'marts', 'ingest', 'tableau', 'carte', 'lighthouse'].includes(name))
  giveUp(`Mesure inconnue : ${name}. Mesures : bench, marts, ingest, tableau, carte, lighthouse.`);

ensureNode();
ensureInstalled();
if (name === 'lighthouse') ensureWeb();
ensureDemo();
const { status } = spawnSync(process.execPath, ['--import', 'tsx', `test/bench/${name}.ts`, ...args], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
