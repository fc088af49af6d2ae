import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it, onTestFinished } from 'vitest';
import { installContours } from '../../data/connectors/contours.ts';
import { contoursPaths, readContours, readCouche } from '../../server/contours.ts';
import { temporaryFolder } from './reading.ts';

const square = (lon: number, lat: number, side = 0.2) => [
  [
    [lon, lat],
    [lon + side, lat],
    [lon + side, lat + side],
    [lon, lat + side],
    [lon, lat],
  ],
];

const outline = (code: string, nom: string, lon: number, lat: number) => ({
  type: 'Feature',
  properties: { code, nom },
  geometry: { type: 'Polygon', coordinates: square(lon, lat) },
});

const layer = (...features: object[]) => gzipSync(JSON.stringify({ type: 'FeatureCollection', features }));

/** Bourg-en-Bresse and its neighbour, Paris, Saint-Denis of La Réunion; two EPCI. */
const FILES: Record<string, Buffer> = {
  'communes-1000m.geojson.gz': layer(
    outline('01053', "Bourg-en-Bresse d'Ain", 5.2, 46.2),
    outline('01289', 'Péronnas', 5.4, 46.2),
    outline('75056', 'Paris', 2.3, 48.8),
    outline('97411', 'Saint-Denis', 55.4, -21),
  ),
  'epci-1000m.geojson.gz': layer(
    outline('200071751', 'CA du Bassin', 5.2, 46.2),
    outline('200054781', 'Grand Paris', 2.2, 48.7),
  ),
};

/** A publisher on this machine, and its address. */
async function publisher(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/2024/geojson`;
}

const serving =
  (files: Record<string, Buffer>): RequestListener =>
  (request, response) => {
    const file = files[path.basename(request.url!)];
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, {
      'last-modified': 'Tue, 12 Mar 2024 08:00:00 GMT',
      'content-length': file.length,
    });
    response.end(file);
  };

const folderOf = (files: Record<string, Buffer>) => {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
  return folder;
};

async function drawn(lake: string, couche: string) {
  const { empreinte, manifeste } = readContours(lake)!;
  const bytes = await readCouche(
    lake,
    empreinte,
    manifeste.couches.find((one) => one.couche === couche)!,
  );
  const topology = JSON.parse(bytes.toString()) as Topology<{
    couche: GeometryCollection<{ code: string; nom: string }>;
  }>;
  return feature(topology, topology.objects.couche).features;
}

const nothingWritten = (lake: string) =>
  expect(existsSync(contoursPaths(lake).root) ? readdirSync(contoursPaths(lake).root) : []).toEqual([]);

describe('contours --depuis', () => {
  it('installs the layers of a folder, with their licence, their date and their hashes', async () => {
    const [lake, folder] = [temporaryFolder(), folderOf(FILES)];
    const { manifeste } = await installContours(lake, folder);

    expect(manifeste).toMatchObject({
      licence: 'Licence Ouverte 2.0',
      precision: '1000m',
      empreintes_annoncees: false,
    });
    expect(manifeste.couches.map(({ couche, contours_nb }) => [couche, contours_nb])).toEqual([
      ['communes', 4],
      ['epci', 2],
    ]);
    expect(manifeste.couches[0]!.source.sha256).toBe(
      createHash('sha256').update(FILES['communes-1000m.geojson.gz']!).digest('hex'),
    );
    expect(manifeste.couches[0]!.sans_contour).toContain('01004');
  });

  it('draws overseas in its inset and Paris twice, under its own commune', async () => {
    const lake = temporaryFolder();
    await installContours(lake, folderOf(FILES));
    const shapes = await drawn(lake, 'communes');
    const codes = shapes.map(({ properties }) => properties.code);
    const reunion = shapes.find(({ properties }) => properties.code === '97411')!;
    const [lon, lat] = (reunion.geometry as { coordinates: number[][][] }).coordinates[0]![0]!;

    expect(codes.filter((code) => code === '75056')).toHaveLength(2);
    expect(shapes[0]!.properties.nom).toBe('Bourg-en-Bresse d’Ain');
    expect([lon! > -4 && lon! < -2.15, lat! > 43.68 && lat! < 45.07]).toEqual([true, true]);
  });

  it('follows a redirection, and keeps the day that the publisher gives', async () => {
    const there = await publisher(serving(FILES));
    const address = await publisher((request, response) =>
      response.writeHead(302, { location: `${there}/${path.basename(request.url!)}` }).end(),
    );
    const { manifeste } = await installContours(temporaryFolder(), address);

    expect(manifeste.couches[0]!.source).toMatchObject({
      origine: `${there}/communes-1000m.geojson.gz`,
      date: '2024-03-12',
    });
  });

  it('verifies the hashes that stand beside the files', async () => {
    const sums = Object.entries(FILES).map(
      ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`,
    );
    const good = folderOf({ ...FILES, SHA256SUMS: Buffer.from(sums.join('\n')) });
    const bad = folderOf({
      ...FILES,
      SHA256SUMS: Buffer.from(`${'0'.repeat(64)}  communes-1000m.geojson.gz\n`),
    });
    const lake = temporaryFolder();

    await expect(installContours(lake, bad)).rejects.toThrow(/n’a pas l’empreinte annoncée/);
    nothingWritten(lake);
    expect((await installContours(lake, good)).manifeste.empreintes_annoncees).toBe(true);
  });

  const communes = FILES['communes-1000m.geojson.gz']!;
  const refused: [string, RequestListener, RegExp][] = [
    [
      'a file that is not there',
      serving({ 'communes-1000m.geojson.gz': communes }),
      /epci-1000m.geojson.gz n’existe pas/,
    ],
    ['an answer of error', (_, response) => response.writeHead(500).end(), /répond 500/],
    [
      'a download cut in the middle',
      (request, response) => {
        if (!request.url!.includes('communes')) return response.writeHead(404).end();
        response.writeHead(200, { 'content-length': communes.length });
        response.write(communes.subarray(0, 100));
        setTimeout(() => response.destroy(), 50);
      },
      /est arrivé tronqué/,
    ],
    [
      'a gzip cut in the middle',
      serving({ ...FILES, 'epci-1000m.geojson.gz': FILES['epci-1000m.geojson.gz']!.subarray(0, 60) }),
      /gzip tronqué ou abîmé/,
    ],
    [
      'a file that is not gzip',
      serving({ ...FILES, 'communes-1000m.geojson.gz': gunzipSync(communes) }),
      /n’est pas un fichier gzip/,
    ],
    [
      'a file that is not GeoJSON',
      serving({ ...FILES, 'epci-1000m.geojson.gz': gzipSync('{"type":"Topology"}') }),
      /n’est pas une collection GeoJSON/,
    ],
    [
      'the outlines of something else',
      serving({ ...FILES, 'epci-1000m.geojson.gz': layer(outline('ABC', 'X', 1, 45)) }),
      /n’est pas la couche epci/,
    ],
    [
      'a file too large',
      serving({ ...FILES, 'communes-1000m.geojson.gz': Buffer.alloc(3000, 1) }),
      /dépasse .* Mo/,
    ],
  ];

  it.each(refused)('refuses %s, in French, and writes nothing', async (_, listener, motif) => {
    const lake = temporaryFolder();
    await expect(installContours(lake, await publisher(listener), 2000)).rejects.toThrow(motif);
    nothingWritten(lake);
  });

  it('keeps the earlier outlines when the new ones are refused', async () => {
    const [lake, folder] = [temporaryFolder(), folderOf(FILES)];
    const { empreinte } = await installContours(lake, folder);
    writeFileSync(path.join(folder, 'epci-1000m.geojson.gz'), 'x');

    await expect(installContours(lake, folder)).rejects.toThrow(/n’est pas un fichier gzip/);
    expect(readContours(lake)!.empreinte).toBe(empreinte);
  });

  it('refuses to serve a layer or a manifest that was changed on the disk', async () => {
    const lake = temporaryFolder();
    const { empreinte, manifeste } = await installContours(lake, folderOf(FILES));
    const folder = contoursPaths(lake).folder(empreinte);
    writeFileSync(path.join(folder, 'epci.topojson'), '{}');
    await expect(readCouche(lake, empreinte, manifeste.couches[1]!)).rejects.toThrow(
      /a été modifié ou manque/,
    );
    const manifest = path.join(folder, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('1000m', '100m'));
    expect(() => readContours(lake)).toThrow(/a été modifié/);
  });

  const REAL = '/work/shared/geo';
  it.skipIf(!existsSync(REAL))(
    'takes the outlines of the whole of France',
    async () => {
      const { manifeste } = await installContours(temporaryFolder(), REAL);

      expect(manifeste.couches.map(({ couche, contours_nb }) => [couche, contours_nb])).toEqual([
        ['communes', 34_852],
        ['epci', 1_255],
        ['departements', 101],
        ['regions', 18],
      ]);
    },
    60_000,
  );
});
