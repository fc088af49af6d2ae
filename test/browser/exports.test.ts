import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTable } from '../bench/tableau/site.ts';
import { cents, column, downloaded, sheets, sum } from './files.ts';
import { ask, openSite, plain, settled, unfold, visit, type Site } from './site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The file that the menu of a figure gives. */
async function fromMenu(page: Page, figure: string, button: RegExp) {
  await page.locator(`${figure} summary`, { hasText: 'Télécharger' }).click();
  return downloaded(page, () => page.locator(figure).getByRole('button', { name: button }).click());
}

describe('the menu of a figure', () => {
  it('opens, is walked and closes with the keyboard, which goes back to where it was', async () => {
    const { page } = await visit(site, '/');
    const summary = page.locator('#postes summary', { hasText: 'Télécharger' });
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /CSV/ }).waitFor();
    await page.keyboard.press('Tab');
    expect(plain(await page.evaluate(() => document.activeElement?.textContent))).toMatch(/CSV/);
    await page.keyboard.press('Escape');
    expect(await page.locator('#postes details[open]').count()).toBe(0);
    expect(plain(await page.evaluate(() => document.activeElement?.textContent))).toBe('Télécharger');
    await page.context().close();
  });

  it('gives the chart and the map as images with their title, source and vintage, light on a dark screen', async () => {
    const { page, complaints } = await visit(site, '/', { colorScheme: 'dark' });
    await unfold(page);
    await page.locator('#serie').scrollIntoViewIfNeeded();
    await page.locator('#serie svg path').nth(10).waitFor({ state: 'attached' });
    for (const figure of ['#postes', '#carte', '#serie']) {
      const svg = (await fromMenu(page, figure, /SVG/)).bytes.toString();
      const title = plain(await page.locator(`${figure} h2`).textContent());
      expect(plain(svg), figure).toContain(title.replaceAll('&', '&amp;'));
      expect(svg, figure).toMatch(/instantané/);
      expect(svg, figure).toMatch(/démonstration/);
      expect(svg, figure).toContain('fill="#fff"');
      expect(svg, figure).not.toMatch(/var\(--|class="/);
      expect(svg.match(/<(path|rect|line)/g)!.length, figure).toBeGreaterThan(10);
      const png = (await fromMenu(page, figure, /PNG/)).bytes;
      expect(png.subarray(1, 4).toString(), figure).toBe('PNG');
      expect(png.readUInt32BE(16), figure).toBeGreaterThan(600);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 90_000);
});

describe('the image of a map of the coverage', () => {
  it('holds what the map has drawn', async () => {
    const { page } = await visit(site, '/couverture');
    await page.waitForSelector('#couverture canvas');
    const drawn = async () => {
      const svg = (await fromMenu(page, '#couverture', /SVG/)).bytes.toString();
      const [, png] = /href="data:image\/png;base64,([^"]+)"/.exec(svg)!;
      return Buffer.from(png!, 'base64').length;
    };
    // An empty canvas of that size weighs a few kB; the map is drawn some seconds after its canvas is there.
    await expect.poll(drawn, { timeout: 30_000, interval: 500 }).toBeGreaterThan(20_000);
    await page.context().close();
  }, 60_000);
});

describe('a download equals the screen', () => {
  it('and its CSV names its figure, perimeter, exercice and snapshot, marks its totals and tells the unit of a rate', async () => {
    const { page } = await visit(site, '/?region_code=53&exercice=2025');
    const { instantane } = await ask<{ instantane: number }>(site, '/api/sante');
    const { name, bytes } = await fromMenu(page, '#postes', /CSV/);
    expect(name).toBe(`cpts_postes_region-53_2025_instantane-${instantane}.csv`);
    const carte = await fromMenu(page, '#carte', /CSV/);
    const [heads, ...body] = carte.bytes.toString().trim().split('\r\n');
    expect(heads).toContain(';Versé / enveloppe (part de 1);');
    const place = heads!.split(';').indexOf('Total');
    expect(body.filter((line) => line.split(';')[place] === 'oui')).toHaveLength(1);
    expect(body.at(-1)!.split(';')[place]).toBe('oui');
    expect(bytes.length).toBeGreaterThan(100);
    await page.context().close();
  });

  it.each([
    ['/missions?exercice=2025', '#ecarts', 'Versé (€)', 'verse_eur'],
    ['/missions?exercice=2025&detail=volets', '#volets', 'Versé (€)', 'verse_eur'],
    ['/missions?exercice=2025', '#actions', 'Versé (€)', 'verse_eur'],
    ['/fir?exercice=2024', '#fir', 'Payé (€)', 'fir_paye_eur'],
    ['/regions?exercice=2025', '#comparaison', 'Versé (€)', 'verse_eur'],
  ] as const)(
    'whose lines add up to France once those that sum others are left out, %s %s',
    async (address, figure, head, measure) => {
      const { page } = await visit(site, address);
      await unfold(page);
      const { heads, body } = await sheets((await fromMenu(page, figure, /XLSX/)).bytes);
      const totals = column(heads, body, 'Total');
      const amounts = column(heads, body, head);
      const alone = amounts.filter((cell, i) => totals[i] !== 'oui' && typeof cell === 'number');
      const query = address.split('?')[1]!.split('&')[0]!;
      const synthese = await ask<Record<string, number>>(site, `/api/synthese?${query}`);
      expect(totals).toContain('oui');
      expect(sum(alone)).toBe(cents(synthese[measure]));
      await page.context().close();
    },
    60_000,
  );

  it('for the map: its rows, its total to the cent, its vintage and its definition', async () => {
    const { page } = await visit(site, '/?exercice=2025');
    const { heads, body, notes } = await sheets((await fromMenu(page, '#carte', /XLSX/)).bytes);
    const regions = await ask<{ region_code: string; nom: string; verse_eur: number }[]>(
      site,
      '/api/regions?exercice=2025',
    );
    const { empreinte } = await ask<{ empreinte: string }>(site, '/api/sante');

    expect(body.map(([nom]) => nom)).toEqual(regions.map(({ nom }) => nom));
    expect(column(heads, body, 'Versé (€)').map(cents)).toEqual(
      regions.map(({ verse_eur }) => cents(verse_eur)),
    );
    expect(notes.get('Empreinte du manifeste (SHA-256)')).toBe(empreinte);
    expect(String(notes.get('Définition')).length).toBeGreaterThan(40);
    expect(notes.get('Nature des données')).toBe('démonstration');
    await page.context().close();
  });

  it('for the list of CPTS: every page of it, its filters, its order, its columns and its total', async () => {
    const { page } = await visit(
      site,
      '/cpts?region_code=11&stade=aci&tri=-verse_eur&exercice=2025&taille=3',
    );
    const shown = await page.locator('main thead th').allTextContents();
    const first = await page.locator('main tbody th').first().textContent();
    const { bytes } = await downloaded(page, () =>
      page.getByRole('button', { name: /classeur XLSX/ }).click(),
    );
    const { heads, body } = await sheets(bytes);
    const { ensemble, total_nb, lignes } = await ask<{
      total_nb: number;
      ensemble: { verse_eur: number };
      lignes: { nom: string; verse_eur: number | null }[];
    }>(
      site,
      '/api/cpts?region_code=11&stade=aci&tri=verse_eur&ordre=desc&exercice=2025&taille=3&limite=1000',
    );

    expect(heads).toEqual(shown.map(plain));
    expect(body).toHaveLength(total_nb + 1);
    expect(body[0]![0]).toBe(plain(first));
    expect(body.slice(0, -1).map(([nom]) => nom)).toEqual(lignes.map(({ nom }) => nom));
    const amounts = column(heads, body, 'Versé (€)').map((cell) => (cell === '-' ? 0 : cell));
    expect(cents(amounts.at(-1))).toBe(cents(ensemble.verse_eur));
    expect(sum(amounts.slice(0, -1))).toBe(cents(ensemble.verse_eur));
    await page.context().close();
  }, 60_000);

  it('for the échéances: the state, the poste and the day asked, in both files, to the cent', async () => {
    const query = 'region_code=53&date=2026-06-30&poste=prevention';
    const { page } = await visit(site, `/echeances?${query}`);
    await unfold(page);
    const { heads, body } = await sheets((await fromMenu(page, '#lignes', /XLSX/)).bytes);
    const { totaux } = await ask<{
      totaux: { region_code: string; retard_eur: number; lignes_nb: number }[];
    }>(site, `/api/echeances?${query}&etat=en_retard&limite=1`);
    const total = totaux.find(({ region_code }) => region_code === 'ensemble')!;
    const late = ['Retard, échu depuis 2 à 6 mois (€)', 'Retard, échu depuis plus de 6 mois (€)'];

    expect(body).toHaveLength(total.lignes_nb + 1);
    expect(sum(late.flatMap((head) => column(heads, body.slice(0, -1), head)))).toBe(cents(total.retard_eur));
    expect(sum(late.flatMap((head) => column(heads, body.slice(-1), head)))).toBe(cents(total.retard_eur));

    const href = (await page.locator('#lignes a[href*="echeances.csv"]').getAttribute('href'))!;
    const raw = (await (await fetch(site.base + href)).text()).trimEnd().split('\r\n');
    const place = raw[0]!.split(';').indexOf('retard_eur');
    expect(sum(raw.slice(1).map((line) => line.split(';')[place]!.replace(',', '.')))).toBe(
      cents(total.retard_eur),
    );
    await page.context().close();
  }, 60_000);

  it('for the alertes: the severity and the order asked, every page', async () => {
    const { page } = await visit(site, '/alertes?region_code=53&severite=haute&ordre=recentes');
    await unfold(page);
    const { heads, body } = await sheets((await fromMenu(page, '#lignes', /XLSX/)).bytes);
    const { lignes, totaux_codes } = await ask<{
      lignes: { titre: string; enjeu_eur: number | null }[];
      totaux_codes: { code: string; alertes_nb: number; enjeu_eur: number }[];
    }>(site, '/api/alertes?region_code=53&severite=haute&tri=date_fait&limite=1000');
    const total = totaux_codes.find(({ code }) => code === 'ensemble')!;
    const enjeux = heads.findIndex((head) => head.includes('€'));

    expect(body).toHaveLength(total.alertes_nb);
    expect(body.map((row) => (row[enjeux] === 'n.d.' ? null : cents(row[enjeux])))).toEqual(
      lignes.map(({ enjeu_eur }) => (enjeu_eur === null ? null : cents(enjeu_eur))),
    );
    await page.context().close();
  }, 60_000);

  it('for the alertes of France, a workbook too long for one piece, in the page itself', async () => {
    const { page, complaints } = await visit(site, '/alertes');
    await unfold(page);
    const { bytes } = await fromMenu(page, '#lignes', /XLSX/);
    const { totaux_codes } = await ask<{ totaux_codes: { code: string; alertes_nb: number }[] }>(
      site,
      '/api/alertes?limite=1',
    );
    const { body } = await sheets(bytes);

    expect(body).toHaveLength(totaux_codes.find(({ code }) => code === 'ensemble')!.alertes_nb);
    // Below this the zip library needs no worker.
    expect(JSON.stringify(body).length).toBeGreaterThan(200_000);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('for the FIR: the rows of the API and their total', async () => {
    const { page } = await visit(site, '/fir?exercice=2025');
    const { heads, body } = await sheets((await fromMenu(page, '#fir', /XLSX/)).bytes);
    const rows = await ask<{ paye_eur: number }[]>(site, '/api/fir?exercice=2025');

    expect(column(heads, body, 'Payé (€)').map(cents)).toEqual(rows.map(({ paye_eur }) => cents(paye_eur)));
    await page.context().close();
  });

  it('when the table of a figure was sorted by the reader', async () => {
    const { page } = await visit(site, '/?tableau=carte&tri-carte=verse_eur');
    await settled(page);
    const shown = await page.locator('#carte tbody th').allTextContents();
    const { body } = await sheets((await fromMenu(page, '#carte', /XLSX/)).bytes);

    expect(body.map(([nom]) => nom)).toEqual(shown.map(plain));
    await page.context().close();
  });
});

describe('a table of 100 000 rows', () => {
  it('draws only what is near the view, says how many there are, scrolls with the keyboard and keeps its total in view', async () => {
    const table = await openTable();
    const page = await table.browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${table.base}/?lignes=100000`);
    await page.waitForSelector('tfoot');

    expect(await page.locator('table').getAttribute('aria-rowcount')).toBe('100002');
    expect(await page.locator('tbody tr[data-row]').count()).toBeLessThan(120);
    await page.locator('.defile').focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.querySelector('tbody tr[aria-rowindex="100001"]') !== null);
    expect(plain(await page.locator('tr[aria-rowindex="100001"] th').textContent())).toBe('A100000');
    expect(await page.getByText('Ensemble').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Versé' }).click();
    await page.keyboard.press('Home');
    expect(await page.locator('th[aria-sort="descending"]').count()).toBe(1);
    expect(await page.locator('tbody tr[data-row]').count()).toBeLessThan(120);
    await table.close();
  }, 90_000);
});
