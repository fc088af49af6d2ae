import { LacOccupe } from '../../data/lock.ts';
import { ingestFiles, publishLake } from '../data/lake.ts';
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

/** Takes each file that it is sent, publishes, and answers the number of the snapshot. */
process.on('message', ({ lake, file }: Ordre) => {
  void (async () => {
    const [bilan] = await insist(() => ingestFiles(lake, [{ file, classification: 'ouvert' }]));
    if (bilan?.resultat !== 'ingere') throw new Error(JSON.stringify(bilan));
    const { manifest } = await insist(() => publishLake(lake));
    process.send!({ seq: manifest.seq });
  })().catch((error: unknown) => process.send!({ erreur: String(error) }));
});
