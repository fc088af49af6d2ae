import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { Instantanes } from '../../server/instantane.ts';
import type { Answer } from '../../web/api.ts';
import { heading } from '../../web/format.ts';
import { version } from '../data/bareme_envoye.ts';
import { ingestFiles, publishLake, writeFiles } from '../data/lake.ts';
import { csv, temporaryFolder, versement } from '../data/reading.ts';
import { instantane } from '../fixture.ts';
import { importing, publishedLake } from '../server/imports_app.ts';
import { broken } from './axe.ts';
import { ask, plain, settled, visit, type Site } from './site.ts';

const WEB = path.resolve(import.meta.dirname, '../../web/dist');
const LONG = 240_000;
const SOON = { timeout: 90_000 };

const LINES = [
  versement({ flux_id: 'F3', date_paiement: '15/03/2025', montant_eur: '5000,00' }),
  versement({ flux_id: 'F4', date_paiement: '30/02/2025', montant_eur: '250,50' }),
];

let browser: Browser;
let lake: Awaited<ReturnType<typeof publishedLake>>;
let service: Awaited<ReturnType<typeof importing>>;
let site: Site;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  lake = await publishedLake('synthetique');
  service = await importing(lake.lake, { web: WEB });
  const base = await service.app.listen({ host: '127.0.0.1', port: 0 });
  site = { base, browser, close: () => service.close() };
}, LONG);
afterAll(async () => {
  await browser.close();
  await site.close();
  lake.remove();
});

/** Lets a file fall on the page, as a hand does. */
async function letFall(page: Page, name: string, text: string) {
  const held = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text!], name!));
      return transfer;
    },
    [name, text],
  );
  await page.locator('.zone').dispatchEvent('drop', { dataTransfer: held });
}

const sendIt = (page: Page) => page.getByRole('button', { name: 'Lire et recevoir le fichier' }).click();
const section = (page: Page, name: string) =>
  page
    .getByRole('region', { name, exact: true })
    .or(page.locator(`section:has(h2:text-is("${name}"))`))
    .first();
const said = async (page: Page, name: string) => plain(await section(page, name).textContent());

describe('the page Imports', () => {
  it(
    'takes a file from the hand to the figures: report, correction, confirmation, publication, comparison',
    async () => {
      const { page, complaints, foreign } = await visit(site, '/imports');
      await page.getByRole('radio', { name: /Synthétique/ }).check();
      await letFall(page, 'flux_aci_2025.csv', csv(LINES));
      await page.locator('.zone', { hasText: 'flux_aci_2025.csv' }).waitFor();
      await expect.poll(() => page.getByRole('combobox', { name: /^Flux/ }).inputValue()).toBe('flux_aci');
      await sendIt(page);
      await page.getByText('Attend une confirmation').waitFor(SOON);
      const report = await said(page, 'Compte rendu');
      expect(report).toMatch(/Lu ?2 ?5 250,50 € ?Accepté ?1 ?5 000,00 € ?Mis à part ?1 ?250,50 €/);
      expect(report).toContain('ligne 3, colonne date_paiement : « 30/02/2025 » n’est pas une date');

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: /avec le motif de chaque ligne/ }).click(),
      ]);
      const annotated = readFileSync(await download.path(), 'utf8');
      expect(download.suggestedFilename()).toBe('a_corriger_flux_aci_2025.csv');
      await page.getByRole('button', { name: 'Recevoir quand même' }).click();
      await page.getByText(/^Reçu, déposé/).waitFor(SOON);

      await letFall(page, 'flux_aci_2025_corrige.csv', annotated.replace('30/02/2025', '28/02/2025'));
      await sendIt(page);
      await page
        .locator('section:has(#compte-rendu-titre)', { hasText: 'flux_aci_2025_corrige.csv' })
        .getByText(/^Reçu, déposé/)
        .waitFor(SOON);
      await expect
        .poll(() => said(page, 'Publier'), SOON)
        .toContain('2 changements ne sont pas encore publiés');

      await page.getByRole('button', { name: 'Publier un instantané' }).click();
      await page.getByText('La publication attend votre accord.').waitFor(SOON);
      expect(await said(page, 'Publier')).toMatch(/« flux_aci » passe de 1 334,56 € à 6 585,06 €/);
      await page.getByRole('button', { name: 'J’ai vérifié, publier' }).click();
      await page
        .locator('header', { hasText: /Instantané n°\s2/ })
        .first()
        .waitFor(SOON);
      await expect
        .poll(() => said(page, 'Publier'), SOON)
        .toMatch(/Instantané n° 2 publié .* 0 en quarantaine/);

      const compared = section(page, 'Ce qui change entre deux instantanés');
      await compared
        .getByText(/5\s250,50/)
        .first()
        .waitFor(SOON);
      expect(plain(await compared.textContent())).toMatch(/1 334,56 ?6 585,06 ?5 250,50/);
      await page
        .getByRole('navigation', { name: 'Pages' })
        .getByRole('link', { name: 'Vue nationale' })
        .click();
      await page.goto(`${site.base}/?exercice=2025`);
      await settled(page);
      expect(plain(await page.locator('main').textContent())).toMatch(/5 25[01] €/);
      expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
      await page.context().close();
    },
    LONG,
  );

  it(
    'takes a version of the barème, from which a scenario starts and which the method names',
    async () => {
      const { page, complaints } = await visit(site, '/imports');
      await page.getByRole('radio', { name: /Synthétique/ }).check();
      await letFall(page, 'bareme_2027.csv', csv(version('avenant_3')));
      await sendIt(page);
      await page.getByText(/^Reçu, déposé/).waitFor(SOON);
      // It rules no contract year yet: nothing waits for an agreement.
      await page.getByRole('button', { name: 'Publier un instantané' }).click();
      await page
        .locator('header', { hasText: /Instantané n°\s3/ })
        .first()
        .waitFor(SOON);

      await page.goto(`${site.base}/scenarios`);
      await page.getByLabel('Barème de départ').selectOption({ label: 'avenant_3, du 1er janvier 2027' });
      await page.getByText('Ce scénario : barème avenant_3. Rien d’autre n’est changé.').waitFor();
      await settled(page);
      const rows = await ask<Answer<'/api/scenario'>>(site, '/api/scenario?version=avenant_3');
      const { scenario_eur } = rows.find(({ axe }) => axe === 'ensemble')!;
      const shown = page.locator('dl > div').first().locator('.valeur');
      await expect.poll(async () => plain(await shown.textContent())).toBe(plain(heading(scenario_eur)));
      // The contract of the lake: a fonctionnement of 20 000 € and one mission of 30 000.
      expect(scenario_eur).toBe(50_000);

      await page.goto(`${site.base}/methode`);
      const versions = page.getByRole('table', { name: 'Versions du barème' });
      await versions.waitFor();
      expect(plain(await versions.getByRole('row').last().textContent())).toBe(
        'avenant_301/01/2027à venirbareme_2027.csv',
      );
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'breaks no rule of axe and fits its window, from a telephone to a desk',
    async () => {
      for (const [width, colorScheme] of [
        [1440, 'light'],
        [390, 'dark'],
      ] as const) {
        const { page } = await visit(site, '/imports', { width, colorScheme });
        await page.locator('#arrivees-titre').waitFor(SOON);
        expect(await broken(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.context().close();
      }
    },
    LONG,
  );

  it(
    'is used with the keyboard alone',
    async () => {
      const { page } = await visit(site, '/imports');
      await page.locator('input[type=file]').focus();
      expect(await page.locator('.zone').evaluate((zone) => getComputedStyle(zone).outlineStyle)).toBe(
        'solid',
      );
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('radio', { name: /Synthétique/ }).isChecked()).toBe(true);
      await page.context().close();
    },
    LONG,
  );

  it(
    'says why restricted data does not come in, and that the demo would leave',
    async () => {
      const { page } = await visit(site, '/imports');
      await letFall(page, 'flux_aci.csv', csv(LINES));
      const button = page.getByRole('button', { name: 'Lire et recevoir le fichier' });
      await expect.poll(() => said(page, 'Déposer un fichier')).toContain('relancez-le avec ACCES_LOCAL=1');
      expect(await button.isDisabled()).toBe(true);

      await page.getByRole('radio', { name: /^Ouvert/ }).check();
      expect(await button.isDisabled()).toBe(true);
      await page.getByRole('checkbox', { name: 'Retirer la démonstration' }).check();
      expect(await button.isEnabled()).toBe(true);
      await page.context().close();
    },
    LONG,
  );

  it(
    'says when the service no longer answers, and goes on when it does',
    async () => {
      const { page } = await visit(site, '/imports');
      await page.locator('#arrivees-titre').waitFor(SOON);
      await page.route('**/api/imports', (route) => route.abort());
      await page.getByText('Le service ne répond pas').waitFor(SOON);
      await page.unroute('**/api/imports');
      await page.getByText('Le service ne répond pas').waitFor({ state: 'detached', ...SOON });
      await page.context().close();
    },
    LONG,
  );

  it(
    'says why a snapshot that was published is not the one on screen',
    async () => {
      const [file] = writeFiles(temporaryFolder(), {
        'flux_aci_reel.csv': csv([versement({ flux_id: 'R1' })]),
      });
      await ingestFiles(lake.lake, [{ file: file!, classification: 'restreint' }]);
      await publishLake(lake.lake);
      const { page } = await visit(site, '/imports');
      const alert = page.getByText('Publié, mais pas affiché.').locator('..');
      await alert.waitFor(SOON);

      expect(plain(await alert.textContent())).toMatch(
        /n° \d contient des données à accès restreint.*n° \d reste affiché/,
      );
      await page.context().close();
    },
    LONG,
  );
});

describe('a service that only reads', () => {
  it(
    'has no page Imports',
    async () => {
      const { instantane: first } = await instantane({});
      const app = await buildApp(new Instantanes(first), { web: WEB });
      const base = await app.listen({ host: '127.0.0.1', port: 0 });
      const { page } = await visit({ base, browser, close: async () => {} }, '/imports');

      await page.getByText('Ce service est en lecture seule', { exact: false }).waitFor(SOON);
      const nav = page.getByRole('navigation', { name: 'Pages' });
      expect(await nav.getByRole('link', { name: 'Alertes' }).count()).toBe(1);
      expect(await nav.getByRole('link', { name: 'Imports' }).count()).toBe(0);
      await page.context().close();
      await app.close();
    },
    LONG,
  );
});
