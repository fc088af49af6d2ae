// npm run bench: what an answer costs at 1, 10 and 50 connections, computed and kept, against DuckDB alone. About a minute, on loopback.
import { spawnSync } from 'node:child_process';
import { ROOT, ensureDemo, ensureInstalled, ensureNode } from './install.mjs';

ensureNode();
ensureInstalled();
ensureDemo();
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'test/bench/bench.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
