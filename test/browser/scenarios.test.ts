import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { evolution, heading, unitFor } from '../../web/format.ts';
import { ask, openSite, plain, settled, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site.close());

const cells = async (page: Awaited<ReturnType<typeof visit>>['page'], selector: string) =>
  (await page.locator(selector).allTextContents()).map((text) => plain(text.trim()));

describe('the page of scenarios', () => {
  it('is the agreement in force until a rule is chosen', async () => {
    const { page } = await visit(site, '/scenarios');
    await page.getByText('Rien n’est changé').waitFor();
    await page.locator('#axes tr.total').waitFor();
    expect((await cells(page, '#axes tr.total td.nombre')).slice(1, 2)).toEqual([plain(evolution(0))]);
    await page.context().close();
  });

  it('puts what is typed in the address, and writes what the API answers of it', async () => {
    const { page } = await visit(site, '/scenarios?region_code=53');
    await page.getByRole('spinbutton', { name: /^Prévention/ }).fill('20.5');
    await page.keyboard.press('Enter');
    await page.waitForURL('**prevention_pct=20.5*');
    await page.getByText('Ce scénario : prévention +20,5').waitFor();
    await settled(page);
    const rows = await ask<Answer<'/api/scenario'>>(site, '/api/scenario?region_code=53&prevention_pct=20.5');
    const all = rows.find(({ axe }) => axe === 'ensemble')!;
    const postes = rows.filter(({ axe }) => axe === 'poste');
    const unit = unitFor([...postes, all].map(({ scenario_eur }) => scenario_eur));
    await expect
      .poll(() => cells(page, '#axes tbody tr td.nombre:nth-of-type(2)'))
      .toEqual([...postes, all].map(({ ecart_eur }) => plain(unit.signed(ecart_eur))));
    expect(all.ecart_eur).toBeGreaterThan(0);
    const first = page.locator('dl > div').first();
    expect(plain(await first.locator('.valeur').textContent())).toBe(plain(heading(all.scenario_eur)));
    await page.context().close();
  });

  it('opens again the same scenario, axis and order from its link, then goes back to the rules in force', async () => {
    const choices = 'fonctionnement_fondu=oui&axe=taille&sens=gains';
    const { page } = await visit(site, `/scenarios?${choices}`);
    await settled(page);
    const query = 'fonctionnement_fondu=oui&sens=gains&limite=20';
    const { lignes } = await ask<Answer<'/api/scenario/cpts'>>(site, `/api/scenario/cpts?${query}`);
    const line = page.locator('#contrats tbody tr').first();
    await line.waitFor();
    expect(plain(await line.locator('th').textContent())).toBe(plain(lignes[0]!.nom!));
    expect(await cells(page, '#axes tbody th')).toEqual([
      ...['Taille 1', 'Taille 2', 'Taille 3', 'Taille 4', 'Ensemble'],
    ]);
    expect(await page.getByLabel('Fonctionnement fondu dans les parts fixes du socle').isChecked()).toBe(
      true,
    );
    await page.getByRole('link', { name: 'Revenir aux règles en vigueur' }).click();
    await page.getByText('Rien n’est changé').waitFor();
    expect(new URL(page.url()).searchParams.has('fonctionnement_fondu')).toBe(false);
    await page.context().close();
  });

  it('says what is wrong with a rule that makes no sense', async () => {
    const { page } = await visit(site, '/scenarios?seuil_taille_2=90000');
    await page.getByText('des seuils croissants').first().waitFor();
    await page.goto(new URL('/scenarios?prevention_pct=20,5', page.url()).href);
    await page.getByText('« 20,5 »').first().waitFor();
    await page.context().close();
  });
});
