/** Folds a menu; the keyboard goes back to where it opened it. */
export function fold(menu: HTMLDetailsElement) {
  if (!menu.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** Folds an open menu when a click or a focus lands elsewhere, or on Escape; gives what stops it. */
export function foldsAway(menu: HTMLDetailsElement) {
  const stop = new AbortController();
  const leave = ({ target }: Event) => {
    if (menu.open && !menu.contains(target as Node)) menu.open = false;
  };
  for (const moved of ['click', 'focusin'] as const)
    document.addEventListener(moved, leave, { signal: stop.signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && fold(menu), { signal: stop.signal });
  return () => stop.abort();
}
