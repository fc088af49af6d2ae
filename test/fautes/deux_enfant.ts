import { ingest } from '../../data/ingest.ts';
import { Lectures } from '../../data/lectures.ts';
import { LacOccupe } from '../../data/lock.ts';
import { publish } from '../../data/publish.ts';
import { openMemory } from '../../data/sql.ts';
import type { Ordre } from './deux.ts';

/** Does it again while the other writer holds the lake, as a person who is told to try again would. */
async function insist<R>(work: () => Promise<R>): Promise<R> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LacOccupe)) throw error;
    }
  }
}

async function write({ lake, file }: Ordre) {
  const { connection, close } = await openMemory();
  // On a few rows, more threads only wait for each other.
  await connection.run('set threads = 1');
  const lectures = new Lectures(connection);
  const [bilan] = await insist(() => ingest(lake, [{ file, classification: 'ouvert' }], lectures));
  if (bilan?.resultat !== 'ingere') throw new Error(JSON.stringify(bilan));
  const demande = { date_arrete: '2026-10-31', confirmer: true };
  const { manifest } = await insist(() => publish(lake, demande, lectures));
  close();
  return { seq: manifest.seq };
}

/** Takes each file that it is sent, publishes, and answers the number of the snapshot. */
process.on('message', (ordre: Ordre) => {
  write(ordre).then(
    (answer) => process.send!(answer),
    (error: unknown) => process.send!({ erreur: String(error) }),
  );
});
