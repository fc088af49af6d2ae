import { hand } from './download.ts';
import { drawn, svgElement } from './drawing.ts';

/** What the image says around the drawing. */
export interface Captions {
  id: string;
  title: string;
  subtitle: string;
  source: string;
}

const MARGIN = 24;
const FAMILY = "'Source Sans 3', 'Segoe UI', Arial, sans-serif";
/** Pixels of a PNG for a pixel of the page: sharp on paper. */
const SCALE = 2;

/** Breaks a text at the width of the image. */
function wrapped(text: string, font: string, width: number) {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = font;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

interface Style {
  size: number;
  weight: number;
  fill: string;
}

/** Writes a paragraph under `y`, and says where it ends. */
function paragraph(svg: SVGElement, text: string, y: number, width: number, { size, weight, fill }: Style) {
  for (const line of wrapped(text, `${weight} ${size}px ${FAMILY}`, width)) {
    y += Math.round(size * 1.4);
    const place = { x: MARGIN, y: y - Math.round(size * 0.35) };
    svg.append(
      svgElement(
        'text',
        { ...place, 'font-family': FAMILY, 'font-size': size, 'font-weight': weight, fill },
        line,
      ),
    );
  }
  return y;
}

/** The drawing of a figure under its title, above its source and vintage; light, whatever the theme of the screen. */
function compose(drawing: HTMLElement, { title, subtitle, source }: Captions) {
  const root = document.documentElement;
  const theme = root.dataset.theme;
  root.dataset.theme = 'clair';
  try {
    const { group, width, height } = drawn(drawing);
    const svg = svgElement('svg', { xmlns: 'http://www.w3.org/2000/svg', 'xml:lang': 'fr' });
    svg.append(svgElement('title', {}, `${title}, ${subtitle}`));
    const page = svgElement('rect', { fill: '#fff' });
    svg.append(page);
    const { color: fill } = getComputedStyle(document.body);
    let y = paragraph(svg, title, MARGIN, width, { size: 19, weight: 600, fill });
    y = paragraph(svg, subtitle, y, width, { size: 13, weight: 400, fill: '#4a5761' }) + 12;
    group.setAttribute('transform', `translate(${MARGIN} ${y})`);
    svg.append(group);
    y = paragraph(svg, source, y + height + 12, width, { size: 12, weight: 400, fill: '#4a5761' }) + MARGIN;
    for (const element of [svg, page]) {
      element.setAttribute('width', String(width + 2 * MARGIN));
      element.setAttribute('height', String(y));
    }
    return { svg, width: width + 2 * MARGIN, height: y };
  } finally {
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
  }
}

const textOf = (svg: SVGElement) => new XMLSerializer().serializeToString(svg);

const svgBlob = (svg: SVGElement) => new Blob([textOf(svg)], { type: 'image/svg+xml' });

/** The figure as a drawing that can be enlarged and edited. */
export function saveSvg(drawing: HTMLElement, captions: Captions) {
  hand(`cpts_${captions.id}.svg`, svgBlob(compose(drawing, captions).svg));
}

/** The figure as an image, twice the pixels of the screen. */
export async function savePng(drawing: HTMLElement, captions: Captions) {
  const { svg, width, height } = compose(drawing, captions);
  svg.prepend(svgElement('style', {}, await fontFaces()));
  const address = URL.createObjectURL(svgBlob(svg));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('the image could not be made');
    hand(`cpts_${captions.id}.png`, blob);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** An image sees no font of the page: the family goes with it. */
async function fontFaces() {
  const faces = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule);
  const texts = await Promise.all(
    faces.map(async ({ cssText, parentStyleSheet }) => {
      const [whole, href] = /url\("([^"]+)"\)/.exec(cssText) ?? [];
      if (!whole || !href) return '';
      const font = await fetch(new URL(href, parentStyleSheet?.href ?? location.href));
      const bytes = new Uint8Array(await font.arrayBuffer());
      const data = btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
      return cssText.replace(whole, `url("data:font/woff2;base64,${data}")`);
    }),
  );
  return texts.join('\n');
}
