import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, flux, territoire } from '../fixture.ts';
import { publishRows } from '../lake.ts';
import { openSite, plain, settled, unfold, visit, type Site } from './site.ts';

const FEEDS = {
  cpts: [cpts()],
  territoires: [territoire()],
  contrats: [contrat()],
  engagements: [engagement()],
};

let lake: string;
let site: Site;

beforeAll(async () => {
  lake = mkdtempSync(path.join(tmpdir(), 'lac-'));
  const paid = (montant_eur: number) => [flux({ montant_eur, date_paiement: '2026-02-01' })];
  await publishRows(lake, 1, { ...FEEDS, date_arrete: '2026-03-31', flux_aci: paid(2_000_000) });
  await publishRows(lake, 2, { ...FEEDS, date_arrete: '2026-09-30', flux_aci: paid(3_000_000) });
  site = await openSite(lake);
}, 120_000);

afterAll(async () => {
  await site?.close();
  rmSync(lake, { recursive: true, force: true });
});

describe('an earlier snapshot on screen', () => {
  it('is chosen in the status line, is said, goes with every link, call and export, and is left by one link', async () => {
    const { page, complaints } = await visit(site, '/');
    const calls: string[] = [];
    await page.locator('.vue summary').click();
    await page.getByRole('link', { name: 'Instantané n° 1, arrêté au 31 mars 2026' }).click();
    await page.waitForURL('**/?instantane=1');
    await page.getByText('Instantané antérieur.').waitFor();
    await settled(page);
    await expect
      .poll(async () => plain(await page.locator('main dl').first().textContent()))
      .toContain('2,0 M€');
    await expect.poll(async () => plain(await page.locator('.vue').textContent())).toContain('31 mars 2026');

    const links = await page
      .locator('nav a, main a[href^="/"], a[download]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((href) => !href.includes('instantane=1') && !href.startsWith('/api/docs'))).toEqual(
      [],
    );
    page.on('request', (request) => calls.push(request.url()));
    await page.getByRole('link', { name: 'Missions' }).click();
    await settled(page);
    const figures = calls.filter((url) => url.includes('/api/') && !url.endsWith('/api/instantanes'));
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.filter((url) => !url.includes('instantane=1'))).toEqual([]);

    await page.getByRole('link', { name: 'Revenir au n° 2' }).click();
    await page.waitForURL('**/missions');
    await page.getByText('Instantané antérieur.').waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByText('Instantané antérieur.').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps the maps of the coverage and of a CPTS, whose outlines have no vintage', async () => {
    for (const [address, drawn] of [
      ['/couverture?instantane=1', '#couverture canvas'],
      ['/cpts/350000001?instantane=1', '#territoire svg path'],
    ] as const) {
      const { page, complaints } = await visit(site, address);
      await unfold(page);
      await page.locator(drawn).first().waitFor({ timeout: 30_000 });
      expect(complaints, address).toEqual([]);
      await page.context().close();
    }
  }, 90_000);

  it('is named by a copied link, so that it opens the same numbers after the next publication', async () => {
    const { page } = await visit(site, '/');
    await page.getByRole('button', { name: 'Copier le lien' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    expect(link).toBe(`${site.base}/?instantane=2`);
    await page.context().close();
  });

  it('that does not exist is refused in a sentence, with the way back', async () => {
    const { page } = await visit(site, '/?instantane=9');

    expect(plain(await page.locator('main').textContent())).toContain('L’instantané n° 9 n’existe pas');
    await page.getByRole('link', { name: 'Revenir à l’instantané le plus récent' }).click();
    await page.getByRole('heading', { name: 'Que verse-t-on' }).waitFor();
    await page.context().close();
  });
});

describe('a cited figure', () => {
  it('opens with its value, its reference and what the newest snapshot changes', async () => {
    const { page, complaints } = await visit(site, '/?instantane=1');
    await page.locator('#postes').getByRole('button', { name: 'Citer' }).click();
    await page.waitForURL('**/citation?*');
    // The figures stay until the code of the citation has come.
    await page.getByText('l’empreinte concorde').waitFor();
    await settled(page);
    const text = plain(await page.locator('main').textContent());

    expect(text).toContain('l’empreinte concorde');
    expect(text).toMatch(
      /instantané n° 1 arrêté au 31 mars 2026, données de démonstration, empreinte [0-9a-f]{32}/,
    );
    expect(text).toContain('L’instantané le plus récent donne d’autres valeurs');
    expect(plain(await page.getByRole('region', { name: 'Valeurs qui diffèrent' }).textContent())).toMatch(
      /2 000 000 €3 000 000 €1 000 000 €/,
    );
    await page.goto(page.url().replace(/empreinte=.{4}/, 'empreinte=0000'));
    await settled(page);
    expect(plain(await page.locator('main').textContent())).toContain('L’empreinte ne concorde pas.');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
