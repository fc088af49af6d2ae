import type { Map } from 'maplibre-gl';

type Name = { element: HTMLElement; from: [number, number] };

/** The map as it is on screen, with the names of its insets, as a drawing that can be printed: one by WebGL is blank on paper. */
export function onPaper(map: Map, names: Name[]): HTMLCanvasElement {
  map.redraw();
  const screen = map.getCanvas();
  const paper = document.createElement('canvas');
  [paper.className, paper.width, paper.height] = ['papier', screen.width, screen.height];
  const brush = paper.getContext('2d')!;
  brush.drawImage(screen, 0, 0);
  const scale = screen.width / screen.clientWidth;
  brush.scale(scale, scale);
  const { font, color } = getComputedStyle(names[0]!.element);
  Object.assign(brush, { font, fillStyle: color, textBaseline: 'top' });
  for (const { element, from } of names) {
    const { x, y } = map.project(from);
    brush.fillText(element.textContent, x + 2, y + 2);
  }
  return paper;
}
