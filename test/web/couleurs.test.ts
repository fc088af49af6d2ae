import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('web/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
);

function luminance(hex: string) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string, theme: 'light' | 'dark') {
  const [a, b] = [one, other].map((name) => luminance(tokens.get(name)![theme])).toSorted((x, y) => y - x);
  return (a! + 0.05) / (b! + 0.05);
}

const named = (pattern: RegExp) => [...tokens.keys()].filter((name) => pattern.test(name));

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  it('give text 4.5 to 1 on every ground', () => {
    for (const ground of ['fond', 'fond-nav', 'fond-survol']) {
      for (const ink of ['encre', 'encre-2', 'accent', 'alerte']) {
        expect(contrast(ink, ground, theme), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast('encre', 'accent-fond', theme)).toBeGreaterThanOrEqual(4.5);
  });

  it('give the figure written on a class of the heat table 4.5 to 1', () => {
    for (const ink of named(/^(seq|div)-\d-encre$/)) {
      const ground = ink.replace('-encre', '');
      expect(contrast(ink, ground, theme), ink).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('give the bar of each poste 3 to 1 on the page', () => {
    const postes = named(/^poste-/);
    expect(postes).toHaveLength(8);
    for (const poste of postes) {
      expect(contrast(poste, 'fond', theme), poste).toBeGreaterThanOrEqual(3);
    }
    expect(contrast('foyer', 'fond', theme)).toBeGreaterThanOrEqual(3);
  });

  it('go from one class of the sequence to the next without turning back', () => {
    const light = named(/^seq-\d$/).map((name) => luminance(tokens.get(name)![theme]));
    const order = light.toSorted((a, b) => (theme === 'light' ? b - a : a - b));
    expect(light).toEqual(order);
  });
});
