import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { Atelier } from '../../data/atelier.ts';
import { findFeed } from '../../data/feeds.ts';
import { readFeedFile } from '../../data/read/file.ts';
import { createReconciliation, reconcileFeed } from '../../data/reconcile.ts';
import { row, rows } from '../../data/sql.ts';
import { temporaryDatabase, temporaryFolder } from './reading.ts';

const HEADER = 'flux_id;cpts_id;date_paiement;poste;part;nature;annee_contrat;montant_eur';
const NB = 220_000;

/** A payment of 1,00 €; keys go down while lines go up, so that the order of the file is not that of the snapshot. */
const payment = (i: number, montant = '1,00') =>
  `PAIEMENT-LONG-${String(NB - i).padStart(9, '0')};010000001;31/12/2024;parcours;fixe;regularisation;1;${montant}`;

it('a file too long for the memory keeps its lines, its cents and the physical line of what is put aside', async () => {
  const lines = [HEADER, ...Array.from({ length: NB }, (_, i) => payment(i))];
  lines[9] = payment(8, 'mille');
  lines.splice(100, 0, '');
  lines.push(payment(5), payment(NB, '1 234,56'));
  const lake = temporaryFolder();
  const file = path.join(lake, 'flux_aci.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const connection = await temporaryDatabase();
  const atelier = await Atelier.open(lake, connection);
  const feed = findFeed('flux_aci')!;

  const lecture = await readFeedFile(connection, { feed, file, fichier: 'f.csv', numero: 1, atelier });
  await createReconciliation(connection, '2026-10-31');
  await reconcileFeed(connection, feed, [lecture], atelier);

  expect(atelier.find('feeds.flux_aci')).toBeDefined();
  expect(
    await row(
      connection,
      'select count(*)::integer as nb, sum(montant_eur)::varchar as eur from feeds.flux_aci',
    ),
  ).toEqual({ nb: NB, eur: '221233.56' });
  expect(await rows(connection, 'select ligne, motif_code from quarantaine order by ligne')).toEqual([
    { ligne: 10, motif_code: 'nombre' },
    { ligne: NB + 3, motif_code: 'cle_double' },
  ]);
  expect(
    await rows(
      connection,
      "select ligne from feeds.flux_aci where montant_eur > 1 or flux_id like '%219995' or flux_id like '%219000' order by ligne",
    ),
  ).toEqual([{ ligne: 7 }, { ligne: 1003 }, { ligne: NB + 4 }]);
  atelier.close();
}, 120_000);
