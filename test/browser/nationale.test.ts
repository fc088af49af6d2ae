import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { euros, heading, nombre, taux, unitFor } from '../../web/format.ts';
import { signed } from '../../web/signed.ts';
import { ask, openSite, plain, settled, unfold, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Synthese = Answer<'/api/synthese'>;

const keyFigures = async (page: Page) =>
  (await page.locator('dl .valeur').allTextContents()).map((text) => text.trim());

const expected = (answer: Synthese) => [
  heading(answer.verse_eur),
  heading(answer.enveloppe_a_date_eur),
  taux(answer.consommation_taux),
  nombre(answer.signataires_nb),
  taux(answer.couverture_taux),
];

const cells = async (page: Page, rows: string) =>
  page
    .locator(rows)
    .evaluateAll((lines) =>
      lines.map((line) => [...line.querySelectorAll('th,td')].map((cell) => cell.textContent!.trim())),
    );

describe('the national view', () => {
  it('shows the five key figures that the API gives', async () => {
    const { page } = await visit(site, '/');
    expect(await keyFigures(page)).toEqual(expected(await ask(site, '/api/synthese')));
    await page.context().close();
  });

  it('shows a closed exercice when it is asked for one', async () => {
    const { page } = await visit(site, '/');
    await page.getByLabel('Exercice').selectOption('2024');
    await page.waitForURL('**/?exercice=2024');
    await settled(page);
    expect(await keyFigures(page)).toEqual(expected(await ask(site, '/api/synthese?exercice=2024')));
    await page.getByLabel('Exercice').selectOption('2026');
    await page.waitForURL(`${site.base}/`);
    await page.context().close();
  });

  it('gives the gap its sign, above the envelope as under it', async () => {
    const regions = await ask<Answer<'/api/regions'>>(site, '/api/regions');
    for (const above of [true, false]) {
      const { region_code, ecart_eur } = regions.find(
        (row) => /^\d+$/.test(row.region_code) && row.ecart_eur > 0 === above,
      )!;
      const { page } = await visit(site, `/?region_code=${region_code}`);
      await page.getByText(`écart ${signed(ecart_eur)}`, { exact: true }).waitFor({ timeout: 5_000 });
      expect(signed(ecart_eur)).toMatch(above ? /^\+/ : /^\u2212/);
      await page.context().close();
    }
  });

  it('writes beside each bar what the API gives for the poste and the part', async () => {
    const { page } = await visit(site, '/');
    const rows = await ask<Answer<'/api/postes'>>(site, '/api/postes');
    const all = rows.find(({ poste, part }) => poste === 'ensemble' && part === 'ensemble')!;
    const unit = unitFor([all.verse_eur, all.enveloppe_eur]);
    const shown = await cells(page, '#postes tbody tr');
    const fixe = rows.find(({ poste, part }) => poste === 'prevention' && part === 'fixe')!;
    expect(shown).toHaveLength(20);
    expect(shown.at(-1)!.slice(2)).toEqual([
      unit.write(all.verse_eur),
      unit.write(all.enveloppe_a_date_eur),
      unit.signed(all.ecart_eur),
      taux(all.consommation_taux),
    ]);
    const prevention = shown.findIndex(([label]) => label!.startsWith('Prévention'));
    expect(shown[prevention + 1]!.slice(2, 4)).toEqual([
      unit.write(fixe.verse_eur),
      unit.write(fixe.enveloppe_a_date_eur),
    ]);
    await page.context().close();
  });

  it('downloads to the cent the rows that it shows', async () => {
    const { page } = await visit(site, '/?exercice=2024');
    await page.locator('#postes').getByText('Télécharger').click();
    const waited = page.waitForEvent('download');
    await page
      .locator('#postes')
      .getByRole('button', { name: /lignes affichées/ })
      .click();
    const text = await readFile(await (await waited).path(), 'utf8');
    const rows = await ask<Answer<'/api/postes'>>(site, '/api/postes?exercice=2024');
    const lines = text
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'));
    expect(lines[0]!.slice(0, 3)).toEqual(['Poste', 'Part', 'Versé (€)']);
    expect(lines.slice(1).map((line) => Number(line[2]!.replace(',', '.')))).toEqual(
      rows.map(({ verse_eur }) => verse_eur),
    );
    expect(lines.slice(1).every((line) => line.at(-2) === 'démonstration')).toBe(true);
    expect(lines[0]!.at(-1)).toBe('Vue');
    expect(lines.slice(1).every((line) => /2024/.test(plain(line.at(-1)!)))).toBe(true);
    await page.context().close();
  });

  it('goes down the map from France to a région and a département, and back by the breadcrumb', async () => {
    const { page } = await visit(site, '/');
    expect(await page.locator('#carte .zone').count()).toBe(18);
    await page.locator('#carte .zone[data-code="53"]').click();
    await page.waitForURL('**/?region_code=53');
    await settled(page);
    await expect.poll(() => page.locator('#carte .zone').count()).toBe(4);
    expect(await keyFigures(page)).toEqual(expected(await ask(site, '/api/synthese?region_code=53')));

    await page.locator('#carte .zone[data-code="35"]').click();
    await page.waitForURL('**/?departement_code=35&region_code=53');
    await settled(page);
    expect(await keyFigures(page)).toEqual(expected(await ask(site, '/api/synthese?departement_code=35')));

    const trail = page.getByRole('navigation', { name: 'Fil d’Ariane' });
    expect(plain(await trail.textContent())).toMatch(/France.*Bretagne.*Ille-et-Vilaine/);
    await trail.getByRole('link', { name: 'France' }).click();
    await page.waitForURL(`${site.base}/`);
    await settled(page);
    await expect.poll(() => page.locator('#carte .zone').count()).toBe(18);
    await page.context().close();
  });

  it('names each territory and its value, and opens it from the keyboard', async () => {
    const { page } = await visit(site, '/');
    const rows = await ask<Answer<'/api/regions'>>(site, '/api/regions');
    const bretagne = rows.find(({ region_code }) => region_code === '53')!;
    const zone = page.locator('#carte .zone[data-code="53"]');
    expect(await zone.getAttribute('aria-label')).toBe(`Bretagne : ${taux(bretagne.consommation_taux)}`);
    await zone.focus();
    expect(await page.locator('#carte .bulle').textContent()).toContain('Bretagne');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-code'))).not.toBe('53');
    await zone.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?region_code=53');
    await page.context().close();
  });

  it('colours the map by the measure that the reader chooses', async () => {
    const { page } = await visit(site, '/');
    await page.getByLabel('Mesure de la carte').selectOption('couverture_taux');
    await page.waitForURL('**/?mesure=couverture_taux');
    await settled(page);
    const rows = await ask<Answer<'/api/regions'>>(site, '/api/regions');
    const corse = rows.find(({ region_code }) => region_code === '94')!;
    expect(await page.locator('#carte .zone[data-code="94"]').getAttribute('aria-label')).toBe(
      `Corse : ${taux(corse.couverture_taux)}`,
    );
    await page.context().close();
  });

  it('orders the régions by any poste, both ways', async () => {
    const { page } = await visit(site, '/');
    await unfold(page);
    const rates = new Map(
      (await ask<Answer<'/api/matrice'>>(site, '/api/matrice'))
        .filter(({ poste }) => poste === 'prevention')
        .map(({ nom, taux: rate }) => [nom, rate ?? -1]),
    );
    const order = async () =>
      (await cells(page, '#matrice tbody tr:not(.total)')).map(([nom]) => rates.get(nom!) ?? -1);
    const head = page.locator('#matrice').getByRole('button', { name: /Préven/ });

    await head.click();
    expect(new URL(page.url()).searchParams.get('tri')).toBe('-prevention');
    const descending = await order();
    expect(descending).toEqual(descending.toSorted((a, b) => b - a));
    expect(await page.locator('#matrice th[aria-sort="descending"]').count()).toBe(1);

    await head.click();
    const ascending = await order();
    expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
    expect(ascending).not.toEqual(descending);
    await page.context().close();
  });

  it('draws the monthly curve and reads its points with the arrow keys', async () => {
    const { page } = await visit(site, '/');
    await unfold(page);
    const chart = page.locator('#serie .graphique');
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('svg path').first().waitFor({ state: 'attached' });
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('#serie .infobulle').waitFor();
    expect(plain(await page.locator('#serie .infobulle').textContent())).toContain('janv. 2026');
    await page.context().close();
  });

  it('gives the same view to the reader of a copied link', async () => {
    const { page } = await visit(site, '/?exercice=2023');
    await page.locator('#carte .zone[data-code="44"]').click();
    await page.waitForURL('**region_code=44*');
    await page.locator('#postes').getByRole('button', { name: 'Tableau' }).click();
    await settled(page);
    await page.getByRole('button', { name: 'Copier le lien' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await visit(site, link.replace(site.base, ''));
    await other.page.waitForSelector('#postes table');
    const text = async (one: Page) => plain(await one.locator('#postes').textContent());
    expect(await keyFigures(other.page)).toEqual(await keyFigures(page));
    expect(await text(other.page)).toBe(await text(page));
    await other.page.context().close();
    await page.context().close();
  });

  it('walks back and forward through the choices of the reader', async () => {
    const { page } = await visit(site, '/');
    const before = await keyFigures(page);
    await page.getByLabel('Taille').selectOption('4');
    await page.waitForURL('**/?taille=4');
    await settled(page);
    const large = await keyFigures(page);
    expect(large).not.toEqual(before);
    await page.goBack();
    await expect.poll(() => keyFigures(page)).toEqual(before);
    await page.goForward();
    await expect.poll(() => keyFigures(page)).toEqual(large);
    await page.context().close();
  });

  it('finds a CPTS by its name and makes it the perimeter', async () => {
    const { lignes } = await ask<Answer<'/api/cpts'>>(site, '/api/cpts?limite=1&tri=verse_eur&ordre=desc');
    const { cpts_id, nom } = lignes[0]!;
    const { page } = await visit(site, '/');
    await page.getByRole('combobox', { name: 'CPTS' }).pressSequentially(nom.slice(5), { delay: 5 });
    await page.getByRole('option', { name: cpts_id }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**cpts_id=${cpts_id}*`);
    await settled(page);
    expect(await keyFigures(page)).toEqual(expected(await ask(site, `/api/synthese?cpts_id=${cpts_id}`)));
    await page.context().close();
  });

  it('writes in each cell of the matrix the euros that are missing, when the reader asks for them', async () => {
    const { page } = await visit(site, '/?matrice=ecart');
    await unfold(page);
    const rows = await ask<Answer<'/api/matrice'>>(site, '/api/matrice');
    const bretagne = rows.filter(({ region_code }) => region_code === '53');
    const shown = await cells(page, '#matrice tbody tr');
    expect(shown.find(([nom]) => nom === 'Bretagne')!.slice(1, -1)).toEqual(
      bretagne.map(({ ecart_eur }) => unitFor([1e6]).signed(ecart_eur)),
    );
    expect(plain(await page.locator('#matrice header p').textContent())).toBe('France, 2026, k€');
    await page.context().close();
  });

  it('says where the year will land and which five findings have the most at stake, with links to them', async () => {
    const { page } = await visit(site, '/?region_code=53');
    await unfold(page);
    const { previsions } = await ask<Answer<'/api/atterrissage'>>(site, '/api/atterrissage?region_code=53');
    const whole = previsions.find(({ region_code, poste }) => region_code === '53' && poste === 'ensemble')!;
    const sentence = plain(await page.locator('.atterrissage').textContent());
    for (const amount of [whole.prevision_eur, whole.bas_80_eur, whole.haut_80_eur]) {
      expect(sentence).toContain(plain(heading(amount)));
    }
    const { lignes } = await ask<Answer<'/api/alertes'>>(site, '/api/alertes?region_code=53&limite=5');
    const links = page.locator('#couteuses tbody th a');
    expect(await links.allTextContents()).toEqual(lignes.map(({ titre }) => titre));
    expect((await cells(page, '#couteuses tbody tr')).map((row) => row[3])).toEqual(
      lignes.map(({ enjeu_eur }) => euros(enjeu_eur).replace(/\u202f€$/, '')),
    );
    await links.first().click();
    await page.waitForURL(`**/alertes/${lignes[0]!.alerte_id}*`);
    await page.context().close();
  });

  it('loads less than 40 kB of compressed JavaScript before the first interaction', async () => {
    const { page } = await visit(site, '/');
    await page.waitForTimeout(500);
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => entry as PerformanceResourceTiming)
        .filter(({ name }) => name.endsWith('.js'))
        .map(({ name, encodedBodySize }) => ({ name, encodedBodySize })),
    );
    const total = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(total).toBeLessThan(40_000);
    await page.context().close();
  });

  it('says under the map that only the CPTS of one taille are counted', async () => {
    const { page } = await visit(site, '/?taille=3');
    await page.locator('#carte header').getByText('France, par région, CPTS de taille 3').waitFor();
    await page.context().close();
  });

  it('moves nothing once it is drawn', async () => {
    const { page } = await visit(site, '/');
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) total += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(total), 800);
        }),
    );
    expect(shift).toBeLessThan(0.05);
    await page.context().close();
  });
});
