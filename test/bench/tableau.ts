import type { Page } from 'playwright-core';
import { openTable } from './tableau/site.ts';
import type {} from './tableau/mesures.ts';

const SCROLL_MS = 3000;

/** Frames of the browser while the table scrolls at a steady pace, and the longest wait between two. */
const scroll = (page: Page, pixels: number) =>
  page.evaluate(({ pixels, ms }) => window.mesures.defile(pixels, ms), { pixels, ms: SCROLL_MS });

/** Time from a click on a head to the rows in their new order. */
const sortMs = (page: Page, label: string) => page.evaluate((name) => window.mesures.trie(name), label);

const print = (text: string) => process.stdout.write(`${text}\n`);

async function main() {
  const site = await openTable();
  try {
    for (const lignes of [1_000, 10_000, 100_000]) {
      const page = await site.browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(`${site.base}/?lignes=${lignes}`);
      await page.waitForFunction(() => document.body.dataset.dessin !== undefined);
      const drawn = await page.evaluate(() => document.body.dataset.dessin);
      print(`${lignes.toLocaleString('fr-FR')} lignes : première vue en ${drawn} ms`);
      for (const pixels of [26, 800]) {
        const { frames, longest, seconds, rows } = await scroll(page, pixels);
        print(
          `  défilement de ${pixels} px par image : ${(frames / seconds).toFixed(0)} images/s, la plus longue ${longest.toFixed(0)} ms, ${rows} lignes dans la page`,
        );
      }
      print(`  tri par montant : ${(await sortMs(page, 'Versé')).toFixed(0)} ms`);
      print(`  tri par nom : ${(await sortMs(page, 'CPTS')).toFixed(0)} ms`);
      await page.close();
    }
  } finally {
    await site.close();
  }
}

await main();
