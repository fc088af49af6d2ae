// npm start: installs, builds and makes what is missing, then serves until a signal.
import { spawn } from 'node:child_process';
import { ROOT, ensureReady } from './install.mjs';

ensureReady();

// DuckDB runs its queries on the threads of libuv, whose number is read once, when the process starts.
const env = { UV_THREADPOOL_SIZE: '8', NODE_ENV: 'production', ...process.env };
const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
server.on('exit', (code) => process.exit(code ?? 1));
