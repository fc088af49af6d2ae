import { mount } from 'svelte';
import Long from './Long.svelte';
import { installe } from './mesures.ts';

installe();

/** Draws as many rows as the address asks for, and says how long the first drawing took. */
const lignes = Number(new URLSearchParams(location.search).get('lignes') ?? 100_000);
const start = performance.now();
mount(Long, { target: document.querySelector('main')!, props: { lignes } });
requestAnimationFrame(() =>
  setTimeout(() => {
    document.body.dataset.dessin = String(Math.round(performance.now() - start));
  }),
);
