import { filters } from '../../filters.svelte.ts';

let last = '';

/** The CPTS of the address; the one before while the reader leaves its page, which must then ask nothing more. */
export function openCpts(): string {
  const [, list, id] = filters.path.split('/');
  if (list === 'cpts' && id) last = decodeURIComponent(id);
  return last;
}
