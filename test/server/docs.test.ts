import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixture } from '../fixture.ts';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

let f: Awaited<ReturnType<typeof fixture>>;

beforeAll(async () => {
  f = await fixture();
});

afterAll(() => f.close());

it('shows the documentation of every endpoint under the content policy, from this server alone', async () => {
  const url = await f.app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  await page.goto(`${url}/api/docs`);
  await page.getByText('/api/synthese', { exact: true }).first().waitFor();
  const shown = await page.locator('.opblock').count();
  await browser.close();

  const { paths } = (await f.get('/api/openapi.json')).json();
  expect(shown).toBe(Object.values<object>(paths).flatMap(Object.keys).length);
  expect(elsewhere).toEqual([]);
});
