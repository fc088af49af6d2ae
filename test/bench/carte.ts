/**
 * How many frames per second the map draws while it is panned by hand, at the level of the communes, with the software renderer.
 *
 * npm run bench -- carte DOSSIER: a folder of outlines (contours-administratifs). They are installed in a lake of the bench; the figures are
 * those of the served snapshot. BENCH_WEB: another build of the pages than web/dist.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { installContours } from '../../data/connectors/contours.ts';
import { buildApp } from '../../server/app.ts';
import { Instantanes } from '../../server/instantane.ts';
import { openInstantane } from '../../server/load.ts';
import { lakeFolder, openSnapshot } from '../../server/snapshot.ts';

const CIBLE = 10;
const PAN_MS = 4000;
const STEP_MS = 16;
const ARGS = [
  ...['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader'],
];

/** What is panned: its address, and how many times it is zoomed before. */
const MAPS = [
  // What the machine gives today to a map of almost nothing: the others are read against it.
  ['18 régions, témoin', '/couverture?niveau=region&cercles=non', 0],
  ['35 000 communes, France', '/couverture?niveau=commune', 0],
  ['35 000 communes, trois crans plus près', '/couverture?niveau=commune', 3],
  ['35 000 communes, cinq crans plus près', '/couverture?niveau=commune', 5],
  ['1 255 EPCI, France', '/couverture?niveau=epci', 0],
] as const;

declare global {
  interface Window {
    dessins: { actif: boolean; images: number };
  }
}

/** Counts the frames in which WebGL drew something, seen from the page; a text, since tsx names functions in ways that a page does not know. */
const COUNT_FRAMES = `
  window.dessins = { actif: false, images: 0 };
  let drawn = false;
  const { drawElements } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawElements = function (...args) {
    drawn = true;
    return drawElements.apply(this, args);
  };
  requestAnimationFrame(function tick() {
    if (drawn && window.dessins.actif) window.dessins.images++;
    drawn = false;
    requestAnimationFrame(tick);
  });`;

/** Waits until the map has drawn nothing for a while: its tiles are cut. */
async function settle(page: Page) {
  await page.evaluate(async () => {
    window.dessins.actif = true;
    for (let seen = -1; seen !== window.dessins.images;) {
      seen = window.dessins.images;
      await new Promise((done) => setTimeout(done, 1500));
    }
  });
}

/** Drags the map left and right, as a hand does, and gives the frames drawn per second. */
async function pan(page: Page) {
  const box = (await page.locator('#couverture canvas').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => (window.dessins.images = 0));
  const start = performance.now();
  for (let step = 0; performance.now() - start < PAN_MS; step++) {
    const angle = step / 25;
    await page.mouse.move(
      x + (box.width / 3) * Math.sin(angle),
      y + (box.height / 4) * Math.sin(angle / 1.7),
    );
    await page.waitForTimeout(STEP_MS);
  }
  const seconds = (performance.now() - start) / 1000;
  const images = await page.evaluate(() => window.dessins.images);
  await page.mouse.up();
  return images / seconds;
}

async function main([dossier]: string[]) {
  if (!dossier) throw new Error('Donnez le dossier des contours : npm run bench -- carte DOSSIER');
  const { snapshot } = await openSnapshot(lakeFolder());
  if (!snapshot) throw new Error('Aucun instantané à servir : lancez npm start.');
  const lake = mkdtempSync(path.join(tmpdir(), 'pilotage-carte-'));
  await installContours(lake, dossier);
  const web = process.env.BENCH_WEB ?? path.resolve(import.meta.dirname, '../../web/dist');
  const app = await buildApp(new Instantanes(await openInstantane(snapshot)), { web, lake });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ARGS,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
    await page.addInitScript({ content: COUNT_FRAMES });
    let witness = 0;
    for (const [name, address, zooms] of MAPS) {
      const start = performance.now();
      await page.goto(base + address);
      await page.locator('#couverture canvas').waitFor({ timeout: 60_000 });
      await settle(page);
      const shown = (performance.now() - start) / 1000 - 1.5;
      for (let i = 0; i < zooms; i++) {
        await page.getByRole('button', { name: 'Agrandir' }).click();
        await settle(page);
      }
      const frames = await pan(page);
      witness ||= frames;
      const verdict = `cible ${CIBLE}, ${frames >= CIBLE ? 'tenu' : 'manqué'}, ${Math.round((100 * frames) / witness)} % du témoin`;
      console.log(
        `${name} : ${frames.toFixed(1)} images par seconde en déplaçant (${verdict}), dessinée en ${shown.toFixed(1)} s`,
      );
    }
  } finally {
    await browser.close();
    await app.close();
    rmSync(lake, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
