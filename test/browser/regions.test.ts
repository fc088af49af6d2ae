import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { euros, nombre, taux } from '../../web/format.ts';
import { ask, openSite, plain, settled, unfold, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Comparaison = Answer<'/api/comparaison'>;

const bare = (text: string) => text.replace(/\u202f[€%]$/, '');
const texts = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).map((text) => text.trim());
const ranked = (rows: Comparaison, exercice: number) =>
  rows.filter((row) => row.exercice === exercice && row.rang !== null).toSorted((a, b) => a.rang! - b.rang!);

describe('the ranking of territories', () => {
  it('restores a level, a measure and an exercice from the address, the highest value first', async () => {
    const choices = 'exercice=2024&mesure=verse_par_cpts_eur&niveau=departement';
    const { page } = await visit(site, `/regions?${choices}`);
    await unfold(page);
    const rows = ranked(await ask<Comparaison>(site, `/api/comparaison?${choices}`), 2024);
    expect((await texts(page, '#rangs tbody tr:not(.total) td:nth-child(2)')).slice(0, rows.length)).toEqual(
      rows.map(({ rang }) => nombre(rang)),
    );
    expect(await texts(page, '#rangs tbody tr:first-child > :nth-child(-n + 4)')).toEqual([
      '',
      '1',
      rows[0]!.nom,
      bare(euros(rows[0]!.valeur)),
    ]);
    await page.context().close();
  });

  it('makes a group of the régions that are ticked, keeps it in the address and takes it back', async () => {
    const { page } = await visit(site, '/regions?exercice=2024');
    await unfold(page);
    await page.getByRole('checkbox', { name: 'Bretagne dans le groupe' }).check();
    await page.waitForURL('**groupe=53*');
    await page.getByRole('checkbox', { name: 'Île-de-France dans le groupe' }).check();
    await page.waitForURL('**groupe=11%2C53*');
    await settled(page);
    const rows = await ask<Comparaison>(site, '/api/comparaison?exercice=2024&groupe=11,53');
    const sets = ['groupe', 'reste', 'ensemble'].map((code) =>
      rows.find((row) => row.code === code && row.exercice === 2024)!,
    );
    const row = (label: string) =>
      page.locator('#groupe tbody tr').filter({ has: page.getByRole('rowheader', { name: label }) });
    expect(await row('Versé (€)').locator('td').allTextContents()).toEqual(
      sets.map(({ verse_eur }) => bare(euros(verse_eur))),
    );
    expect(await row('Part du FIR').locator('td').allTextContents()).toEqual(
      sets.map(({ fir_part_taux }) => bare(taux(fir_part_taux))),
    );
    expect(plain(await page.locator('#groupe header p').textContent())).toBe('Île-de-France, Bretagne');
    await page.goBack();
    await page.waitForURL(/groupe=53(&|$)/);
    await page.context().close();
  });

  it('draws a small curve for each région, and chooses a point of the funnel from the keyboard', async () => {
    const { page } = await visit(site, '/regions');
    await unfold(page);
    expect(await page.locator('#multiples .haut li').count()).toBe(18);
    const points = await ask<Answer<'/api/entonnoir'>>(site, '/api/entonnoir');
    const bretagne = points.find(({ code }) => code === '53')!;
    const point = page.locator('#entonnoir').getByRole('button', { name: /^Bretagne/ });
    expect(await point.getAttribute('aria-label')).toContain(taux(bretagne.consommation_taux));
    await point.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**region_code=53*');
    await expect.poll(() => point.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => texts(page, '#rangs tr.choisie th')).toEqual(['Bretagne']);
    await expect.poll(() => texts(page, '#multiples .haut li.choisie b')).toEqual(['Bretagne']);
    const out = points.filter(({ position }) => position?.startsWith('hors')).length;
    expect(plain(await page.locator('#entonnoir .note').textContent())).toContain(
      `Hors de 95 % : ${out} sur`,
    );
    await page.context().close();
  });
});
