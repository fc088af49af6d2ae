import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { CONTRACT, contract } from '../../bin/contrat.ts';

it('the types that the pages read are those of the routes (npm run contrat)', async () => {
  const same = (await readFile(CONTRACT, 'utf8')) === (await contract());
  expect(same, 'web/contract.d.ts n’est plus celui des routes : lancez npm run contrat').toBe(true);
});
