import { token } from './geometry.ts';

/** Text of every chart. */
export const TEXT = {
  fontFamily: "'Source Sans 3', sans-serif",
  fontSize: 13,
  color: token('encre-2'),
};

/** Few, light grid lines. */
export const GRID_LINES = { lineStyle: { color: token('filet'), width: 1 } };

/** The box of a tooltip; its content is made of elements, since the content policy forbids inline styles. */
export const TOOLTIP = {
  trigger: 'axis' as const,
  confine: true,
  transitionDuration: 0,
  backgroundColor: token('fond'),
  borderColor: token('filet-fort'),
  borderRadius: 0,
  padding: 8,
  extraCssText: 'box-shadow: none; z-index: 3;',
  textStyle: { color: token('encre'), fontSize: 13 },
  axisPointer: { lineStyle: { color: token('filet-fort'), type: 'solid' as const } },
};

/** A tooltip as an element: a title, then one line by entry. */
export function bubble(title: string, lines: [label: string, value: string][]): HTMLElement {
  const box = document.createElement('div');
  box.className = 'infobulle';
  const head = document.createElement('b');
  head.textContent = title;
  box.append(head);
  for (const [label, value] of lines) {
    const line = document.createElement('div');
    line.textContent = `${label}\u00a0: ${value}`;
    box.append(line);
  }
  return box;
}
