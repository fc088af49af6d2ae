import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { confront } from '../../data/connectors/damir_controle.ts';
import { readDamir } from '../../data/connectors/damir.ts';
import { openMemory } from '../../data/sql.ts';
import { damirLine, damirText, ENTETE } from './damir_file.ts';
import { FILES, ingestFiles, publishLake, writeFiles } from './lake.ts';
import { csv, temporaryFolder, versement } from './reading.ts';

function damirFile(bytes: Uint8Array | string, name = 'A202401.csv.gz') {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

const read = (lines: readonly string[]) => readDamir(damirFile(gzipSync(damirText(lines))), 'A202401.csv.gz');

async function database() {
  const { connection, close } = await openMemory();
  onTestFinished(close);
  return connection;
}

describe('damir', () => {
  it('has the 55 columns of the publisher', () => {
    expect(new Set(ENTETE).size).toBe(55);
  });

  it('sums the remuneration of CPTS by month and zone, to the cent, and nothing else', async () => {
    const found = await read([
      damirLine({ PRS_REM_MNT: '1000.10' }),
      damirLine({ PRS_NAT: '1111', PRS_REM_MNT: '999' }),
      damirLine({ PRS_NAT: '1111', PRS_PAI_MNT: '1927' }),
      damirLine({ PRS_REM_MNT: '-0.2' }),
      damirLine({ ORG_CLE_REG: '5', PRS_REM_MNT: '7' }),
      damirLine({ FLX_ANN_MOI: '202402' }),
    ]);

    expect(found).toMatchObject({ lignes_nb: 6, retenues_nb: 4, ecartees_nb: 0 });
    expect(found.cumuls.map(({ mois, zone, rembourse }) => [mois, zone, rembourse])).toEqual([
      ['2024-01', '05', 7_00n],
      ['2024-01', '84', 999_90n],
      ['2024-02', '84', 100_00n],
    ]);
  });

  it.each([
    ['a lost cell', damirLine().replace(';0', ''), 'elle a 54 cellules au lieu de 55'],
    ['an unreadable amount', damirLine({ PRS_REM_MNT: '1,2,3' }), 'ne se lit pas au centime'],
    ['a month that is none', damirLine({ FLX_ANN_MOI: '202413' }), 'ne se lit pas (attendu : 202401)'],
  ])('puts aside %s, with its line', async (_, line, motif) => {
    const found = await read([damirLine({ PRS_NAT: '1111' }), line, damirLine()]);

    expect(found).toMatchObject({ retenues_nb: 1, ecartees_nb: 1 });
    expect(found.exemples[0]).toMatch(/^ligne 3 : /);
    expect(found.exemples[0]).toContain(motif);
  });

  it('finds every line of a file larger than its chunks', async () => {
    const other = damirLine({ PRS_NAT: '1111' });
    const lines = Array.from({ length: 30_000 }, (_, i) =>
      i % 100 === 0 ? damirLine({ PRS_REM_MNT: '0.01' }) : other,
    );
    const found = await read(lines);

    expect(found).toMatchObject({ lignes_nb: 30_000, retenues_nb: 300 });
    expect(found.cumuls[0]!.rembourse).toBe(300n);
  });

  it('refuses a truncated download, and what is no DAMIR', async () => {
    const whole = gzipSync(damirText(Array.from({ length: 1000 }, () => damirLine())));
    await expect(readDamir(damirFile(whole.subarray(0, whole.length - 9)), 'A.gz')).rejects.toThrow(
      /tronqué ou abîmé/,
    );
    await expect(readDamir(damirFile('a;b\n1;2\n'), 'a.csv')).rejects.toThrow(
      /n’est pas un fichier Open DAMIR/,
    );
    await expect(readDamir(damirFile('x'.repeat(200_000)), 'a.csv')).rejects.toThrow(/dépasse 64 ko/);
  });

  it('sets its totals beside the payments of the served snapshot, the months after the date d’arrêté unknown', async () => {
    const lake = temporaryFolder();
    const unknown = csv([versement({ flux_id: 'F3', cpts_id: '990000009', montant_eur: '3,00' })]);
    const files = writeFiles(temporaryFolder(), { ...FILES, 'flux_aci_autre.csv': unknown });
    await ingestFiles(
      lake,
      files.map((file) => ({ file })),
    );
    await publishLake(lake, { date_arrete: '2025-01-30' });
    const found = await read([
      damirLine({ FLX_ANN_MOI: '202412', PRS_REM_MNT: '1400' }),
      damirLine({ FLX_ANN_MOI: '202412', ORG_CLE_REG: '93' }),
      damirLine({ FLX_ANN_MOI: '202501' }),
    ]);
    const { lignes } = await confront(await database(), lake, [found]);

    // 100 + 1 234,56 € paid in December to a CPTS of Auvergne-Rhône-Alpes, 3 € to an unknown one.
    expect(
      lignes.map((line) => [
        line.mois,
        line.zone,
        line.damir_rembourse_eur,
        line.outil_verse_eur,
        line.ecart_eur,
      ]),
    ).toEqual([
      ['2024-12', '84', '1400.00', '1334.56', '-65.44'],
      ['2024-12', '93', '100.00', '0.00', '-100.00'],
      ['2024-12', '99', '0.00', '3.00', '3.00'],
      ['2024-12', 'ensemble', '1500.00', '1337.56', '-162.44'],
      ['2025-01', '84', '100.00', null, null],
      ['2025-01', 'ensemble', '100.00', null, null],
    ]);
  });

  it('leaves the part of the tool unknown before any publication', async () => {
    const found = await read([damirLine()]);
    const { seq, lignes } = await confront(await database(), temporaryFolder(), [found]);

    expect(seq).toBeNull();
    expect(lignes[0]).toMatchObject({
      damir_rembourse_eur: '100.00',
      outil_verse_eur: null,
      ecart_eur: null,
    });
  });
});
