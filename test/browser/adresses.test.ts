import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, openSite, plain, unfold, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('an address that names what does not exist', () => {
  it.each([
    ['/cpts/999999999', 'CPTS introuvable', 'Cherchez-la par son nom dans la liste des CPTS.'],
    ['/alertes/inconnue', 'Alerte introuvable', 'Cherchez-la dans la liste des alertes.'],
    ['/missions?region_code=99', 'Quelle mission', 'Choisissez-en une dans les filtres.'],
    ['/regions?niveau=canton', 'Quelle région', 'une valeur parmi region, departement'],
    ['/regions?mesure=montant', 'Quelle région', 'une valeur parmi consommation_taux'],
  ])('%s has one title, and says what to do', async (address, title, sentence) => {
    const { page } = await visit(site, address);
    await unfold(page);
    await page.getByRole('alert').filter({ hasText: sentence }).first().waitFor({ timeout: 5_000 });

    expect(await page.locator('h1').count()).toBe(1);
    expect(plain(await page.locator('h1').textContent())).toContain(title);
    await page.context().close();
  });
});

describe('the search of a CPTS', () => {
  it.each(['Enter', 'click'])('keeps the keyboard in its field once one is chosen by %s', async (how) => {
    const { lignes } = await ask<{ lignes: { cpts_id: string }[] }>(site, '/api/cpts?limite=1');
    const { page } = await visit(site, '/missions');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const input = page.getByRole('combobox', { name: 'CPTS' });

    await input.fill(lignes[0]!.cpts_id);
    const found = page.locator('#cpts-trouvees li').first();
    await found.waitFor();
    if (how === 'click') await found.click();
    else await page.keyboard.press('Enter');
    await page.waitForURL('**cpts_id=*');
    await expect.poll(focused).toBe('Retirer');

    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('recherche-cpts');
    await page.context().close();
  });
});
