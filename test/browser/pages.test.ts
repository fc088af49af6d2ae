import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyPage, type Address } from './addresses.ts';
import { broken } from './axe.ts';
import { openSite, plain, settled, unfold, visit, type Site } from './site.ts';

let site: Site;
let pages: Address[];

beforeAll(async () => {
  site = await openSite();
  pages = await everyPage(site);
});
afterAll(() => site.close());

/** What a page shows as it comes, before anything is asked of it. */
async function shown(page: Page) {
  const line = plain(await page.locator('header').first().textContent());
  await unfold(page);
  return {
    line,
    title: await page.title(),
    levels: await page
      .locator('main :is(h1, h2, h3, h4)')
      .evaluateAll((titles) =>
        titles.filter((title) => title.checkVisibility()).map((title) => Number(title.tagName[1])),
      ),
    mains: await page.getByRole('main').count(),
    ends: await page
      .getByRole('contentinfo')
      .getByRole('link', { name: /^Accessibilité/ })
      .count(),
    wide: await page.evaluate(() => document.documentElement.scrollWidth),
  };
}

interface Seen extends Awaited<ReturnType<typeof shown>> {
  name: string;
  /** The rules of axe that it breaks, light and dark. */
  rules: string[];
  /** What the browser complained of, and what was asked of another origin. */
  told: string[];
  foreign: string[];
}

/** Looks at a page once light and once dark; only colours differ between the two themes. */
async function look(name: string, address: string): Promise<Seen> {
  const light = await visit(site, address);
  const seen = await shown(light.page);
  const rules = (await broken(light.page)).map((rule) => `light, ${rule}`);
  await light.page.waitForTimeout(500);
  await light.page.context().close();

  const dark = await visit(site, address, { colorScheme: 'dark' });
  await unfold(dark.page);
  for (const rule of await broken(dark.page, 'color-contrast')) rules.push(`dark, ${rule}`);
  await dark.page.waitForTimeout(500);
  await dark.page.context().close();

  // This service takes no file: it refuses the page of imports, which has its own tests.
  const told = [...light.complaints, ...dark.complaints].filter(
    (text) => address !== '/imports' || !text.includes('403'),
  );
  return { ...seen, name, rules, told, foreign: [...light.foreign, ...dark.foreign] };
}

describe('every page', () => {
  const every: Seen[] = [];
  beforeAll(async () => {
    for (const [name, address] of pages) every.push(await look(name, address));
  }, 600_000);

  it('is looked at', () => {
    expect(every.map(({ name }) => name).toSorted()).toEqual(pages.map(([name]) => name).toSorted());
  });

  it('says at what date its figures stop, from which snapshot, and that they are synthetic', () => {
    for (const { name, line } of every)
      expect(line, name).toMatch(/Arrêté au 31 octobre 2026 ?Instantané n° \d+ Données de démonstration/);
  });

  it('breaks no rule of axe, light and dark', () => {
    expect(every.flatMap(({ name, rules }) => rules.map((rule) => `${name}, ${rule}`))).toEqual([]);
  });

  it('asks nothing of another origin and makes the browser complain of nothing', () => {
    for (const { name, told, foreign } of every)
      expect({ told, foreign }, name).toEqual({ told: [], foreign: [] });
  });

  it('has one first title, no level skipped, one main part and named parts beside it', () => {
    for (const { name, levels, mains, ends, title } of every) {
      expect(levels[0], name).toBe(1);
      expect(
        levels.filter((level) => level === 1),
        name,
      ).toHaveLength(1);
      expect(
        levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1),
        name,
      ).toEqual([]);
      expect([mains, ends], name).toEqual([1, 1]);
      expect(title, name).toMatch(/Pilotage des CPTS$/);
    }
  });

  it('fits the window of a desk', () => {
    for (const { name, wide } of every) expect(wide, name).toBeLessThanOrEqual(1440);
  });

  it('is walked with the keyboard: the first Tab skips to the content, each stop is seen, a link moves the focus', async () => {
    const { page } = await visit(site, '/methode');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu');
    await page.reload();
    await settled(page);
    const unseen = [];
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press('Tab');
      unseen.push(
        await page.evaluate(() => {
          const element = document.activeElement!;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const seen = outlineStyle === 'solid' && outlineWidth === '2px';
          return seen || element === document.body ? '' : element.outerHTML.slice(0, 120);
        }),
      );
    }
    expect(unseen.filter(Boolean)).toEqual([]);
    await page.getByRole('link', { name: 'Missions' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/missions');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('contenu');
    await page.context().close();
  }, 60_000);

  it('says that the service is cut, keeps what was read, and reads again when asked', async () => {
    const { page } = await visit(site, '/');
    const figures = page.locator('dl .valeur');
    const before = await figures.allTextContents();
    await page.context().setOffline(true);
    await page.getByText('Le service ne répond plus').waitFor();
    expect(await figures.allTextContents()).toEqual(before);
    await page.getByLabel('Taille').selectOption('4');
    await page.getByText('Ci-dessous, les derniers chiffres lus').first().waitFor();
    expect(await figures.allTextContents()).toEqual(before);
    await page.context().setOffline(false);
    await page.waitForFunction(() => !document.body.textContent!.includes('Le service ne répond plus'));
    await expect.poll(() => figures.allTextContents()).not.toEqual(before);
    await settled(page);
    expect(await page.getByText('Ci-dessous, les derniers chiffres lus').count()).toBe(0);
    await page.context().close();
  }, 60_000);

  it('asks again for what the service failed to give, when the reader asks', async () => {
    const { page } = await visit(site, '/fir');
    await page.route('**/api/postes*', (route) =>
      route.fulfill({
        status: 500,
        json: { code: 'ERREUR_INTERNE', message: 'Une erreur interne est survenue.', incident: 'a1b2' },
      }),
    );
    await page.getByRole('link', { name: 'Vue nationale', exact: true }).click();
    const alert = page
      .getByRole('alert')
      .filter({ hasText: 'Une erreur interne est survenue. Incident a1b2.' });
    await alert.waitFor();
    await page.unroute('**/api/postes*');
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await alert.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('#postes tbody tr').count()).toBeGreaterThan(5);
    await page.context().close();
  }, 60_000);

  it('is reached from the navigation, its address keeping the perimeter', async () => {
    const { page } = await visit(site, '/?region_code=53&mesure=verse_eur');
    for (const label of ['FIR', 'Couverture', 'CPTS', 'Données et méthode', 'Vue nationale']) {
      await page
        .getByRole('navigation', { name: 'Pages' })
        .getByRole('link', { name: label, exact: true })
        .click();
      await settled(page);
      expect(new URL(page.url()).search, label).toBe('?region_code=53');
    }
    await page.context().close();
  });

  it('offers no download that the API refuses', async () => {
    // Those that compare are asked all of their files in a test of their own.
    const known = ['/', '/couverture', '/cpts', '/fir', '/methode'];
    const asked = pages.filter(([, path]) => known.includes(path) || path.startsWith('/cpts/'));
    expect(asked).toHaveLength(known.length + 1);
    for (const [name, address] of asked) {
      const choices = address.startsWith('/cpts/') ? '' : '?region_code=53&exercice=2024&taille=3';
      const { page } = await visit(site, address + choices);
      await unfold(page);
      const links = await page
        .locator('a[href^="/api/exports/"]')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href')!));
      for (const href of links.filter((link) => link.includes('.csv'))) {
        const response = await fetch(site.base + href);
        expect(response.status, `${name}, ${href}`).toBe(200);
        await response.body?.cancel();
      }
      await page.context().close();
    }
  }, 300_000);

  it('opens a sheet of pages on a telephone and closes it with Escape', async () => {
    const { page } = await visit(site, '/', { width: 390, height: 844 });
    const nav = page.getByRole('link', { name: 'Couverture' });
    expect(await nav.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await nav.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await nav.isVisible()).toBe(false);
    await page.context().close();
  });

  it('says in French that an address or a perimeter does not exist', async () => {
    const unknown = await visit(site, '/inconnue');
    expect(await unknown.page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Cette page n’existe pas',
    );
    await unknown.page.context().close();
    const nowhere = await visit(site, '/?region_code=99');
    expect(plain(await nowhere.page.getByRole('alert').first().textContent())).toContain('99');
    await nowhere.page.context().close();
  });
});
