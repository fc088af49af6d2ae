/** What is on screen, as SVG that any tool opens: texts, boxes, borders, charts and maps, with their computed styles. */

const SVG = 'http://www.w3.org/2000/svg';

/** Presentation that a style sheet may have given to a part of a chart. */
const PRESENTATION = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'vector-effect',
];

interface Canvas {
  out: SVGElement;
  left: number;
  top: number;
  /** Where the last part ends on the right. */
  width: number;
  /** Hatchings drawn so far: each has a name of its own. */
  hatchings: number;
}

/** An element of SVG with its attributes. */
export function svgElement(name: string, attributes: Record<string, string | number>, text?: string) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** A copy of a chart that needs no style sheet. */
function copy(source: SVGSVGElement, { left, top }: Canvas) {
  const clone = source.cloneNode(true) as SVGSVGElement;
  const originals = [source, ...source.querySelectorAll<SVGElement>('*')];
  [clone, ...clone.querySelectorAll<SVGElement>('*')].forEach((element, i) => {
    const style = getComputedStyle(originals[i]!);
    for (const name of ['class', 'style', 'tabindex', 'role']) element.removeAttribute(name);
    if (style.display === 'none' || style.visibility === 'hidden') element.setAttribute('display', 'none');
    for (const name of PRESENTATION) {
      const value = style.getPropertyValue(name);
      // A pattern is named in full by the page, which the file is not.
      if (value) element.setAttribute(name, value.replace(/url\("[^"#]*#/, 'url("#'));
    }
    const origin = style.getPropertyValue('transform');
    if (i > 0 && origin.startsWith('matrix(')) element.setAttribute('transform', origin);
  });
  const box = source.getBoundingClientRect();
  clone.setAttribute('x', String(round(box.left - left)));
  clone.setAttribute('y', String(round(box.top - top)));
  clone.setAttribute('width', String(round(box.width)));
  clone.setAttribute('height', String(round(box.height)));
  if (!clone.hasAttribute('viewBox'))
    clone.setAttribute('viewBox', `0 0 ${round(box.width)} ${round(box.height)}`);
  return clone;
}

const clear = (colour: string) => colour === 'transparent' || /, 0\)$|\/ 0\)$/.test(colour);

/** The hatching of what is expected or unknown. */
function hatched(image: string, canvas: Canvas) {
  const colour = /(?:rgba?|color|oklch)\([^)]*\)/.exec(image)?.[0] ?? '#777';
  const id = `hachures-${canvas.hatchings++}`;
  const pattern = svgElement('pattern', {
    id,
    width: 4,
    height: 4,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(svgElement('path', { d: 'M0 0V4', stroke: colour, 'stroke-width': 1.5 }));
  canvas.out.append(pattern);
  return `url(#${id})`;
}

/** The background and the borders of a box. */
function box(style: CSSStyleDeclaration, area: DOMRect, canvas: Canvas) {
  const { out, left, top } = canvas;
  const frame = {
    x: round(area.left - left),
    y: round(area.top - top),
    width: round(area.width),
    height: round(area.height),
  };
  if (area.width === 0 || area.height === 0) return;
  const rx = parseFloat(style.borderTopLeftRadius) || 0;
  if (!clear(style.backgroundColor))
    out.append(svgElement('rect', { ...frame, rx, fill: style.backgroundColor }));
  if (style.backgroundImage.includes('gradient'))
    out.append(svgElement('rect', { ...frame, rx, fill: hatched(style.backgroundImage, canvas) }));
  const [x1, y1, x2, y2] = [frame.x, frame.y, frame.x + frame.width, frame.y + frame.height];
  const sides: [string, number, number, number, number][] = [
    ['top', x1, y1, x2, y1],
    ['bottom', x1, y2, x2, y2],
    ['left', x1, y1, x1, y2],
    ['right', x2, y1, x2, y2],
  ];
  for (const [side, ax, ay, bx, by] of sides) {
    const width = parseFloat(style.getPropertyValue(`border-${side}-width`));
    const kind = style.getPropertyValue(`border-${side}-style`);
    const stroke = style.getPropertyValue(`border-${side}-color`);
    if (!width || kind === 'none' || kind === 'hidden' || clear(stroke)) continue;
    const dash = kind === 'dashed' ? '4 3' : kind === 'dotted' ? '1 2' : 'none';
    out.append(
      svgElement('line', {
        x1: ax,
        y1: ay,
        x2: bx,
        y2: by,
        stroke,
        'stroke-width': width,
        'stroke-dasharray': dash,
      }),
    );
  }
}

interface Line {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a piece of a text is on the page; several places when the page broke it. */
function placed(node: Text, start: number, end: number) {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

/** Adds a piece to the line that it goes on, or begins another. */
function add(lines: Line[], text: string, { left, right, top, bottom }: DOMRect, gap: string) {
  const last = lines.at(-1);
  if (last && Math.abs(last.top - top) < 2) {
    last.text += gap + text;
    last.right = right;
  } else lines.push({ text, left, right, top, bottom });
}

/** The words of a text, line by line as the page broke them; a word cut at a hyphen is on two lines. */
function linesOf(node: Text) {
  const lines: Line[] = [];
  for (const { 0: word, index } of node.data.matchAll(/[^ \t\r\n]+/g)) {
    const [whole, ...more] = placed(node, index, index + word.length);
    if (whole && more.length === 0) add(lines, word, whole, ' ');
    else if (whole) {
      for (let i = 0; i < word.length; i++) {
        const [one] = placed(node, index + i, index + i + 1);
        const before = lines.at(-1);
        if (one && i > 0 && before && Math.abs(before.top - one.top) >= 2) before.text += '-';
        if (one) add(lines, word[i]!, one, i === 0 ? ' ' : '');
      }
    }
  }
  return lines;
}

/** The text as it was measured: another font is drawn in the same width. */
function text(node: Text, style: CSSStyleDeclaration, canvas: Canvas) {
  const size = parseFloat(style.fontSize);
  for (const { text: words, left, right, top, bottom } of linesOf(node)) {
    canvas.width = Math.max(canvas.width, right - canvas.left);
    const attributes = {
      x: round(left - canvas.left),
      y: round((top + bottom) / 2 + size * 0.33 - canvas.top),
      textLength: round(right - left),
      lengthAdjust: 'spacingAndGlyphs',
      'font-family': style.fontFamily,
      'font-size': size,
      'font-weight': style.fontWeight,
      'font-style': style.fontStyle,
      fill: style.color,
    };
    canvas.out.append(svgElement('text', attributes, words));
  }
}

function walk(element: Element, canvas: Canvas) {
  if (
    element.matches(
      '.invisible, .hors-impression, .infobulle, .maplibregl-control-container, [aria-hidden="true"]:empty:not(i, span)',
    )
  )
    return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
  const area = element.getBoundingClientRect();
  if (element instanceof SVGSVGElement) {
    canvas.out.append(copy(element, canvas));
    canvas.width = Math.max(canvas.width, area.right - canvas.left);
    return;
  }
  if (element instanceof HTMLCanvasElement) {
    const place = {
      x: area.left - canvas.left,
      y: area.top - canvas.top,
      width: area.width,
      height: area.height,
    };
    // A map forgets what it drew once it is on screen: asked, it draws again before it is read.
    element.dispatchEvent(new Event('image'));
    canvas.out.append(svgElement('image', { ...place, href: element.toDataURL() }));
    return;
  }
  const parent = canvas.out;
  if (style.opacity !== '1') {
    canvas.out = svgElement('g', { opacity: style.opacity });
    parent.append(canvas.out);
  }
  box(style, area, canvas);
  for (const child of element.childNodes) {
    if (child instanceof Text) text(child, style, canvas);
    else if (child instanceof Element) walk(child, canvas);
  }
  canvas.out = parent;
}

/** A part of the page as a group of SVG whose corner is at 0, with its size. */
export function drawn(element: HTMLElement): { group: SVGElement; width: number; height: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  const canvas: Canvas = { out: svgElement('g', {}), left, top, width, hatchings: 0 };
  walk(element, canvas);
  return { group: canvas.out, width: Math.ceil(canvas.width), height: Math.ceil(height) };
}
