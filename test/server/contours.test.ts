import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installContours } from '../../data/connectors/contours.ts';
import { buildApp } from '../../server/app.ts';
import { contoursPaths } from '../../server/contours.ts';
import { Instantanes } from '../../server/instantane.ts';
import { contrat, cpts, instantane, territoire } from '../fixture.ts';

const outline = (code: string, nom: string) => ({
  type: 'Feature',
  properties: { code, nom },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [5, 46],
        [6, 46],
        [6, 47],
        [5, 46],
      ],
    ],
  },
});

const layer = (code: string, nom: string) =>
  gzipSync(JSON.stringify({ type: 'FeatureCollection', features: [outline(code, nom)] }));

let folder: string;
let app: Awaited<ReturnType<typeof buildApp>>;
let connection: Awaited<ReturnType<typeof instantane>>['connection'];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pilotage-contours-'));
  writeFileSync(path.join(folder, 'communes-1000m.geojson.gz'), layer('01053', 'Bourg-en-Bresse'));
  writeFileSync(path.join(folder, 'epci-1000m.geojson.gz'), layer('200071751', 'CA du Bassin'));
  const made = await instantane({
    cpts: [cpts(), cpts({ cpts_id: '750000001', region_code: '11', departement_code: '75' })],
    contrats: [
      contrat({ date_effet: '2022-01-01' }),
      contrat({ cpts_id: '750000001', date_effet: '2023-01-01' }),
    ],
    territoires: [
      territoire({ commune_code: '35236' }),
      territoire({ cpts_id: '750000001', commune_code: '75105' }),
    ],
  });
  ({ connection } = made);
  app = await buildApp(new Instantanes(made.instantane), { lake: folder });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

type Columns = Record<string, (string | number | null)[]>;
const get = async <A>(address: string) => (await app.inject(`/api${address}`)).json<A>();

describe('GET /api/couverture/carte', () => {
  it('gives the whole country in columns, Paris being the sum of its arrondissements', async () => {
    const found = await get<Columns>('/couverture/carte?niveau=commune');
    const paris = found.code!.indexOf('75056');
    const reader = await connection.runAndReadAll(`
      select count(distinct commune_mere_code)::int, sum(population_hab) filter (commune_mere_code = '75056')::int,
        sum(population_hab) filter (commune_code = '75105')::int from ref_communes`);
    const [communes, habitants, cinquieme] = reader.getRows()[0]!;

    expect(new Set(Object.values(found).map(({ length }) => length))).toEqual(new Set([communes]));
    expect([found.population_hab![paris], found.aci_hab![paris]]).toEqual([habitants, cinquieme]);
    expect(found.code).not.toContain('75105');
    expect(found.code).toEqual(found.code!.toSorted());
  });

  it.each([
    ['niveau=epci&region_code=53', '/couverture?niveau=epci&region_code=53'],
    [
      'niveau=commune&departement_code=35&date=2021-12-31',
      '/couverture?niveau=commune&departement_code=35&date=2021-12-31',
    ],
  ])('says for %s what the table says', async (columns, table) => {
    const found = await get<Columns>(`/couverture/carte?${columns}`);
    const rows = await get<Record<string, string | number>[]>(table);

    expect(rows.length).toBeGreaterThan(50);
    for (const column of Object.keys(found))
      expect(found[column], column).toEqual(rows.map((row) => row[column]));
  });

  it('refuses a level that the map has otherwise', async () => {
    expect((await app.inject('/api/couverture/carte?niveau=region')).statusCode).toBe(400);
  });
});

describe('GET /api/contours', () => {
  interface Installed {
    couches: { couche: string; adresse: string; contours_nb: number }[];
    licence: string | null;
  }

  it('is empty before anything is installed, then names each layer by its hash, kept for ever and compressed', async () => {
    expect(await get('/contours')).toMatchObject({ couches: [], licence: null });
    await installContours(folder, folder);
    const { couches, licence } = await get<Installed>('/contours');

    expect(licence).toBe('Licence Ouverte 2.0');
    expect(couches.map(({ couche, contours_nb }) => [couche, contours_nb])).toEqual([
      ['communes', 1],
      ['epci', 1],
    ]);
    const answer = await app.inject({ url: couches[0]!.adresse, headers: { 'accept-encoding': 'br' } });
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const topology = (await app.inject(couches[0]!.adresse)).json<{ type: string }>();
    expect(topology.type).toBe('Topology');
  });

  it('serves no layer that was changed on the disk, nor one that is not installed', async () => {
    const { empreinte } = await installContours(folder, folder);
    const { couches } = await get<Installed>('/contours');
    writeFileSync(path.join(contoursPaths(folder).folder(empreinte), 'epci.topojson'), '{}');

    expect((await app.inject(couches[1]!.adresse)).json()).toMatchObject({
      code: 'CONTOURS_ABIMES',
      statusCode: 503,
    });
    const unknown = couches[0]!.adresse.replace(/-[0-9a-f]{16}/, '-0000000000000000');
    expect((await app.inject(unknown)).json()).toMatchObject({ code: 'CONTOURS_ABSENTS', statusCode: 404 });
  });
});
