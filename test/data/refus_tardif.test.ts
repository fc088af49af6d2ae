import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { appendJournal, readJournal } from '../../data/journal.ts';
import { rawPath } from '../../data/lake.ts';
import { filesOf } from '../../server/lake_files.ts';
import { FILES, ingestFiles, publishLake, writeFiles } from './lake.ts';
import { temporaryFolder } from './reading.ts';

it('a file that an earlier reader took and this one refuses stops the publication, and says how to go on', async () => {
  const lake = temporaryFolder();
  await ingestFiles(
    lake,
    writeFiles(lake, FILES).map((file) => ({ file })),
  );
  const cpts = filesOf(readJournal(lake)).find(({ flux }) => flux === 'cpts')!;
  const [before, after] = readFileSync(rawPath(lake, cpts.sha256), 'utf8').split('Bugey');
  const spoiled = Buffer.concat([
    Buffer.from(`${before}Bugey délégué`),
    Buffer.from([0xe9]),
    Buffer.from(after!),
  ]);
  const sha256 = createHash('sha256').update(spoiled).digest('hex');
  writeFileSync(rawPath(lake, sha256), spoiled);
  const { evenement, flux, octets, format, classification, lignes_nb, valides_nb, ecartees_nb, lu_eur } =
    cpts;
  await appendJournal(lake, {
    evenement,
    flux,
    octets,
    format,
    classification,
    lignes_nb,
    valides_nb,
    ecartees_nb,
    lu_eur,
    sha256,
    fichier: 'cpts_2.csv',
    version_lecteur: '3',
  });

  await expect(publishLake(lake)).rejects.toThrow(
    `Corrigez-le et enregistrez le fichier entier en UTF-8. Ce fichier est déjà dans le lac, où une version antérieure l’avait pris\u00a0: retirez-le (retirer ${sha256.slice(0, 12)})`,
  );
});
