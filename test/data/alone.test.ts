import { describe, expect, it } from 'vitest';
import { judgeAlone } from '../../data/alone.ts';
import { ingest, verify } from '../../data/ingest.ts';
import { Lectures } from '../../data/lectures.ts';
import { publish } from '../../data/publish.ts';
import { openMemory, rows } from '../../data/sql.ts';
import { FILES, writeFiles } from './lake.ts';
import { csv, temporaryDatabase, temporaryFolder, versement } from './reading.ts';

const commune = (commune_code: string) => ({
  ...{ cpts_id: '010000001', commune_code, date_debut: '2022-06-01' },
});

const FAUTIFS = {
  ...FILES,
  'territoires.csv': csv(['01165', '01003', '75056', '99999', '01004', '01004'].map(commune)),
  'flux_aci_2024.csv': csv([
    versement(),
    versement({ montant_eur: '7,00' }),
    versement(),
    versement({ flux_id: 'F3', poste: 'x' }),
  ]),
  'cpts.csv': csv([
    { cpts_id: '010000001', nom: 'CPTS du Bugey', region_code: '84', departement_code: '01' },
    { cpts_id: '010000002', nom: 'CPTS de l’Ain', region_code: '53', departement_code: '01' },
    { cpts_id: '010000003', nom: 'CPTS de nulle part', region_code: '99', departement_code: '01' },
  ]),
};

const MOTIFS = 'select motif_code, motif from quarantaine order by motif';

describe('a file judged alone', () => {
  it('has put aside, with the same sentences, what the publication puts aside of it', async () => {
    const connection = await temporaryDatabase();
    const files = writeFiles(temporaryFolder(), FAUTIFS);
    const lectures = new Lectures(connection);
    const read = [];
    for (const file of files) read.push(await verify({ file }, lectures));
    const judged = await judgeAlone(connection, read);
    const alone = await rows<{ motif_code: string }>(connection, MOTIFS);

    const { connection: other, close } = await openMemory();
    const lake = temporaryFolder();
    const taken = new Lectures(other);
    await ingest(
      lake,
      files.map((file) => ({ file })),
      taken,
    );
    await publish(lake, { date_arrete: '2026-10-31', confirmer: true }, taken);
    const published = await rows(other, MOTIFS);
    close();

    expect(alone).toEqual(published);
    expect(new Set(alone.map(({ motif_code }) => motif_code))).toEqual(
      new Set(['cle_double', 'code_inconnu', 'departement_hors_region', 'liste']),
    );
    expect(judged).toMatchObject([
      ...[{ lecture: { valides_nb: 1 } }, { lecture: { valides_nb: 2 } }, {}, {}],
      { lecture: { valides_nb: 1, ecartees_nb: 3, valide_eur: '100.00', ecarte_eur: '207.00' } },
    ]);
  });
});
