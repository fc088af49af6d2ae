import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FONT = createRequire(import.meta.url).resolve(
  '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
);

/** The family draws the narrow no-break space too thin between digits: the same file, enlarged, as on the pages. */
const faces = (source: string) => `
@font-face { font-family: 'Source Sans 3'; font-weight: 200 900; src: ${source}; unicode-range: U+0000-202E, U+2030-FFFD; }
@font-face { font-family: 'Source Sans 3'; font-weight: 200 900; src: ${source}; unicode-range: U+202F;
  size-adjust: 175%; ascent-override: 50%; descent-override: 20%; }`;

/** The style of a note: A4, black on white, the colours of the pages; nothing is fetched, the font is inside. */
export const style = () => `
${faces(`url(data:font/woff2;base64,${readFileSync(FONT).toString('base64')}) format('woff2')`)}
@page { size: A4; margin: 12mm 14mm 15mm; }
:root { --encre: #15202a; --encre-2: #4d5a66; --filet: #d3dadf; --accent: #0b4a60; --inconnu: #ffffff;
  --classe-1: #e4f0f4; --classe-2: #bedce6; --classe-3: #8fc2d3; --classe-4: #5ea3bc; --classe-5: #28738f; --classe-6: #0b4a60; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 400 9pt/1.35 'Source Sans 3', sans-serif; font-variant-numeric: tabular-nums lining-nums; color: var(--encre);
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1 { font-size: 19pt; line-height: 1.15; font-weight: 600; }
h2 { margin-bottom: 1.5mm; padding-top: 1mm; border-top: 0.5mm solid var(--encre); font-size: 10.5pt; font-weight: 650; }
h2 small { font-size: 8pt; font-weight: 400; color: var(--encre-2); }
section { margin-top: 3.5mm; break-inside: avoid; }
.suite { break-before: page; margin-top: 0; }
.chapeau { margin-top: 1mm; color: var(--encre-2); }
.demo { color: #a02c12; font-weight: 600; }
dl.cles { display: grid; grid-template-columns: repeat(5, 1fr); gap: 4mm; margin-top: 4mm; }
.cles div { padding-left: 3mm; border-left: 0.2mm solid var(--filet); }
.cles div:first-child { padding-left: 0; border-left: 0; }
.cles dt { color: var(--encre-2); font-size: 8pt; }
.cles dd:first-of-type { font-size: 15pt; font-weight: 600; line-height: 1.2; }
.cles dd + dd { font-size: 8pt; color: var(--encre-2); }
.deux { display: grid; grid-template-columns: 66mm 1fr; gap: 6mm; }
.egales { grid-template-columns: 1fr 1fr; }
svg { display: block; width: 100%; }
.carte path { stroke: #ffffff; stroke-width: 0.8; }
.courbe text { font-size: 7.5px; fill: var(--encre-2); }
.courbe line { stroke: var(--filet); stroke-width: 0.4; }
.courbe polyline { fill: none; stroke-width: 1.4; }
.legende { display: flex; flex-wrap: wrap; gap: 0 3mm; margin-top: 1mm; list-style: none; font-size: 7.5pt; color: var(--encre-2); }
.legende i { display: inline-block; width: 3mm; height: 3mm; margin-right: 1mm; vertical-align: -0.4mm; border: 0.1mm solid var(--filet); }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; }
th, td { padding: 0.45mm 1.2mm; border-bottom: 0.1mm solid var(--filet); text-align: left; font-weight: 400; vertical-align: middle; }
thead th { font-size: 7.5pt; color: var(--encre-2); vertical-align: bottom; line-height: 1.15; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
.n { text-align: right; white-space: nowrap; }
.ensemble > * { border-top: 0.3mm solid var(--encre); font-weight: 650; }
.ici > * { background: #eaf1f4; font-weight: 650; }
.barre span { position: relative; display: block; width: 26mm; height: 3mm; }
.barre i { position: absolute; left: 0; top: 0; height: 100%; background: var(--accent); }
.barre b { position: absolute; top: -0.6mm; height: 4.2mm; border-left: 0.5mm solid #c8411b; }
.part > th { padding-left: 4mm; color: var(--encre-2); }
.part > td { color: var(--encre-2); }
.nd { color: var(--encre-2); font-style: italic; }
table + p { margin-top: 2mm; }
ol { padding-left: 4.5mm; } ol li { margin-bottom: 1.2mm; }
.methode { font-size: 7.8pt; color: var(--encre-2); columns: 2; column-gap: 6mm; }
.methode p { margin-bottom: 1mm; }
code { font-family: inherit; overflow-wrap: anywhere; }
`;
