import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { buildApp } from '../server/app.ts';
import type { Instantanes } from '../server/instantane.ts';

export const CONTRACT = fileURLToPath(new URL('../web/contract.d.ts', import.meta.url));

/** The types of the API as the routes declare them; no snapshot is opened, since a schema needs none. */
export async function contract(): Promise<string> {
  const app = await buildApp({ close: () => {} } as unknown as Instantanes);
  await app.ready();
  const document = app.swagger() as unknown as OpenAPI3;
  await app.close();
  return `/** Made by \`npm run contrat\` from the routes; never edited. */\n\n${astToString(await openapiTS(document))}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(CONTRACT, await contract());
