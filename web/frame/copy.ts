import { hrefWith } from '../filters.svelte.ts';

/** Copies the link of the view; it names the snapshot, and so opens the same numbers after the next publication too. */
export const copyLink = (instantane: number) =>
  navigator.clipboard.writeText(new URL(hrefWith({ instantane }), location.href).href);
