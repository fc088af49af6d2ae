/**
 * What the reader waits for: Lighthouse on the national view, and the time from a change of filter to the drawn figures, in a real browser.
 *
 * npm run bench -- lighthouse. On loopback, with the Chromium of the machine; figures vary with what else the machine does.
 */
import { createServer, type AddressInfo } from 'node:net';
import lighthouse, { type Config } from 'lighthouse';
import desktop from 'lighthouse/core/config/desktop-config.js';
import { chromium, type Page } from 'playwright-core';
import { openSite, settled, unfold, visit, type Site } from '../browser/site.ts';

const CIBLE = 95;
const CIBLE_MS = 150;
const PROFILES: [name: string, config: Config | undefined][] = [
  ['bureau', desktop],
  ['téléphone, réseau et processeur ralentis', undefined],
];

/** Changes a select and waits until nothing is awaited and a frame has been drawn; a text, since tsx names functions in ways a page does not know. */
const changeOf = (label: string, value: string) => `new Promise((done) => {
  const labels = [...document.querySelectorAll('main label')];
  const select = labels.find((each) => each.textContent.includes(${JSON.stringify(label)})).querySelector('select');
  const start = performance.now();
  select.value = ${JSON.stringify(value)};
  select.dispatchEvent(new Event('change', { bubbles: true }));
  const look = () => {
    if (document.querySelector('[aria-busy="true"]')) requestAnimationFrame(look);
    else requestAnimationFrame(() => done(performance.now() - start));
  };
  requestAnimationFrame(look);
})`;

const print = (text: string) => process.stdout.write(`${text}\n`);

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** A port that nobody listens to, for the debugger of Chromium. */
const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Prints the two scores, what the first view took, and each audit that costs points. */
async function audit(base: string, port: number, name: string, config: Config | undefined) {
  const flags = { port, onlyCategories: ['performance', 'accessibility'], logLevel: 'silent' as const };
  const result = await lighthouse(`${base}/`, flags, config);
  if (!result) throw new Error('Lighthouse gave no result');
  const { categories, audits } = result.lhr;
  const score = (category: string) => Math.round(100 * (categories[category]?.score ?? 0));
  print(
    `Lighthouse, ${name} : performance ${score('performance')}, accessibilité ${score('accessibility')} (cible : ${CIBLE})`,
  );
  const timings = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'speed-index',
  ];
  for (const id of [...timings, 'cumulative-layout-shift'])
    print(`  ${audits[id]!.title} : ${audits[id]!.displayValue}`);
  const scored = categories.accessibility!.auditRefs.filter(({ weight }) => weight > 0);
  for (const { id } of scored) if (audits[id]!.score === 0) print(`  à corriger : ${audits[id]!.title}`);
}

async function changes(page: Page, label: string, values: string[]) {
  const taken: number[] = [];
  for (const value of values) taken.push(await page.evaluate<number>(changeOf(label, value)));
  return taken;
}

/** Prints the median time of changes of a choice, asked for the first time and then again. */
async function measure(site: Site, address: string, label: string) {
  const { page } = await visit(site, address);
  await unfold(page);
  const select = page.locator('main label', { hasText: label }).locator('select').first();
  const values = await select
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  const others = [...values.slice(1), values[0]!];
  for (const pass of ['calculé', 'gardé par le service']) {
    const taken = await changes(page, label, others);
    await settled(page);
    print(
      `  ${address}, ${label}, ${pass} : ${median(taken).toFixed(0)} ms, au plus ${Math.max(...taken).toFixed(0)} ms (${taken.length} changements)`,
    );
  }
  await page.context().close();
}

async function main() {
  const site = await openSite();
  const port = await freePort();
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const args = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
  });
  try {
    for (const [name, config] of PROFILES) await audit(site.base, port, name, config);
    print(`Du changement de filtre à la figure dessinée, médiane (cible : ${CIBLE_MS} ms)`);
    await measure(site, '/', 'Exercice');
    await measure(site, '/', 'Taille');
    await measure(site, '/explorer', 'Mesure');
  } finally {
    await browser.close();
    await site.close();
  }
}

await main();
