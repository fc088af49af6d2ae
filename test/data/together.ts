import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { FEEDS, findFeed, type FeedName } from '../../data/feeds.ts';
import { createQuarantine } from '../../data/read/quarantine.ts';
import { readFeedFile } from '../../data/read/file.ts';
import type { Lecture } from '../../data/read/lecture.ts';
import { createReconciliation, reconcileFeed } from '../../data/reconcile.ts';
import { loadReference } from '../../data/reference.ts';
import { openMemory, rows } from '../../data/sql.ts';
import { type Aside, csv, type Line, temporaryFolder } from './reading.ts';

export type Sent = Partial<Record<string, string>>;

export const CPTS: Sent = {
  cpts_id: '010000001',
  nom: 'CPTS du Bugey',
  region_code: '84',
  departement_code: '01',
};

/** A database that puts files together, for every test of a file; arrêté au 31/10/2026. */
export async function openTogether() {
  const { connection, close } = await openMemory();
  await loadReference(connection);
  await createQuarantine(connection);
  await createReconciliation(connection, '2026-10-31');

  /** Reads files in order and puts them together; each entry is a file of a feed. */
  async function together(...files: [FeedName, Sent[]][]) {
    for (const table of ['quarantaine', 'changements', 'avis', 'remplacees', 'identites'])
      await connection.run(`delete from ${table}`);
    const folder = temporaryFolder();
    const lectures: Lecture[] = [];
    for (const [i, [flux, lines]] of files.entries()) {
      const fichier = `${flux}_${i}.csv`;
      const file = path.join(folder, fichier);
      writeFileSync(file, csv(lines));
      lectures.push(
        await readFeedFile(connection, { feed: findFeed(flux)!, file, fichier, numero: 100 - i }),
      );
    }
    for (const feed of FEEDS) {
      const own = lectures.filter((lecture) => lecture.feed === feed);
      await reconcileFeed(connection, feed, own);
    }
    const feed = (flux: FeedName) =>
      rows<Line>(connection, `select * from feeds.${flux} order by fichier, ligne`);
    return {
      feed,
      ecartees: await rows<Aside & { fichier: string }>(
        connection,
        'select * from quarantaine order by fichier, ligne',
      ),
      changements: await rows<Line>(connection, 'select * from changements'),
      avis: await rows<Line>(connection, 'select * from avis'),
    };
  }

  return { together, close };
}

export const engagement = (date_demarrage: string, date_fin = '', cpts_id = '010000001'): Sent => ({
  cpts_id,
  poste: 'parcours',
  volet: 'base',
  date_demarrage,
  date_fin,
});
