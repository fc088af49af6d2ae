import { svelte } from '@sveltejs/vite-plugin-svelte';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build, preview } from 'vite';

/** The long table alone, built as the application is, and a real browser. */
export async function openTable(): Promise<{ base: string; browser: Browser; close: () => Promise<void> }> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'tableau-'));
  const options = { root: import.meta.dirname, configFile: false, logLevel: 'error' } as const;
  await build({ ...options, plugins: [svelte()], build: { outDir, emptyOutDir: true, target: 'es2023' } });
  const server = await preview({ ...options, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  const { port } = server.httpServer.address() as { port: number };
  const close = async () => {
    await browser.close();
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  };
  return { base: `http://127.0.0.1:${port}`, browser, close };
}
