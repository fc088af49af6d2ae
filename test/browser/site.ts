import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { buildApp } from '../../server/app.ts';
import { openArchives } from '../../server/archives.ts';
import { Instantanes } from '../../server/instantane.ts';
import { openInstantane } from '../../server/load.ts';
import { lakeFolder, openSnapshot } from '../../server/snapshot.ts';
import type { Verdicts } from '../../server/verdicts/store.ts';

const WEB = path.resolve(import.meta.dirname, '../../web/dist');

const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
];

/** The real application over the published snapshot, and a real browser. */
export interface Site {
  base: string;
  browser: Browser;
  close: () => Promise<void>;
}

export async function openSite(lake = lakeFolder(), verdicts?: Verdicts): Promise<Site> {
  const { snapshot, refus } = await openSnapshot(lake);
  if (!snapshot) throw new Error(`no snapshot to serve: ${refus.join(' ')}`);
  const archives = openArchives(lake, { host: '127.0.0.1', accesLocal: false });
  const app = await buildApp(new Instantanes(await openInstantane(snapshot), archives), {
    web: WEB,
    verdicts,
  });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ARGS });
  const close = async () => {
    await browser.close();
    await app.close();
  };
  return { base, browser, close };
}

export interface Visit {
  page: Page;
  /** What the browser complained about: errors of the page, of the console, of the content policy. */
  complaints: string[];
  /** Requests to anything but this application. */
  foreign: string[];
}

interface Screen {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
}

/** Opens a page in a context of its own and waits until its figures are there. */
export async function visit({ base, browser }: Site, address: string, screen: Screen = {}): Promise<Visit> {
  const { width = 1440, height = 900, colorScheme = 'light', reducedMotion = 'reduce' } = screen;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'fr-FR',
    reducedMotion,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A busy service says 503 and is asked again: the page goes on, only the console keeps a trace of it.
    const busy = message.text().includes('503 (Service Unavailable)');
    if (message.type() === 'error' && !busy) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !/^(blob|data):/.test(url)) foreign.push(url);
  });
  await page.goto(base + address);
  await settled(page);
  return { page, complaints, foreign };
}

/** Waits until no answer is awaited any more. */
export async function settled(page: Page) {
  await page.waitForSelector('h1');
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"]') === null && document.querySelector('.squelette') === null,
    undefined,
    { timeout: 20_000 },
  );
}

/** Goes down the page so that every lazy figure is asked and drawn, then back to its top. */
export async function unfold(page: Page) {
  await page.evaluate(async () => {
    // Two frames; a page that the browser does not draw has none, and goes on by the clock.
    const seen = () =>
      new Promise((done) => {
        setTimeout(done, 250);
        requestAnimationFrame(() => requestAnimationFrame(done));
      });
    const go = async (top: number) => {
      scrollTo({ top, behavior: 'instant' });
      await seen();
    };
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) await go(y);
    // What grew behind the passage is gone back to; the page that never fills is told below.
    const awaited = () =>
      [...document.querySelectorAll('.place, .graphique:not(:has(svg))')].find((part) =>
        part.checkVisibility(),
      );
    const end = performance.now() + 20_000;
    for (let part = awaited(); part && performance.now() < end; part = awaited())
      await go(scrollY + part.getBoundingClientRect().top);
    await go(0);
  });
  await page.waitForFunction(() => document.querySelector('.place') === null);
  await settled(page);
}

/** The API's own answer, asked outside the browser. */
export async function ask<A>({ base }: Site, address: string): Promise<A> {
  const response = await fetch(`${base}${address}`);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as A;
}

/** Text with every kind of space made plain, so that a sentence can be compared. */
export const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
