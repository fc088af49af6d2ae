import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { ask, openSite, plain, unfold, visit, type Site } from './site.ts';

describe('the flow of the financers', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 60_000);
  afterAll(() => site.close());

  it.each([1440, 390])('writes the whole name of each beneficiary, %i px wide', async (width) => {
    const { page } = await visit(site, '/territoire?region_code=53&departement_code=35', { width });
    const { liens } = await ask<Answer<'/api/financeurs'>>(site, '/api/financeurs?departement_code=35');
    const written = page.locator('#financeurs svg text');
    await written.first().waitFor({ state: 'attached' });
    const { names, cut } = await written.evaluateAll((nodes) => {
      const frame = nodes[0]!.closest('svg')!.getBoundingClientRect();
      const out = (node: Element) => {
        const { left, right } = node.getBoundingClientRect();
        return left < frame.left - 1 || right > frame.right + 1;
      };
      return {
        names: nodes.map(({ textContent }) => textContent).join(''),
        cut: nodes.filter(out).map(({ textContent }) => textContent),
      };
    });
    expect(cut).toEqual([]);
    const joined = (text: string) => text.replace(/\s/g, '');
    for (const { cible_libelle } of liens.filter(
      ({ etage, montant_eur }) => etage === 2 && montant_eur > 0,
    )) {
      expect(joined(names)).toContain(joined(cible_libelle));
    }
    await page.context().close();
  });

  it('writes n.d. with its reason, and no zero, where the ARS declared no FIR', async () => {
    const choices = 'region_code=53&exercice=2026';
    const { fir_paye_eur } = await ask<Answer<'/api/synthese'>>(site, `/api/synthese?${choices}`);
    expect(fir_paye_eur).toBeNull();
    const { page } = await visit(site, `/territoire?${choices}`);
    await unfold(page);
    const ars = page.locator('#secondaires tbody tr', { hasText: 'ARS (FIR)' });
    expect((await ars.locator('td.nombre').allTextContents()).map(plain)).toEqual(['n.d.', 'n.d.', 'n.d.']);
    for (const id of ['secondaires', 'avant-apres'])
      await page.locator(`#${id} p`, { hasText: 'L’ARS n’a déclaré aucune ligne de FIR' }).waitFor();
    expect(await page.locator('#avant-apres').textContent()).not.toContain('Aucun FIR payé');
    await page.context().close();
  });
});
