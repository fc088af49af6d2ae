import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { euros, eurosCents } from '../../web/format.ts';
import { broken } from './axe.ts';
import { ask, openSite, plain, settled, unfold, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Tableau = Answer<'/api/explorer/tableau'>;
type Lignes = Answer<'/api/explorer/lignes'>;

const FIR = '/explorer?table=fir&lignes=objet&colonnes=exercice&mesure=paye_eur';
const bare = (text: string) => text.replace(/\u202f€$/, '');

describe('the page that explores', () => {
  it('opens on an example whose grand total is that of the API', async () => {
    const { page } = await visit(site, '/explorer?exercice=2024');
    const answer = await ask<Tableau>(
      site,
      '/api/explorer/tableau?table=rattachements&lignes=region_code&colonnes=poste&mesure=verse_eur&exercice=2024',
    );
    const total = answer.cellules.find(({ rangs }) => rangs.every((rang) => rang === null))!;
    expect((await page.locator('#croise tr.total td').last().textContent())!.trim()).toBe(
      bare(euros(total.valeur)),
    );
    await page.context().close();
  });

  it('leads from the example of what was spent to the last exercice with accounts, as missions does', async () => {
    const { page } = await visit(site, '/explorer');
    const rows = await ask<Answer<'/api/depense_effective'>>(site, '/api/depense_effective');
    const known = rows.filter(({ poste, comptes_nb }) => poste === 'ensemble' && comptes_nb > 0);
    const last = Math.max(...known.map(({ exercice }) => exercice));
    const example = page.getByRole('link', { name: 'Dépense effective par région et poste' });
    await expect.poll(() => example.getAttribute('href')).toContain(`exercice=${last}`);
    await example.click();
    await page.waitForURL('**table=depenses_effectives*');
    await settled(page);
    const total = page.locator('#croise tr.total td').last();
    await expect.poll(async () => plain(await total.textContent())).toMatch(/\d/);
    await page.context().close();
  });

  it('opens the lines of a cell with their total, and goes back', async () => {
    const { page } = await visit(site, FIR);
    const link = page.locator('#croise tbody tr').first().locator('td a').first();
    const shown = plain(await link.textContent());
    await link.click();
    await page.waitForURL('**cellule=*');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('cellule')).toMatch(/^[a-z_]+;\d{4}$/);
    const cellule = new URL(page.url()).searchParams.get('cellule')!;
    const { total } = await ask<Lignes>(
      site,
      `/api${FIR.replace('?', '/lignes?')}&cellule=${encodeURIComponent(cellule)}`,
    );
    expect(shown).toBe(plain(bare(euros(total.valeur))));
    await expect
      .poll(async () => plain(await page.locator('#lignes p[role="status"]').textContent()))
      .toContain(plain(`${total.lignes_nb} lignes, total ${eurosCents(total.valeur)}`));
    await page.goBack();
    await page.locator('#lignes').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('keeps a change of rows and a filter in the address, which opens the same figures', async () => {
    const { page } = await visit(site, FIR);
    await page.getByRole('combobox', { name: 'Lignes', exact: true }).selectOption('region_code');
    await page.getByRole('combobox', { name: 'Ajouter un filtre' }).selectOption('objet');
    await page.getByRole('checkbox', { name: 'Amorçage' }).check();
    await page.waitForURL('**filtres=objet*');
    await settled(page);
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('lignes')).toBe('region_code');
    expect(searchParams.get('filtres')).toBe('objet:amorcage');
    const total = await page.locator('#croise tr.total').textContent();
    const again = await visit(site, new URL(page.url()).pathname + new URL(page.url()).search);
    expect(plain(await again.page.locator('#croise tr.total').textContent())).toBe(plain(total));
    await again.page.context().close();
    await page.context().close();
  });

  it('names what a filter keeps, whatever the dimension', async () => {
    const { lignes } = await ask<{
      lignes: { code: string; titre: string; cpts_id: string; nom: string | null }[];
    }>(site, '/api/alertes?limite=200');
    const { code, titre, cpts_id, nom } = lignes.find((line) => line.nom !== null)!;
    const filtres = encodeURIComponent(`code:${code};severite:haute,moyenne;cpts_id:${cpts_id};taille:2`);
    const { page } = await visit(
      site,
      `/explorer?table=alertes&lignes=region_code&mesure=enjeu_eur&filtres=${filtres}`,
    );
    const kept = page.locator('.garde button:first-child');
    const texts = async () => (await kept.allTextContents()).map(plain);
    // Each label comes with its own answer: until then the value shows as the address writes it.
    await expect
      .poll(texts)
      .toEqual([
        plain(`Contrôle : ${titre}`),
        'Sévérité : Haute, Moyenne',
        expect.stringContaining(plain(nom)),
        'Taille : Taille 2',
      ]);
    await page.context().close();
  });

  it('breaks no rule of axe, light and dark, and fits its window', async () => {
    const address = `${FIR}&cellule=%24total%3B%24total`;
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of colorScheme === 'light' ? [390, 1440, 2560] : [1440]) {
        const { page, complaints } = await visit(site, address, { colorScheme, width });
        await unfold(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `at ${width}`).toBeLessThanOrEqual(width);
        if (width === 1440) {
          expect(await broken(page)).toEqual([]);
        }
        expect(complaints).toEqual([]);
        await page.context().close();
      }
    }
  }, 180_000);
});
