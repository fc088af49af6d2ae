import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adressesAvance } from '../../server/avance.ts';
import type { Answer } from '../../web/api.ts';
import { ask, openSite, plain, settled, unfold, visit, type Site } from './site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A skeleton may wait this long before it shows: an answer that comes sooner shows none. */
const SHOWN_AFTER_MS = 100;

const PAGES = ['/', '/missions', '/echeances', '/fir', '/couverture', '/regions', '/territoire', '/alertes'];

/** The API answers nothing until `release`, but to the addresses let through. */
async function hold(page: Page, let_through: RegExp) {
  let release!: () => void;
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/api/**', async (route) => {
    if (!let_through.test(route.request().url())) await held;
    await route.continue().catch(() => undefined);
  });
  return release;
}

const opened = async (browser: Site['browser']) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  return context.newPage();
};

/** What holds the place of an answer two frames from now: the height of each skeleton, and the milliseconds before it shows. */
const skeletons = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return [...document.querySelectorAll('.squelette')].map((element) => ({
      height: element.getBoundingClientRect().height,
      delay: Math.max(0, ...element.getAnimations().map(({ effect }) => effect!.getTiming().delay ?? 0)),
    }));
  });

describe('what is awaited', () => {
  it('has a skeleton in the frame that follows, shown within 100 ms, before the service says anything', async () => {
    const page = await opened(site.browser);
    const release = await hold(page, /nothing/);
    await page.goto(`${site.base}/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.querySelector('#contenu') !== null);
    const places = await skeletons(page);
    expect(places.length).toBeGreaterThanOrEqual(3);
    for (const { height, delay } of places) {
      expect(height).toBeGreaterThan(0);
      expect(delay).toBeLessThanOrEqual(SHOWN_AFTER_MS);
    }
    release();
    await settled(page);
    await page.context().close();
  });

  it('has one on every page while its figures are computed, with its title and its filters already there', async () => {
    for (const address of PAGES) {
      const page = await opened(site.browser);
      const release = await hold(page, /\/api\/(sante|vocabulaire|instantanes)/);
      await page.goto(`${site.base}${address}`, { waitUntil: 'commit' });
      await page.waitForSelector('h1');
      const places = await skeletons(page);
      expect(places.length, address).toBeGreaterThan(0);
      for (const { height, delay } of places) {
        expect(height, address).toBeGreaterThan(0);
        expect(delay, address).toBeLessThanOrEqual(SHOWN_AFTER_MS);
      }
      release();
      await settled(page);
      await page.context().close();
    }
  }, 120_000);

  it('leaves the figures where they are when a filter changes, dimmed, never replaced by a skeleton', async () => {
    const { page } = await visit(site, '/');
    await unfold(page);
    const before = await page.locator('dl .valeur').allTextContents();
    const release = await hold(page, /nothing/);
    const places = () =>
      page
        .locator('main section, main dl')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON()));
    const there = await places();
    await page.getByLabel('Exercice').first().selectOption('2024');
    expect(await skeletons(page)).toEqual([]);
    expect(await page.locator('dl .valeur').allTextContents()).toEqual(before);
    expect(await page.locator('.reponse[aria-busy="true"]').count()).toBeGreaterThan(4);
    expect(await places()).toEqual(there);
    // Dimmed after a moment only: an answer that comes at once does not blink.
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('.reponse')!).opacity === '0.45',
    );
    release();
    await settled(page);
    await page.waitForFunction(() => getComputedStyle(document.querySelector('.reponse')!).opacity === '1');
    expect(await page.locator('dl .valeur').allTextContents()).not.toEqual(before);
    await page.context().close();
  }, 60_000);

  it('keeps the name of the exercice that is drawn on its curve until the other one is there', async () => {
    const { page } = await visit(site, '/?exercice=2025');
    await unfold(page);
    const key = async () => plain(await page.locator('#serie .cles').textContent());
    const release = await hold(page, /nothing/);
    await page.getByLabel('Exercice').first().selectOption('2023');
    await skeletons(page);
    expect(await key()).toMatch(/versé en 2025 .* versé en 2024/);
    release();
    await expect.poll(key).toMatch(/versé en 2023 .* versé en 2022/);
    await page.context().close();
  }, 60_000);

  it('is only what a choice changes: a measure of the map or a table asks no figure again', async () => {
    const { page } = await visit(site, '/');
    await unfold(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/')) asked.push(new URL(request.url()).pathname);
    });
    await page.getByLabel('Mesure de la carte').selectOption({ index: 1 });
    await page.locator('#postes').getByRole('button', { name: 'Tableau' }).click();
    await page.locator('#postes .long, #postes table').first().waitFor();
    await settled(page);
    expect(asked).toEqual([]);
    await page.getByLabel('Poste de la courbe').selectOption('prevention');
    await settled(page);
    expect(asked).toEqual(['/api/series']);
    await page.context().close();
  }, 60_000);
});

describe('what the service computes in advance', () => {
  it('is all that the first page asks of an exercice and of a taille', async () => {
    const known = adressesAvance(await ask<Answer<'/api/sante'>>(site, '/api/sante'));
    const plainly = (address: string) => {
      const { pathname, searchParams } = new URL(address, site.base);
      searchParams.sort();
      return `${pathname}?${searchParams}`;
    };
    const { page } = await visit(site, '/');
    await unfold(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/')) asked.push(plainly(request.url()));
    });
    await page.getByLabel('Exercice').first().selectOption('2024');
    await settled(page);
    await page.getByLabel('Exercice').first().selectOption('2026');
    await page.getByLabel('Taille').selectOption('3');
    await settled(page);
    expect(asked.length).toBeGreaterThan(12);
    expect(asked.filter((address) => !known.map(plainly).includes(address))).toEqual([]);
    await page.context().close();
  }, 60_000);
});

describe('a page that fills', () => {
  it.each(PAGES)('%s moves nothing that is read when its figures arrive', async (address) => {
    const page = await opened(site.browser);
    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          seen.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const release = await hold(page, /\/api\/(sante|vocabulaire|instantanes)/);
    await page.goto(`${site.base}${address}`, { waitUntil: 'commit' });
    await page.waitForSelector('h1');
    await page.waitForTimeout(300);
    release();
    await settled(page);
    await page.waitForTimeout(300);
    const shift = await page.evaluate(
      () => (globalThis as unknown as { seen: { shift: number } }).seen.shift,
    );
    // 0.1 is where Chromium begins to call it a shift that a reader feels.
    expect(shift).toBeLessThan(0.1);
    await page.context().close();
  });
});
