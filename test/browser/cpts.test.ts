import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { euros } from '../../web/format.ts';
import { ask, openSite, plain, unfold, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('the page of a CPTS shows what it is due and the calculation of each line of its envelope', async () => {
  const { lignes } = await ask<Answer<'/api/cpts'>>(site, '/api/cpts?region_code=53&limite=1');
  const { cpts_id } = lignes[0]!;
  const due = await ask<Answer<'/api/cpts/{cpts_id}/echeancier'>>(site, `/api/cpts/${cpts_id}/echeancier`);
  const enveloppe = await ask<Answer<'/api/cpts/{cpts_id}/enveloppe'>>(
    site,
    `/api/cpts/${cpts_id}/enveloppe`,
  );
  const { page, complaints } = await visit(site, `/cpts/${cpts_id}`);
  await unfold(page);
  const section = (title: string) =>
    page.locator('details').filter({ has: page.locator('summary h2', { hasText: title }) });

  await section('Échéances,').locator('summary').click();
  const note = plain(await section('Échéances,').locator('.note').textContent());
  expect(note).toContain(`versé ${plain(euros(due.totaux.verse_eur))}`);
  expect(note).toContain(`en retard ${plain(euros(due.totaux.retard_eur))}`);
  expect(await section('Échéances,').locator('tbody tr').count()).toBe(due.echeances.length);

  await section('Enveloppe ligne à ligne').locator('summary').click();
  const rows = section('Enveloppe ligne à ligne').locator('tbody tr');
  expect(await rows.count()).toBe(enveloppe.lignes.length);
  expect(plain(await rows.first().textContent())).toContain(plain(enveloppe.lignes[0]!.calcul));
  expect(complaints).toEqual([]);
  await page.context().close();
});
