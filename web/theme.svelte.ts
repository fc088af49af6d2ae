const KEY = 'theme';
type Theme = 'clair' | 'sombre';

const system = matchMedia('(prefers-color-scheme: dark)');
let systemDark = $state(system.matches);
system.addEventListener('change', () => (systemDark = system.matches));

const stored = (): Theme | undefined => {
  const value = localStorage.getItem(KEY);
  return value === 'clair' || value === 'sombre' ? value : undefined;
};

let chosen = $state(stored());

/** The theme on screen; it is a habit of a person, not a part of the view, hence not in the address. */
export const theme = {
  get dark() {
    return chosen === undefined ? systemDark : chosen === 'sombre';
  },
};

/** Lays the chosen theme on the document; without a choice the system decides. */
export function applyTheme() {
  if (chosen === undefined) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

/** Goes from the theme on screen to the other one. */
export function toggleTheme() {
  chosen = theme.dark ? 'clair' : 'sombre';
  localStorage.setItem(KEY, chosen);
  applyTheme();
}
