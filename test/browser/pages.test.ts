import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyPage, type Address } from './addresses.ts';
import { openSite, plain, settled, unfold, visit, type Site } from './site.ts';

let site: Site;
let pages: Address[];

beforeAll(async () => {
  site = await openSite();
  pages = await everyPage(site);
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
  }, 300_000);

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
  }, 600_000);

  it('asks nothing of another origin and makes the browser complain of nothing', async () => {
    for (const [name, address] of pages) {
      const { page, complaints, foreign } = await visit(site, address);
      await unfold(page);
      await page.waitForTimeout(500);
      // This service takes no file: it refuses the page of imports, which has its own tests.
      const told = complaints.filter((text) => address !== '/imports' || !text.includes('403'));
      expect({ told, foreign }, name).toEqual({ told: [], foreign: [] });
      await page.context().close();
    }
  }, 300_000);

  it('has one first title, no level skipped, one main part and named parts beside it', async () => {
    for (const [name, address] of pages) {
      const { page } = await visit(site, address);
      await unfold(page);
      const levels = await page
        .locator('main :is(h1, h2, h3, h4)')
        .evaluateAll((titles) =>
          titles.filter((title) => title.checkVisibility()).map((title) => Number(title.tagName[1])),
        );
      expect(levels[0], name).toBe(1);
      expect(
        levels.filter((level) => level === 1),
        name,
      ).toHaveLength(1);
      expect(
        levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1),
        name,
      ).toEqual([]);
      expect(await page.getByRole('main').count(), name).toBe(1);
      expect(
        await page
          .getByRole('contentinfo')
          .getByRole('link', { name: /^Accessibilité/ })
          .count(),
        name,
      ).toBe(1);
      expect(await page.title(), name).toMatch(/Pilotage des CPTS$/);
      await page.context().close();
    }
  }, 300_000);

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
    await settled(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu');
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
    await settled(page);
    expect(await page.getByText('Ci-dessous, les derniers chiffres lus').count()).toBe(0);
    expect(await figures.allTextContents()).not.toEqual(before);
    await page.context().close();
  }, 60_000);

  it('asks again for what the service failed to give, when the reader asks', async () => {
    const { page } = await visit(site, '/fir');
    await page.route('**/api/postes*', (route) =>
      route.fulfill({ status: 500, json: { code: 'INTERNAL', message: 'x' } }),
    );
    await page.getByRole('link', { name: 'Vue nationale', exact: true }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'n’ont pas pu être lues' });
    await alert.waitFor();
    await page.unroute('**/api/postes*');
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await alert.waitFor({ state: 'detached' });
    expect(await page.locator('#postes tbody tr').count()).toBeGreaterThan(5);
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
    const known = ['/', '/couverture', '/cpts', '/fir', '/methode', '/regions', '/missions'];
    for (const [name, address] of pages.filter(
      ([, path]) => known.includes(path) || path.startsWith('/cpts/'),
    )) {
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
