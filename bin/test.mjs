// npm test: installs, builds and makes what is missing, then runs every test, or those that are named.
import { spawnSync } from 'node:child_process';
import { ROOT, ensureChromium, ensureReady } from './install.mjs';

ensureReady();
// Tests run beside each other on few cores: a statement may wait for the processor longer than it may in service.
const env = {
  UV_THREADPOOL_SIZE: '8',
  LIMITE_SQL_MS: '10000',
  ...process.env,
  CHROMIUM_PATH: ensureChromium(),
};
const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, vitest, { cwd: ROOT, env, stdio: 'inherit' });
process.exit(status ?? 1);
