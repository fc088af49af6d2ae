import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FeedName } from '../../data/feeds.ts';
import { verify } from '../../data/ingest.ts';
import { Lectures } from '../../data/lectures.ts';
import { writeRapport } from '../../data/rapport.ts';
import { readWorkbook } from '../../data/read/workbook.ts';
import { from1904, hiding, sheetsOf, withCell, workbookOf, type Contenu } from './classeur.ts';
import { csv, readBytes, temporaryDatabase, temporaryFolder, versement } from './reading.ts';

const CONTRATS = [
  ['cpts_id', 'date_effet', 'taille', 'membres_nb', 'date_fin'],
  ['010000001', '2024-01-01', 1, 20, '2028-01-01'],
  ['010000002', '2024-01-01', 1, 20, 'x'],
];

/** What was put aside, as « column: sentence ». */
const asideOf = async (flux: FeedName, bytes: string | Uint8Array) => {
  const { acceptees, ecartees } = await readBytes(flux, bytes);
  const motifs = ecartees.map(({ ligne, colonne, valeur, motif }) => ({
    ligne,
    colonne,
    valeur,
    motif: motif.replace(/^.*?\u00a0: /, ''),
  }));
  return { acceptees, motifs };
};

describe('a cell of a workbook without a value', () => {
  const CELLS: [string, string, string, RegExp][] = [
    ['an error', '<c r="E3" t="e"><v>#N/A</v></c>', '#N/A', /^la cellule contient #N\/A\. /],
    [
      'a formula that is an error',
      '<c r="E3" t="e"><f>VLOOKUP(A3,B:C,2)</f><v>#REF!</v></c>',
      '#REF!',
      /^la cellule contient #REF!\. /,
    ],
    [
      'a formula that nothing computed',
      '<c r="E3"><f>D3+1</f></c>',
      '=D3+1',
      /^la formule n’a pas de valeur calculée\. Ouvrez et enregistrez le classeur/,
    ],
    ['a formula left empty', '<c r="E3"><f>D3+1</f><v></v></c>', '=D3+1', /^la formule n’a pas de valeur/],
    [
      'a cell under another prefix',
      '<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="E3" t="e"><x:v>#N/A</x:v></x:c>',
      '#N/A',
      /#N\/A/,
    ],
  ];

  it.each(CELLS)('puts its line aside, though its column is optional: %s', async (_, cell, valeur, motif) => {
    const bytes = withCell(await workbookOf(CONTRATS), 'E3', cell);
    const { acceptees, motifs } = await asideOf('contrats', bytes);

    expect(acceptees).toMatchObject([{ cpts_id: '010000001', date_fin: '2028-01-01' }]);
    expect(motifs).toEqual([
      { ligne: 3, colonne: 'date_fin', valeur, motif: expect.stringMatching(motif) as string },
    ]);
  });

  it.each(['territoires', 'flux_aci'] as const)('puts its line aside in %s too', async (flux) => {
    const [colonne, rows] =
      flux === 'territoires'
        ? (['part_population_taux', [['010000001', '01004', '2022-06-01', 'x']]] as const)
        : (['action', [['F1', '010000001', '2024-12-31', 'crise', 'fixe', 'avance', 5, 'x']]] as const);
    const names =
      flux === 'territoires'
        ? ['cpts_id', 'commune_code', 'date_debut', colonne]
        : ['flux_id', 'cpts_id', 'date_paiement', 'poste', 'part', 'nature', 'montant_eur', colonne];
    const adresse = flux === 'territoires' ? 'D2' : 'H2';
    const bytes = withCell(
      await workbookOf([names, ...rows.map((row) => [...row])]),
      adresse,
      `<c r="${adresse}" t="e"><v>#VALUE!</v></c>`,
    );
    const { acceptees, motifs } = await asideOf(flux, bytes);

    expect(acceptees).toEqual([]);
    expect(motifs).toMatchObject([{ ligne: 2, colonne, valeur: '#VALUE!' }]);
  });

  it('is a line even when it stands alone below the others', async () => {
    const bytes = withCell(
      await workbookOf([...CONTRATS.slice(0, 2), [null, null, null, null, 'x']]),
      'E3',
      '<c r="E3" t="e"><v>#N/A</v></c>',
    );
    const { lecture, ecartees } = await readBytes('contrats', bytes);

    expect(lecture).toMatchObject({ lignes_nb: 2, valides_nb: 1 });
    expect(ecartees).toMatchObject([{ ligne: 3, brut: ';;;;#N/A' }]);
  });

  it('is not a formula whose result is an empty text', async () => {
    const bytes = withCell(
      await workbookOf(CONTRATS),
      'E3',
      '<c r="E3" t="str"><f>IF(A3="","x","")</f><v></v></c>',
    );
    const { acceptees, motifs } = await asideOf('contrats', bytes);

    expect(motifs).toEqual([]);
    expect(acceptees[1]).toMatchObject({ date_fin: null });
  });

  it('stays in the annotated file, which is put aside again', async () => {
    const bytes = withCell(await workbookOf(CONTRATS), 'E3', '<c r="E3" t="e"><v>#N/A</v></c>');
    const { lignes } = await readWorkbook(await annotated('contrats', bytes), 'rapport.xlsx');

    expect(lignes[2]!.slice(4)).toEqual(['#N/A', expect.stringMatching(/la cellule contient #N\/A/)]);
  });

  it('is told in a CSV too, where it would be a text', async () => {
    const { motifs } = await asideOf(
      'flux_aci',
      csv([
        versement({ action: '#VALEUR!' }),
        versement({ flux_id: '=A2', action: 'a' }),
        versement({ action: '#1' }),
      ]),
    );

    expect(motifs.map(({ ligne, colonne }) => [ligne, colonne])).toEqual([
      [2, 'action'],
      [3, 'flux_id'],
    ]);
  });
});

/** Where the annotated file of a workbook is. */
async function annotated(flux: FeedName, bytes: Uint8Array) {
  const folder = temporaryFolder();
  const file = path.join(folder, 'envoi.xlsx');
  writeFileSync(file, bytes);
  const connection = await temporaryDatabase();
  const lectures = new Lectures(connection);
  const bilan = await verify({ file, flux }, lectures);
  if (bilan.resultat !== 'ingere') throw new Error(JSON.stringify(bilan));
  const target = path.join(folder, 'rapport.xlsx');
  await writeRapport(connection, file, target, bilan.lecture);
  return target;
}

describe('an identifier kept as a number', () => {
  const ids = async (...values: number[]) => {
    const rows = values.map((id): Contenu[] => [
      id,
      '010000001',
      '2024-12-31',
      'crise',
      'fixe',
      'avance',
      100,
    ]);
    const names = ['flux_id', 'cpts_id', 'date_paiement', 'poste', 'part', 'nature', 'montant_eur'];
    const { acceptees, motifs } = await asideOf('flux_aci', await workbookOf([names, ...rows]));
    return { lus: acceptees.map(({ flux_id }) => flux_id), motifs };
  };

  it('keeps every digit that the file holds', async () => {
    expect(await ids(123, 999_999_999_999_999, 1234567890123451, 1234567890123452)).toEqual({
      lus: ['123', '999999999999999', '1234567890123451', '1234567890123452'],
      motifs: [],
    });
  });

  it('is put aside when the spreadsheet may have written zeros over its last digits', async () => {
    const { lus, motifs } = await ids(1234567890123450, 12345678901234567000, 1e15);

    expect(lus).toEqual([]);
    expect(motifs.map(({ valeur }) => valeur)).toEqual([
      '1,23456789012345E+15',
      '1,2345678901234567E+19',
      '1E+15',
    ]);
    expect(motifs[0]!.motif).toMatch(
      /est un nombre que le tableur a arrondi.*Écrivez l’identifiant en texte/,
    );
  });

  it('is put aside when it is a text that shows only its first digits', async () => {
    const written = [
      '1,23457E+15',
      '1.23E+15',
      '1E+15',
      '1.2345e+16',
      '12E+15',
      '1.23E15',
      '1,2e16',
      '1.0E123',
    ];
    const given = [...written, 'E+15', '1E15', '1.5E3', '12.5E15', '1.2E15A', '2024.12', '2E0001234'];
    const { acceptees, motifs } = await asideOf(
      'flux_aci',
      csv(
        given.map((flux_id) => versement({ flux_id })),
        ';',
      ),
    );

    expect(motifs.map(({ valeur }) => valeur)).toEqual(written);
    expect(motifs.every(({ motif }) => motif.includes('est un nombre que le tableur a arrondi'))).toBe(true);
    expect(acceptees.map(({ flux_id }) => flux_id)).toEqual(given.slice(written.length));
  });

  it('is put aside with the same sentence where the schema would have refused its form', async () => {
    const { motifs } = await asideOf('flux_aci', csv([versement({ cpts_id: '1.23E15' })]));

    expect(motifs[0]!.motif).toMatch(/est un nombre que le tableur a arrondi/);
  });

  it('is an identifier when the schema admits its form, and a text of any other column is free', async () => {
    const given = versement({ cpts_id: '2E0001234', action: '1.5E15' });
    const { acceptees } = await asideOf('flux_aci', csv([given]));

    expect(acceptees).toMatchObject([{ cpts_id: '2E0001234', action: '1.5E15' }]);
  });
});

describe('an identifier with a character that does not show', () => {
  it('is trimmed at its ends and put aside when it is inside', async () => {
    const given = ['\u200bF1', 'F2\ufeff', 'F\u200b3', 'F\u20604'];
    const { acceptees, motifs } = await asideOf(
      'flux_aci',
      csv(given.map((flux_id) => versement({ flux_id }))),
    );

    expect(acceptees.map(({ flux_id }) => flux_id)).toEqual(['F1', 'F2']);
    expect(motifs.map(({ ligne, motif }) => [ligne, /caractère invisible/.test(motif)])).toEqual([
      [4, true],
      [5, true],
    ]);
  });
});

describe('the annotated file of a workbook counted from 1904', () => {
  const DAY = new Date('2024-12-31T00:00:00Z');
  const rows: Contenu[][] = [
    ['cpts_id', 'date_effet', 'taille', 'membres_nb', 'date_fin'],
    ['010000001', 44195, 1, 20, DAY],
    ['010000002', 44195, 9, 20, DAY],
    ['010000003', 108500, 1, 20, DAY],
  ];

  it.each(['1', 'true'])('gives the same days when it is sent back (%s)', async (flag) => {
    const bytes = from1904(await workbookOf(rows), flag);
    const before = await readBytes('contrats', bytes);
    const target = await annotated('contrats', bytes);
    const after = await readBytes('contrats', readFileSync(target));

    expect(before.acceptees).toMatchObject([{ date_effet: '2024-12-31', date_fin: '2029-01-01' }]);
    expect(after.acceptees).toEqual(before.acceptees);
    expect(after.ecartees.map(({ ligne, colonne }) => [ligne, colonne])).toEqual(
      before.ecartees.map(({ ligne, colonne }) => [ligne, colonne]),
    );
  });
});

describe('the sheets of a workbook', () => {
  const brouillon = [CONTRATS[0]!, ['010000009', '2020-01-01', 4, 1, '2030-01-01']];
  const good = CONTRATS.slice(0, 2);
  const ids = async (bytes: Uint8Array) =>
    (await readBytes('contrats', bytes)).acceptees.map(({ cpts_id }) => cpts_id);

  it.each(['hidden', 'veryHidden'])('are read from the first that is shown: one is %s', async (state) => {
    const bytes = await sheetsOf({ Brouillon: brouillon, Envoi: good });

    expect(await ids(hiding(bytes, 'Brouillon', state))).toEqual(['010000001']);
  });

  it.each([
    ['lines and their names', brouillon],
    ['lines alone', brouillon.slice(1)],
  ])('refuse the file when two that are shown hold %s', async (_, second) => {
    const bytes = await sheetsOf({ 'Envoi 2023': good, Vide: [[null]], 'Envoi 2024': second });

    await expect(readBytes('contrats', bytes)).rejects.toThrow(
      /plusieurs feuilles remplies : «\u00a0Envoi 2023\u00a0», «\u00a0Envoi 2024\u00a0»\. Gardez-en une/,
    );
  });

  it('may hold a notice and a sheet of notes', async () => {
    const notice = [['À lire', 'Les dates sont celles de l’effet']];
    const notes = [['Colonne', 'Sens', 'Unité', 'Source', 'Note']];
    const bytes = await sheetsOf({ Envoi: good, Consignes: notice, Métadonnées: notes });

    expect(await ids(bytes)).toEqual(['010000001']);
  });

  it('are annotated as they are read, from the first that is shown', async () => {
    const bytes = hiding(await sheetsOf({ Brouillon: brouillon, Envoi: CONTRATS }), 'Brouillon');
    const { lignes } = await readWorkbook(await annotated('contrats', bytes), 'rapport.xlsx');

    expect(lignes.map(([id]) => id)).toEqual(['cpts_id', '010000001', '010000002']);
  });
});

describe('a workbook that is refused says what is in it:', () => {
  it.each<[string, Contenu[][], RegExp]>([
    ['a title', [['Contrats au 31 octobre']], /noms des colonnes sont en ligne 2 .* Supprimez la ligne 1/],
    [
      'a title and an empty line',
      [['Contrats'], [null]],
      /noms des colonnes sont en ligne 3 au lieu de la ligne 1. Supprimez les 2 lignes/,
    ],
  ])('%s above the names of the columns', async (_, above, message) => {
    await expect(readBytes('contrats', await workbookOf([...above, ...CONTRATS]))).rejects.toThrow(message);
  });

  it('cells that do not say where they are', async () => {
    const bytes = withCell(await workbookOf(CONTRATS), 'E3', '<c t="n"><v>1</v></c>');

    await expect(readBytes('contrats', bytes)).rejects.toThrow(
      /^contrats.csv : ce n’est pas un classeur XLSX lisible. Ouvrez-le dans un tableur et enregistrez-le à nouveau en .xlsx.$/,
    );
  });
});
