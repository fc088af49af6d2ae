// npm run test:fautes: every campaign of faults at its full count (hours). npm run test:fautes -- CAMPAGNE [N] [GRAINE] [MINUTES]: one of them,
// N times, from a seed that replays it, for so long at most. docs/fautes.md says what each tries.
import { spawnSync } from 'node:child_process';
import { ROOT, ensureInstalled, ensureNode } from './install.mjs';

ensureNode();
ensureInstalled();
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'test/fautes/main.ts', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exit(status ?? 1);
