import { ingest } from '../../data/ingest.ts';
import { Lectures } from '../../data/lectures.ts';
import { publish } from '../../data/publish.ts';
import { openMemory } from '../../data/sql.ts';

/** Takes files into the lake of the first argument and publishes it, saying each step as it is reached. */
const [, , lake, ...files] = process.argv;
const say = (etape: string) => void process.stdout.write(`${etape}\n`);
const { connection } = await openMemory();
// On a few rows, more threads only wait for each other.
await connection.run('set threads = 1');
const lectures = new Lectures(connection);
say('pret');
const envois = files.map((file) => ({ file, classification: 'ouvert' as const }));
await ingest(lake!, envois, lectures);
say('ingere');
await publish(lake!, { date_arrete: '2026-10-31', confirmer: true, apres: say }, lectures);
say('fini');
