import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verify } from '../../data/ingest.ts';
import { Lectures } from '../../data/lectures.ts';
import { writeRapport } from '../../data/rapport.ts';
import { literal } from '../../data/sql.ts';
import { workbookOf } from './classeur.ts';
import { csv, temporaryDatabase, temporaryFolder, versement } from './reading.ts';

/** The report of a file: where it is, and what a second reading of it says. */
async function report(name: string, bytes: string | Uint8Array) {
  const folder = temporaryFolder();
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const connection = await temporaryDatabase();
  const lectures = new Lectures(connection);
  const bilan = await verify({ file, flux: 'flux_aci' }, lectures);
  if (bilan.resultat !== 'ingere') throw new Error(JSON.stringify(bilan));
  const target = path.join(folder, `rapport_${name}`);
  await writeRapport(connection, file, target, bilan.lecture);
  const again = await verify({ file: target, flux: 'flux_aci' }, lectures);
  if (again.resultat !== 'ingere') throw new Error(JSON.stringify(again));
  return { target, premiere: bilan.lecture, seconde: again.lecture, lectures };
}

const counts = ({
  lignes_nb,
  valides_nb,
  lu_eur,
}: {
  lignes_nb: number;
  valides_nb: number;
  lu_eur: string | null;
}) => [lignes_nb, valides_nb, lu_eur];

const LINES = [versement(), versement({ flux_id: 'F2', montant_eur: '1,234' }), versement({ flux_id: 'F3' })];

describe('the report of an import', () => {
  it('is the sender’s file, with the reason at the end of the lines put aside', async () => {
    const { target, premiere, seconde } = await report('envoi.csv', csv(LINES));
    const [header, one, two, three] = readFileSync(target, 'utf8').split('\n');

    expect(header).toBe(`\ufeff${Object.keys(LINES[0]!).join(';')};motif_de_rejet`);
    expect([one, three].map((line) => line?.endsWith('100,00;'))).toEqual([true, true]);
    expect(two).toMatch(/;1,234;"envoi.csv, ligne 3, colonne montant_eur.*n’est pas lisible.*"$/);
    expect(counts(seconde)).toEqual(counts(premiere));
  });

  it.each([
    ['windows-1252', Buffer.from(csv([versement({ action: 'équipe' }), ...LINES.slice(1)]), 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${csv(LINES)}`, 'utf16le')],
    ['CRLF', csv(LINES, ';', '\r\n')],
    ['old Mac line ends', csv(LINES, ';', '\r')],
    ['empty lines', csv(LINES).replace('\nF2', '\n\nF2')],
  ])('says the same when it is read again, from %s', async (_, bytes) => {
    const { premiere, seconde } = await report('envoi.csv', bytes);

    expect(premiere.ecartees_nb).toBe(1);
    expect(counts(seconde)).toEqual(counts(premiere));
  });

  it('is accepted whole once it is corrected', async () => {
    const { target, lectures } = await report('envoi.csv', csv(LINES));
    writeFileSync(target, readFileSync(target, 'utf8').replace('1,234', '1234,00'));

    expect(await verify({ file: target, flux: 'flux_aci' }, lectures)).toMatchObject({
      lecture: { lignes_nb: 3, valides_nb: 3, lu_eur: '1434.00' },
    });
  });

  it('is a workbook for a workbook', async () => {
    const cells = [Object.keys(LINES[0]!), ...LINES.map((line) => Object.values(line))];
    const { premiere, seconde } = await report('envoi.xlsx', await workbookOf(cells));

    expect([premiere.scan.format, seconde.scan.format]).toEqual(['xlsx', 'xlsx']);
    expect(counts(seconde)).toEqual(counts(premiere));
  });

  it('is a Parquet file for a Parquet file', async () => {
    const connection = await temporaryDatabase();
    const file = path.join(temporaryFolder(), 'envoi.parquet');
    const selects = LINES.map((line) =>
      Object.entries(line)
        .map(([name, value]) => `${literal(value)} as ${name}`)
        .join(', '),
    );
    await connection.run(
      `copy (select ${selects.join(' union all select ')}) to ${literal(file)} (format parquet)`,
    );
    const { premiere, seconde, target } = await report('envoi.parquet', readFileSync(file));

    expect(existsSync(target)).toBe(true);
    expect(counts(seconde)).toEqual(counts(premiere));
  });
});
