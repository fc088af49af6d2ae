import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyPage } from './addresses.ts';
import { openSite, settled, unfold, visit, type Site } from './site.ts';

/** As it opens on a telephone, then as its window is dragged; 720 is a desk of 1440 enlarged to 200 %. */
const WIDTHS = [390, 2560, 1440, 720, 390];

/** A desk of 1280 enlarged to 400 %: the page must not scroll sideways there. */
const NARROWEST = 320;

/** What is cut or scrolls on purpose, and how its text is read all the same. */
const ON_PURPOSE = [
  // Read by a screen reader only.
  '.invisible, .evitement, .folded *',
  // Closed: its text is read once it opens.
  'details:not([open]) > :not(summary), [hidden]',
  // A cell of a long table, a name beside a bar: the whole text is the title.
  '.long td[title], .nom[title]',
  // A name laid on the map, which the frame of the map cuts and panning brings back.
  '.maplibregl-map .nom-encart',
  // Written by the browser over a shadow tree of its own.
  'option, textarea, noscript',
].join(', ');

/** A wide table scrolls in its own frame, which takes the focus and has a name. */
const SCROLLS = ':is(.defile, .croise)[tabindex="0"][role="region"][aria-label]';

/** The arrow of a sorted column stands beside its button. */
const ARROW = 'th[aria-sort] button';

/** Texts wider than the box that holds them, or cut by one around them, each as "selector: text". */
const cutTexts = (page: Page) =>
  page.evaluate(
    ({ onPurpose, scrolls, arrow }) => {
      const found: string[] = [];
      const name = (element: Element) =>
        `${element.closest('[id]')?.id ?? ''} ${element.tagName.toLowerCase()}.${element.getAttribute('class')?.split(' ')[0] ?? ''}`;
      const say = (element: Element, text: string, why: string) =>
        found.push(`${name(element)} (${why}): ${text.trim().slice(0, 60)}`);
      const canvas = document.createElement('canvas').getContext('2d')!;

      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const element = node.parentElement!;
        const text = node.textContent ?? '';
        if (text.trim() === '' || element.closest(onPurpose) || !element.checkVisibility()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        const { clientWidth, scrollWidth } = element;
        const sized = element instanceof HTMLElement && clientWidth > 0 && !element.matches(arrow);
        if (sized && scrollWidth > clientWidth + 1) say(element, text, `${scrollWidth} in ${clientWidth}`);
        for (let around: Element | null = element; around; around = around.parentElement) {
          if (around.matches(scrolls)) break;
          const { overflowX } = getComputedStyle(around);
          if (overflowX === 'visible') continue;
          const hold = around.getBoundingClientRect();
          if (box.right > hold.right + 1 || box.left < hold.left - 1)
            say(element, text, `cut by ${name(around)}`);
        }
      }

      for (const select of document.querySelectorAll('select')) {
        if (select.closest(onPurpose) || !select.checkVisibility()) continue;
        const style = getComputedStyle(select);
        canvas.font = style.font;
        const text = select.selectedOptions[0]?.text ?? '';
        const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 16;
        const wide = canvas.measureText(text).width;
        if (wide > room + 1) say(select, text, `${Math.round(wide)} in ${Math.round(room)}`);
      }
      return found;
    },
    { onPurpose: ON_PURPOSE, scrolls: SCROLLS, arrow: ARROW },
  );

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('every page, from a telephone to a wall of screens', () => {
  it('never scrolls sideways and cuts no text', async () => {
    const wrong: string[] = [];
    for (const [name, address] of await everyPage(site)) {
      const { page } = await visit(site, address, { width: WIDTHS[0] });
      await unfold(page);
      for (const width of [...WIDTHS, NARROWEST]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(250);
        await settled(page);
        const [wide, room] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth, clientWidth];
        });
        if (wide! > room!) wrong.push(`${name} at ${width}: the page is ${wide} wide`);
        if (width === NARROWEST) continue;
        for (const cut of new Set(await cutTexts(page))) wrong.push(`${name} at ${width}: ${cut}`);
      }
      await page.context().close();
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});
