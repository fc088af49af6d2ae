import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  contoursPaths,
  sha256,
  type FichierContours,
  type ManifesteContours,
} from '../../server/contours.ts';
import { fsyncPath, sha256Text, writeAtomic } from '../lake.ts';
import { withLock } from '../lock.ts';
import { prepare, type CouchePrete } from './contours_layers.ts';
import { fetchContours, type Contour } from './contours_source.ts';

const PRODUCTEUR = 'Etalab, contours-administratifs, d’après IGN Admin Express';
const LICENCE = 'Licence Ouverte 2.0';

async function writeDurable(file: string, content: string | Uint8Array) {
  await writeFile(file, content, { flag: 'wx' });
  await fsyncPath(file);
}

const described = (contour: Contour, ready: CouchePrete): FichierContours => ({
  couche: ready.couche,
  fichier: `${ready.couche}.topojson`,
  sha256: sha256(ready.topojson),
  octets: ready.topojson.length,
  contours_nb: ready.contours_nb,
  sans_contour: ready.sans_contour,
  source: {
    fichier: contour.fichier,
    origine: contour.origine,
    date: contour.date,
    sha256: contour.sha256,
    octets: contour.octets.length,
  },
});

/** Puts a finished folder under its name, then makes it the current one: this is the moment of installation. */
async function settle(lake: string, stage: string, empreinte: string) {
  const { root, current, folder } = contoursPaths(lake);
  if (existsSync(folder(empreinte))) await rm(stage, { recursive: true, force: true });
  else {
    await fsyncPath(stage);
    await rename(stage, folder(empreinte));
    await fsyncPath(root);
  }
  await writeAtomic(current, `${empreinte}\n`);
}

/**
 * Installs the outlines of an address or a folder beside the snapshots: the files as they came and the layers made of them, each with its SHA-256.
 * Everything is fetched and checked before anything is written; a stop leaves the earlier outlines in place.
 */
export async function installContours(lake: string, depuis: string, limit?: number) {
  const fetched = await fetchContours(depuis, limit);
  const ready: [Contour, CouchePrete][] = [];
  for (const contour of fetched.contours) ready.push([contour, await prepare(contour)]);
  const manifeste: ManifesteContours = {
    format: 1,
    installe_le: new Date().toISOString(),
    depuis: fetched.base,
    precision: fetched.precision,
    producteur: PRODUCTEUR,
    licence: LICENCE,
    empreintes_annoncees: fetched.empreintes_annoncees,
    couches: ready.map(([contour, layer]) => described(contour, layer)),
  };
  const text = `${JSON.stringify(manifeste, null, 1)}\n`;
  const empreinte = sha256Text(text);
  await withLock(lake, async () => {
    const { root } = contoursPaths(lake);
    await mkdir(root, { recursive: true });
    const stage = await mkdtemp(path.join(root, '.stage-'));
    try {
      for (const [{ fichier, octets }, { couche, topojson }] of ready) {
        await writeDurable(path.join(stage, fichier), octets);
        await writeDurable(path.join(stage, `${couche}.topojson`), topojson);
      }
      await writeDurable(path.join(stage, 'manifest.json'), text);
      await settle(lake, stage, empreinte);
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
  });
  return { empreinte, manifeste, inconnus: ready.map(([, { couche, inconnus }]) => ({ couche, inconnus })) };
}
