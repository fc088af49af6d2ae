import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { NOTE_IMPOSSIBLE, SURCHARGE } from '../errors.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const ARGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'];

const WAITING_MAX = 40;

const FOOTER = `<div style="width:100%;margin:0 14mm;font:7pt sans-serif;color:#4d5a66;text-align:right"><span class="title"></span>, page <span class="pageNumber"></span> sur <span class="totalPages"></span></div>`;

/** Prints HTML as tagged PDF with the Chromium of the machine: one browser, started at the first note, one note after the other. */
export class Printer {
  #browser: Promise<Browser> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** The PDF of a document that fetches nothing and runs nothing; refuses when no Chromium is there, or too many wait. */
  async print(document: string): Promise<Buffer> {
    if (this.#waiting >= WAITING_MAX) throw new SURCHARGE();
    this.#waiting++;
    const turn = this.#last.then(() => this.#print(document));
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#waiting--;
    }
  }

  async close() {
    await this.#last;
    await (await this.#browser)?.close();
  }

  async #print(document: string) {
    const browser = await (this.#browser ??= this.#launch());
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, locale: 'fr-FR' });
    try {
      const page = await context.newPage();
      await page.setContent(document, { waitUntil: 'load' });
      return await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: FOOTER,
      });
    } finally {
      await context.close();
    }
  }

  async #launch() {
    const executablePath = [process.env.CHROMIUM_PATH ?? '', ...PLACES].find((place) => existsSync(place));
    if (executablePath === undefined)
      throw new NOTE_IMPOSSIBLE(
        'Installez Chromium sur la machine du service, ou dites où il est avec CHROMIUM_PATH.',
      );
    const browser = await chromium.launch({ executablePath, args: ARGS });
    browser.on('disconnected', () => (this.#browser = undefined));
    return browser;
  }
}
