import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, openSite, plain, settled, unfold, visit, type Site } from './site.ts';

let site: Site;
let pages: [name: string, address: string][];

beforeAll(async () => {
  site = await openSite();
  const { lignes } = await ask<{ lignes: { cpts_id: string }[] }>(
    site,
    '/api/cpts?limite=1&tri=verse_eur&ordre=desc',
  );
  pages = [
    ['vue nationale', '/'],
    ['couverture', '/couverture'],
    ['liste des CPTS', '/cpts'],
    ['fiche d’une CPTS', `/cpts/${lignes[0]!.cpts_id}`],
    ['FIR', '/fir'],
    ['données et méthode', '/methode'],
  ];
});
afterAll(() => site.close());

describe('every page', () => {
  it('says at what date its figures stop, from which snapshot, and that they are synthetic', async () => {
    for (const [name, address] of pages) {
      const { page } = await visit(site, address);
      const line = plain(await page.locator('header').first().textContent());
      expect(line, name).toMatch(/Arrêté au 31 octobre 2026 ?Instantané n° \d+ Données de démonstration/);
      await page.context().close();
    }
  });

  it('breaks no rule of axe, light and dark', async () => {
    const broken: string[] = [];
    for (const [name, address] of pages) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await visit(site, address, { colorScheme });
        await unfold(page);
        const axe = new AxeBuilder({ page });
        // Only colours differ between the two themes.
        if (colorScheme === 'dark') axe.withRules(['color-contrast']);
        const { violations } = await axe.analyze();
        for (const { id, nodes } of violations) {
          broken.push(
            `${name}, ${colorScheme}, ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3)}`,
          );
        }
        await page.context().close();
      }
    }
    expect(broken).toEqual([]);
  }, 180_000);

  it('asks nothing of another origin and makes the browser complain of nothing', async () => {
    for (const [name, address] of pages) {
      const { page, complaints, foreign } = await visit(site, address);
      await unfold(page);
      await page.waitForTimeout(500);
      expect({ complaints, foreign }, name).toEqual({ complaints: [], foreign: [] });
      await page.context().close();
    }
  }, 90_000);

  it('fits its window without a horizontal scroll, from a telephone to a desk', async () => {
    for (const [name, address] of pages) {
      for (const width of [390, 1440]) {
        const { page } = await visit(site, address, { width });
        await unfold(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${name} at ${width}`).toBeLessThanOrEqual(width);
        await page.context().close();
      }
    }
  }, 120_000);

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
    for (const [name, address] of pages) {
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
  }, 90_000);

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
