import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lakeFolder } from '../../server/snapshot.ts';
import { Verdicts } from '../../server/verdicts/store.ts';
import type { Answer } from '../../web/api.ts';
import { broken } from './axe.ts';
import { ask, openSite, settled, unfold, visit, type Site } from './site.ts';

let site: Site;
let said: string;

beforeAll(async () => {
  // Verdicts may be given, in a store of this test.
  said = mkdtempSync(path.join(tmpdir(), 'verdicts-'));
  site = await openSite(lakeFolder(), new Verdicts(said, true));
});
afterAll(async () => {
  await site.close();
  rmSync(said, { recursive: true });
});

const firstAlert = async () =>
  (await ask<Answer<'/api/alertes'>>(site, '/api/alertes?limite=1')).lignes[0]!.alerte_id;

interface Opened {
  what: string;
  address: () => string | Promise<string>;
  width?: number;
  open: (page: Page) => Promise<unknown>;
}

const STATES: Opened[] = [
  {
    what: 'the search of a CPTS with what it found',
    address: () => '/',
    open: async (page) => {
      await page.locator('#recherche-cpts').fill('CPTS');
      await page.locator('#cpts-trouvees [role="option"]').nth(2).waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    what: 'the search of a CPTS that found none',
    address: () => '/',
    open: async (page) => {
      await page.locator('#recherche-cpts').fill('zzzz');
      await page.getByText('Aucune CPTS ne porte ce nom').waitFor();
    },
  },
  {
    what: 'the downloads of a figure',
    address: () => '/',
    open: async (page) => {
      await page.locator('#postes summary').click();
      await page.locator('#postes li').nth(3).waitFor();
    },
  },
  {
    what: 'the list of snapshots',
    address: () => '/',
    open: async (page) => {
      await page.locator('header summary').first().click();
      await page.getByRole('table', { name: 'Les chiffres, tels qu’ils ont été publiés' }).waitFor();
    },
  },
  {
    what: 'the definition and the table of a figure',
    address: () => '/',
    open: async (page) => {
      await page.locator('#postes').getByRole('button', { name: 'Définition' }).click();
      await page.locator('#carte').getByRole('button', { name: 'Tableau' }).click();
      await page.locator('#carte table').waitFor();
    },
  },
  {
    what: 'a territory of the map under the focus',
    address: () => '/',
    open: async (page) => {
      await page.locator('#carte path[tabindex="0"]').focus();
      await page.locator('#carte .bulle').waitFor();
    },
  },
  {
    what: 'the columns of the list of CPTS',
    address: () => '/cpts',
    open: (page) => page.locator('summary', { hasText: /^Colonnes/ }).click(),
  },
  {
    what: 'the form of a verdict, and a verdict that is refused',
    address: async () => `/alertes/${await firstAlert()}`,
    open: async (page) => {
      await page.locator('form textarea').fill('Vu avec la caisse');
      await page.route('**/verdicts*', (route) =>
        route.fulfill({ status: 503, json: { statusCode: 503, code: 'LAC_OCCUPE', message: 'Occupé.' } }),
      );
      await page.locator('form input').last().fill('Une personne');
      await page.locator('form button').click();
      await page.locator('main [role="alert"]').waitFor();
    },
  },
  {
    what: 'the rule of a control',
    address: () => '/alertes',
    open: (page) => page.locator('main details[name="regle"] summary').first().click(),
  },
  {
    what: 'the navigation on a telephone',
    address: () => '/',
    width: 390,
    open: (page) => page.getByRole('button', { name: 'Menu' }).click(),
  },
  {
    what: 'the downloads of a figure on a telephone',
    address: () => '/missions',
    width: 390,
    open: async (page) => {
      await page.locator('main section summary').first().click();
      await page.locator('main section li a').first().waitFor();
    },
  },
];

describe('what opens', () => {
  it.each(STATES)(
    '$what breaks no rule of axe, light and dark',
    async ({ address, width, open }) => {
      const { page } = await visit(site, await address(), { width });
      await open(page);
      expect(await broken(page), 'light').toEqual([]);
      // Only colours differ between the two themes.
      await page.emulateMedia({ colorScheme: 'dark' });
      await settled(page);
      expect(await broken(page, 'color-contrast'), 'dark').toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  it('closes with Escape, and gives the focus back to what opened it', async () => {
    const { page } = await visit(site, '/');
    // What each holds once its code has come: before, nothing listens.
    const summaries = [
      ['#postes summary', 'li button'],
      ['header summary', 'a'],
    ] as const;
    for (const [name, inside] of summaries) {
      await page.locator(name).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((of) => document.querySelector(of)?.closest('details')?.open, name);
      // From inside too: what had the focus is no longer there.
      await page.locator(name).first().locator('xpath=..').locator(inside).first().focus();
      await page.keyboard.press('Escape');
      await page.waitForFunction((of) => !document.querySelector(of)?.closest('details')?.open, name);
      expect(await page.evaluate(() => document.activeElement?.tagName), name).toBe('SUMMARY');
    }
    await page.context().close();
  }, 60_000);
});

describe('a desk enlarged to 200 %', () => {
  it.each(['/', '/missions', '/couverture', '/regions', '/alertes', '/explorer'])(
    'breaks no rule of axe on %s, and keeps its navigation at hand',
    async (address) => {
      const { page } = await visit(site, address, { width: 720, height: 450 });
      await unfold(page);
      expect(await broken(page)).toEqual([]);
      await page.getByRole('button', { name: 'Menu' }).click();
      expect(await page.getByRole('link', { name: 'Missions' }).isVisible()).toBe(true);
      await page.context().close();
    },
    60_000,
  );
});

/** The milliseconds of every transition and animation that CSS holds for what is on the page. */
const longestMotion = (page: Page) =>
  page.evaluate(() => {
    const seconds = (text: string) => text.split(',').map((each) => 1000 * Number.parseFloat(each));
    const all = [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
      return [
        ...seconds(transitionDuration),
        ...seconds(animationDuration),
        scrollBehavior === 'smooth' ? 1 : 0,
      ];
    });
    return Math.max(...all);
  });

describe('a reader who asks for less motion', () => {
  const PAGES = ['/', '/couverture', '/territoire', '/explorer'];

  it.each(PAGES)('%s moves nothing: no transition, no animation lasts', async (address) => {
    const { page } = await visit(site, address);
    await unfold(page);
    expect(await longestMotion(page)).toBe(0);
    await page.context().close();
    // Without the wish there are some: the test sees them.
    const other = await visit(site, address, { reducedMotion: 'no-preference' });
    await unfold(other.page);
    expect(await longestMotion(other.page)).toBeGreaterThan(0);
    await other.page.context().close();
  });

  it('sees curves drawn at once, whole', async () => {
    const { page } = await visit(site, '/');
    await unfold(page);
    const drawn = () => page.locator('#serie svg').innerHTML();
    await page.getByLabel('Poste de la courbe').selectOption('prevention');
    await settled(page);
    const first = await drawn();
    await page.waitForTimeout(600);
    expect(await drawn()).toBe(first);
    await page.context().close();
  });

  it('sees the dates of the map follow one another by whole steps', async () => {
    const { page } = await visit(site, '/couverture');
    await unfold(page);
    await page.getByRole('button', { name: 'Lire' }).click();
    for (let step = 0; step < 2; step++) {
      const before = page.url();
      await page.waitForFunction((was) => location.href !== was, before);
      const moving = await page.evaluate(() =>
        document
          .getAnimations()
          .map(({ effect }) => Number(effect!.getComputedTiming().duration))
          .filter((ms) => ms > 0),
      );
      expect(moving).toEqual([]);
    }
    await page.getByRole('button', { name: 'Arrêter' }).click();
    await page.context().close();
  }, 30_000);
});
