import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { ecart, euros, eurosCents, heading, nombre, pourcent, taux } from '../../web/format.ts';
import { ask, openSite, plain, settled, unfold, visit, type Site } from './site.ts';

let site: Site;
let finding: string;

beforeAll(async () => {
  site = await openSite();
  const { lignes } = await ask<Alertes>(site, '/api/alertes?limite=1');
  finding = lignes[0]!.alerte_id;
});
afterAll(() => site.close());

type Echeances = Answer<'/api/echeances'>;
type Alertes = Answer<'/api/alertes'>;

const bare = (text: string) => text.replace(/\u202f[€%]$/, '');

const texts = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).map((text) => text.trim());

const cells = (page: Page, row: string) => texts(page, `${row} > *`);

const ensemble = ({ totaux }: Echeances) => totaux.find(({ region_code }) => region_code === 'ensemble')!;

const expectedEcheances = (row: Echeances['totaux'][number]) => [
  heading(row.attendu_certain_eur),
  heading(row.verse_eur),
  heading(row.retard_2_6_mois_eur),
  heading(row.retard_plus_6_mois_eur),
  heading(row.trop_percu_eur),
];

describe('the page of what is due', () => {
  it('shows the totals of the API, and the three places where a payment may be', async () => {
    const { page } = await visit(site, '/echeances');
    const total = ensemble(await ask<Echeances>(site, '/api/echeances?limite=1'));
    expect(await texts(page, 'dl .valeur')).toEqual(expectedEcheances(total));
    const sentence = plain(await page.locator('#hors .reponse p').first().textContent());
    for (const amount of [total.verse_eur, total.contrat_precoce_eur, total.non_rattache_eur]) {
      expect(sentence).toContain(plain(euros(amount)));
    }
    await page.context().close();
  });

  it('writes beside the bar of a région what is late by age', async () => {
    const { page } = await visit(site, '/echeances');
    const { totaux } = await ask<Echeances>(site, '/api/echeances?limite=1');
    const worst = totaux
      .filter(({ region_code }) => region_code !== 'ensemble')
      .toSorted((a, b) => b.retard_eur - a.retard_eur)[0]!;
    const [nom, , retard, part, jeune, ancien] = await cells(page, '#regions tbody tr:first-child');
    expect([nom, retard, part, jeune, ancien]).toEqual([
      worst.nom,
      bare(euros(worst.retard_eur)),
      bare(taux(worst.retard_taux)),
      bare(euros(worst.retard_2_6_mois_eur)),
      bare(euros(worst.retard_plus_6_mois_eur)),
    ]);
    await page.context().close();
  });

  it('restores a région, a part, a state and a page of lines from the address', async () => {
    const choices = 'region_code=11&part=fixe&etat=toutes&page=2';
    const { page } = await visit(site, `/echeances?${choices}`);
    await unfold(page);
    const answer = await ask<Echeances>(site, '/api/echeances?region_code=11&part=fixe&page=2');
    expect(plain(await page.locator('#lignes [role=status]').textContent())).toContain(
      plain(`${nombre(ensemble(answer).lignes_nb)} ligne`),
    );
    const names = await texts(page, '#lignes tbody th a');
    expect(names).toEqual(answer.lignes.map(({ nom }) => nom));
    expect(await page.locator('#lignes tbody th a').first().getAttribute('href')).toMatch(
      new RegExp(`^/cpts/${answer.lignes[0]!.cpts_id}`),
    );
    await page.context().close();
  });

  it('restores the age of what is late from the address', async () => {
    const choices = 'region_code=11&etat=en_retard&age=plus_6';
    const { page } = await visit(site, `/echeances?${choices}`);
    await unfold(page);
    const { lignes } = await ask<Echeances>(site, `/api/echeances?${choices}`);
    expect(await page.getByLabel('Depuis l’échéance').inputValue()).toBe('plus_6');
    const shown = await texts(page, '#lignes tbody tr:not(.total) td:nth-last-child(2)');
    expect(shown).toEqual(lignes.map((row) => bare(euros(row.retard_plus_6_mois_eur))));
    await page.context().close();
  });

  it('puts the chosen state in the address and takes it back with the browser', async () => {
    const { page } = await visit(site, '/echeances?region_code=53');
    await unfold(page);
    const total = page.locator('#lignes tbody tr.total th');
    const before = await total.textContent();
    await page.getByLabel('État').selectOption('trop_percu');
    await page.waitForURL('**etat=trop_percu*');
    await settled(page);
    const answer = await ask<Echeances>(site, '/api/echeances?region_code=53&etat=trop_percu');
    await expect
      .poll(async () => plain(await total.textContent()))
      .toContain(`${nombre(ensemble(answer).lignes_nb)} ligne`);
    expect(await page.getByLabel('Depuis l’échéance').isDisabled()).toBe(true);
    const [first] = await texts(page, '#lignes tbody tr:first-child > td:last-child');
    expect(first).toBe(bare(euros(answer.lignes[0]!.trop_percu_eur)));
    await page.goBack();
    await expect.poll(() => total.textContent()).toBe(before);
    await page.context().close();
  });

  it('says that payments against no due are not known by CPAM, rather than zero', async () => {
    const { page } = await visit(site, '/echeances?organisme_code=131');
    expect(plain(await page.locator('#hors .reponse').textContent())).toMatch(/^n\.d\./);
    await page.context().close();
  });
});

describe('the page of findings', () => {
  it('counts by control and by severity what the API counts', async () => {
    const { page } = await visit(site, '/alertes?region_code=11&exercice=2025');
    const query = 'region_code=11&exercice=2025&limite=1';
    const all = await ask<Alertes>(site, `/api/alertes?${query}`);
    const haute = await ask<Alertes>(site, `/api/alertes?${query}&severite=haute`);
    const totalOf = ({ totaux_codes }: Alertes) => totaux_codes.find(({ code }) => code === 'ensemble')!;
    expect((await texts(page, 'dl .valeur')).slice(0, 2)).toEqual([
      nombre(totalOf(all).alertes_nb),
      nombre(totalOf(haute).alertes_nb),
    ]);
    const late = all.totaux_codes.find(({ code }) => code === 'retard_versement')!;
    const row = page.locator('#controles tbody tr').filter({ hasText: late.titre });
    expect(await row.locator('td.nombre').allTextContents()).toEqual([
      nombre(late.alertes_nb),
      nombre(late.cpts_nb),
      bare(euros(late.enjeu_eur)),
      nombre(late.enjeu_inconnu_nb),
    ]);
    await page.context().close();
  });

  it('says that a finding is to be examined, and not a fault', async () => {
    for (const address of ['/alertes', `/alertes/${finding}`]) {
      const { page } = await visit(site, address);
      expect(plain(await page.locator('main').textContent())).toMatch(/fait à examiner, pas une faute/i);
      await page.context().close();
    }
  });

  it('restores a control, a severity and an exercice from the address', async () => {
    const choices = 'code=retard_versement&exercice=2025&severite=moyenne';
    const { page } = await visit(site, `/alertes?${choices}`);
    await unfold(page);
    const answer = await ask<Alertes>(site, `/api/alertes?${choices}`);
    expect(await texts(page, '#lignes tbody th p')).toEqual(
      answer.lignes.map(({ constat }) => constat.trim()),
    );
    expect(await page.locator('#lignes select').first().inputValue()).toBe('retard_versement');
    await page.context().close();
  });

  it('opens a finding with its rule, its rows to the cent and its CPTS', async () => {
    const { page } = await visit(site, '/alertes?code=doublon_versement');
    await unfold(page);
    const { lignes } = await ask<Alertes>(site, '/api/alertes?code=doublon_versement');
    await page.locator('#lignes tbody th a').first().click();
    await page.waitForURL(`**/alertes/${lignes[0]!.alerte_id}`);
    // The list stays until the code of the sheet has come.
    await page.locator('#preuves tbody tr').first().waitFor();
    await settled(page);
    const constat = await ask<Answer<'/api/alertes/{alerte_id}'>>(
      site,
      `/api/alertes/${lignes[0]!.alerte_id}`,
    );
    expect(plain(await page.locator('main').textContent())).toContain(plain(constat.controle.regle));
    const amounts = await texts(page, '#preuves tbody td.nombre');
    expect(amounts).toEqual(constat.preuves.map(({ montant_eur }) => bare(eurosCents(montant_eur))));
    expect(await page.locator(`main a[href^="/cpts/${constat.cpts_id}"]`).count()).toBe(1);
    await page.context().close();
  });

  it('says in French that a finding does not exist', async () => {
    const { page } = await visit(site, '/alertes/inconnue');
    expect(await page.getByRole('alert').textContent()).toContain('inconnue');
    await page.context().close();
  });
});

describe('the page of published figures', () => {
  it('sets the tool’s own value and the gap beside each published figure', async () => {
    const { page } = await visit(site, '/publies');
    const rows = await ask<Answer<'/api/publies'>>(site, '/api/publies');
    expect(await page.locator('#publies tbody tr:not(.groupe)').count()).toBe(rows.length);
    const share = rows.find(({ code }) => code === 'couverture_2023')!;
    const shown = page
      .locator('#publies tr')
      .filter({ hasText: 'tous stades' })
      .filter({ hasText: '30/06/2023' });
    expect((await shown.first().locator('td.nombre').allTextContents()).slice(0, 3)).toEqual([
      pourcent(share.valeur_publiee),
      pourcent(share.valeur_outil),
      ecart.pourcent(share.ecart),
    ]);
    await page.context().close();
  });

  it('says that on demonstration data an agreement may come from calibration', async () => {
    const { page } = await visit(site, '/publies');
    expect(plain(await page.locator('main').textContent())).toContain('l’accord vient du calage');
    await page.context().close();
  });
});

describe('every steering page', () => {
  it('offers no download that the API refuses', async () => {
    const choices = 'region_code=53&taille=3&date=2026-06-30&poste=prevention';
    for (const address of [`/echeances?${choices}`, '/alertes?region_code=53&exercice=2025', '/publies']) {
      const { page } = await visit(site, address);
      await unfold(page);
      const links = await page
        .locator('a[href^="/api/exports/"]')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href')!));
      for (const href of links) {
        const response = await fetch(site.base + href);
        expect(response.status, href).toBe(200);
        await response.body?.cancel();
      }
      await page.context().close();
    }
  }, 60_000);
});
