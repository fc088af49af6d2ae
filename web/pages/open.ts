import { filters } from '../filters.svelte.ts';

const last = new Map<string, string>();

/** The key that the address opens in a list; the one before while the reader leaves its page, which must then ask nothing more. */
export function openKey(list: string): string {
  const [, shown, key] = filters.path.split('/');
  if (shown === list && key) last.set(list, decodeURIComponent(key));
  return last.get(list) ?? '';
}
