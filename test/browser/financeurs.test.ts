import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { ask, openSite, visit, type Site } from './site.ts';

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
});
