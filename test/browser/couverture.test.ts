import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installContours } from '../../data/connectors/contours.ts';
import { buildApp } from '../../server/app.ts';
import { Instantanes } from '../../server/instantane.ts';
import { openInstantane } from '../../server/load.ts';
import { lakeFolder, openSnapshot } from '../../server/snapshot.ts';
import type { Answer } from '../../web/api.ts';
import { nombre, taux } from '../../web/format.ts';
import { ask, openSite, plain, settled, unfold, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Couverture = Answer<'/api/couverture'>;

const expected = ([row]: Couverture) => [
  taux(row!.aci_taux),
  taux(row!.projet_valide_taux),
  taux(row!.lettre_intention_taux),
  taux(row!.aucune_taux),
  taux(row!.tous_stades_taux),
];

describe('the coverage page', () => {
  it('shows at a date the shares of the population that the API gives', async () => {
    const { page } = await visit(site, '/couverture?date=2023-06-30');
    const shown = await page.locator('dl').first().locator('.valeur').allTextContents();
    expect(shown).toEqual(expected(await ask(site, '/api/couverture?niveau=france&date=2023-06-30')));
    await page.context().close();
  });

  it('draws the map, its inset names and its zoom buttons', async () => {
    const { page, complaints } = await visit(site, '/couverture');
    await page.locator('#couverture canvas').waitFor({ timeout: 30_000 });
    await expect
      .poll(() => page.locator('#couverture .nom-encart').allTextContents())
      .toContain('La Réunion');
    expect(await page.getByRole('button', { name: 'Agrandir' }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('stays where the reader put it when the date changes', async () => {
    const { page } = await visit(site, '/couverture?cercles=non');
    await page.locator('#couverture canvas').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Agrandir' }).click();
    const inset = page.locator('#couverture .maplibregl-marker').first();
    const place = () => inset.evaluate(({ style }) => style.transform);
    let before = '';
    await expect.poll(async () => before === (before = await place())).toBe(true);
    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await page.getByRole('region', { name: /Carte de la couverture au 31 mars 2019/ }).waitFor();
    await page.waitForTimeout(500);
    expect(await place()).toBe(before);
    await page.context().close();
  });

  it('gives in one click the table of what it draws', async () => {
    const { page } = await visit(site, '/couverture?niveau=region&date=2025-12-31');
    await page.locator('#couverture').getByRole('button', { name: 'Tableau' }).click();
    await page.locator('#couverture table').waitFor();
    const rows = await ask<Couverture>(site, '/api/couverture?niveau=region&date=2025-12-31');
    const corse = rows.find(({ code }) => code === '94')!;
    const line = page.locator('#couverture tbody tr').filter({ hasText: 'Corse' });
    const cells = (await line.locator('td').allTextContents()).map((text) => text.trim());
    expect(cells.slice(0, 2)).toEqual([
      nombre(corse.population_hab),
      taux(corse.aci_taux).replace('\u202f%', ''),
    ]);
    await page.context().close();
  });

  it('walks through the quarters with the slider and with play', async () => {
    const { page } = await visit(site, '/couverture?cercles=non&tableau=couverture');
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('Home');
    await page.waitForURL('**date=2019-03-31*');
    await settled(page);
    expect(plain(await page.locator('.temps output').textContent())).toBe('31 mars 2019');
    await page.getByRole('button', { name: 'Lire' }).click();
    await page.waitForURL('**date=2019-09-30*');
    await page.getByRole('button', { name: 'Arrêter' }).click();
    const stopped = page.url();
    await page.waitForTimeout(900);
    expect(page.url()).toBe(stopped);
    await page.context().close();
  });

  it('lists the zones blanches by population, EPCI or communes, with the total of the map', async () => {
    const { page } = await visit(site, '/couverture?region_code=93');
    const first = async () => plain(await page.locator('#zones tbody tr').first().textContent());
    const zones = (query: string) =>
      ask<Answer<'/api/couverture/zones_blanches'>>(
        site,
        `/api/couverture/zones_blanches?region_code=93${query}`,
      );
    const [epci, communes] = [await zones(''), await zones('&niveau=commune')];
    expect(await first()).toContain(plain(epci.lignes[0]!.nom));
    expect(await first()).toContain(plain(nombre(epci.lignes[0]!.aucune_hab)));
    await page.getByLabel('Maille des zones blanches').selectOption('commune');
    await page.waitForURL('**zones=commune*');
    await expect.poll(first).toContain(plain(communes.lignes[0]!.nom));
    const [region] = await ask<Couverture>(site, '/api/couverture?niveau=region&region_code=93');
    const foot = plain(await page.locator('#zones tfoot').textContent());
    expect(foot).toContain(plain(nombre(region!.aucune_hab)));
    expect(foot).toContain(plain(taux(region!.aucune_taux)));
    await page.locator('#zones').getByRole('link', { name: 'Page suivante' }).click();
    await page.waitForURL('**page_zones=2*');
    await expect.poll(first).toContain(plain(communes.lignes[15]!.nom));
    await page.context().close();
  });

  it('exports every zone blanche that it lists, and their total', async () => {
    const { page } = await visit(site, '/couverture?region_code=93&zones=commune');
    const { ensemble, lignes } = await ask<Answer<'/api/couverture/zones_blanches'>>(
      site,
      '/api/couverture/zones_blanches?region_code=93&niveau=commune&limite=1000',
    );
    await page.locator('#zones summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#zones').getByText('Toutes les lignes (CSV, tableur)').click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .split('\r\n')
      .filter(Boolean);
    expect(lines.slice(1, -1).map((line) => line.split(';')[5])).toEqual(lignes.map(({ code }) => code));
    expect(lines.at(-1)!.split(';')[2]).toBe(String(ensemble.aucune_hab));
    await page.context().close();
  });

  it('refuses a date that is not in the snapshot, says why and keeps the one it had', async () => {
    const { page } = await visit(site, '/couverture');
    const field = page.getByLabel('Date', { exact: true });
    await field.fill('31/02/2024');
    await field.press('Tab');
    await page.getByText('« 31/02/2024 » n’est pas un jour du calendrier').waitFor();
    expect(await field.inputValue()).toBe('31/10/2026');
    await field.fill('01/11/2026');
    await field.press('Tab');
    await page.getByText('Le 1er novembre 2026 est hors des données').waitFor();
    expect(await field.inputValue()).toBe('31/10/2026');
    await field.fill('30/06/2024');
    await field.press('Tab');
    await page.waitForURL('**date=2024-06-30*');
    expect(await page.getByText('hors des données').count()).toBe(0);
    await page.context().close();
  });

  it('draws how the stades grew', async () => {
    const { page } = await visit(site, '/couverture');
    await unfold(page);
    await page.locator('#evolution .graphique svg path').first().waitFor({ state: 'attached' });
    await page.context().close();
  });

  it('says how far the plan « 100 % CPTS » is, as the API says it', async () => {
    const { page } = await visit(site, '/couverture');
    await unfold(page);
    const plan = await ask<Answer<'/api/plan_cpts'>>(site, '/api/plan_cpts');
    const whole = plan.couverture.findLast(({ region_code }) => region_code === 'ensemble')!;
    expect(plain(await page.locator('#plan dl .valeur').first().textContent())).toBe(
      plain(nombre(whole.aucune_hab)),
    );
    await page.context().close();
  });
});

const GEO = '/work/shared/geo';
describe.skipIf(!existsSync(GEO))('the coverage page with outlines installed', () => {
  const lake = mkdtempSync(path.join(tmpdir(), 'pilotage-contours-'));
  let there: Site;
  beforeAll(async () => {
    await installContours(lake, GEO);
    const { snapshot } = await openSnapshot(lakeFolder());
    const app = await buildApp(new Instantanes(await openInstantane(snapshot!)), {
      web: path.resolve(import.meta.dirname, '../../web/dist'),
      lake,
    });
    const base = await app.listen({ host: '127.0.0.1', port: 0 });
    there = { ...site, base, close: () => app.close() };
  }, 120_000);
  afterAll(async () => {
    await there.close();
    rmSync(lake, { recursive: true, force: true });
  });

  it('draws the communes of a région, Paris under its own commune, and gives their table', async () => {
    const { page, complaints } = await visit(
      there,
      '/couverture?niveau=commune&region_code=11&date=2023-06-30',
    );
    await page.locator('#couverture canvas').waitFor({ timeout: 60_000 });
    await page.locator('#couverture').getByRole('button', { name: 'Tableau' }).click();
    await page.locator('#couverture table').waitFor();
    const columns = await ask<Answer<'/api/couverture/carte'>>(
      there,
      '/api/couverture/carte?niveau=commune&region_code=11&date=2023-06-30',
    );
    const paris = columns.code.indexOf('75056');
    const line = page.locator('#couverture tbody tr').filter({ hasText: '75056' });
    expect(plain(await line.locator('th').textContent())).toBe('Paris');
    expect(plain(await line.textContent())).toContain(plain(nombre(columns.population_hab[paris])));
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('names the commune under the pointer, and opens its département', async () => {
    const { page } = await visit(there, '/couverture?niveau=commune&region_code=94');
    const canvas = page.locator('#couverture canvas');
    await canvas.waitFor({ timeout: 60_000 });
    const bubble = page.locator('#couverture .bulle');
    await expect
      .poll(
        async () => {
          await canvas.hover({ position: { x: 5, y: 5 } });
          await canvas.hover();
          return bubble.textContent({ timeout: 500 }).catch(() => null);
        },
        { timeout: 30_000 },
      )
      .toContain('ACI signé');
    const nom = plain(await bubble.locator('b').textContent());
    const [x, y] = await canvas.evaluate((at) => [at.clientWidth / 2, at.clientHeight / 2]);
    await canvas.click({ position: { x: x!, y: y! } });
    await page.waitForURL(/departement_code=2[AB]/);
    const departement = new URL(page.url()).searchParams.get('departement_code');
    const rows = await ask<Couverture>(
      there,
      `/api/couverture?niveau=commune&region_code=94&departement_code=${departement}`,
    );
    expect(rows.map((row) => plain(row.nom))).toContain(nom);
    await page.context().close();
  }, 120_000);

  it('offers EPCI and communes only where they are installed', async () => {
    const options = async (at: Site) => {
      const { page } = await visit(at, '/couverture?niveau=epci');
      const open = await page.locator('#couverture option:not([disabled])').allTextContents();
      const said = await page.getByText('les contours ne sont pas installés').count();
      // what to run is for who keeps the service, not for who reads the page
      expect(await page.locator('main').textContent()).not.toContain('npm run');
      await page.context().close();
      return [open.includes('par commune'), said];
    };
    expect(await options(there)).toEqual([true, 0]);
    expect(await options(site)).toEqual([
      existsSync(path.join(lakeFolder(), 'contours')),
      existsSync(path.join(lakeFolder(), 'contours')) ? 0 : 1,
    ]);
  }, 120_000);
});
