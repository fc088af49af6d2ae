import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Compiled programs lie among the packages, which they find there and which no other tool reads. */
const COMPILES = path.join(ROOT, 'node_modules/.fautes');

/** Each module goes on finding the files beside its source. */
const surPlace: Plugin = {
  name: 'sur-place',
  enforce: 'pre',
  transform: (code, id) =>
    code
      .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)))
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
};

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** Whether the process that made a folder is still there. */
function alive(name: string) {
  try {
    return process.kill(Number(name.split('-')[0]), 0);
  } catch {
    return false;
  }
}

async function faire(source: string) {
  mkdirSync(COMPILES, { recursive: true });
  for (const left of readdirSync(COMPILES)) if (!alive(left)) remove(path.join(COMPILES, left));
  const outDir = mkdtempSync(path.join(COMPILES, `${process.pid}-`));
  process.on('exit', () => remove(outDir));
  await build({
    configFile: false,
    envDir: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    plugins: [surPlace],
    build: {
      ssr: source,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'programme.mjs' } },
    },
  });
  return path.join(outDir, 'programme.mjs');
}

const faits = new Map<string, Promise<string>>();

/** A program in one JavaScript file, made once in this process: a start through tsx costs half a second of a processor, and a campaign makes thousands. */
export function compiler(source: string) {
  const known = faits.get(source) ?? faire(source);
  faits.set(source, known);
  return known;
}
