import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { ask, openSite, settled, unfold, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('finds in five clicks which région leaves the most prévention money unpaid, and the three CPTS behind it', async () => {
  const { page } = await visit(site, '/');
  await unfold(page);
  let clicks = 0;
  const click = async (target: Locator) => {
    clicks += 1;
    await target.click();
    await settled(page);
  };
  const matrix = page.locator('#matrice');
  const row = matrix.locator('tbody tr').first();

  await click(matrix.getByRole('button', { name: 'Écart en euros' }));
  await click(matrix.getByRole('button', { name: /^Préven/ }));
  const region = await row.locator('th').textContent();
  const prevention = await matrix
    .locator('thead th')
    .evaluateAll((heads) => heads.findIndex((head) => head.textContent!.trim().startsWith('Préven')));
  await click(row.locator('th, td').nth(prevention).getByRole('link'));
  await page.waitForURL('**/missions?*poste=prevention*');
  await page.waitForSelector('#derriere tbody tr');
  const names = (await page.locator('#derriere tbody th').allTextContents()).slice(0, 3);

  expect(clicks).toBeLessThanOrEqual(5);
  const cells = (await ask<Answer<'/api/matrice'>>(site, '/api/matrice')).filter(
    ({ poste, region_code }) => poste === 'prevention' && !['inconnue', 'ensemble'].includes(region_code),
  );
  const worst = cells.toSorted(
    (a, b) => a.verse_eur - a.enveloppe_a_date_eur - (b.verse_eur - b.enveloppe_a_date_eur),
  )[0]!;
  expect(region?.trim()).toBe(worst.nom);
  const place = `region_code=${worst.region_code}`;
  const { lignes } = await ask<Answer<'/api/cpts'>>(site, `/api/cpts?${place}&limite=1000`);
  const gaps: { cpts_id: string; nom: string; ecart_eur: number }[] = [];
  for (const { cpts_id, nom } of lignes) {
    const postes = await ask<Answer<'/api/postes'>>(site, `/api/postes?cpts_id=${cpts_id}`);
    const own = postes.find(({ poste, part }) => poste === 'prevention' && part === 'ensemble')!;
    gaps.push({ cpts_id, nom, ecart_eur: own.ecart_eur });
  }
  const behind = gaps
    .toSorted((a, b) => a.ecart_eur - b.ecart_eur || (a.cpts_id < b.cpts_id ? -1 : 1))
    .slice(0, 3);
  expect(names.map((name) => name.trim())).toEqual(behind.map(({ nom }) => nom));
  await page.context().close();
}, 120_000);
