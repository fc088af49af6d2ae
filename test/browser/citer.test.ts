import { afterAll, beforeAll, expect, it } from 'vitest';
import { everyPage } from './addresses.ts';
import { openSite, plain, unfold, visit, type Site } from './site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The addresses of citations that the page went to; it stays where it is, so that its next figure can be cited. */
async function citedBy(address: string) {
  const { page } = await visit(site, address);
  await unfold(page);
  await page.evaluate(() => {
    const push = history.pushState.bind(history);
    history.pushState = (data, unused, url) => {
      if (String(url).startsWith('/citation?')) document.body.dataset.cited = String(url);
      else push(data, unused, url);
    };
  });
  const figures = await page
    .locator('section', { has: page.getByRole('button', { name: 'Citer', exact: true }) })
    .evaluateAll((all) => all.map(({ id }) => id));
  const cited: [figure: string, address: string][] = [];
  for (const figure of figures) {
    await page.evaluate(() => delete document.body.dataset.cited);
    const section = page.locator(`#${figure}`);
    await section.getByRole('button', { name: 'Citer', exact: true }).click();
    const answered = await page.waitForFunction(
      (id) => document.body.dataset.cited ?? document.querySelector(`#${id} > output`)?.textContent,
      figure,
      { timeout: 20_000 },
    );
    cited.push([figure, plain(await answered.jsonValue())]);
  }
  await page.context().close();
  return cited;
}

it('every figure of every page has a permanent reference', async () => {
  let figures = 0;
  for (const [name, address] of await everyPage(site)) {
    const cited = await citedBy(address);
    for (const [figure, reference] of cited)
      expect(reference, `${name}, ${figure}`).toMatch(
        /^\/citation\?(chiffre=[^&]+&empreinte=[0-9a-f]{32}&)+instantane=\d+$/,
      );
    figures += cited.length;
  }
  expect(figures).toBeGreaterThan(30);
}, 300_000);

it('a figure that cannot be cited says why', async () => {
  const { page } = await visit(site, '/regions');
  await page.route('**/api/citations?*', (route) =>
    route.fulfill({ status: 404, json: { code: 'CHIFFRE_INCONNU', message: 'Ce chiffre n’existe pas.' } }),
  );
  await page.locator('#comparaison').getByRole('button', { name: 'Citer' }).click();
  await page.locator('#comparaison').getByText('Ce chiffre n’existe pas.').waitFor();
  await page.context().close();
});
