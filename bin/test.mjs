// npm test: installs, builds and makes what is missing, then runs every test, or those that are named.
import { spawnSync } from 'node:child_process';
import { ROOT, ensureChromium, ensureReady } from './install.mjs';

ensureReady();
const env = { UV_THREADPOOL_SIZE: '8', ...process.env, CHROMIUM_PATH: ensureChromium() };
const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, vitest, { cwd: ROOT, env, stdio: 'inherit' });
process.exit(status ?? 1);
