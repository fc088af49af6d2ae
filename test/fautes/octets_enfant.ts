import { verify } from '../../data/ingest.ts';
import { Lectures } from '../../data/lectures.ts';
import { openMemory } from '../../data/sql.ts';
import type { Lu } from './octets.ts';

/** Reads each file that it is sent on a database of its own, and answers what became of it. */
async function read(file: string): Promise<Omit<Lu, 'rss'>> {
  const { connection, close } = await openMemory();
  try {
    const bilan = await verify({ file, flux: 'flux_aci' }, new Lectures(connection));
    if (bilan.resultat !== 'refuse') return { resultat: 'lu', message: '' };
    const french = /^flux_aci\.\w+ : .{15,}/s.test(bilan.motif);
    return { resultat: french ? 'refuse' : 'defaut', message: bilan.motif };
  } catch (error) {
    return { resultat: 'defaut', message: String((error as Error).stack ?? error) };
  } finally {
    close();
  }
}

process.on('message', (file: string) => {
  void read(file).then((lu) => process.send!({ ...lu, rss: process.memoryUsage.rss() }));
});
