import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { euros, nombre } from '../../web/format.ts';
import { cents, column, downloaded, sheets, sum } from './files.ts';
import { ask, openSite, plain, settled, unfold, visit, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('the reader chooses the columns of the list: in the address, back and forward, in the files as on screen', async () => {
  const { page, complaints } = await visit(site, '/cpts?region_code=53&exercice=2025');
  const heads = () => page.locator('main thead th').allTextContents();
  const first = await heads();
  const summary = page.locator('summary', { hasText: 'Colonnes' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('FIR payé').check();
  await page.getByLabel('Retard', { exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Stade', { exact: true }).last().uncheck();
  await page.keyboard.press('Escape');
  expect(await summary.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await page.locator('details[open]').count()).toBe(0);
  await settled(page);
  const chosen = await heads();
  expect(chosen).toEqual([...first.filter((head) => head.trim() !== 'Stade'), ...chosen.slice(-2)]);
  expect(chosen.slice(-2).map(plain)).toEqual(['FIR payé (€)', 'Retard (€)']);

  const { lignes, ensemble } = await ask<Answer<'/api/cpts'>>(
    site,
    '/api/cpts?region_code=53&exercice=2025&limite=1000',
  );
  const late = (cells: string[]) => cells.map((cell) => plain(cell)).at(-1);
  const { retard_eur } = ensemble;
  expect(late(await page.locator('main tr.total :is(th, td)').allTextContents())).toBe(
    plain(nombre(retard_eur)),
  );

  const { bytes } = await downloaded(page, () => page.getByRole('button', { name: /classeur XLSX/ }).click());
  const { heads: top, body } = await sheets(bytes);
  expect(top).toEqual(chosen.map(plain));
  const file = column(top, body, 'Retard (€)');
  expect(file.slice(0, -1)).toEqual(lignes.map((row) => row.retard_eur ?? '-'));
  expect([file.at(-1), sum(file.slice(0, -1).filter((cell) => cell !== '-'))]).toEqual([
    retard_eur,
    cents(retard_eur),
  ]);

  const copied = page.url();
  await page.goBack();
  await expect.poll(heads).toContain('Stade');
  await page.goForward();
  await expect.poll(heads).toEqual(chosen);
  const again = await visit(site, copied.slice(site.base.length));
  expect(await again.page.locator('main thead th').allTextContents()).toEqual(chosen);
  await again.page.context().close();
  expect(complaints).toEqual([]);
  await page.context().close();
}, 60_000);

it('a column that does not exist is left out of the list, and said', async () => {
  const { page } = await visit(site, '/cpts?region_code=53&colonnes=stade,inventee');
  expect((await page.locator('main thead th').allTextContents()).map(plain)).toEqual(['CPTS', 'Stade']);
  expect(plain(await page.getByRole('alert').textContent())).toContain('laissée de côté : inventee');
  await page.context().close();
});

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

describe('a table of the page of a CPTS', () => {
  it('is given as a workbook: its lines in the order of the screen, to the cent of the API, and what they are', async () => {
    const { lignes } = await ask<Answer<'/api/cpts'>>(site, '/api/cpts?region_code=53&stade=aci&limite=1');
    const { cpts_id, nom } = lignes[0]!;
    const { totaux } = await ask<Answer<'/api/cpts/{cpts_id}/echeancier'>>(
      site,
      `/api/cpts/${cpts_id}/echeancier`,
    );
    const { empreinte } = await ask<{ empreinte: string }>(site, '/api/sante');
    const { page, complaints } = await visit(site, `/cpts/${cpts_id}?tri-versements=verse_eur`);
    const table = page.locator('details').filter({ hasText: 'Lignes de paiement' });
    const shown = await table.locator('tbody tr td:last-child').allTextContents();
    const { bytes } = await downloaded(page, () => table.getByRole('button', { name: /XLSX/ }).click());
    const { heads, body, notes } = await sheets(bytes);

    expect(heads).toEqual((await table.locator('thead th').allTextContents()).map(plain));
    expect(column(heads, body, 'Ligne')).toEqual(shown.map(plain));
    const amounts = column(heads, body, 'Montant (€)');
    expect(amounts).toEqual(amounts.toSorted((a, b) => Number(a) - Number(b)));
    expect(sum(amounts)).toBe(cents(totaux.verse_eur));
    expect(String(notes.get('Filtres'))).toContain(nom);
    expect(notes.get('Empreinte du manifeste (SHA-256)')).toBe(empreinte);
    expect(notes.get('Nature des données')).toBe('démonstration');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('is in one workbook with all the others, to the cent, those that nobody scrolled to included', async () => {
    const { lignes } = await ask<Answer<'/api/cpts'>>(site, '/api/cpts?region_code=53&stade=aci&limite=1');
    const { cpts_id, nom } = lignes[0]!;
    const [cpts, echeancier, enveloppe] = await Promise.all([
      ask<Answer<'/api/cpts/{cpts_id}'>>(site, `/api/cpts/${cpts_id}`),
      ask<Answer<'/api/cpts/{cpts_id}/echeancier'>>(site, `/api/cpts/${cpts_id}/echeancier`),
      ask<Answer<'/api/cpts/{cpts_id}/enveloppe'>>(site, `/api/cpts/${cpts_id}/enveloppe`),
    ]);
    const { page, complaints } = await visit(site, `/cpts/${cpts_id}`);
    const { name, bytes } = await downloaded(page, () =>
      page.getByRole('button', { name: 'Prendre toutes ses tables' }).click(),
    );
    expect(name).toMatch(new RegExp(`^cpts_${cpts_id}_dossier_instantane-\\d+\\.xlsx$`));
    const book = await readXlsxFile(bytes, { trim: false });
    const sheetOf = (title: string) => {
      const [heads, ...body] = book.find(({ sheet }) => sheet === title)!.data.map((row) => [...row]);
      return (head: string) =>
        column(heads!.map(String), body, head).filter((cell) => typeof cell === 'number');
    };
    expect(book.map(({ sheet }) => sheet)).toEqual([
      ...['Versé et enveloppe par exercice', 'Missions engagées', 'Communes', 'Échéances'],
      ...['Enveloppe ligne à ligne', `Qui finance`, 'Alertes', 'Part variable et atteinte'],
      ...['Indicateurs transmis', 'Comptes', 'Comptes par poste', 'Lignes de paiement', 'Métadonnées'],
    ]);
    expect(sum(sheetOf('Lignes de paiement')('Montant (€)'))).toBe(cents(echeancier.totaux.verse_eur));
    const paid = sheetOf('Versé et enveloppe par exercice')('ACI versé (€)');
    expect(cents(paid.at(-1))).toBe(cents(cpts.ensemble.verse_eur));
    expect(sum(paid.slice(0, -1))).toBe(cents(cpts.ensemble.verse_eur));
    expect(sum(sheetOf('Enveloppe ligne à ligne')('Enveloppe (€)'))).toBe(
      sum(enveloppe.lignes.map(({ enveloppe_eur }) => enveloppe_eur)),
    );
    const said = book.at(-1)!.data.flat().map(String);
    for (const title of ['Versé et enveloppe par exercice', 'Comptes, par exercice'])
      expect(said).toContain(title);
    expect(said.some((text) => text.includes(nom))).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('says what was transmitted and what was not: points, variable part, accounts', async () => {
    const { lignes } = await ask<Answer<'/api/cpts'>>(site, '/api/cpts?region_code=53&stade=aci&limite=50');
    let silent: string | undefined;
    for (const { cpts_id } of lignes) {
      const address = `/api/cpts/${cpts_id}/comptes`;
      const { exercices } = await ask<Answer<'/api/cpts/{cpts_id}/comptes'>>(site, address);
      if (exercices.some(({ etat }) => etat === 'non_transmis')) silent = cpts_id;
    }
    const parts = await ask<Answer<'/api/cpts/{cpts_id}/indicateurs'>>(
      site,
      `/api/cpts/${silent}/indicateurs`,
    );
    const { page, complaints } = await visit(site, `/cpts/${silent}`);
    await unfold(page);
    const section = (title: string) =>
      page.locator('details').filter({ has: page.locator('summary h2', { hasText: title }) });

    const missing = section('Comptes, par exercice').locator('tr', { hasText: 'Non transmis' }).first();
    expect((await missing.locator('td').allTextContents()).map(plain)).toContain('n.d.');
    const points = section('Part variable et atteinte');
    expect(await points.locator('tbody tr').count()).toBe(parts.parts.length);
    const { bytes } = await downloaded(page, () => points.getByRole('button', { name: /XLSX/ }).click());
    const { heads, body } = await sheets(bytes);
    expect(sum(column(heads, body, 'Dû par l’atteinte (€)').filter((cell) => typeof cell === 'number'))).toBe(
      sum(parts.parts.map(({ variable_due_eur }) => variable_due_eur)),
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);
});

it('the proofs of a finding are given as a workbook: every line, its amount, and the rule', async () => {
  const { lignes } = await ask<Answer<'/api/alertes'>>(site, '/api/alertes?code=doublon_versement&limite=1');
  const { alerte_id } = lignes[0]!;
  const alerte = await ask<Answer<'/api/alertes/{alerte_id}'>>(site, `/api/alertes/${alerte_id}`);
  const { page, complaints } = await visit(site, `/alertes/${alerte_id}`);
  const { name, bytes } = await downloaded(page, () =>
    page.locator('#preuves').getByRole('button', { name: /XLSX/ }).click(),
  );
  const { heads, body, notes } = await sheets(bytes);

  expect(name).toMatch(new RegExp(`^cpts_alerte_${alerte_id}_preuves_instantane-\\d+\\.xlsx$`));
  expect(column(heads, body, 'Clé')).toEqual(alerte.preuves.map(({ cle }) => cle));
  expect(sum(column(heads, body, 'Montant (€)'))).toBe(
    sum(alerte.preuves.map(({ montant_eur }) => montant_eur)),
  );
  expect(notes.get('Filtres')).toBe(alerte.constat);
  expect(String(notes.get('Définition'))).toContain(alerte.controle.regle);
  expect(complaints).toEqual([]);
  await page.context().close();
}, 60_000);

it('the territory of a CPTS is a map and a table of the same communes', async () => {
  const { lignes } = await ask<Answer<'/api/cpts'>>(site, '/api/cpts?region_code=53&limite=1');
  const { cpts_id } = lignes[0]!;
  const { communes } = await ask<Answer<'/api/cpts/{cpts_id}'>>(site, `/api/cpts/${cpts_id}`);
  const { page, complaints } = await visit(site, `/cpts/${cpts_id}`);
  await unfold(page);
  const figure = page.locator('#territoire');
  expect(await figure.locator('svg .commune').count()).toBe(communes.length);
  expect(plain(await figure.getByRole('img').getAttribute('aria-label'))).toContain(
    `${communes.length} communes`,
  );
  await figure.getByRole('button', { name: 'Tableau' }).click();
  await figure
    .locator('tbody tr')
    .nth(communes.length - 1)
    .waitFor();
  expect((await figure.locator('tbody th').allTextContents()).map(plain)).toEqual(
    communes.map(({ nom }) => plain(nom)),
  );
  await figure.locator('summary', { hasText: 'Télécharger' }).click();
  const { bytes } = await downloaded(page, () => figure.getByRole('button', { name: /XLSX/ }).click());
  const { heads, body } = await sheets(bytes);
  expect(column(heads, body, 'Habitants')).toEqual(communes.map(({ population_hab }) => population_hab));
  expect(complaints).toEqual([]);
  await page.context().close();
}, 60_000);

it('the page of a CPTS asks nothing more once the reader leaves it', async () => {
  const { lignes } = await ask<Answer<'/api/cpts'>>(site, '/api/cpts?region_code=53&limite=1');
  const { page, complaints } = await visit(site, `/cpts/${lignes[0]!.cpts_id}`);
  await unfold(page);
  await page.getByRole('link', { name: 'Toutes les CPTS' }).click();
  await page.waitForURL('**/cpts');
  await page.getByLabel('Nom ou identifiant').last().waitFor();
  await settled(page);
  expect(complaints).toEqual([]);
  await page.context().close();
}, 60_000);

describe('the page of a CPTS whose identity or contract changed', () => {
  const opened = async (address: string) => {
    const { page, complaints } = await visit(site, address);
    return { page, complaints, text: plain(await page.locator('main').textContent()) };
  };

  it('that merged names the one that took its place, which names it too; a renewed contract is a new one', async () => {
    const { lignes } = await ask<Answer<'/api/cpts'>>(site, '/api/cpts?recherche=510005951');
    const after = lignes.find(({ cpts_id }) => cpts_id !== '510005951')!;
    const merged = await opened('/cpts/510005951');
    expect(merged.text).toContain(`Absorbée par ${after.nom} le 1er janvier 2025, Marne (Grand Est).`);
    expect(merged.text).not.toContain('Aucune CPTS');

    await merged.page.locator('.resume a', { hasText: after.nom }).click();
    await merged.page.waitForURL(`**/cpts/${after.cpts_id}`);
    // The sheet of the former one stays until the answer of this one has come.
    const identity = async () =>
      plain(await merged.page.locator('section', { hasText: 'Identité' }).textContent());
    await expect.poll(identity).toMatch(/A absorbé .*\(510005951\), le 1er janvier 2025/);
    await settled(merged.page);
    const rows = (await merged.page.locator('section table tbody tr').allTextContents()).map(plain);
    expect(rows.find((row) => row.includes('9 novembre 2025-'))).toMatch(/^Nouveau contrat/);
    expect(rows.filter((row) => row.startsWith('Contrat'))).toHaveLength(1);
    expect(merged.complaints).toEqual([]);
    await merged.page.context().close();
  });

  it('marks the future amounts that are estimates, under its name', async () => {
    const { echeances } = await ask<Answer<'/api/cpts/{cpts_id}/echeancier'>>(
      site,
      '/api/cpts/510002034/echeancier',
    );
    const { page } = await visit(site, '/cpts/510002034');
    await unfold(page);
    const table = page.locator('details', { hasText: 'Échéances,' }).first();
    await table.locator('summary').click();
    const marks = (await table.locator('tbody tr').allTextContents()).map((row) => row.includes('Estimé'));
    const estimes = echeances.filter(({ estime, attendu_eur }) => estime && attendu_eur !== null);
    expect(estimes.length).toBeGreaterThan(0);
    expect(marks.filter(Boolean)).toHaveLength(estimes.length);
    expect(plain(await table.locator('caption').textContent())).toContain('CPTS des Quartiers de Reims');
    await page.context().close();
  });
});

it('the list of CPTS says how many pages it has, and that one does not exist', async () => {
  const { total_nb, limite } = await ask<Answer<'/api/cpts'>>(site, '/api/cpts');
  const pages = Math.ceil(total_nb / limite);
  const { page } = await visit(site, '/cpts?page=2');
  expect(plain(await page.locator('.pages').textContent())).toContain(`page 2 sur ${pages}`);
  await page.context().close();
  const far = await visit(site, '/cpts?page=999');
  expect(plain(await far.page.locator('main').textContent())).toContain(
    `Il n’y a pas de page 999 : la liste en a ${pages}.`,
  );
  await far.page.context().close();
});
