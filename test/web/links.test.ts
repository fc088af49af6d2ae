import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const WEB = path.resolve(import.meta.dirname, '../../web');

it('no link inside the application or to an export loses the snapshot that the reader chose', () => {
  const bare = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte') && !name.startsWith('dist'))
    .flatMap((name) => {
      const text = readFileSync(path.join(WEB, name), 'utf8');
      return [...text.matchAll(/href=(?:"|'|\{`)\/(?!api\/docs)[^\s>]*/g)].map(
        ([href]) => `${name}: ${href}`,
      );
    });

  expect(bare).toEqual([]);
});
