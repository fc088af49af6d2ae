import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { empreinteCalcul } from '../data/fingerprint.ts';
import { VERSION_LECTEUR } from '../data/read/file.ts';
import { appendJournal } from '../data/journal.ts';
import { stagingViews } from '../data/marts.ts';
import { openMemory } from '../data/sql.ts';
import { TABLES_PUBLIEES } from '../data/tables.ts';
import { writeTable } from '../data/write.ts';
import type { Classification, Manifest } from '../server/snapshot.ts';
import { type Feeds, fill } from './fixture.ts';

const OUTSIDE_FIXTURE = ['imports'];

/** Publishes a few rows in a lake as snapshot `seq`, without the files they would come from. */
export async function publishRows(
  lake: string,
  seq: number,
  feeds: Feeds = {},
  classification: Classification = 'synthetique',
) {
  const folder = path.join(lake, 'snapshots', String(seq));
  mkdirSync(folder, { recursive: true });
  const { connection, close } = await openMemory();
  await fill(connection, feeds);
  const fichiers = [];
  for (const table of TABLES_PUBLIEES) {
    if (OUTSIDE_FIXTURE.includes(table.table)) continue;
    const order = table.table === 'quarantaine' ? 'all' : table.order;
    fichiers.push(await writeTable(connection, { ...table, order }, folder));
  }
  close();
  const manifest: Manifest = {
    format: 1,
    seq,
    date_arrete: feeds.date_arrete ?? '2026-10-31',
    classification,
    publie_le: '2026-11-02T08:00:00Z',
    population_millesime: 2023,
    version_lecteur: VERSION_LECTEUR,
    empreinte_calcul: empreinteCalcul(),
    journal: '',
    sources: [],
    fichiers,
    vues: stagingViews(),
  };
  const text = JSON.stringify(manifest);
  const empreinte = createHash('sha256').update(text).digest('hex');
  writeFileSync(path.join(folder, 'manifest.json'), text);
  writeFileSync(path.join(folder, 'manifest.sha256'), `${empreinte}\n`);
  writeFileSync(path.join(lake, 'CURRENT'), `${seq} ${empreinte}\n`);
  await appendJournal(lake, { evenement: 'publie', seq, manifeste: empreinte, retabli: false });
  return folder;
}
