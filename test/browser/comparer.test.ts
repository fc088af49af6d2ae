import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { ecart, euros, eurosCents, heading, nombre, taux, unitFor } from '../../web/format.ts';
import { ask, openSite, plain, settled, unfold, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Postes = Answer<'/api/postes'>;
type Depenses = Answer<'/api/depense_effective'>;
type Regions = Answer<'/api/regions'>;

const PAGES = ['/missions', '/regions', '/territoire'];

const bare = (text: string) => text.replace(/\u202f[€%]$/, '');

const texts = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).map((text) => text.trim());

const part = (rows: Postes, poste: string, code: string) =>
  rows.find((row) => row.poste === poste && row.part === code)!;

describe('the envelope of an exercice that is over', () => {
  it.each([
    ['/missions?exercice=2025', '#ecarts'],
    ['/missions?exercice=2025', '#derriere'],
    ['/regions?exercice=2025', '#comparaison'],
    ['/?exercice=2025', '#matrice'],
    ['/cpts?exercice=2025', 'table'],
  ])('is called by its year, never « à date », %s %s', async (address, place) => {
    const { page } = await visit(site, address);
    await unfold(page);
    const text = plain(await page.locator(place).first().textContent());
    expect(text).toMatch(/nveloppe de 2025/);
    expect(text).not.toContain('nveloppe à date');
    await page.context().close();
  });

  it('is the one that the ACI beside the FIR is compared with', async () => {
    const { page } = await visit(site, '/fir?exercice=2024');
    const text = plain(await page.locator('main dl').first().textContent());
    expect(text).toContain('de l’enveloppe de 2024');
    await page.getByRole('link', { name: 'FIR payé après la signature de l’ACI' }).click();
    await page.waitForURL('**/territoire?exercice=2024');
    await page.context().close();
  });
});

describe('the page of missions', () => {
  it('puts first the poste that is the most under its envelope, with its figures', async () => {
    const { page } = await visit(site, '/missions');
    const rows = await ask<Postes>(site, '/api/postes');
    const { postes } = await ask<Answer<'/api/vocabulaire'>>(site, '/api/vocabulaire');
    const worst = rows
      .filter((row) => row.poste !== 'ensemble' && row.part === 'ensemble')
      .toSorted((a, b) => a.ecart_eur! - b.ecart_eur!)[0]!;
    const unit = unitFor([part(rows, 'ensemble', 'ensemble').enveloppe_a_date_eur]);
    const [nom, , ...figures] = await texts(page, '#ecarts tbody tr:first-child > *');
    expect(plain(nom)).toContain(postes.find(({ code }) => code === worst.poste)!.libelle);
    expect(figures).toEqual([
      unit.signed(worst.ecart_eur),
      taux(worst.consommation_taux),
      unit.write(worst.verse_eur),
      unit.write(worst.attendu_certain_eur),
      unit.write(worst.enveloppe_a_date_eur),
      nombre(worst.cpts_engagees_nb),
    ]);
    await page.context().close();
  });

  it('shows what was really spent in the last exercice whose accounts are known, and says which', async () => {
    const { page } = await visit(site, '/missions');
    const totals = (await ask<Depenses>(site, '/api/depense_effective'))
      .filter(({ poste }) => poste === 'ensemble')
      .toSorted((a, b) => a.exercice - b.exercice);
    const known = totals.filter(({ comptes_nb }) => comptes_nb > 0).at(-1)!;
    const running = totals.at(-1)!;
    expect(running.comptes_nb).toBe(0);
    const sentence = plain(await page.locator('#depense .portee').textContent());
    expect(sentence).toContain(`Exercice ${known.exercice}`);
    expect(sentence).toContain(
      plain(`${nombre(known.comptes_nb)} CPTS sur ${nombre(known.cpts_nb)} (${taux(known.comptes_taux)})`),
    );
    const unit = unitFor([known.verse_eur]);
    expect((await texts(page, '#depense tr.total td.nombre'))[0]).toBe(
      unit.write(known.depense_effective_eur),
    );
    await page.context().close();
  });

  it('restores an exercice, a région and an order from the address', async () => {
    const choices = 'region_code=53&exercice=2024';
    const { page } = await visit(site, `/missions?${choices}&tri=-consommation_taux`);
    const rows = await ask<Postes>(site, `/api/postes?${choices}`);
    const rates = rows
      .filter((row) => row.poste !== 'ensemble' && row.part === 'ensemble')
      .map(({ consommation_taux }) => consommation_taux ?? 0)
      .toSorted((a, b) => b - a);
    expect(await texts(page, '#ecarts tbody tr.poste td:nth-child(4)')).toEqual(rates.map(taux));
    expect(await page.getByLabel('Exercice').inputValue()).toBe('2024');
    await page.context().close();
  });

  it('goes from the parts to the volets with the address, whose figures are those of the API', async () => {
    const choices = 'region_code=53&exercice=2025';
    const { page } = await visit(site, `/missions?${choices}`);
    await page.getByRole('button', { name: 'Volets' }).click();
    await page.waitForURL('**detail=volets*');
    await page.locator('#volets tr.total').waitFor();
    const rows = await ask<Answer<'/api/postes/volets'>>(site, `/api/postes/volets?${choices}`);
    const unit = unitFor([rows.at(-1)!.enveloppe_a_date_eur]);
    const line = page.locator('#volets tr.part', { hasText: 'Soins non programmés' });
    const snp = rows.find(({ volet }) => volet === 'snp')!;
    expect((await line.locator('td.nombre').allTextContents()).slice(0, 5).map(plain)).toEqual(
      [
        unit.signed(snp.ecart_eur),
        taux(snp.consommation_taux),
        unit.write(snp.verse_eur),
        unit.write(snp.attendu_certain_eur),
        unit.write(snp.enveloppe_a_date_eur),
      ].map(plain),
    );
    const again = await visit(site, new URL(page.url()).pathname + new URL(page.url()).search);
    await again.page.locator('#volets tr.total').waitFor();
    expect(await texts(again.page, '#volets tr.total td')).toEqual(await texts(page, '#volets tr.total td'));
    await again.page.context().close();
    await page.goBack();
    await page.locator('#ecarts tr.total').waitFor();
    await page.context().close();
  });

  it('writes the attainment by poste and by nature, and n.d. where it has none', async () => {
    const { page } = await visit(site, '/missions?region_code=53');
    await unfold(page);
    const natures = await ask<Answer<'/api/atteinte'>>(site, '/api/atteinte?region_code=53&par=nature');
    const rates = await texts(page, '#atteinte tbody:last-child td:nth-child(3)');
    expect(rates).toEqual(natures.map(({ atteinte_taux }) => taux(atteinte_taux)));
    expect(await texts(page, '#atteinte tbody:last-child tr:nth-child(2) td:nth-child(4)')).toEqual(['n.d.']);
    await page.context().close();
  });

  it('gives the forecast of each poste with its 80 % interval', async () => {
    const { page } = await visit(site, '/missions?region_code=53');
    await unfold(page);
    const { previsions } = await ask<Answer<'/api/atterrissage'>>(site, '/api/atterrissage?region_code=53');
    const rows = previsions.filter(({ region_code }) => region_code === '53');
    const unit = unitFor(rows.map(({ paye_eur }) => paye_eur));
    expect(await texts(page, '#atterrissage tbody td:nth-child(3)')).toEqual(
      rows.map(({ prevision_eur }) => unit.write(prevision_eur)),
    );
    expect((await texts(page, '#atterrissage tbody td:nth-child(4)')).map(plain)).toEqual(
      rows.map((row) =>
        row.bas_80_eur === null
          ? 'n.d.'
          : plain(`${unit.write(row.bas_80_eur)} à ${unit.write(row.haut_80_eur)}`),
      ),
    );
    await page.context().close();
  });

  it('gives the accounts of the exercice that is drawn, and the payment lines with their action', async () => {
    const { page } = await visit(site, '/missions');
    await unfold(page);
    const files = (id: string) =>
      page
        .locator(`#${id} a[href*="/api/exports/"]`)
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    const [accounts] = await files('depense');
    expect(accounts).toContain('comptes.csv');
    const lines = (await (await fetch(site.base + accounts)).text()).trim().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    const [actions] = await files('actions');
    const [heads] = (await (await fetch(`${site.base + actions}&region_code=94`)).text()).split('\n');
    expect(heads).toContain('action');
    await page.context().close();
  });

  it('says that a perimeter has neither envelope nor payment, and ranks nothing in it', async () => {
    const { page } = await visit(site, '/missions?exercice=2019&region_code=94');
    await unfold(page);
    const text = plain(await page.locator('main').textContent());
    expect(text).toContain('Ni enveloppe ni versement dans ce périmètre.');
    expect(text).toContain('Rien n’est versé dans ce périmètre.');
    expect(text).not.toContain('Le moins consommé');
    expect(text).not.toContain('n.d. du versé');
    await page.context().close();
  });

  it('shows what is paid by action, and the share that names one', async () => {
    const { page } = await visit(site, '/missions?exercice=2025&region_code=53');
    await unfold(page);
    const rows = await ask<Answer<'/api/postes/actions'>>(
      site,
      '/api/postes/actions?exercice=2025&region_code=53',
    );
    expect(await texts(page, '#actions tbody tr td:nth-child(3)')).toEqual(
      // A poste is above its actions on the page, and under them in the answer.
      [...new Set(rows.map(({ poste }) => poste))].flatMap((code) => {
        const own = rows.filter(({ poste }) => poste === code);
        return [own.at(-1)!, ...own.slice(0, -1)].map(({ verse_eur }) => bare(euros(verse_eur)));
      }),
    );
    const all = rows.find(({ niveau }) => niveau === 'ensemble')!;
    expect(plain(await page.locator('#actions .portee').textContent())).toContain(
      plain(taux(all.nomme_taux)),
    );
    await page.context().close();
  });

  it('restores the poste whose CPTS are shown, those behind its gap first on the page', async () => {
    const choices = 'exercice=2025&region_code=53&poste=crise';
    const { page } = await visit(site, `/missions?${choices}`);
    const rows = await ask<Answer<'/api/postes/cpts'>>(site, `/api/postes/cpts?${choices}`);
    await page.waitForSelector('#derriere tbody tr');
    expect(await texts(page, '#derriere tbody td:nth-child(4)')).toEqual(
      rows.map(({ ecart_eur }) => bare(euros(ecart_eur))),
    );
    expect(await page.locator('#derriere').getByLabel('Poste').inputValue()).toBe('crise');
    await page.context().close();
  });
});

describe('the page of régions', () => {
  it('compares the régions by the figures of the API, the least consumed first, France last', async () => {
    const { page } = await visit(site, '/regions?exercice=2024');
    const rows = await ask<Regions>(site, '/api/regions?exercice=2024');
    const order = rows
      .filter(({ region_code }) => !['ensemble', 'inconnue'].includes(region_code))
      .toSorted((a, b) => (a.consommation_taux ?? 9) - (b.consommation_taux ?? 9));
    const first = order[0]!;
    expect((await texts(page, '#comparaison tbody tr:first-child > *')).slice(0, 10)).toEqual([
      first.nom,
      bare(taux(first.consommation_taux)),
      bare(ecart.euros(first.ecart_eur)),
      bare(euros(first.verse_eur)),
      bare(euros(first.enveloppe_a_date_eur)),
      bare(eurosCents(first.verse_par_habitant_eur)),
      nombre(first.population_hab),
      bare(taux(first.couverture_taux)),
      nombre(first.signataires_nb),
      bare(euros(first.fir_paye_eur)),
    ]);
    expect((await texts(page, '#comparaison tbody tr:last-child > *')).slice(0, 4)).toEqual(
      [rows.find(({ region_code }) => region_code === 'ensemble')!].flatMap((france) => [
        'France',
        bare(taux(france.consommation_taux)),
        bare(ecart.euros(france.ecart_eur)),
        bare(euros(france.verse_eur)),
      ]),
    );
    await page.context().close();
  });

  it('shows what is late in each région, and orders by it both ways', async () => {
    const { page } = await visit(site, '/regions');
    const late = (await ask<Regions>(site, '/api/regions'))
      .filter(({ region_code }) => !['ensemble', 'inconnue'].includes(region_code))
      .flatMap(({ retard_eur }) => retard_eur ?? [])
      .toSorted((a, b) => b - a);
    const head = page.locator('#comparaison thead').getByRole('button', { name: /Retard/ });
    await head.click();
    expect(new URL(page.url()).searchParams.get('tri')).toBe('-retard_eur');
    const shown = () => texts(page, '#comparaison tbody tr:not(.total) td:last-child');
    expect((await shown()).filter((text) => text !== '-')).toEqual(late.map((value) => bare(euros(value))));
    await head.click();
    expect((await shown()).filter((text) => text !== '-')).toEqual(
      late.toReversed().map((value) => bare(euros(value))),
    );
    await page.context().close();
  });

  it('names the région that is the latest for what is due to it, not the largest one', async () => {
    const { page } = await visit(site, '/regions');
    const parametres = await ask<Answer<'/api/parametres'>>(site, '/api/parametres');
    const { valeur: least } = parametres.find(({ regle }) => regle === 'effectif_publiable_min_nb')!;
    const regions = (await ask<Answer<'/api/regions'>>(site, '/api/regions')).filter(({ region_code }) =>
      /^\d/.test(region_code),
    );
    const rows = regions.filter(({ signataires_nb }) => signataires_nb >= least);
    expect(rows.length).toBeLessThan(regions.length);
    const latest = rows.toSorted((a, b) => (b.retard_taux ?? 0) - (a.retard_taux ?? 0))[0]!;
    const card = page.locator('dl > div', { hasText: 'Retard / échu le plus haut' });
    expect(plain(await card.locator('.valeur').textContent())).toBe(latest.nom);
    expect(plain(await card.textContent())).toContain(plain(taux(latest.retard_taux)));
    await page.context().close();
  });

  it('opens the missions of the région whose name is followed', async () => {
    const { page } = await visit(site, '/regions?exercice=2024');
    await page.locator('#comparaison').getByRole('link', { name: 'Bretagne' }).click();
    await page.waitForURL('**/missions?exercice=2024&region_code=53');
    await settled(page);
    expect(plain(await page.locator('#ecarts header p').textContent())).toBe('Bretagne, exercice 2024');
    await page.context().close();
  });
});

describe('the page of who finances what', () => {
  const choices = 'region_code=53&exercice=2024';

  it('restores a région and an exercice from the address, with the sum of each financer', async () => {
    const { page } = await visit(site, `/territoire?${choices}`);
    const { lignes } = await ask<Answer<'/api/financeurs'>>(site, `/api/financeurs?${choices}`);
    const sums = lignes.filter(({ objet }) => objet === 'ensemble');
    expect((await texts(page, '#financeurs .somme b')).map(plain)).toEqual(
      sums.map(({ montant_eur }) => plain(heading(montant_eur))),
    );
    await page.context().close();
  });

  it('draws the links, and gives every line in its table', async () => {
    const { page } = await visit(site, `/territoire?${choices}`);
    await page.locator('#financeurs svg path').first().waitFor({ state: 'attached' });
    await page.locator('#financeurs').getByRole('button', { name: 'Tableau' }).click();
    await page.waitForSelector('#financeurs table');
    const { lignes } = await ask<Answer<'/api/financeurs'>>(site, `/api/financeurs?${choices}`);
    expect(await texts(page, '#financeurs tbody td:nth-child(3)')).toEqual(
      lignes.map(({ montant_eur }) => bare(euros(montant_eur))),
    );
    await page.context().close();
  });

  it('counts the CPTS that another financer reaches, and the FIR paid once the ACI is signed', async () => {
    const { page } = await visit(site, `/territoire?${choices}`);
    await unfold(page);
    const others = await ask<Answer<'/api/financements/secondaires'>>(
      site,
      `/api/financements/secondaires?${choices}`,
    );
    expect(await texts(page, '#secondaires tbody td:nth-child(4)')).toEqual(
      others.map(({ cpts_nb }) => nombre(cpts_nb)),
    );
    const fir = await ask<Answer<'/api/fir/avant_apres'>>(site, `/api/fir/avant_apres?${choices}`);
    const objects = fir.filter(({ region_code }) => region_code === 'ensemble');
    expect(objects.length).toBeGreaterThan(0);
    expect(await texts(page, '#avant-apres tbody td:nth-child(4)')).toEqual(
      objects.map(({ apres_taux }) => taux(apres_taux)),
    );
    await page.context().close();
  });
});

describe('the calendar around the signature', () => {
  it('draws a bar for each month, and gives its euros and its CPTS in the table', async () => {
    const { page } = await visit(site, '/territoire?region_code=53');
    await unfold(page);
    const rows = await ask<Answer<'/api/financements/calendrier'>>(
      site,
      '/api/financements/calendrier?region_code=53',
    );
    expect(await page.locator('#calendrier .mois span').count()).toBe(2 * 61);
    await page.locator('#calendrier').getByRole('button', { name: 'Tableau' }).click();
    await page.waitForSelector('#calendrier table');
    expect(await texts(page, '#calendrier tbody td:nth-child(2)')).toEqual(
      rows.map(({ cpts_nb }) => nombre(cpts_nb)),
    );
    expect(await texts(page, '#calendrier tbody td:nth-child(4)')).toEqual(
      rows.map(({ fir_eur }) => bare(euros(fir_eur))),
    );
    await page.context().close();
  });
});

describe('every page that compares', () => {
  it('offers no download that the API refuses', async () => {
    for (const address of PAGES) {
      const { page } = await visit(site, `${address}?region_code=53&exercice=2024&taille=3`);
      await unfold(page);
      const links = await page
        .locator('a[href^="/api/exports/"]')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href')!));
      expect(links.length, address).toBeGreaterThan(0);
      for (const href of links) {
        const response = await fetch(site.base + href);
        expect(response.status, href).toBe(200);
        await response.body?.cancel();
      }
      await page.context().close();
    }
  }, 60_000);
});
