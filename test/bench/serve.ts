import { buildApp } from '../../server/app.ts';
import { Instantanes } from '../../server/instantane.ts';
import { openInstantane } from '../../server/load.ts';
import { lakeFolder, openSnapshot } from '../../server/snapshot.ts';

/** The server of the benchmark: `tsx serve.ts <bytes of cache>`, on a port of its own that it prints. */
const { snapshot } = await openSnapshot(lakeFolder());
if (!snapshot) throw new Error('Aucun instantané à mesurer. Lancez npm start une fois.');
const bytes = process.argv[2];
const app = await buildApp(new Instantanes(await openInstantane(snapshot)), {
  server: { logger: { level: 'error' } },
  cacheBytes: bytes === undefined ? undefined : Number(bytes),
});
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
