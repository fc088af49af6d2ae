import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tooManyAside } from '../../data/arrival.ts';
import { readJournal } from '../../data/journal.ts';
import { showProgress, type Avance } from '../../data/progress.ts';
import { filesOf } from '../../server/lake_files.ts';
import { compiler } from '../fautes/compiler.ts';
import { publishRows } from '../lake.ts';
import { FILES, ingestFiles, publishLake, writeFiles } from './lake.ts';
import { csv, temporaryFolder, versement } from './reading.ts';

const SCRIPT = path.resolve(import.meta.dirname, '../../bin/pilotage.mjs');

/** Runs a program; gives what it said and its exit code. */
const run = (program: string, args: string[]) =>
  new Promise<{ code: number; dit: string; stdout: string }>((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) => {
      const code = error ? Number(error.code) : 0;
      const dit = (stdout + stderr).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
      resolve({ code, dit, stdout });
    });
  });

/** The command line as a person starts it: a script that starts the program through tsx, which takes a second. */
const script = (...args: string[]) => run(SCRIPT, args);

/** The same program, compiled once for all of these tests. */
const pilotage = async (...args: string[]) => run(await compiler('data/cli.ts'), args);

/** The same with --json: what goes to the standard output alone. */
const json = (...args: string[]) => pilotage(...args, '--json');

beforeAll(() => compiler('data/cli.ts'), 60_000);

const ONE_BAD_IN_TWO = [versement(), versement({ flux_id: 'F2', date_paiement: '30/02/2024' })];

describe('a file with more than 5 % of its lines at fault', () => {
  it('waits for --confirmer once figures are published, and nothing of it is kept', async () => {
    const lake = temporaryFolder();
    await ingestFiles(
      lake,
      writeFiles(temporaryFolder(), FILES).map((file) => ({ file })),
    );
    await publishLake(lake);
    const before = readFileSync(path.join(lake, 'journal'), 'utf8');
    const [file] = writeFiles(temporaryFolder(), { 'flux_aci_2025.csv': csv(ONE_BAD_IN_TWO) });
    const held = await pilotage('ingerer', file!, '--lac', lake);

    expect(held.code).toBe(5);
    expect(held.dit).toMatch('ATTEND   flux_aci_2025.csv → flux_aci : 2 lignes');
    expect(held.dit).toMatch('1 ligne(s) sur 2 à mettre en quarantaine, soit plus de 5 %');
    expect(readFileSync(path.join(lake, 'journal'), 'utf8')).toBe(before);
    expect(await pilotage('ingerer', file!, '--confirmer', '--lac', lake)).toMatchObject({ code: 0 });
  });

  it.each([
    [20, 1, false],
    [19, 1, true],
    [20, 0, false],
  ])('is not one of %i lines with %i at fault: %s', (lignes_nb, ecartees_nb, waits) => {
    expect(tooManyAside({ lignes_nb, ecartees_nb }) !== undefined).toBe(waits);
  });
});

describe('invented and real data', () => {
  it('are never put together, unless the demo leaves', async () => {
    const lake = temporaryFolder();
    const [demo, real] = writeFiles(temporaryFolder(), {
      'flux_aci_demo.csv': csv([versement()]),
      'flux_aci_reel.csv': csv([versement({ flux_id: 'R1' })]),
    });
    const args = ['--classification', 'ouvert', '--lac', lake];
    await pilotage('ingerer', demo!, '--classification', 'synthetique', '--lac', lake);

    expect(await pilotage('ingerer', real!, ...args)).toMatchObject({
      code: 1,
      dit: expect.stringMatching(
        /données de démonstration : des données réelles ne s’y mêlent pas/,
      ) as string,
    });
    expect(await pilotage('ingerer', real!, '--sans-demo', ...args)).toMatchObject({ code: 0 });
    expect(filesOf(readJournal(lake)).map(({ fichier }) => fichier)).toEqual(['flux_aci_reel.csv']);
    expect(await pilotage('ingerer', demo!, '--classification', 'synthetique', '--lac', lake)).toMatchObject({
      code: 1,
      dit: expect.stringMatching(/des données synthétiques n’y entrent pas/) as string,
    });
  });
});

describe('the progress of long work', () => {
  const terminal = (isTTY: boolean) => {
    const said: string[] = [];
    return { said, isTTY, write: (text: string) => said.push(text) };
  };

  it('is a bar on a terminal, erased at the end, and nothing elsewhere', () => {
    const [seen, pipe] = [terminal(true), terminal(false)];
    for (const one of [seen, pipe]) {
      const { suivi, fin } = showProgress(one);
      suivi({ phase: 'lecture', fait: 3, total: 12 });
      fin();
    }

    expect(seen.said).toEqual([
      '\r\u001b[2K[######..................] Lecture des fichiers 3/12',
      '\r\u001b[2K',
    ]);
    expect(pipe.said).toEqual([]);
  });

  it('says nothing in a pipe', async () => {
    const [file] = writeFiles(temporaryFolder(), { 'flux_aci.csv': csv([versement()]) });
    const { dit } = await pilotage('ingerer', file!, '--json', '--lac', temporaryFolder());

    expect(JSON.parse(dit)).toMatchObject({ fichiers: [{ resultat: 'ingere' }] });
  });

  it('is told part by part to whoever publishes', async () => {
    const lake = temporaryFolder();
    await ingestFiles(
      lake,
      writeFiles(temporaryFolder(), FILES).map((file) => ({ file })),
    );
    const told: Avance[] = [];
    await publishLake(lake, { suivi: (avance) => told.push(avance) });

    expect([...new Set(told.map(({ phase }) => phase))]).toEqual([
      'lecture',
      'rapprochement',
      'calcul',
      'ecriture',
    ]);
    expect(told.every(({ fait, total }) => fait < total)).toBe(true);
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
    const { code, dit } = await script('ingerer', file!, '--lac', lake);

    expect(code).toBe(0);
    expect(dit).toMatch('flux_aci.csv → flux_aci : 2 lignes, 1 acceptée, 1 en quarantaine.');
    expect(dit).toMatch('1 334,50 € lus, 1 234,50 € acceptés.');
    expect(dit).toMatch(
      'flux_aci.csv, ligne 3, colonne date_paiement : « 30/02/2024 » n’est pas une date du calendrier.',
    );
  });

  it('says what it read as JSON, and refuses a missing file with the code of a refusal', async () => {
    const { code, dit } = await script('verifier', '/nulle/part/flux_aci.csv', '--json');

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

  it('writes again the files some lines of which a publication put aside, with the reason of each', async () => {
    const lake = temporaryFolder();
    const twice = [versement(), versement({ montant_eur: '7,00' }), versement({ flux_id: 'F2' })];
    const late = [versement({ flux_id: 'F9', date_paiement: '2026-11-01' }), versement({ flux_id: 'F8' })];
    const [one, two] = [{ 'flux_aci.csv': csv(twice) }, { 'flux_aci.csv': csv(late) }].map(
      (files) => writeFiles(temporaryFolder(), files)[0]!,
    );
    expect(await pilotage('ingerer', one!, two!, '--lac', lake)).toMatchObject({ code: 0 });
    const rapports = path.join(temporaryFolder(), 'rapports');
    const args = ['publier', '--arrete', '2026-10-31', '--confirmer', '--rapports', rapports, '--lac', lake];

    const { code, dit } = await pilotage(...args);

    expect(code).toBe(0);
    expect(dit).toMatch(/RAPPORT {2}.*flux_aci\.csv : 1 ligne à corriger\.\n/);
    expect(dit).toMatch(
      /RAPPORT {2}.*flux_aci\.csv : 1 ligne postérieure à la date d’arrêté, à reprendre par un arrêté suivant\.\n/,
    );
    const texts = readdirSync(rapports).map((name) => readFileSync(path.join(rapports, name), 'utf8'));
    const reasons = texts.map((text) => text.split('\n').map((line) => /"(.*)"/.exec(line)?.[1] ?? ''));
    expect(reasons).toContainEqual([
      '',
      '',
      expect.stringMatching(/ligne 3.*même clé que la ligne 2/),
      '',
      '',
    ]);
    expect(reasons).toContainEqual([
      '',
      expect.stringMatching(/01\/11\/2026 est après la date d’arrêté/),
      '',
      '',
    ]);
    expect(await pilotage(...args)).toMatchObject({
      code: 1,
      dit: expect.stringMatching(/n’est pas un dossier vide/) as string,
    });
  });

  it('says which lines sent again changed, with both amounts, and which codes were read as others', async () => {
    const lake = temporaryFolder();
    const files = writeFiles(temporaryFolder(), {
      ...FILES,
      'territoires.csv': csv([{ cpts_id: '010000001', commune_code: '01003', date_debut: '2022-06-01' }]),
      'flux_aci_2025.csv': csv([versement({ montant_eur: '50,00' })]),
    });
    expect(await pilotage('ingerer', ...files, '--lac', lake)).toMatchObject({ code: 0 });
    const args = ['publier', '--arrete', '2026-10-31', '--confirmer', '--lac', lake];
    const { dit } = await pilotage(...args);

    expect(dit).toMatch('6 fichiers, 7 lignes lues : 6 acceptées, 0 en quarantaine, 1 remplacée par');
    expect(dit).toMatch(
      'CHANGÉ   flux_aci, 1 ligne changée par un envoi plus récent : 100,00 € → 50,00 €, −50,00 €.\n' +
        '         flux_id = F1, 100,00 € → 50,00 € (flux_aci_2024.csv, ligne 2 → flux_aci_2025.csv, ligne 2)',
    );
    expect(dit).toMatch('AVIS     territoires, 1 ancien code de commune traduit.');
    expect(dit).toMatch('01003 est un ancien code, lu comme 01165.');
    const json = JSON.parse((await pilotage(...args, '--json')).dit);
    expect(json).toMatchObject({
      changements_nb: 1,
      changements: [{ flux: 'flux_aci', ecart_eur: '-50.00', lignes: [{ montant_eur: '50.00' }] }],
      avis_nb: 1,
      avis: [{ flux: 'territoires', avis_code: 'commune_ancienne' }],
    });
  });

  it('writes the report of a file that it only verifies, and keeps nothing', async () => {
    const lake = temporaryFolder();
    const [file] = writeFiles(temporaryFolder(), { 'flux_aci.csv': csv(ONE_BAD_IN_TWO) });
    const rapport = path.join(temporaryFolder(), 'rapport.csv');

    expect(await pilotage('verifier', file!, '--rapport', rapport, '--lac', lake)).toMatchObject({ code: 1 });
    expect(readFileSync(rapport, 'utf8')).toMatch(/ligne 3, colonne date_paiement/);
    expect(readdirSync(lake)).toEqual([]);
  });

  it('says of a file that it verifies what any publication of it will put aside, with the same motifs', async () => {
    const folder = temporaryFolder();
    const [flux, territoires] = writeFiles(folder, {
      'flux_aci.csv': csv([versement(), versement(), versement({ montant_eur: '7,00' })]),
      'territoires.csv': csv(
        ['01165', '01003', '75056', '99999'].map((commune_code) => ({
          ...{ cpts_id: '010000001', commune_code, date_debut: '2022-06-01' },
        })),
      ),
    });
    const rapport = path.join(folder, 'rapport.csv');
    const { code, dit } = await pilotage('verifier', flux!, territoires!);

    expect(code).toBe(1);
    expect(dit).toMatch('flux_aci.csv → flux_aci : 3 lignes, 1 acceptée, 2 en quarantaine.');
    expect(dit).toMatch('207,00 € lus, 100,00 € acceptés.');
    expect(dit).toMatch(/ligne 3.*même clé que la ligne 2 \(flux_id = F1\), et ligne identique/);
    expect(dit).toMatch(/ligne 4.*même clé que la ligne 2 .*avec d’autres valeurs/);
    expect(dit).toMatch('territoires.csv → territoires : 4 lignes, 1 acceptée, 3 en quarantaine.');
    expect(dit).toMatch(/ligne 3.*car les deux codes sont ceux d’une commune nouvelle/);
    expect(dit).toMatch(/« 75056 » est une commune à arrondissements municipaux/);
    expect(dit).toMatch(/« 99999 » n’est pas une commune du code officiel géographique/);
    expect(dit).toMatch(/restent à juger : les CPTS inconnues/);

    const { stdout } = await json('verifier', flux!, '--rapport', rapport);
    expect(JSON.parse(stdout).fichiers).toMatchObject([
      { valides_nb: 1, ecartees_nb: 2, valide_eur: '100.00', motifs: [{ motif_code: 'cle_double' }] },
    ]);
    expect(readFileSync(rapport, 'utf8')).toMatch(/même clé que la ligne 2/);
  });

  it('calls a file by the name that its sender gave it', async () => {
    const [file] = writeFiles(temporaryFolder(), { depot: csv(ONE_BAD_IN_TWO) });
    const { dit } = await pilotage('verifier', file!, '--nom', 'flux_aci_T3.csv');

    expect(dit).toMatch(/flux_aci_T3\.csv → flux_aci : 2 lignes/);
    expect(dit).toMatch(/flux_aci_T3\.csv, ligne 3, colonne date_paiement/);
  });

  it('withdraws one file, and shows those that a name or a sender does not tell apart', async () => {
    const lake = temporaryFolder();
    const senders = [
      ['CPAM 35', versement()],
      ['CPAM 29', versement({ flux_id: 'F2' })],
    ] as const;
    for (const [emetteur, line] of senders) {
      const [file] = writeFiles(temporaryFolder(), { 'flux_aci.csv': csv([line]) });
      writeFileSync(`${file!}.json`, JSON.stringify({ emetteur }));
      await ingestFiles(lake, [{ file: file! }]);
    }
    const [one, other] = filesOf(readJournal(lake));
    const refused = await pilotage('retirer', 'flux_aci.csv', '--lac', lake);

    expect(refused.code).toBe(1);
    expect(refused.dit).toMatch('« flux_aci.csv » désigne 2 fichiers :');
    expect(refused.dit).toMatch(`${one!.sha256.slice(0, 12)}  flux_aci : flux_aci.csv, CPAM 35, reçu le`);
    expect(filesOf(readJournal(lake))).toHaveLength(2);
    const absent = await pilotage('retirer', one!.sha256.slice(0, 12), 'autre.csv', '--lac', lake);
    expect(absent).toMatchObject({ code: 1, dit: expect.stringMatching(/empreinte : autre\.csv/) as string });

    expect(await pilotage('retirer', one!.sha256.slice(0, 12), '--lac', lake)).toMatchObject({ code: 0 });
    expect(filesOf(readJournal(lake)).map(({ sha256 }) => sha256)).toEqual([other!.sha256]);
    const args = ['retirer', 'flux_aci.csv', '--emetteur'];
    expect(await pilotage(...args, 'CPAM 35', '--lac', lake)).toMatchObject({ code: 1 });
    expect(await pilotage(...args, 'CPAM 29', '--lac', lake)).toMatchObject({ code: 0 });
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
    const { code, dit } = await script(...args);

    expect(code).toBe(2);
    expect(dit).toMatch('npm run pilotage -- <verbe>');
  });

  it.each([
    [['voler'], 'Le verbe « voler » n’existe pas.'],
    [['ingerer', '--vite'], 'L’option --vite n’existe pas.'],
    [['publier', '--arrete'], 'L’option --arrete attend une valeur.'],
    [['publier', '--confirmer=oui'], 'L’option --confirmer ne prend pas de valeur.'],
  ])('says in French what is wrong with %j, as JSON too', async (args, fault) => {
    expect((await pilotage(...args)).dit).toMatch(fault);
    const { stdout } = await json(...args);
    expect(JSON.parse(stdout)).toEqual({ erreur: fault });
  });

  it('refuses what is no number of a snapshot, and says which ones were purged', async () => {
    const lake = temporaryFolder();
    for (const seq of [1, 2]) await publishRows(lake, seq);
    mkdirSync(path.join(lake, 'raw'));
    const refused = {
      code: 1,
      dit: expect.stringMatching('« abc » n’est pas un numéro d’instantané') as string,
    };
    expect(await pilotage('purger', 'abc', '--lac', lake)).toMatchObject(refused);
    expect(await pilotage('comparer', '1', 'abc', '--lac', lake)).toMatchObject(refused);

    await pilotage('purger', '1', '--lac', lake);
    expect(await pilotage('comparer', '1', '2', '--lac', lake)).toMatchObject({
      code: 1,
      dit: expect.stringMatching(
        /^L’instantané 1 a été purgé le .* : ses chiffres ne sont plus disponibles/,
      ) as string,
    });
  });
});
