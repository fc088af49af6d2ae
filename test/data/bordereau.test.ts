import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joursDe } from '../../data/bordereau.ts';
import { sha256Text } from '../../data/lake.ts';
import { readJournal } from '../../data/journal.ts';
import { withdraw } from '../../data/retire.ts';
import { filesOf } from '../../server/lake_files.ts';
import { FILES, ingestFiles, publishLake, table, writeFiles } from './lake.ts';
import { csv, temporaryFolder, versement } from './reading.ts';

type Said = Record<string, unknown> | string;

/** Sends one file with what its sender says beside it. */
async function send(lake: string, name: string, text: string, said?: Said) {
  const [file] = writeFiles(temporaryFolder(), { [name]: text });
  if (said) writeFileSync(`${file}.json`, typeof said === 'string' ? said : JSON.stringify(said));
  const [bilan] = await ingestFiles(lake, [{ file: file! }]);
  return bilan!;
}

const TWO = csv([versement(), versement({ flux_id: 'F2', montant_eur: '1 234,56' })]);
const NAME = 'flux_aci_2024.csv';

describe('what a sender says of a file', () => {
  it('is kept in the journal when the file agrees', async () => {
    const lake = temporaryFolder();
    const said = {
      sha256: sha256Text(TWO),
      lignes: 2,
      total_eur: 1334.56,
      periode: '2024',
      emetteur: 'Cnam',
    };

    expect(await send(lake, NAME, TWO, said)).toMatchObject({ resultat: 'ingere' });
    expect(readJournal(lake)).toMatchObject([{ bordereau: { ...said, total_eur: '1334.56' } }]);
  });

  it.each<[string, Said, RegExp]>([
    ['another file', { sha256: '0'.repeat(64) }, /annonce l’empreinte 0{12}… alors que/],
    ['more lines', { lignes: 3 }, /annonce 3 lignes alors que le fichier en a 2/],
    ['one cent more', { total_eur: '1334.57' }, /1\s334,57\s€ alors que le fichier en fait 1\s334,56\s€/],
    [
      'another year',
      { periode: '2023' },
      /période «\s2023\s» alors que 2 lignes sont hors d’elle, d’abord la ligne 2/,
    ],
    ['two things that are wrong', { lignes: 1, total_eur: 0 }, /annonce 1 ligne alors .* ; 0,00\s€/],
    ['an unknown word', { total: 12 }, /dit «\stotal\s», qui n’est pas admis/],
    ['an unknown mode', { mode: 'tout' }, /Valeur admise : ajout ou complet/],
    ['a complete file of nobody', { mode: 'complet' }, /sans emetteur/],
    ['no JSON', '{', /n’est pas du JSON/],
    ['a list', [] as unknown as Said, /n’est pas un objet/],
  ])('refuses the whole file when it says %s', async (_, said, message) => {
    const lake = temporaryFolder();
    const bilan = await send(lake, NAME, TWO, said);

    expect(bilan).toMatchObject({ resultat: 'refuse', code: 'bordereau' });
    expect(bilan.resultat === 'refuse' && bilan.motif).toMatch(message);
    expect(readJournal(lake)).toMatchObject([{ evenement: 'refuse' }]);
  });

  it('finds a file that was cut in its last amount', async () => {
    const bilan = await send(temporaryFolder(), NAME, TWO.slice(0, -3), { total_eur: '1334.56' });

    expect(bilan).toMatchObject({ resultat: 'refuse', code: 'bordereau' });
  });

  it('settles the decimal mark, at the publication too', async () => {
    const lake = temporaryFolder();
    await send(lake, 'cpts.csv', FILES['cpts.csv']);
    await send(lake, NAME, csv([versement({ montant_eur: '1,234' })]), { decimale: '.', total_eur: 1234 });
    await publishLake(lake);

    expect(await table(lake, 'feeds.flux_aci')).toMatchObject([{ montant_eur: '1234.00' }]);
  });

  it.each([
    ['2024', '2024-01-01', '2025-01-01'],
    ['2024-T4', '2024-10-01', '2025-01-01'],
    ['2024-12', '2024-12-01', '2025-01-01'],
    ['2024-01-15/2024-02-01', '2024-01-15', '2024-02-01'],
  ])('of the period %s is from %s to %s, excluded', (periode, debut, fin) => {
    expect(joursDe(periode)).toEqual({ debut, fin });
  });

  it.each(['2024-T5', '2024-13', '24', '2024-02-30/2024-03-01', '2024-02-01/2024-02-01', '2024-2'])(
    'of the period %s is not understood',
    (periode) => expect(joursDe(periode)).toBeUndefined(),
  );
});

describe('a complete file', () => {
  const of2023 = versement({ flux_id: 'F0', date_paiement: '01/02/2023', montant_eur: '7,00' });
  const complete = { mode: 'complet', emetteur: 'Cnam', periode: '2024' };
  const kept = async (lake: string) =>
    (await table<{ flux_id: string; montant_eur: string }>(lake, 'feeds.flux_aci')).map(
      ({ flux_id, montant_eur }) => `${flux_id} ${montant_eur}`,
    );

  async function start() {
    const lake = temporaryFolder();
    await send(lake, 'cpts.csv', FILES['cpts.csv']);
    const bad = versement({ flux_id: 'F9', montant_eur: '50,00', poste: 'inconnu' });
    const first = csv([of2023, versement(), versement({ flux_id: 'F2', montant_eur: '200,00' }), bad]);
    await send(lake, 'flux_aci_1.csv', first, { emetteur: 'Cnam' });
    await send(lake, 'flux_aci_2.csv', csv([versement({ flux_id: 'G1', montant_eur: '9,00' })]), {
      emetteur: 'MSA',
    });
    return lake;
  }

  it('that holds nothing does its work for each sender, though the bytes are the same', async () => {
    const lake = await start();
    const empty = `${csv([versement()]).split('\n')[0]}\n`;
    await send(lake, 'flux_aci_3.csv', empty, { mode: 'complet', emetteur: 'Cnam' });
    await send(lake, 'flux_aci_4.csv', empty, { mode: 'complet', emetteur: 'MSA' });

    expect(filesOf(readJournal(lake)).map(({ fichier }) => fichier)).toEqual([
      ...['cpts.csv', 'flux_aci_1.csv', 'flux_aci_2.csv', 'flux_aci_3.csv', 'flux_aci_4.csv'],
    ]);
    await publishLake(lake);
    expect(await kept(lake)).toEqual([]);

    await withdraw(
      lake,
      ({ bordereau }) => bordereau?.mode === 'complet' && bordereau.emetteur === 'MSA',
      'essai',
    );
    await publishLake(lake);
    expect(await kept(lake)).toEqual(['G1 9.00']);
    expect(await send(lake, 'flux_aci_3.csv', empty, { mode: 'complet', emetteur: 'Cnam' })).toMatchObject({
      resultat: 'deja_la',
    });
  });

  it('replaces what its sender sent for its period, quarantine included, and nothing else', async () => {
    const lake = await start();
    await send(lake, 'flux_aci_3.csv', csv([versement({ flux_id: 'F2', montant_eur: '201,00' })]), complete);
    await publishLake(lake);

    expect((await kept(lake)).sort()).toEqual(['F0 7.00', 'F2 201.00', 'G1 9.00']);
    expect(await table(lake, 'quarantaine')).toEqual([]);
    expect(await table(lake, 'changements')).toMatchObject([
      { cle: 'flux_id = F1', montant_eur: null, ancien_montant_eur: '100.00' },
      { cle: 'flux_id = F2', montant_eur: '201.00', ancien_montant_eur: '200.00' },
    ]);
    expect(
      (await table<{ fichier: string }>(lake, 'imports')).find(({ fichier }) => fichier === 'flux_aci_1.csv'),
    ).toMatchObject({ lignes_nb: 4, acceptees_nb: 1, remplacees_nb: 3, remplace_eur: '350.00' });
  });

  it('knows its sender and its period however they are written', async () => {
    const lake = temporaryFolder();
    await send(lake, 'cpts.csv', FILES['cpts.csv']);
    const comptes = (given: string) =>
      csv([{ cpts_id: '010000001', exercice: '2024', poste: 'parcours', depense_effective_eur: given }]);
    await send(lake, 'comptes_1.csv', comptes('10'), { emetteur: 'CPAM 01', periode: '2024' });
    await send(lake, 'comptes_2.csv', 'cpts_id;exercice;poste;depense_effective_eur\n', {
      emetteur: 'cpam 01 ',
      periode: '2024-01-01/2025-01-01',
      mode: 'complet',
    });
    await publishLake(lake);

    expect(await table(lake, 'feeds.comptes')).toEqual([]);
    expect(await table(lake, 'avis')).toEqual([]);
  });

  it('says when it replaces nothing', async () => {
    const lake = await start();
    const text = csv([versement({ flux_id: 'F2', montant_eur: '201,00' })]);
    await send(lake, 'flux_aci_3.csv', text, { ...complete, emetteur: 'CPAM 35' });
    await publishLake(lake);

    expect(await table(lake, 'avis')).toMatchObject([
      {
        fichier: 'flux_aci_3.csv',
        avis_code: 'complet_sans_effet',
        avis: expect.stringMatching(/aucun envoi antérieur n’a cet émetteur/) as string,
      },
    ]);
  });

  it('does not replace when it is sent as an addition', async () => {
    const lake = await start();
    const addition = { ...complete, mode: 'ajout' };
    await send(lake, 'flux_aci_3.csv', csv([versement({ flux_id: 'F2', montant_eur: '201,00' })]), addition);
    await publishLake(lake);

    expect((await kept(lake)).sort()).toEqual(['F0 7.00', 'F1 100.00', 'F2 201.00', 'G1 9.00']);
  });

  it('replaces when the same bytes are sent again as complete', async () => {
    const lake = await start();
    const text = csv([versement({ flux_id: 'F2', montant_eur: '201,00' })]);
    await send(lake, 'flux_aci_3.csv', text, { ...complete, mode: 'ajout' });
    expect(await send(lake, 'flux_aci_3.csv', text, complete)).toMatchObject({ resultat: 'ingere' });
    await publishLake(lake);

    expect((await kept(lake)).sort()).toEqual(['F0 7.00', 'F2 201.00', 'G1 9.00']);
  });

  it('of a feed without a day of payment replaces what was sent for the same period', async () => {
    const lake = temporaryFolder();
    const cpts = (id: string) => ({
      cpts_id: id,
      nom: `CPTS ${id}`,
      region_code: '84',
      departement_code: '01',
    });
    await send(lake, 'cpts_1.csv', csv([cpts('010000001'), cpts('010000002')]), { emetteur: 'Cnam' });
    await send(lake, 'cpts_2.csv', csv([cpts('010000002')]), { emetteur: 'Cnam', mode: 'complet' });
    await publishLake(lake);

    expect(await table(lake, 'feeds.cpts')).toMatchObject([{ cpts_id: '010000002' }]);
  });
});

describe('a line of the quarantine', () => {
  const bad = versement({ flux_id: 'F2', montant_eur: '1,234' });

  it('leaves by itself when it is sent again corrected', async () => {
    const lake = temporaryFolder();
    await send(lake, 'cpts.csv', FILES['cpts.csv']);
    await send(lake, 'flux_aci_1.csv', csv([versement(), bad]));
    await send(lake, 'flux_aci_2.csv', csv([{ ...bad, montant_eur: '1234,00' }]));
    await publishLake(lake);

    expect(await table(lake, 'quarantaine')).toEqual([]);
    expect(await table(lake, 'avis')).toMatchObject([
      {
        avis_code: 'ligne_corrigee',
        avis: expect.stringMatching(/corrige la ligne 3 de flux_aci_1/) as string,
      },
    ]);
    expect(await table(lake, 'imports')).toMatchObject([
      { flux: 'cpts' },
      { lignes_nb: 2, acceptees_nb: 1, quarantaine_nb: 0, remplacees_nb: 1 },
      { lignes_nb: 1, acceptees_nb: 1 },
    ]);
  });

  it('stays when what is sent again is still wrong, or is of another key', async () => {
    const lake = temporaryFolder();
    await send(lake, 'cpts.csv', FILES['cpts.csv']);
    await send(lake, 'flux_aci_1.csv', csv([versement(), bad]));
    await send(lake, 'flux_aci_2.csv', csv([{ ...bad, poste: 'x' }, versement({ flux_id: 'F3' })]));
    await publishLake(lake);

    expect(await table(lake, 'quarantaine')).toHaveLength(2);
  });
});
