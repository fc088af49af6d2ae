import type { Component } from 'svelte';
import type { Answer } from './api.ts';
import VueNationale from './pages/VueNationale.svelte';

/** What every page is given: the snapshot on screen and the labels of its codes. */
export interface Session {
  sante: Answer<'/api/sante'>;
  vocabulary: Answer<'/api/vocabulaire'>;
}

/** A page of the application; a page that does not exist yet has no entry, hence no dead link. */
export interface Page {
  path: string;
  label: string;
  group: 'Piloter' | 'Comparer' | 'Contrôler' | 'Comprendre';
  /** Strokes of a 20 × 20 icon, the only sign left when the navigation is folded. */
  icon: string;
  load: () => Promise<Component<Session>> | Component<Session>;
  /** Absent where no file may come in by the browser. */
  imports?: boolean;
}

export const GROUPS = ['Piloter', 'Comparer', 'Contrôler', 'Comprendre'] as const;

export const PAGES: Page[] = [
  {
    path: '/',
    label: 'Vue nationale',
    group: 'Piloter',
    icon: 'M3 16.5h14M4 13V9m4 4V5m4 8V7m4 6V3',
    load: () => VueNationale,
  },
  {
    path: '/missions',
    label: 'Missions',
    group: 'Piloter',
    icon: 'M10 3v14M10 5h6v3h-6M10 10H3v3h7',
    load: async () => (await import('./pages/Missions.svelte')).default,
  },
  {
    path: '/echeances',
    label: 'Échéances',
    group: 'Piloter',
    icon: 'M3 5h14v12H3zM3 9h14M7 3v4m6-4v4M10 11v3l2 1',
    load: async () => (await import('./pages/Echeances.svelte')).default,
  },
  {
    path: '/fir',
    label: 'FIR',
    group: 'Piloter',
    icon: 'M3 4h14v12H3zM3 8h14M9 8v8',
    load: async () => (await import('./pages/Fir.svelte')).default,
  },
  {
    path: '/couverture',
    label: 'Couverture',
    group: 'Comparer',
    icon: 'M3 5l4.5-2 5 2L17 3v12l-4.500 2-5-2L3 17zM7.500 3v12m5-10v12',
    load: async () => (await import('./pages/Couverture.svelte')).default,
  },
  {
    path: '/regions',
    label: 'Régions',
    group: 'Comparer',
    icon: 'M3 4.500h11M3 8.500h7M3 12.500h14M3 16.500h9M12 3v14',
    load: async () => (await import('./pages/Regions.svelte')).default,
  },
  {
    path: '/territoire',
    label: 'Territoire',
    group: 'Comparer',
    icon: 'M3 4h3v5H3zM3 12h3v4H3zM14 4h3v12h-3zM6 6c4 0 4 2 8 2M6 14c4 0 4-2 8-2',
    load: async () => (await import('./pages/Territoire.svelte')).default,
  },
  {
    path: '/scenarios',
    label: 'Scénarios',
    group: 'Comparer',
    icon: 'M3 10h5M8 10c4 0 4-5 9-5M8 10c4 0 4 5 9 5',
    load: async () => (await import('./pages/Scenarios.svelte')).default,
  },
  {
    path: '/alertes',
    label: 'Alertes',
    group: 'Contrôler',
    icon: 'M10 3l7.500 13.500h-15zM10 8v4.500m0 1.500v.500',
    load: async () => (await import('./pages/Alertes.svelte')).default,
  },
  {
    path: '/publies',
    label: 'Chiffres publiés',
    group: 'Contrôler',
    icon: 'M3 6h14M3 14h14M6 3v14m8-14v14',
    load: async () => (await import('./pages/Publies.svelte')).default,
  },
  {
    path: '/imports',
    label: 'Imports',
    group: 'Contrôler',
    icon: 'M10 13V3m-4 4l4-4 4 4M3 12v5h14v-5',
    load: async () => (await import('./pages/Imports.svelte')).default,
    imports: true,
  },
  {
    path: '/cpts',
    label: 'CPTS',
    group: 'Comprendre',
    icon: 'M3 5h3m2 0h9M3 10h3m2 0h9M3 15h3m2 0h9',
    load: async () => (await import('./pages/CptsListe.svelte')).default,
  },
  {
    path: '/explorer',
    label: 'Explorer',
    group: 'Comprendre',
    icon: 'M3 4h14v12H3zM3 8h14M8 4v12M12.500 8v8M8 12h9',
    load: async () => (await import('./pages/Explorer.svelte')).default,
  },
  {
    path: '/methode',
    label: 'Données et méthode',
    group: 'Comprendre',
    icon: 'M10 17V6c-2-2-4.500-2-7-2v11c2.500 0 5 0 7 2 2-2 4.500-2 7-2V4c-2.500 0-5 0-7 2',
    load: async () => (await import('./pages/Methode.svelte')).default,
  },
];

/** Pages of one thing, opened from the list of which they keep the place in the navigation. */
const FICHES: [of: string, load: Page['load']][] = [
  ['/cpts', async () => (await import('./pages/CptsFiche.svelte')).default],
  ['/alertes', async () => (await import('./pages/AlerteFiche.svelte')).default],
];

/** Pages in no list: a cited figure is opened from a figure or a report, the declaration from the foot of every page. */
const UNLISTED: Pick<Page, 'path' | 'load'>[] = [
  { path: '/citation', load: async () => (await import('./pages/Citation.svelte')).default },
  { path: '/accessibilite', load: async () => (await import('./pages/Accessibilite.svelte')).default },
];

/** The page an address opens: `/cpts/<id>` is the page of one CPTS; an unknown address has none. */
export function pageOf(path: string): Pick<Page, 'path' | 'load'> | undefined {
  const bare = path === '/' ? path : path.replace(/\/$/, '');
  const [, list] = /^(\/[^/]+)\/[^/]+$/.exec(bare) ?? [];
  const page = [...PAGES, ...UNLISTED].find((entry) => entry.path === (list ?? bare));
  if (list === undefined) return page;
  const load = FICHES.find(([of]) => of === list)?.[1];
  return page && load && { ...page, load };
}
