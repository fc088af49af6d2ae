import { svelte } from '@sveltejs/vite-plugin-svelte';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const EVERY = 'test/**/*.test.ts';

/** Drive a browser, kill processes, hold locks, wait for a clock or measure the processor: nothing runs beside one of these. */
const ALONE = [
  'test/browser/*.test.ts',
  'test/controles/demo.test.ts',
  'test/fautes/*.test.ts',
  'test/data/{ingest,lake_verbs,memoire,publish,rebuild}.test.ts',
  'test/server/{avance,cache,db,docs,imports,instantanes,main,refusals,verdicts}.test.ts',
];

export default defineConfig({
  plugins: [svelte()],
  test: {
    // No test is timed by these: they end what would never end, on a machine that does something else as well.
    testTimeout: 90_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'ensemble',
          include: [EVERY],
          exclude: ALONE,
          maxWorkers: Math.min(2, availableParallelism()),
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'seuls', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
