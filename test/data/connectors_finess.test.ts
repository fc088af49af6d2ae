import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeConversion } from '../../data/connectors/conversion.ts';
import { readFiness } from '../../data/connectors/finess.ts';
import type { CptsConnue } from '../../data/connectors/known.ts';
import { verify } from '../../data/ingest.ts';
import { Lectures } from '../../data/lectures.ts';
import { temporaryDatabase, temporaryFolder } from './reading.ts';

/** One `structureet` line as FINESS writes it: 32 positions, what the test is about given by position. */
function structure(given: Record<number, string> = {}) {
  const cells = Array.from({ length: 32 }, () => '');
  const usual = {
    1: 'structureet',
    2: '010012345',
    3: '010012344',
    4: 'CPTS BUGEY',
    5: 'CPTS DU BUGEY SUD, ÉTÉ "PLUS"',
    8: '12',
    9: 'R',
    10: 'DE L EGLISE',
    13: '034',
    14: '01',
    15: 'AIN',
    16: '01300 BELLEY',
    19: '604',
    20: 'Communautés professionnelles territoriales de santé (CPTS)',
    23: '81223113200026',
    29: '2021-03-01',
    31: '2024-05-02',
    ...given,
  };
  for (const [position, text] of Object.entries(usual)) cells[Number(position) - 1] = text;
  return cells.join(';');
}

const HEAD = 'finess;etalab;93;2024-07-10';
const HOSPITAL = structure({ 2: '010000024', 19: '355', 20: 'Centre Hospitalier (C.H.)' });

/** Reads an extract written in Latin-1, as the publisher does. */
async function extract(lines: string[], known: CptsConnue[] = []) {
  const file = path.join(temporaryFolder(), 'etalab-cs1100502-stock-20240710-0338.csv');
  writeFileSync(file, Buffer.from(`${[HEAD, ...lines].join('\n')}\n`, 'latin1'));
  return readFiness(file, path.basename(file), known);
}

const connue = (given: Partial<CptsConnue>): CptsConnue => ({
  cpts_id: '010012345',
  siret: null,
  region_code: '84',
  organisme_code: '011',
  date_lettre_intention: '2019-01-15',
  date_projet_valide: '2020-02-01',
  date_fin: null,
  ...given,
});

describe('convertir finess', () => {
  it('keeps the establishments of category 604 as CPTS, with their accents and their région', async () => {
    const { lignes, laissees, lues_nb } = await extract([HOSPITAL, structure()]);

    expect(lues_nb).toBe(3);
    expect(laissees).toEqual({ 'section «\u00a0finess\u00a0»': 1, 'autre catégorie d’établissement': 1 });
    expect(lignes).toEqual([
      expect.objectContaining({
        cpts_id: '010012345',
        siret: '81223113200026',
        nom: 'CPTS DU BUGEY SUD, ÉTÉ "PLUS"',
        region_code: '84',
        departement_code: '01',
        date_projet_valide: '',
      }),
    ]);
  });

  it('takes the short name when there is no long one', async () => {
    const { lignes } = await extract([structure({ 5: '' })]);
    expect(lignes[0]!.nom).toBe('CPTS BUGEY');
  });

  it.each([
    ['9D', '974', '04'],
    ['9F', '976', '06'],
    ['2A', '2A', '94'],
  ])('reads the FINESS département %s as %s of the région %s', async (finess, departement, region) => {
    const { lignes } = await extract([structure({ 14: finess })]);
    expect(lignes[0]).toMatchObject({ departement_code: departement, region_code: region });
  });

  it.each([
    ['a territory that is no département', { 14: '9E' }, /« 9E » n’est pas dans les 18 régions/],
    ['a line that lost a position', undefined, /31 positions au lieu de 32/],
  ])('puts aside %s, with its line', async (_, given, motif) => {
    const cut = structure().replace(/;$/, '');
    const { lignes, ecarts } = await extract([structure({ 2: '010099999' }), given ? structure(given) : cut]);

    expect(lignes).toHaveLength(1);
    expect(ecarts).toMatchObject([{ ligne: 3 }]);
    expect(ecarts[0]!.motif.replaceAll('\u00a0', ' ')).toMatch(motif);
  });

  it('keeps the CPAM and the dates that FINESS does not have', async () => {
    const { lignes, avis } = await extract([structure({ 23: '' })], [connue({ siret: '11111111111111' })]);

    expect(lignes[0]).toMatchObject({
      nom: 'CPTS DU BUGEY SUD, ÉTÉ "PLUS"',
      siret: '11111111111111',
      organisme_code: '011',
      date_lettre_intention: '2019-01-15',
    });
    expect(avis[0]).toMatch(/^0 CPTS nouvelles, 1 déjà connues/);
  });

  it('asks for the change of identity of a CPTS known under its SIRET', async () => {
    const { lignes, ecarts } = await extract([structure()], [connue({ cpts_id: '81223113200026' })]);

    expect(lignes).toEqual([]);
    expect(ecarts[0]!.motif).toMatch(/envoyez d’abord une ligne du flux correspondances/);
  });

  it('refuses a file without any structureet line', async () => {
    await expect(extract(['geolocalisation;010012345;1;2'])).rejects.toThrow(/n’est pas un extrait FINESS/);
  });

  it('writes a file that the ordinary ingestion accepts, and one with what was put aside', async () => {
    const conversion = await extract([
      structure(),
      structure({ 2: '9A0000012', 14: '9E' }),
      structure({ 2: 'X' }),
    ]);
    const vers = path.join(temporaryFolder(), 'cpts.csv');
    const { ecartes } = await writeConversion(vers, conversion);
    const bilan = await verify({ file: vers }, new Lectures(await temporaryDatabase()));

    // The FINESS « X » is none: the connector says what it reads, the schema judges it.
    expect(bilan).toMatchObject({
      resultat: 'ingere',
      lecture: { lignes_nb: 2, valides_nb: 1, ecartees_nb: 1 },
    });
    const [header, line] = readFileSync(ecartes!, 'utf8').split('\n');
    expect(header).toMatch(/^\ufeffligne;motif;section;nofinesset;/);
    expect(line).toMatch(/^3;le département/);
  });
});
