import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { contrat, cpts, engagement, fir, fixture, flux } from '../fixture.ts';

/** Two CPTS of Bretagne that signed on 17 April 2022, one of Île-de-France that did not. */
const api = await fixture({
  date_arrete: '2024-10-31',
  cpts: [
    cpts({ cpts_id: '350000001', nom: 'CPTS Une' }),
    cpts({ cpts_id: '290000001', nom: 'CPTS Deux', departement_code: '29' }),
    cpts({ cpts_id: '750000001', nom: 'CPTS Trois', region_code: '11', departement_code: '75' }),
  ],
  contrats: ['350000001', '290000001'].map((cpts_id) => contrat({ cpts_id, date_effet: '2022-04-17' })),
  engagements: [
    engagement({ cpts_id: '350000001', poste: 'prevention', date_demarrage: '2022-04-17' }),
    engagement({ cpts_id: '290000001', poste: 'prevention', date_demarrage: '2022-04-17' }),
    engagement({ cpts_id: '350000001', poste: 'acces_soins', date_demarrage: '2023-05-01' }),
    engagement({ cpts_id: '350000001', poste: 'acces_soins', volet: 'snp', date_demarrage: '2023-09-01' }),
  ],
  indicateurs: [
    {
      cpts_id: '350000001',
      annee_contrat: 1,
      poste: 'prevention',
      action: 'Vaccination',
      indicateur: 'Doses',
      nature: 'resultat_national',
      points_max: 10,
      points_obtenus: 4,
      date_dialogue: '2023-05-01',
    },
  ],
  flux_aci: [
    flux({
      cpts_id: '350000001',
      date_paiement: '2022-04-16',
      poste: 'prevention',
      part: 'fixe',
      montant_eur: 1,
    }),
    flux({ cpts_id: '350000001', date_paiement: '2022-04-17', montant_eur: 1_000 }),
    flux({ cpts_id: '290000001', date_paiement: '2022-05-16', montant_eur: 500 }),
    flux({ cpts_id: '290000001', date_paiement: '2022-05-17', montant_eur: 40 }),
    flux({
      cpts_id: '350000001',
      date_paiement: '2023-06-01',
      poste: 'prevention',
      part: 'fixe',
      nature: 'avance',
      action: 'Vaccination',
      montant_eur: 300,
    }),
    flux({
      cpts_id: '350000001',
      date_paiement: '2023-07-01',
      poste: 'prevention',
      part: 'fixe',
      nature: 'avance',
      montant_eur: 100,
    }),
    ...(['snp', null] as const).map((volet) =>
      flux({
        cpts_id: '350000001',
        date_paiement: '2024-02-01',
        poste: 'acces_soins',
        volet,
        part: 'fixe',
        nature: 'avance',
        montant_eur: volet === 'snp' ? 70 : 7,
      }),
    ),
  ],
  flux_fir: [
    fir({ cpts_id: '350000001', date: '2022-03-17', exercice: 2022, montant_eur: 60 }),
    fir({ cpts_id: '350000001', date: '2022-03-16', exercice: 2022, montant_eur: 20 }),
    fir({ cpts_id: '750000001', region_code: '11', date: '2023-01-10', exercice: 2023, montant_eur: 90 }),
    fir({ cpts_id: '350000001', date: '2022-03-01', exercice: 2022, type: 'engage', montant_eur: 999 }),
  ],
});
afterAll(api.close);

const ask = async <A>(url: string) => (await api.get(url)).json() as A;

describe('the CPTS behind the gap of a poste', () => {
  it('puts the one without any payment first, its payment being absent and not 0', async () => {
    const rows = await ask<Answer<'/api/postes/cpts'>>('/api/postes/cpts?exercice=2023&poste=prevention');
    expect(rows.map(({ nom }) => nom)).toEqual(['CPTS Deux', 'CPTS Une', 'Ensemble']);
    const [first, second, all] = rows;
    expect(first).toMatchObject({ verse_eur: null, ecart_eur: -first!.enveloppe_a_date_eur });
    expect(second!.verse_eur).toBe(400);
    expect(all).toMatchObject({ cpts_id: 'ensemble', cpts_nb: 2, verse_eur: 400 });
    const postes = await ask<Answer<'/api/postes'>>('/api/postes?exercice=2023');
    const prevention = postes.find(({ poste, part }) => poste === 'prevention' && part === 'ensemble')!;
    expect(all!.ecart_eur).toBe(prevention.ecart_eur);
  });

  it('sums all of them, whatever the number that is listed', async () => {
    const rows = await ask<Answer<'/api/postes/cpts'>>('/api/postes/cpts?exercice=2023&limite=1');
    expect(rows.map(({ cpts_nb }) => cpts_nb)).toEqual([1, 2]);
  });
});

describe('what is paid by volet', () => {
  const volets = (query: string) => ask<Answer<'/api/postes/volets'>>(`/api/postes/volets?${query}`);

  it('keeps apart what names no volet, without an envelope to set it against', async () => {
    const rows = (await volets('exercice=2024')).filter(({ poste }) => poste === 'acces_soins');
    expect(rows.map(({ niveau, volet, verse_eur }) => [niveau, volet, verse_eur])).toEqual([
      ['volet', 'base', 0],
      ['volet', 'snp', 70],
      ['sans_volet', null, 7],
      ['poste', null, 77],
    ]);
    const [base, snp, unnamed, whole] = rows;
    expect(unnamed).toMatchObject({ enveloppe_eur: null, ecart_eur: null, consommation_taux: null });
    expect(snp!.ecart_eur).toBe(70 - snp!.enveloppe_a_date_eur!);
    expect(base!.enveloppe_eur! + snp!.enveloppe_eur!).toBeCloseTo(whole!.enveloppe_eur!, 2);
    expect(snp!.enveloppe_eur).toBeGreaterThan(0);
  });

  it('is that of the only volet of a poste, named or not', async () => {
    const rows = (await volets('exercice=2023')).filter(({ poste }) => poste === 'prevention');
    expect(rows.map(({ niveau, volet, verse_eur }) => [niveau, volet, verse_eur])).toEqual([
      ['volet', 'base', 400],
      ['poste', null, 400],
    ]);
  });

  it.each([
    'exercice=2022',
    'exercice=2023',
    'exercice=2024',
    'exercice=2024&region_code=53&taille=2',
    'exercice=2024&departement_code=29',
    'exercice=2024&cpts_id=350000001',
  ])('adds up to the same postes as their parts, %s', async (query) => {
    const postes = await ask<Answer<'/api/postes'>>(`/api/postes?${query}`);
    const sums = (rows: (Answer<'/api/postes/volets'>[number] | Answer<'/api/postes'>[number])[]) =>
      rows.map((row) => [
        row.poste,
        ...[row.enveloppe_eur, row.enveloppe_a_date_eur, row.verse_eur, row.ecart_eur, row.consommation_taux],
        ...[row.attendu_certain_eur, row.attendu_estime_eur, row.attendu_inconnu_nb],
        ...[row.cpts_engagees_nb, row.incertaine],
      ]);
    const totals = (await volets(query)).filter(({ niveau }) => niveau === 'poste' || niveau === 'ensemble');
    const present = new Set(totals.map(({ poste }) => poste));
    expect(sums(totals)).toEqual(
      sums(postes.filter(({ poste, part }) => part === 'ensemble' && present.has(poste))),
    );
    const absent = postes.filter(({ poste, part }) => part === 'ensemble' && !present.has(poste));
    expect(absent.every((row) => row.enveloppe_eur === 0 && row.verse_eur === 0)).toBe(true);
  });
});

describe('what is paid by action', () => {
  it('keeps apart what names no action, and says its share', async () => {
    const rows = (await ask<Answer<'/api/postes/actions'>>('/api/postes/actions?exercice=2023')).filter(
      ({ poste }) => poste === 'prevention',
    );
    expect(
      rows.map(({ niveau, action, verse_eur, part_taux, nomme_taux }) => [
        niveau,
        action,
        verse_eur,
        part_taux,
        nomme_taux,
      ]),
    ).toEqual([
      ['action', 'Vaccination', 300, 0.75, null],
      ['sans_action', null, 100, 0.25, null],
      ['poste', null, 400, 1, 0.75],
    ]);
  });

  it('gives the attainment of an action that an indicator names, and n.d. without one', async () => {
    const rows = await ask<Answer<'/api/postes/actions'>>('/api/postes/actions?exercice=2023');
    expect(rows.find(({ action }) => action === 'Vaccination')).toMatchObject({
      points_obtenus: 4,
      points_max: 10,
      atteinte_taux: 0.4,
      indicateurs_nb: 1,
    });
    expect(rows.find(({ niveau }) => niveau === 'sans_action')).toMatchObject({ atteinte_taux: null });
  });
});

describe('what falls due within an exercice', () => {
  it('counts the due of the first day in 2022, and the balance and the advance of the anniversary in 2023', async () => {
    const due = async (exercice: number) => {
      const rows = await ask<Answer<'/api/postes'>>(`/api/postes?exercice=${exercice}&cpts_id=350000001`);
      const one = rows.find(({ poste, part }) => poste === 'fonctionnement' && part === 'ensemble')!;
      const all = await ask<Answer<'/api/postes'>>(`/api/postes?exercice=${exercice}&cpts_id=350000001`);
      const whole = all.find(({ poste, part }) => poste === 'ensemble' && part === 'ensemble')!;
      return [one.attendu_certain_eur, whole.attendu_certain_eur >= one.attendu_certain_eur];
    };
    const lines = await api.connection.runAndReadAll(
      `select year(date_echeance)::integer, sum(attendu_eur)::double from echeancier
       where cpts_id = '350000001' and poste = 'fonctionnement' and date_echeance <= date '2024-10-31' group by 1 order by 1`,
    );
    expect(lines.getRows()).toEqual([
      [2022, (await due(2022))[0]],
      [2023, (await due(2023))[0]],
      [2024, (await due(2024))[0]],
    ]);
    expect((await due(2023))[1]).toBe(true);
  });
});

describe('the calendar around the signature', () => {
  const calendar = (query = '') =>
    ask<Answer<'/api/financements/calendrier'>>(`/api/financements/calendrier${query}`);
  const month = (rows: Answer<'/api/financements/calendrier'>, mois: number) =>
    rows.find((row) => row.mois === mois)!;

  it('begins month 0 on the day of the signature, and ends it the day before its anniversary', async () => {
    const rows = await calendar();
    expect(month(rows, 0)).toMatchObject({
      aci_eur: 1_500,
      aci_cpts_nb: 2,
      cpts_nb: 2,
      aci_par_cpts_eur: 750,
    });
    expect(month(rows, 1)).toMatchObject({ aci_eur: 40, aci_cpts_nb: 1, aci_par_cpts_eur: 20 });
  });

  it('puts the month before the signature at -1, and the day before it in the month earlier', async () => {
    const rows = await calendar();
    expect(month(rows, -1)).toMatchObject({ fir_eur: 60, aci_eur: 1 });
    expect(month(rows, -2)).toMatchObject({ fir_eur: 20 });
  });

  it('leaves no euro out: months, what is further and CPTS without ACI make all that is paid', async () => {
    const rows = await calendar();
    const sum = (name: 'aci_eur' | 'fir_eur') => rows.reduce((total, row) => total + row[name], 0);
    expect([sum('aci_eur'), sum('fir_eur')]).toEqual([2_018, 170]);
    expect(rows.find(({ moment }) => moment === 'sans_aci')).toMatchObject({ fir_eur: 90, cpts_nb: 1 });
  });

  it('counts for a month only the CPTS whose month is within the data', async () => {
    const rows = await calendar();
    // 17 April 2022 plus 30 months is 17 October 2024: month 29 ends before the date d'arrêté, month 30 after it.
    expect([month(rows, 29).cpts_nb, month(rows, 30).cpts_nb]).toEqual([2, 0]);
    expect(month(rows, 30).aci_par_cpts_eur).toBeNull();
  });
});
