import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyPage } from './addresses.ts';
import { openSite, unfold, visit, type Site } from './site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Prints as the reader asks, without paper; what the page holds when the browser is told to print is left on screen. */
async function printed(page: Page, ask: () => Promise<unknown>) {
  await page.evaluate(() => {
    window.print = () => {
      const awaited = '.place, .squelette, [aria-busy="true"], .graphique:not(:has(svg))';
      document.body.dataset.printed = String(document.querySelectorAll(awaited).length);
    };
  });
  await ask();
  await page.waitForFunction(() => document.body.dataset.printed !== undefined, undefined, {
    timeout: 30_000,
  });
  return page.evaluate(() => Number(document.body.dataset.printed));
}

describe('a printed page', () => {
  it('waits for all of its figures, that nobody scrolled to, whatever the page', async () => {
    for (const [name, address] of await everyPage(site)) {
      const { page } = await visit(site, address);
      const missing = await printed(page, () => page.getByRole('button', { name: 'Imprimer' }).click());
      expect(missing, name).toBe(0);
      await page.context().close();
    }
  }, 240_000);

  it('waits as well when it is asked with the keyboard', async () => {
    const { page } = await visit(site, '/');
    expect(await page.locator('.place').count()).toBeGreaterThan(0);
    expect(await printed(page, () => page.keyboard.press('Control+p'))).toBe(0);
    expect(await page.locator('#matrice, #serie, #couteuses').count()).toBe(3);
    await page.context().close();
  });

  it('unfolds what is folded on screen', async () => {
    const [, address] = (await everyPage(site)).find(([name]) => name === 'fiche d’une CPTS')!;
    const { page } = await visit(site, address);
    await unfold(page);
    const folded = page.locator('main details:not([open]):has(h2)');
    expect(await folded.count()).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    for (const part of await folded.all()) {
      const text = part.locator('.sens');
      expect(await text.evaluate((node) => node.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
      expect((await text.boundingBox())?.height).toBeGreaterThan(0);
    }
    await page.context().close();
  });

  it('keeps the colours of its bars and keys, and names the snapshot', async () => {
    const { page } = await visit(site, '/regions');
    await page.emulateMedia({ media: 'print' });
    const adjusts = await page
      .locator('#comparaison tbody *')
      .evaluateAll((all) => all.map((node) => getComputedStyle(node).printColorAdjust));
    expect(new Set(adjusts)).toEqual(new Set(['exact']));
    expect(
      await page
        .getByText(/^Instantané n°/)
        .first()
        .isVisible(),
    ).toBe(true);
    await page.context().close();
  });
});
