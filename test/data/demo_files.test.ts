import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFeeds } from '../../data/demo/build.ts';
import { writeDemo, writeFeeds } from '../../data/demo/index.ts';
import type { Feeds } from '../../data/demo/rows.ts';
import { LIGNES_ECARTEES } from '../../data/demo/set_aside.ts';
import { verify } from '../../data/ingest.ts';
import { Lectures } from '../../data/lectures.ts';

let root: string;
let feeds: Feeds;
let written: { flux: string; path: string }[];

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'demo-test-'));
  written = await writeDemo(path.join(root, 'une'));
  ({ feeds } = await buildFeeds());
}, 240_000);

afterAll(() => rm(root, { recursive: true, force: true }));

const hashes = async (dir: string) =>
  Promise.all(
    (await readdir(dir)).sort().map(async (name) => {
      const bytes = await readFile(path.join(dir, name));
      return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
    }),
  );

const text = (name: string) => readFile(path.join(root, 'une', name), 'utf8');

describe('the files of the demo', () => {
  it('are the same bytes when made again', async () => {
    await writeFeeds(path.join(root, 'deux'), feeds, 1);

    expect(await hashes(path.join(root, 'deux'))).toEqual(await hashes(path.join(root, 'une')));
  }, 120_000);

  it('cover the twelve feeds, the ACI payments cut by year', () => {
    expect(new Set(written.map(({ flux }) => flux)).size).toBe(12);
    expect(
      written.filter(({ flux }) => flux === 'flux_aci').map(({ path: file }) => path.basename(file)),
    ).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => `flux_aci_${year}.csv`));
  });

  it('have the habits of real senders: windows-1252, BOM, decimal comma, French dates, XLSX, Parquet', async () => {
    const cpts = await readFile(path.join(root, 'une', 'cpts.csv'));

    expect(cpts.toString('utf8')).toContain('\ufffd');
    expect(new TextDecoder('windows-1252').decode(cpts)).toMatch(/CPTS des Vallées/);
    expect((await text('contrats.csv')).charCodeAt(0)).toBe(0xfeff);
    expect(await text('flux_aci_2024.csv')).toMatch(/;[0-9]+,[0-9]{2};/);
    expect(await text('flux_fir.csv')).toMatch(/;[0-9]{2}\/[0-9]{2}\/2024;/);
    expect((await text('autres_financements.xlsx')).slice(0, 2)).toBe('PK');
    expect((await text('territoires.parquet')).slice(0, 4)).toBe('PAR1');
  });

  it('are read line by line, with the listed bad lines put aside and no other', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const lectures = new Lectures(connection);
    const aside: string[] = [];
    let lines = 0;
    for (const { flux, path: file } of written) {
      const bilan = await verify({ file, flux }, lectures);
      if (bilan.resultat !== 'ingere') throw new Error(JSON.stringify(bilan));
      lines += bilan.lecture.lignes_nb;
      for (let i = 0; i < bilan.lecture.ecartees_nb; i++) aside.push(bilan.fichier);
    }
    connection.closeSync();
    const rows = Object.values(feeds).reduce((sum, list) => sum + list.length, 0);

    // a share above 1 and points above their maximum; the overlap and 75056 are seen when files are put together
    expect(aside.sort()).toEqual(
      [...LIGNES_ECARTEES.map(({ fichier }) => fichier), 'territoires.parquet', 'indicateurs.csv'].sort(),
    );
    expect(lines).toBe(rows + LIGNES_ECARTEES.length + 4);
  }, 120_000);
});

describe('the scale of the demo', () => {
  it('multiplies CPTS and lines under other identifiers, and crises of régions are not repeated', async () => {
    const dir = path.join(root, 'trois');
    await writeFeeds(dir, feeds, 3);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const count = async (sql: string) => Number((await connection.runAndReadAll(sql)).getRows()[0]![0]);
    const csv = (name: string) =>
      `read_csv('${path.join(dir, name)}', all_varchar = true, header = true, encoding = 'utf-8')`;
    const regional = feeds.crises.filter(({ region_code }) => region_code !== null).length;

    expect(
      await count(`select count(distinct cpts_id) from '${path.join(dir, 'territoires.parquet')}'`),
    ).toBe(3 * feeds.cpts.length);
    expect(await count(`select count(distinct flux_id) from ${csv('flux_aci_2019.csv')}`)).toBe(
      3 * feeds.flux_aci.filter(({ date_paiement }) => date_paiement < 18262).length,
    );
    expect(await count(`select count(*) from ${csv('crises.csv')}`)).toBe(
      3 * (feeds.crises.length - regional) + regional,
    );
    connection.closeSync();
  }, 120_000);

  it('refuses a scale that is not a whole number from 1', async () => {
    await expect(writeFeeds(path.join(root, 'zero'), feeds, 0)).rejects.toThrow(RangeError);
  });
});
