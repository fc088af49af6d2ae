import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdraw } from '../../data/retire.ts';
import { ligne, version } from './bareme_envoye.ts';
import { FILES, ingestFiles, publishLake, table, writeFiles } from './lake.ts';
import { csv, temporaryFolder } from './reading.ts';
import { openTogether, type Sent } from './together.ts';

let together: Awaited<ReturnType<typeof openTogether>>['together'];
let close: () => void;

beforeAll(async () => ({ together, close } = await openTogether()));

afterAll(() => close());

/** What is put aside of a file of the barème, sent alone: its code, its column and its sentence, one for all its lines. */
async function refused(lines: Sent[]) {
  const { feed, ecartees } = await together(['bareme', lines]);
  expect(await feed('bareme')).toEqual([]);
  const reasons = [
    ...new Set(ecartees.map(({ motif_code, colonne }) => `${motif_code}, colonne ${colonne}`)),
  ];
  expect(ecartees).toHaveLength(lines.length);
  return { reasons, motif: ecartees[0]!.motif };
}

describe('a version of the barème', () => {
  it('is taken whole, with the parameters that it gives', async () => {
    const { feed, ecartees } = await together(
      ['bareme', version('avenant_3')],
      ['regles', [ligne('avenant_3', 'avance_taux', '0,8')]],
    );
    expect(ecartees).toEqual([]);
    expect(await feed('bareme')).toHaveLength(version('avenant_3').length);
    expect(await feed('regles')).toMatchObject([{ regle: 'avance_taux', valeur: '0.8000' }]);
  });

  it('is refused whole when one of its lines is missing, or has no fonctionnement', async () => {
    const hole = await refused(
      version('avenant_3').filter(({ poste, taille }) => poste !== 'parcours' || taille !== '2'),
    );
    expect(hole.reasons).toEqual(['version_incomplete, colonne taille']);
    expect(hole.motif).toMatch(/il manque à «\savenant_3\s» : parcours base, taille 2\. Donnez chaque volet/);

    const without = await refused(version('avenant_3').filter(({ poste }) => poste !== 'fonctionnement'));
    expect(without.motif).toMatch(/il manque à «\savenant_3\s» : le fonctionnement\./);
  });

  it('is refused whole when a line of its file cannot be read, or is there twice', async () => {
    const lines = version('avenant_3');
    for (const broken of [
      lines.map((line, i) => (i === 3 ? { ...line, part_fixe_eur: 'dix mille' } : line)),
      [...lines, { ...lines[3]!, part_fixe_eur: '1' }],
    ]) {
      const { feed, ecartees } = await together(['bareme', broken]);
      expect(await feed('bareme')).toEqual([]);
      expect(ecartees).toHaveLength(broken.length);
      expect(ecartees.filter(({ motif_code }) => motif_code === 'version_coupee')).toHaveLength(
        broken.length - 1,
      );
    }
  });

  it('is refused when its lines have two dates of effect, or correct two versions', async () => {
    const [first, ...others] = version('avenant_3', { remplace: 'avenant_2' });
    const dates = await refused([{ ...first!, date_effet: '2027-01-02' }, ...others]);
    expect(dates.reasons).toEqual(['version_incoherente, colonne date_effet']);
    const corrections = await refused([{ ...first!, remplace: '' }, ...others]);
    expect(corrections.reasons).toEqual(['version_incoherente, colonne remplace']);
  });

  it('is refused before the first agreement, taken from its day on under another name', async () => {
    const early = await refused(version('essai', { date_effet: '2019-08-24' }));
    expect(early.reasons).toEqual(['version_anterieure, colonne date_effet']);
    expect(early.motif).toMatch(/avant le premier accord \(25\/08\/2019\)/);

    const { ecartees } = await together([
      'bareme',
      version('essai', { date_effet: '2019-08-25', remplace: 'aci_2019' }),
    ]);
    expect(ecartees).toEqual([]);
  });

  it('never takes effect the same day as another that it does not correct', async () => {
    const same = await refused(version('essai', { date_effet: '2019-08-25' }));
    expect(same.reasons).toEqual(['version_meme_date, colonne date_effet']);
    expect(same.motif).toMatch(/«\sessai\s» et «\saci_2019\s» prennent effet le même jour/);
  });

  it('corrects a version that is known, of its own day, and that no other has corrected', async () => {
    const unknown = await refused(version('essai', { remplace: 'avenant_9' }));
    expect(unknown.motif).toMatch(/«\savenant_9\s» n’est pas une version connue \(aci_2019, avenant_2\)/);
    const moved = await refused(version('essai', { remplace: 'avenant_2' }));
    expect(moved.reasons).toEqual(['version_autre_date, colonne date_effet']);
    expect(moved.motif).toMatch(/du 31\/03\/2022\. Donnez la même date, ou laissez remplace vide/);

    const same = { date_effet: '2022-03-31' };
    const { feed, ecartees } = await together(
      ['bareme', version('corrige_1', { ...same, remplace: 'avenant_2' })],
      ['bareme', version('corrige_2', { ...same, remplace: 'avenant_2' })],
      ['bareme', version('corrige_3', { ...same, remplace: 'corrige_1' })],
    );
    const kept = new Set((await feed('bareme')).map((line) => line['version']));
    expect([...kept]).toEqual(['corrige_1', 'corrige_3']);
    expect(ecartees[0]!.motif).toMatch(
      /«\savenant_2\s» est déjà remplacée par «\scorrige_1\s»\. Nommez celle-ci\./,
    );
  });

  it('corrects one that comes after it, in its file or in a later one', async () => {
    const [first, corrected] = [version('b_base'), version('a_corrige', { remplace: 'b_base' })];
    const alone = await together(['bareme', [...corrected, ...first]]);
    expect(alone.ecartees).toEqual([]);
    const later = await together(['bareme', corrected], ['bareme', first]);
    expect(later.ecartees).toEqual([]);
    expect(await later.feed('bareme')).toHaveLength(first.length + corrected.length);
  });

  it('is refused when its fonctionnement has a variable part, which would be neither', async () => {
    const { reasons } = await refused(version('essai', { part_variable_eur: '5,00' }));
    expect(reasons).toEqual(['version_incoherente, colonne part_variable_eur']);
  });

  it('says which volets of the version before it leaves without a euro', async () => {
    const { avis } = await together(['bareme', version('avenant_3')]);
    expect(avis.map(({ avis_code }) => avis_code)).toEqual(['version_sans_volet']);
    expect(String(avis[0]!['avis'])).toMatch(
      /ne donne pas acces_soins snp, accompagnement base, crise plan_annee_1/,
    );
  });

  it('is never edited, whether it is shipped or was given by an earlier file', async () => {
    const shipped = await refused(version('avenant_2'));
    expect(shipped.motif).toMatch(
      /«\savenant_2\s» est livrée avec l’outil, et une version ne se modifie pas/,
    );

    const { feed, ecartees, changements } = await together(
      ['bareme', version('avenant_3')],
      ['bareme', version('avenant_3', { part_fixe_eur: '1' })],
    );
    expect(new Set((await feed('bareme')).map(({ fichier }) => fichier))).toEqual(new Set(['bareme_0.csv']));
    expect(changements).toEqual([]);
    expect(ecartees[0]!.motif).toMatch(/«\savenant_3\s» est déjà donnée par bareme_0\.csv/);
  });

  it('is taken when it is sent again corrected, the lines that waited leave', async () => {
    const { feed, ecartees } = await together(
      ['bareme', version('avenant_3').slice(1)],
      ['bareme', version('avenant_3')],
    );
    expect(await feed('bareme')).toHaveLength(version('avenant_3').length);
    expect(ecartees).toEqual([]);
  });
});

describe('the parameters of a version', () => {
  const alone = (...lines: Sent[]) => together(['bareme', version('avenant_3')], ['regles', lines]);

  it('hold between their bounds, which they reach', async () => {
    const kept = [
      ligne('avenant_3', 'avance_taux', '1'),
      ligne('avenant_3', 'majoration_taille', '4'),
      ligne('avenant_3', 'majoration_membres_min_nb', '100000'),
      ligne('avenant_3', 'majoration_taux', '0'),
    ];
    expect((await alone(...kept)).ecartees).toEqual([]);
    for (const [regle, valeur] of [
      ['avance_taux', '1,0001'],
      ['avance_taux', '-0,1'],
      ['majoration_taille', '5'],
      ['majoration_taille', '0'],
      ['majoration_membres_min_nb', '99,5'],
      ['majoration_membres_min_nb', '100001'],
    ] as const) {
      const { feed, ecartees } = await alone(ligne('avenant_3', regle, valeur));
      expect(await feed('regles')).toEqual([]);
      expect(ecartees).toMatchObject([{ colonne: 'valeur' }]);
    }
  });

  it('are those of a version that is known, and not shipped', async () => {
    const unknown = await alone(ligne('avenant_9', 'avance_taux', '0,8'));
    expect(unknown.ecartees[0]!.motif).toMatch(/«\savenant_9\s» n’est pas une version connue du barème/);
    const shipped = await alone(ligne('avenant_2', 'avance_taux', '0,8'));
    expect(shipped.ecartees[0]!.motif).toMatch(/«\savenant_2\s» est livrée avec l’outil/);
  });
});

describe('a version sent as a file', () => {
  it('rules the contract years that begin from its day on, and leaves them when it is withdrawn', async () => {
    const [folder, lake] = [temporaryFolder(), temporaryFolder()];
    const files = {
      ...FILES,
      'bareme_2025.csv': csv(version('avenant_3', { date_effet: '2025-06-01' })),
      'regles_2025.csv': csv([ligne('avenant_3', 'majoration_taux', '0')]),
    };
    await ingestFiles(
      lake,
      writeFiles(folder, files).map((file) => ({ file, classification: 'ouvert' as const })),
    );
    await publishLake(lake);
    const ruled = async () => {
      const years = await table<{ annee_contrat: number; version: string }>(lake, 'contrats_annees');
      return years.map(({ annee_contrat, version }) => `${annee_contrat} ${version}`);
    };
    // Signed on 1 June 2022: the fourth year begins on the very day of the version.
    expect(await ruled()).toEqual([
      '1 avenant_2',
      '2 avenant_2',
      '3 avenant_2',
      '4 avenant_3',
      '5 avenant_3',
    ]);
    const lines = await table<{ annee_contrat: number; poste: string; part: string; enveloppe_eur: string }>(
      lake,
      'enveloppes',
    );
    expect(
      lines
        .filter(({ annee_contrat, poste }) => annee_contrat === 4 && poste === 'parcours')
        .map(({ part, enveloppe_eur }) => [part, enveloppe_eur]),
    ).toEqual([
      ['fixe', '20000.00'],
      ['variable', '10000.00'],
    ]);
    const parameters = await table<{ version: string; regle: string; valeur: string; source: string }>(
      lake,
      'regles',
    );
    expect(
      parameters.filter((one) => one.version === 'avenant_3').map(({ regle, valeur }) => [regle, valeur]),
    ).toEqual([
      ['avance_taux', '0.7500'],
      ['majoration_membres_min_nb', '100.0000'],
      ['majoration_taille', '4.0000'],
      ['majoration_taux', '0.0000'],
      ['versement_initial_taux', '1.0000'],
    ]);
    expect(
      parameters.find((one) => one.version === 'avenant_3' && one.regle === 'avance_taux')!.source,
    ).toMatch(/^repris de avenant_2 : /);

    await withdraw(lake, ({ fichier }) => /_2025/.test(fichier), 'hypothèse abandonnée');
    await publishLake(lake);
    expect(await ruled()).toEqual([
      '1 avenant_2',
      '2 avenant_2',
      '3 avenant_2',
      '4 avenant_2',
      '5 avenant_2',
    ]);
  });
});
