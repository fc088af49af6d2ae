import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const TEXT = /\.(js|css|html|svg|json|topojson)$/;

/** Writes a .br and a .gz beside every text asset, so that the server compresses nothing at run time. */
function precompressed(): Plugin {
  let folder = '';
  return {
    name: 'precompressed',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      const files = await readdir(folder, { recursive: true });
      for (const file of files.filter((name) => TEXT.test(name))) {
        const path = join(folder, file);
        const content = await readFile(path);
        const brotli = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
        await writeFile(`${path}.br`, await promisify(brotliCompress)(content, brotli));
        await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: 'web',
  plugins: [svelte({ compilerOptions: { discloseVersion: false } }), precompressed()],
  assetsInclude: ['**/*.topojson'],
  // write-excel-file would compress a long sheet in a worker made of a blob, which the content policy refuses.
  resolve: { alias: [{ find: /^fflate$/, replacement: join(import.meta.dirname, 'web/ui/zip.ts') }] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // The content policy forbids inline scripts and data: fonts, hence no polyfill and no inlined asset.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // The first load names every other file, and hexadecimal letters compress best; 7 of them serve some thousand files, 6 no more than 64.
        hashCharacters: 'hex',
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        // The first load in one file: it compresses better than in four, and asks once.
        codeSplitting: { groups: [{ name: 'socle', tags: ['$initial'] }] },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
