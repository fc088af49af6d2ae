import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openMemory } from '../../data/sql.ts';
import { VERBES, type Contexte } from '../../data/verbs.ts';
import { damirLine, damirText } from './damir_file.ts';
import { writeFiles } from './lake.ts';
import { temporaryFolder } from './reading.ts';

const PILOTAGE = path.resolve(import.meta.dirname, '../../bin/pilotage.mjs');

const pilotage = (...args: string[]) =>
  new Promise<{ code: number; dit: string }>((resolve) => {
    execFile(process.execPath, [PILOTAGE, ...args], (error, stdout, stderr) =>
      resolve({
        code: error ? Number(error.code) : 0,
        dit: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' '),
      }),
    );
  });

const SCDL = [
  'nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,objet,montant,nature',
  'ARS Bretagne,13000794100018,2023-06-27,A1,CPTS du Pays d’Auray,90000000000017,Amorçage,22000.80,aide en numéraire',
  'ARS PACA,13000795800015,2023-06-27,A2,CPTS de Nice,90000000000025,Amorçage,1000,aide en numéraire',
  '',
].join('\n');

describe('npm run pilotage, connectors', () => {
  it('converts, says what it set aside, and gives a file that is then taken whole', async () => {
    const lake = temporaryFolder();
    const [file] = writeFiles(temporaryFolder(), { 'subventions.csv': SCDL });
    const vers = path.join(temporaryFolder(), 'flux_fir_scdl.csv');
    const converted = await pilotage('convertir', 'scdl', file!, '--vers', vers, '--lac', lake);

    expect(converted.code).toBe(0);
    expect(converted.dit).toMatch('2 lignes, 1 pour le flux flux_fir, 22 000,80 €, 1 mise à part.');
    expect(converted.dit).toMatch('À PART   ligne 3 : la région de « ARS PACA » ne se lit pas dans son nom.');
    expect(readFileSync(vers.replace('.csv', '.ecartes.csv'), 'utf8')).toMatch(
      /^\ufeffligne;motif;nomAttribuant;/,
    );

    const taken = await pilotage('ingerer', vers, '--lac', lake);
    expect(taken.dit).toMatch('flux_fir_scdl.csv → flux_fir : 1 ligne, 1 acceptée, 0 en quarantaine.');

    const again = await pilotage('convertir', 'scdl', file!, '--vers', vers, '--lac', lake);
    expect(again).toMatchObject({ code: 1, dit: expect.stringMatching(/existe déjà/) as string });
  });

  it('writes the control totals of DAMIR as a table', async () => {
    const file = path.join(temporaryFolder(), 'A202401.csv.gz');
    writeFileSync(file, gzipSync(damirText([damirLine()])));
    const vers = path.join(temporaryFolder(), 'controle.csv');
    const { code, dit } = await pilotage('damir', file, '--vers', vers, '--lac', temporaryFolder());

    expect(code).toBe(0);
    expect(dit).toMatch('2024-01 Auvergne-Rhône-Alpes : DAMIR 100,00 €, outil n.d., écart n.d.');
    expect(readFileSync(vers, 'utf8').split('\n')[1]).toBe(
      '2024-01;84;Auvergne-Rhône-Alpes;1;100.00;100.00;;',
    );
  });

  it.each([
    [['convertir', 'inconnu', 'f.csv', '--vers', 'g.csv'], /Connecteurs : finess, scdl/],
    [['convertir', 'finess', '/nulle/part.csv', '--vers', 'cpts.csv'], /n’existe pas/],
    [['damir'], /au moins un fichier Open DAMIR/],
    [['contours'], /contours --depuis ADRESSE/],
    [['contours', '--depuis', '/nulle/part'], /n’existe pas/],
  ])('refuses %j, and writes nothing', async (args, sentence) => {
    const [lake, [verbe, ...rest]] = [temporaryFolder(), args as [string, ...string[]]];
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { vers: { type: 'string' }, depuis: { type: 'string' } },
    });
    const { connection, close } = await openMemory();
    onTestFinished(close);
    await expect(
      VERBES[verbe]!({ lake, fichiers: positionals, options: values, connection } as Contexte),
    ).rejects.toThrow(sentence);
    expect(readdirSync(lake)).toEqual([]);
  });
});
