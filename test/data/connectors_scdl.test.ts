import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeConversion } from '../../data/connectors/conversion.ts';
import { readSubventions } from '../../data/connectors/scdl_subventions.ts';
import type { CptsConnue } from '../../data/connectors/known.ts';
import { verify } from '../../data/ingest.ts';
import { Lectures } from '../../data/lectures.ts';
import { temporaryDatabase, temporaryFolder } from './reading.ts';

const CONNUE: CptsConnue = {
  cpts_id: '350012345',
  siret: '81223113200026',
  region_code: '53',
  organisme_code: null,
  date_lettre_intention: null,
  date_projet_valide: null,
  date_fin: null,
};

const COLUMNS = [
  ...[
    'nomAttribuant',
    'idAttribuant',
    'dateConvention',
    'referenceDecision',
    'nomBeneficiaire',
    'idBeneficiaire',
  ],
  ...[
    'rnaBeneficiaire',
    'objet',
    'montant',
    'nature',
    'conditionsVersement',
    'datesPeriodeVersement',
    'idRAE',
  ],
  ...['notificationUE', 'pourcentageSubvention', 'dispositifAide'],
];

/** A grant as an ARS publishes it; what the test is about is given. */
const subvention = (given: Record<string, string> = {}): Record<string, string> => ({
  nomAttribuant: 'Agence régionale de santé Bretagne',
  idAttribuant: '13000794100018',
  dateConvention: '2023-06-27',
  referenceDecision: 'FIR-2023-118',
  nomBeneficiaire: 'Association de préfiguration du pays de Fougères',
  idBeneficiaire: '81223113200026',
  objet: 'Amorçage de la CPTS, "phase 1"',
  montant: '22000.80',
  nature: 'aide en numéraire',
  conditionsVersement: 'échelonné',
  datesPeriodeVersement: '2023-12-14_2024-12-14',
  notificationUE: 'non',
  pourcentageSubvention: '1',
  ...given,
});

const quoted = (text: string) => (/[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

async function read(
  lines: Record<string, string>[],
  { region, delimiter = ',' }: { region?: string; delimiter?: string } = {},
) {
  const rows = [COLUMNS, ...lines.map((line) => COLUMNS.map((column) => line[column] ?? ''))];
  const file = path.join(temporaryFolder(), 'subventions_ars.csv');
  writeFileSync(file, rows.map((row) => `${row.map(quoted).join(delimiter)}\n`).join(''));
  return readSubventions(file, path.basename(file), { known: [CONNUE], region });
}

const motifs = (ecarts: { motif: string }[]) => ecarts.map(({ motif }) => motif.replaceAll('\u00a0', ' '));

describe('convertir scdl', () => {
  it.each([',', ';'])(
    'makes of a grant of an ARS to a CPTS a commitment of the FIR (separator %s)',
    async (delimiter) => {
      const { lignes, ecarts } = await read([subvention()], { delimiter });

      expect(ecarts).toEqual([]);
      expect(lignes).toEqual([
        {
          flux_id: expect.stringMatching(/^scdl-[0-9a-f]{16}$/) as string,
          region_code: '53',
          cpts_id: '350012345',
          date: '2023-06-27',
          type: 'engage',
          exercice: '2023',
          objet: 'amorcage',
          montant_eur: '22000.80',
        },
      ]);
    },
  );

  it('gives a corrected amount the same identifier, so that it replaces the first', async () => {
    const [first] = (await read([subvention()])).lignes;
    const [second] = (await read([subvention({ montant: '25 000,00' })])).lignes;
    expect(second).toEqual({ ...first, montant_eur: '25000.00' });
  });

  it('keeps under its SIRET a CPTS that the lake does not know, and leaves out who is none', async () => {
    const { lignes, laissees } = await read([
      subvention({ nomBeneficiaire: 'CPTS du Pays d’Auray', idBeneficiaire: '90000000000017' }),
      subvention({ nomBeneficiaire: 'CHU de Rennes', idBeneficiaire: '26350001600040' }),
    ]);

    expect(lignes.map(({ cpts_id }) => cpts_id)).toEqual(['90000000000017']);
    expect(laissees).toEqual({ 'bénéficiaire qui n’est pas une CPTS': 1 });
  });

  it.each([
    ['Coordination : poste de coordonnateur', 'coordonnateur'],
    ['Système d’information partagé', 'numerique'],
    ['Appel à projets prévention 2024', 'appel_a_projets'],
    ['Fonctionnement général', 'autre'],
  ])('reads the object « %s » as %s', async (objet, code) => {
    expect((await read([subvention({ objet })])).lignes[0]!.objet).toBe(code);
  });

  it.each([
    [{ nomAttribuant: 'Région Bretagne' }, /« Région Bretagne » n’est pas une ARS/],
    [{ nomAttribuant: 'ARS PACA' }, /la région de « ARS PACA » ne se lit pas/],
    [{ objet: 'Amorçage et ingénierie' }, /plusieurs emplois \(amorcage, ingenierie\)/],
    [{ nature: 'aide en numéraire;aide en nature' }, /n’est pas une aide en numéraire seule/],
    [{ montant: '1.234,5' }, /le montant « 1.234,5 » ne se lit pas/],
    [{ dateConvention: '06/2023' }, /la date « 06\/2023 » ne se lit pas/],
    [{ nomBeneficiaire: 'CPTS sans numéro', idBeneficiaire: '' }, /n’a pas de SIRET/],
  ])('puts aside what it would have to guess: %j', async (given, motif) => {
    const { lignes, ecarts } = await read([subvention(given)]);

    expect(lignes).toEqual([]);
    expect(motifs(ecarts)[0]).toMatch(motif);
  });

  it('takes the région that the user declares, unless the name of the ARS says another', async () => {
    const { lignes, ecarts } = await read(
      [subvention({ nomAttribuant: 'ARS PACA' }), subvention({ referenceDecision: 'FIR-2023-119' })],
      { region: '93' },
    );

    expect(lignes.map(({ region_code }) => region_code)).toEqual(['93']);
    expect(motifs(ecarts)[0]).toMatch(/désigne une autre région que celle annoncée/);
  });

  it('puts aside the second of two grants that nothing tells apart', async () => {
    const { lignes, ecarts } = await read([subvention(), subvention({ montant: '5000' })]);

    expect(lignes).toHaveLength(1);
    expect(ecarts).toMatchObject([{ ligne: 3, code: 'cle_double', montant_eur: '5000.00' }]);
  });

  it('refuses a file that lacks a column of the schema', async () => {
    const file = path.join(temporaryFolder(), 'autre.csv');
    writeFileSync(file, 'nom,montant\nA,1\n');
    await expect(readSubventions(file, 'autre.csv', { known: [] })).rejects.toThrow(
      /il y manque .*nomAttribuant/,
    );
  });

  it('writes a file whose lines and euros the ordinary ingestion finds again', async () => {
    const conversion = await read([subvention(), subvention({ referenceDecision: 'B', montant: '-1000' })]);
    const vers = path.join(temporaryFolder(), 'flux_fir_bretagne.csv');
    await writeConversion(vers, conversion);
    const bilan = await verify({ file: vers }, new Lectures(await temporaryDatabase()));

    expect(bilan).toMatchObject({
      resultat: 'ingere',
      flux: 'flux_fir',
      lecture: { lignes_nb: 2, valides_nb: 2, lu_eur: '21000.80', bordereau: { total_eur: '21000.80' } },
    });
  });
});
