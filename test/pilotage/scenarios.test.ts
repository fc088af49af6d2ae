import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { contrat, cpts, engagement, fixture, territoire, type Row } from '../fixture.ts';
import { annuel, type Contrat, type Tarif } from './seconde_scenario.ts';

const SOCLE = ['acces_soins', 'parcours', 'prevention', 'crise'];
const missions = (cpts_id: string, postes: string[], date_demarrage: string) =>
  postes.map((poste) => engagement({ cpts_id, poste, date_demarrage }));

/** Four contracts: a taille 1 with two missions, a taille 2 that engages all, a taille 4 with 100 members, one signed on 29 February. */
const feeds = {
  date_arrete: '2026-10-31',
  cpts: [
    cpts({ cpts_id: '350000001', nom: 'Une' }),
    cpts({ cpts_id: '350000002', nom: 'Deux' }),
    cpts({ cpts_id: '750000004', nom: 'Quatre', region_code: '11', departement_code: '75' }),
    cpts({ cpts_id: '290000029', nom: 'Bissextile', departement_code: '29' }),
    cpts({ cpts_id: '350000009', nom: 'Finie' }),
  ],
  territoires: [
    territoire({ cpts_id: '350000001', commune_code: '35047' }),
    territoire({ cpts_id: '350000002', commune_code: '35288' }),
  ],
  contrats: [
    contrat({ cpts_id: '350000001', date_effet: '2023-01-01', taille: 1 }),
    contrat({ cpts_id: '350000002', date_effet: '2022-07-01', taille: 2 }),
    contrat({ cpts_id: '750000004', date_effet: '2022-12-31', taille: 4, membres_nb: 100 }),
    contrat({ cpts_id: '290000029', date_effet: '2024-02-29', taille: 3, membres_nb: 200 }),
    contrat({ cpts_id: '350000009', date_effet: '2022-01-01', taille: 2, date_fin: '2026-10-31' }),
  ],
  engagements: [
    ...missions('350000001', ['parcours', 'prevention'], '2023-01-01'),
    ...missions('350000002', [...SOCLE, 'qualite', 'accompagnement'], '2022-07-01'),
    engagement({ cpts_id: '350000002', volet: 'snp', date_demarrage: '2023-01-01' }),
    ...missions('750000004', ['acces_soins', 'crise'], '2026-01-01'),
    ...missions('290000029', ['prevention'], '2024-02-29'),
  ],
  indicateurs: [
    indicateur({ points_obtenus: 3 }),
    indicateur({ cpts_id: '750000004', poste: 'acces_soins', points_obtenus: 9 }),
  ],
  comptes: [
    compte('350000001', 'fonctionnement', 60_000),
    compte('350000001', 'parcours', 10_000),
    compte('350000001', 'prevention', 35_000),
  ],
};
function indicateur(row: Row): Row {
  return {
    ...{ cpts_id: '350000001', annee_contrat: 3, poste: 'prevention', indicateur: 'Doses', nature: 'moyens' },
    ...{ points_max: 10, date_dialogue: '2026-02-01' },
    ...row,
  };
}
function compte(cpts_id: string, poste: string, depense_effective_eur: number): Row {
  return { cpts_id, exercice: 2025, poste, depense_effective_eur };
}

const api = await fixture(feeds);
afterAll(api.close);

type Axes = Answer<'/api/scenario'>;
const ask = async <A>(url: string) => {
  const response = await api.get(url);
  expect(response.statusCode, response.body.slice(0, 200)).toBe(200);
  return response.json() as A;
};
const axes = (choix = '') => ask<Axes>(`/api/scenario?${choix}`);
const whole = (rows: Axes) => rows.find(({ axe }) => axe === 'ensemble')!;
const refused = async (choix: string) => {
  const response = await api.get(`/api/scenario?${choix}`);
  return [response.statusCode, (response.json() as { message: string }).message.replaceAll('\u00a0', ' ')];
};

/** A version that a file gives, from 15 June 2027 on: 10 000 € of fonctionnement, 20 000 fixes and 10 000 variables for the accès aux soins, whatever the taille. */
const AVENANT_3 = [1, 2, 3, 4].flatMap((taille) =>
  [
    { poste: 'fonctionnement', condition: 'contrat', part_fixe_eur: 10_000, part_variable_eur: 0 },
    { poste: 'acces_soins', condition: 'engagee', part_fixe_eur: 20_000, part_variable_eur: 10_000 },
  ].map((line) => ({
    ...{
      version: 'avenant_3',
      date_effet: '2027-06-15',
      taille,
      volet: 'base',
      confiance: 'P',
      source: 'essai',
    },
    ...line,
  })),
);

describe('a version that a file gives, later than the date d’arrêté', () => {
  const given = {
    ...feeds,
    bareme: AVENANT_3,
    regles: [
      { version: 'avenant_3', regle: 'avance_taux', valeur: 0.5, confiance: 'P', source: 'essai' },
      {
        version: 'avenant_3',
        regle: 'majoration_membres_min_nb',
        valeur: 150,
        confiance: 'P',
        source: 'essai',
      },
    ],
  };

  it('changes no figure in force, and is one to start a scenario from, with its own parameters', async () => {
    const other = await fixture(given);
    const get = async (url: string) => (await other.get(url)).json();
    expect(whole(await get('/api/scenario'))).toEqual(whole(await axes()));

    const { version, versions } = (await get('/api/scenario/reference')) as Answer<'/api/scenario/reference'>;
    expect(version).toBe('avenant_2');
    expect(versions.at(-1)).toEqual({
      ...{ version: 'avenant_3', date_effet: '2027-06-15', remplacee_par: null, fichier: 'bareme.csv' },
      date_scenario: '2027-06-15',
      ...{ avance_pct: 50, majoration_pct: 10, majoration_membres: 150, majoration_taille: 4 },
    });

    // Four fonctionnements, and two contracts that engage the accès aux soins; the one of taille 4 has 100 members of the 150 it takes.
    const { scenario_eur, scenario_avance_eur } = whole(await get('/api/scenario?version=avenant_3'));
    expect(scenario_eur).toBe(4 * 10_000 + 2 * 30_000);
    expect(scenario_avance_eur).toBe(0.5 * (4 * 10_000 + 2 * 20_000));
    const raised = whole(await get('/api/scenario?version=avenant_3&majoration_membres=100'));
    expect(raised.scenario_eur).toBe(4 * 10_000 + 2 * 30_000 + 3_000);
    await other.close();
  });
});

describe('a version in force that pays nothing for what is engaged', () => {
  it('leaves it engaged: another version pays all of it', async () => {
    const fonctionnements = AVENANT_3.filter(({ poste }) => poste === 'fonctionnement');
    const bareme = fonctionnements.map((line) => ({ ...line, version: 'rien', date_effet: '2026-06-01' }));
    const other = await fixture({ ...feeds, bareme });
    const get = async (url: string) => whole((await other.get(url)).json());
    expect((await get('/api/scenario')).en_vigueur_eur).toBe(4 * 10_000);
    expect((await get('/api/scenario?version=avenant_2')).scenario_eur).toBe(
      whole(await axes()).en_vigueur_eur,
    );
    await other.close();
  });
});

describe('a scenario that changes nothing', () => {
  it('costs what is in force, on every axis', async () => {
    for (const row of await axes()) {
      expect(row).toMatchObject({ ecart_eur: 0, gagnantes_nb: 0, perdantes_nb: 0, change_taille_nb: 0 });
      expect([row.scenario_attendu_eur, row.scenario_avance_eur, row.scenario_variable_taux]).toEqual([
        row.en_vigueur_attendu_eur,
        row.en_vigueur_avance_eur,
        row.en_vigueur_variable_taux,
      ]);
    }
  });

  it('is the enveloppe annuelle pleine of the contracts that run, not of the one that ends that day', async () => {
    const { en_vigueur_eur, cpts_nb } = whole(await axes());
    const pleine = await api.connection.runAndReadAll(
      `select sum(pleine_eur)::double from enveloppes_pleines
       where date_debut <= date '2026-10-31' and date '2026-10-31' < date_fin`,
    );
    expect([cpts_nb, en_vigueur_eur]).toEqual([4, pleine.getRows()[0]![0]]);
  });
});

describe('a scenario', () => {
  it.each(['prevention_pct=20', 'fonctionnement_fondu=oui', 'bascule_pct=33.33', 'version=aci_2019'])(
    'adds up to the same whole by poste, part, taille, région and département, %s',
    async (choix) => {
      const rows = await axes(choix);
      const { en_vigueur_eur, scenario_eur, scenario_avance_eur } = whole(rows);
      for (const axe of ['poste', 'part', 'taille', 'region', 'departement']) {
        const lines = rows.filter((row) => row.axe === axe);
        const sum = (name: 'en_vigueur_eur' | 'scenario_eur' | 'scenario_avance_eur') =>
          lines.reduce((total, row) => total + Math.round(row[name] * 100), 0) / 100;
        expect([sum('en_vigueur_eur'), sum('scenario_eur'), sum('scenario_avance_eur')], axe).toEqual([
          en_vigueur_eur,
          scenario_eur,
          scenario_avance_eur,
        ]);
      }
    },
  );

  it('raises one mission alone, fixed and variable', async () => {
    const rows = await axes('prevention_pct=20');
    expect(
      rows.filter(({ axe, ecart_eur }) => axe === 'poste' && ecart_eur !== 0).map((row) => row.code),
    ).toEqual(['prevention']);
    // Taille 1: 20 000 €, taille 2: 30 000 €, taille 3: 35 000 €.
    expect(whole(rows)).toMatchObject({
      ecart_eur: 17_000,
      gagnantes_nb: 3,
      perdantes_nb: 0,
      gains_eur: 17_000,
    });
  });

  it('counts the variable part at the attainment of the région, of France without one, n.d. without any', async () => {
    const rows = await axes('prevention_pct=-100');
    const prevention = rows.find(({ code }) => code === 'prevention')!;
    // Bretagne attains 3 of 10: 10 000, 15 000 and 17 500 € fixed, as much variable.
    expect(prevention).toMatchObject({ en_vigueur_attendu_eur: 42_500 * 1.3, scenario_attendu_eur: 0 });
    expect(rows.find(({ code }) => code === 'acces_soins')!.attendu_inconnu_nb).toBe(0);
    expect(rows.find(({ code }) => code === 'parcours')).toMatchObject({ attendu_inconnu_nb: 2 });
  });

  it('moves a share of the fixed part to the variable one, and back, at the same cost', async () => {
    for (const [choix, taux] of [
      ['bascule_pct=100', 1],
      ['bascule_pct=-100', 0],
    ] as const) {
      const row = whole(await axes(choix));
      expect([row.ecart_eur, row.scenario_variable_taux]).toEqual([0, taux]);
    }
  });

  it('shares the fonctionnement of each taille between its socle missions, to the cent', async () => {
    const lines = await ask<Answer<'/api/scenario/bareme'>>('/api/scenario/bareme?fonctionnement_fondu=oui');
    for (const taille of [1, 2, 3, 4]) {
      const own = lines.filter((line) => line.taille === taille && line.volet !== 'plan_annee_1');
      const cents = (name: 'en_vigueur_fixe_eur' | 'scenario_fixe_eur') =>
        own.reduce((total, line) => total + Math.round((line[name] ?? 0) * 100), 0);
      expect(cents('scenario_fixe_eur')).toBe(cents('en_vigueur_fixe_eur'));
      expect(own.find(({ poste }) => poste === 'fonctionnement')!.scenario_fixe_eur).toBe(0);
    }
  });

  it('pays in advance what it says, all of it in the contract year it names', async () => {
    const quatre = 'cpts_id=750000004';
    const vigueur = whole(await axes(quatre));
    // Fonctionnement 90 000 €, accès aux soins 42 500 € and the first plan of the crisis 50 000 €, with 10 % more on missions.
    expect(vigueur.en_vigueur_avance_eur).toBe(0.75 * (90_000 + 1.1 * 92_500));
    expect(whole(await axes(`${quatre}&avance_pct=50`)).scenario_avance_eur).toBe(
      0.5 * (90_000 + 1.1 * 92_500),
    );
    // Its fourth year runs: the next one is the fifth.
    const entiere = async (annee: number) =>
      whole(await axes(`${quatre}&avance_entiere_annee=${annee}`)).scenario_avance_eur;
    expect([await entiere(5), await entiere(4)]).toEqual([191_750, vigueur.en_vigueur_avance_eur]);
  });

  it('raises from its own number of members on', async () => {
    const cost = async (choix: string) => whole(await axes(`cpts_id=750000004&${choix}`)).ecart_eur;
    expect(await cost('majoration_membres=100')).toBe(0);
    expect(await cost('majoration_membres=101')).toBe(-0.1 * (85_000 + 50_000));
    expect(await cost('majoration_pct=20')).toBe(0.1 * (85_000 + 50_000));
  });

  it('moves a CPTS to another taille when a threshold passes its population, and by as many classes', async () => {
    const population = await api.connection.runAndReadAll(
      `select population_hab from cpts_exercices where cpts_id = '350000002' and exercice = 2026`,
    );
    const habitants = Number(population.getRows()[0]![0]);
    expect(habitants).toBeGreaterThan(40_000);
    const moved = async (choix: string) => {
      const {
        lignes: [line],
      } = await ask<Answer<'/api/scenario/cpts'>>(`/api/scenario/cpts?cpts_id=350000002&${choix}`);
      return line!.taille_scenario;
    };
    expect(await moved(`seuil_taille_2=${habitants}`)).toBe(2);
    expect(await moved(`seuil_taille_2=${habitants + 1}`)).toBe(1);
    expect(await moved(`seuil_taille_3=${habitants}`)).toBe(3);
    expect(await moved(`seuil_taille_3=${habitants - 1}&seuil_taille_4=${habitants}`)).toBe(3);
    expect(await moved(`seuil_taille_2=1&seuil_taille_3=2&seuil_taille_4=${habitants - 1}`)).toBe(4);
  });

  it('lists the CPTS by their gap, page by page, with the sum of all of them', async () => {
    const list = (query: string) =>
      ask<Answer<'/api/scenario/cpts'>>(`/api/scenario/cpts?prevention_pct=20&limite=1&${query}`);
    const seen = await Promise.all([1, 2, 3, 4].map((page) => list(`sens=gains&page=${page}`)));
    expect(seen.flatMap(({ lignes }) => lignes.map(({ nom, ecart_eur }) => [nom, ecart_eur]))).toEqual([
      ['Bissextile', 7_000],
      ['Deux', 6_000],
      ['Une', 4_000],
      ['Quatre', 0],
    ]);
    const gaps = (
      await ask<{ lignes: { ecart_eur: number }[] }>(`/api/scenario/cpts?prevention_pct=20&crise_pct=-50`)
    ).lignes.map(({ ecart_eur }) => ecart_eur);
    expect(new Set(gaps.map(Math.sign)).size).toBeGreaterThan(1);
    expect(gaps).toEqual(gaps.toSorted((a, b) => Math.abs(b) - Math.abs(a)));
    expect(await list('sens=pertes&page=1')).toMatchObject({
      ...{ total_nb: 4, ensemble: { ecart_eur: 17_000 }, lignes: [{ nom: 'Quatre' }] },
    });
    expect(await list('page=5')).toMatchObject({ total_nb: 4, lignes: [] });
  });

  it('leaves the taille of a CPTS of unknown population as it is', async () => {
    const {
      lignes: [line],
    } = await ask<Answer<'/api/scenario/cpts'>>(
      '/api/scenario/cpts?cpts_id=290000029&seuil_taille_2=1&seuil_taille_3=2&seuil_taille_4=3',
    );
    expect([line!.taille, line!.taille_scenario]).toEqual([3, 3]);
  });
});

describe('the exercices of a scenario', () => {
  type Exercices = Answer<'/api/scenario/exercices'>;
  const years = (choix: string) => ask<Exercices>(`/api/scenario/exercices?${choix}`);

  it('meet each contract at its first anniversary from the date of effect on', async () => {
    const une = 'cpts_id=350000001&prevention_pct=100';
    const gaps = async (date_effet: string) =>
      (await years(`${une}&date_effet=${date_effet}`)).map(({ exercice, ecart_eur }) => [
        exercice,
        ecart_eur,
      ]);
    expect(await gaps('2027-01-01')).toEqual([
      [2027, 20_000],
      [2028, 20_000],
      [2029, 20_000],
    ]);
    expect(await gaps('2027-01-02')).toEqual([
      [2027, 0],
      [2028, 20_000],
      [2029, 20_000],
    ]);
  });

  it('share a contract year by its days, half up, the second exercice taking the rest', async () => {
    // Signed on 1 July: 184 of 366 days in 2027, 182 in 2028; then 184 and 181 of 365. Fixed and variable go from 15 000 to 30 000 €.
    const share = (cents: number, days: number, total: number) => Math.round((cents * days) / total);
    const gap = (days: number, total: number) =>
      2 * (share(3_000_000, days, total) - share(1_500_000, days, total));
    const rows = await years('cpts_id=350000002&prevention_pct=100');
    const [first, second] = [gap(184, 366), 3_000_000 - gap(184, 366) + gap(184, 365)];
    expect(rows.map(({ ecart_eur }) => ecart_eur)).toEqual([first / 100, second / 100, 30_000]);
  });

  it('keep the anniversary of a 29 February on the 28th', async () => {
    const rows = await years('cpts_id=290000029&prevention_pct=100&date_effet=2027-02-28');
    // From 28 February 2027: 307 days of the 366 that end on 29 February 2028.
    expect(rows[0]!.ecart_eur).toBe(Math.round((3_500_000 * 307) / 366) / 100);
    const late = await years('cpts_id=290000029&prevention_pct=100&date_effet=2027-03-01');
    expect(late[0]!.ecart_eur).toBe(0);
  });
});

describe('the accounts beside a scenario', () => {
  const accounts = (choix: string) => ask<Answer<'/api/scenario/comptes'>>(`/api/scenario/comptes?${choix}`);

  it('cover what each CPTS spent poste by poste, of those whose accounts are known', async () => {
    const rows = await accounts('');
    expect(rows.at(-1)).toMatchObject({
      ...{ poste: 'ensemble', exercice: 2025, comptes_nb: 1, cpts_nb: 4 },
      ...{ depense_effective_eur: 105_000, en_vigueur_eur: 120_000 },
      // 50 000 of the fonctionnement, 10 000 of parcours, 20 000 of prévention.
      ...{ en_vigueur_couvert_eur: 80_000, scenario_couvert_eur: 80_000, fongible_couvert_eur: 80_000 },
    });
  });

  it('let a mission serve another up to its share, never the fonctionnement', async () => {
    // Parcours leaves 40 000 of its 50 000: 20 % of it serve prévention, which lacks 15 000; fonctionnement lacks 10 000.
    const covered = async (pct: number) =>
      (await accounts(`fongibilite_pct=${pct}`)).at(-1)!.fongible_couvert_eur;
    expect([await covered(20), await covered(30), await covered(100)]).toEqual([90_000, 95_000, 95_000]);
  });
});

describe('a fonctionnement that is merged', () => {
  it('is paid by what the missions leave, up to their fungible share, and by nothing else', async () => {
    const covered = async (pct: number) => {
      const rows = await ask<Answer<'/api/scenario/comptes'>>(
        `/api/scenario/comptes?fonctionnement_fondu=oui&fongibilite_pct=${pct}`,
      );
      return rows.at(-1)!;
    };
    const [none, all] = [await covered(0), await covered(100)];
    // 50 000 € on 22 500, 25 000, 10 000 and 12 500: parcours is given 17 857,14 and prévention 7 142,86.
    expect(none).toMatchObject({ scenario_couvert_eur: 37_142.86, fongible_couvert_eur: 37_142.86 });
    expect(all.fongible_couvert_eur).toBe(37_142.86 + 57_857.14);
  });
});

describe('what a scenario refuses', () => {
  it.each([
    ['version=avenant_9', 'aci_2019, avenant_2'],
    ['bascule_pct=12.345', 'deux décimales'],
    ['bascule_pct=100.01', 'de -100 à 100'],
    ['avance_pct=-1', 'de 0 à 100'],
    ['prevention_pct=1e1', 'un nombre de -100 à 500'],
    ['prevention_pct=%EF%BB%BF', 'un nombre de -100 à 500'],
    ['prevention_pct=', 'un nombre de -100 à 500'],
    ['fonctionnement_fondu=true', 'oui'],
    ['date_effet=2026-10-31', 'un jour après le 2026-10-31'],
    ['date_effet=2037-01-01', 'au plus tard le 2036-12-31'],
    ['seuil_taille_2=80000', 'des seuils croissants'],
    ['seuil_taille_3=175000', 'des seuils croissants'],
    ['prevention_pct=-101', '-100'],
  ])('%s', async (choix, sentence) => {
    const [status, message] = await refused(choix);
    expect(status).toBe(400);
    expect(message).toContain(sentence);
  });

  it('takes the day after the date d’arrêté, and a poste that is no longer paid', async () => {
    expect((await api.get('/api/scenario?date_effet=2026-11-01&prevention_pct=-100')).statusCode).toBe(200);
  });
});

describe('a second implementation', () => {
  it('agrees to the cent on each contract, whatever is chosen', async () => {
    const rows = await api.connection.runAndReadAll(
      `select taille, poste, volet, centimes(part_fixe_eur), centimes(part_variable_eur) from bareme
       where version = 'avenant_2' and volet <> 'survenue'`,
    );
    const tarifs = rows.getRows().map(([taille, poste, volet, fixe, variable]) => ({
      ...{ taille: Number(taille), poste: String(poste), volet: String(volet) },
      ...{ fixe: BigInt(String(fixe)), variable: BigInt(String(variable)) },
    })) satisfies Tarif[];
    const contrats: Contrat[] = [
      { cpts_id: '350000001', taille: 1, membres: null, lignes: ['parcours base', 'prevention base'] },
      {
        ...{ cpts_id: '350000002', taille: 2, membres: null },
        lignes: [
          ...['acces_soins base', 'acces_soins snp', 'parcours base', 'prevention base'],
          ...['crise plan_mise_a_jour', 'qualite base', 'accompagnement base'],
        ],
      },
      { cpts_id: '750000004', taille: 4, membres: 100, lignes: ['acces_soins base', 'crise plan_annee_1'] },
      { cpts_id: '290000029', taille: 3, membres: 200, lignes: ['prevention base'] },
    ];
    const hundredths = (min: number, max: number) => fc.integer({ min: min * 100, max: max * 100 });
    const drawn = fc.record({
      variations: fc.dictionary(
        fc.constantFrom(...SOCLE, 'fonctionnement', 'qualite'),
        hundredths(-100, 300),
      ),
      bascule: hundredths(-100, 100),
      fondu: fc.boolean(),
      majoration: hundredths(0, 60),
      membres: fc.integer({ min: 99, max: 101 }),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async (choix) => {
        const query = new URLSearchParams({
          ...Object.fromEntries(
            Object.entries(choix.variations).map(([poste, pct]) => [`${poste}_pct`, String(pct / 100)]),
          ),
          bascule_pct: String(choix.bascule / 100),
          ...(choix.fondu && { fonctionnement_fondu: 'oui' }),
          majoration_pct: String(choix.majoration / 100),
          majoration_membres: String(choix.membres),
        });
        const { lignes: lines } = await ask<Answer<'/api/scenario/cpts'>>(`/api/scenario/cpts?${query}`);
        const sql = Object.fromEntries(
          lines.map((line) => [line.cpts_id, Math.round(line.scenario_eur * 100)]),
        );
        const seconde = Object.fromEntries(
          contrats.map((one) => [one.cpts_id, Number(annuel(one, tarifs, choix))]),
        );
        expect(sql).toEqual(seconde);
      }),
      { numRuns: 60, seed: 20_261_031 },
    );
  });
});
