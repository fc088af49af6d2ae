import { DuckDBInstance } from '@duckdb/node-api';
import { BlobReader, TextWriter, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { get as httpGet } from 'node:http';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { TABLES } from '../../server/exports/tables.ts';
import { contrat, cpts, fixture, flux } from '../fixture.ts';

let f: Awaited<ReturnType<typeof fixture>>;

beforeAll(async () => {
  f = await fixture({
    cpts: [cpts()],
    contrats: [contrat()],
    flux_aci: [flux({ montant_eur: '12.34' }), flux({ montant_eur: '-0.34', nature: 'recuperation' })],
  });
});

afterAll(() => f.close());

async function opened() {
  const response = await f.get('/api/exports/instantane.zip');
  expect(response.statusCode, response.body).toBe(200);
  const zip = new ZipReader(new BlobReader(new Blob([new Uint8Array(response.rawPayload)])));
  const entries = (await zip.getEntries()) as FileEntry[];
  const entry = (name: string) => entries.find(({ filename }) => filename === name)!;
  return { headers: response.headers, entries, entry };
}

describe('the archive of a snapshot', () => {
  it('holds every table once, as many rows as its manifest says, stored without compressing twice', async () => {
    const { entries, entry } = await opened();
    const manifest = JSON.parse(await entry('manifeste.json').getData(new TextWriter())) as {
      classification: string;
      empreinte: string;
      tables: Record<string, { fichier: string; lignes: number }>;
    };
    const folder = mkdtempSync(path.join(tmpdir(), 'essai-'));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();

    expect(manifest).toMatchObject({ classification: 'synthetique', empreinte: 'essai' });
    expect(Object.keys(manifest.tables)).toEqual(Object.keys(TABLES));
    expect(entries.filter(({ filename }) => filename.startsWith('tables/'))).toHaveLength(
      Object.keys(TABLES).length,
    );
    for (const [table, { fichier, lignes }] of Object.entries(manifest.tables)) {
      expect(entry(fichier).compressionMethod, table).toBe(0);
      const file = path.join(folder, `${table}.parquet`);
      writeFileSync(file, await entry(fichier).getData(new Uint8ArrayWriter()));
      const read = await connection.runAndReadAll(`select count(*)::integer from read_parquet('${file}')`);
      expect(read.getRows(), table).toEqual([[lignes]]);
    }
    const sum = await connection.runAndReadAll(
      `select sum(montant_eur)::varchar from read_parquet('${folder}/flux_aci.parquet')`,
    );
    expect(sum.getRows()).toEqual([['12.00']]);
    rmSync(folder, { recursive: true });
    expect(readdirSync(f.db.folder)).toEqual([]);
  });

  it('explains itself in French: what the data are, and every column', async () => {
    const { headers, entry } = await opened();
    const text = await entry('LISEZMOI.txt').getData(new TextWriter());
    const dictionary = await entry('dictionnaire.csv').getData(new TextWriter());

    expect(headers['content-disposition']).toBe(
      'attachment; filename="demonstration_tables_arrete-2026-10-31_instantane-1.zip"',
    );
    expect(text).toContain('Données synthétiques');
    expect(text).toContain('Date d’arrêté : 31/10/2026');
    expect(dictionary).toContain(
      'flux_aci;montant_eur;Montant;Montant signé;euros courants;decimal;Lignes de paiement reçues',
    );
  });

  it('gives back what it held when its reader leaves', async () => {
    await f.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = f.app.server.address() as { port: number };
    const leave = () =>
      new Promise<void>((resolve, reject) => {
        httpGet({ port, path: '/api/exports/instantane.zip' }, (response) =>
          response.once('data', () => response.destroy()).once('close', resolve),
        ).on('error', reject);
      });
    for (let i = 0; i < 6; i++) await leave();

    expect((await f.get('/api/exports/instantane.zip')).statusCode).toBe(200);
    await vi.waitFor(() => expect(readdirSync(f.db.folder)).toEqual([]));
  });
});
