import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles } from './lake.ts';
import { csv, temporaryFolder, versement } from './reading.ts';

const PILOTAGE = path.resolve(import.meta.dirname, '../../bin/pilotage.mjs');

/** Runs the command line as a person does; gives what it said and its exit code. */
const pilotage = (...args: string[]) =>
  new Promise<{ code: number; dit: string }>((resolve) => {
    execFile(process.execPath, [PILOTAGE, ...args], (error, stdout, stderr) => {
      const code = error ? Number(error.code) : 0;
      resolve({ code, dit: (stdout + stderr).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ') });
    });
  });

describe('npm run pilotage', () => {
  it('takes the good file, names the line and column of the bad one, and counts the euros', async () => {
    const lake = temporaryFolder();
    const lines = [
      versement({ montant_eur: '1234,5' }),
      versement({ flux_id: 'F2', date_paiement: '30/02/2024' }),
    ];
    const [file] = writeFiles(temporaryFolder(), { 'flux_aci.csv': csv(lines) });
    const { code, dit } = await pilotage('ingerer', file!, '--lac', lake);

    expect(code).toBe(0);
    expect(dit).toMatch('flux_aci.csv → flux_aci : 2 lignes, 1 acceptée, 1 en quarantaine.');
    expect(dit).toMatch('1 334,50 € lus, 1 234,50 € acceptés.');
    expect(dit).toMatch(
      'flux_aci.csv, ligne 3, colonne date_paiement : « 30/02/2024 » n’est pas une date du calendrier.',
    );
  });

  it('says what it read as JSON, and refuses a missing file with the code of a refusal', async () => {
    const { code, dit } = await pilotage('verifier', '/nulle/part/flux_aci.csv', '--json');

    expect(code).toBe(1);
    expect(JSON.parse(dit)).toMatchObject({ fichiers: [{ resultat: 'refuse', code: 'absent' }] });
  });

  it('writes the file again with the reasons, never over another', async () => {
    const lines = [versement(), versement({ flux_id: 'F2', date_paiement: '30/02/2024' })];
    const [file] = writeFiles(temporaryFolder(), { 'flux_aci.csv': csv(lines) });
    const rapport = path.join(temporaryFolder(), 'flux_aci_rapport.csv');
    const args = ['ingerer', file!, '--rapport', rapport, '--lac', temporaryFolder()];

    expect(await pilotage(...args)).toMatchObject({ code: 0 });
    expect(readFileSync(rapport, 'utf8')).toMatch(/;motif_de_rejet\n.*;\n.*ligne 3, colonne date_paiement/);
    expect(await pilotage(...args)).toMatchObject({
      code: 1,
      dit: expect.stringMatching(/existe déjà/) as string,
    });
  });

  it('finds a line of the journal that was changed', async () => {
    const lake = temporaryFolder();
    const [file] = writeFiles(temporaryFolder(), { 'flux_aci.csv': csv([versement()]) });
    await pilotage('ingerer', file!, '--lac', lake);
    const journal = path.join(lake, 'journal');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('100.00', '900.00'));

    expect(await pilotage('journal', '--lac', lake)).toMatchObject({
      code: 4,
      dit: expect.stringMatching(/ligne 1 : elle a été modifiée/) as string,
    });
  });

  it.each([[['publier']], [['publier', '--arrete', '31/10/2026']]])(
    'refuses %j without a date it can use',
    async (args) => {
      expect(await pilotage(...args, '--lac', temporaryFolder())).toMatchObject({ code: 1 });
    },
  );

  it.each([[[]], [['voler']], [['ingerer', '--vite']]])('shows its usage for %j', async (args) => {
    const { code, dit } = await pilotage(...args);

    expect(code).toBe(2);
    expect(dit).toMatch('npm run pilotage -- <verbe>');
  });
});
