import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, fir, fixture, flux } from '../fixture.ts';

type Ligne = Record<string, string | number | boolean | null>;

const RENNES = '350000001';
const BREST = '290000001';

const indicateur = (row: Ligne): Ligne => ({
  cpts_id: RENNES,
  annee_contrat: 1,
  poste: 'parcours',
  indicateur: 'I1',
  nature: 'moyens',
  points_max: 60,
  points_obtenus: 45,
  date_dialogue: '2026-02-01',
  ...row,
});

const compte = (row: Ligne): Ligne => ({
  cpts_id: RENNES,
  exercice: 2025,
  poste: 'fonctionnement',
  depense_effective_eur: 40_000,
  date_transmission: '2026-04-01',
  ...row,
});

/** Taille 1 signed on 1 January 2025: parcours is 25 000 € fixed and 25 000 € variable a year. Brest transmitted nothing. */
const feeds = {
  date_arrete: '2026-10-31',
  cpts: [cpts(), cpts({ cpts_id: BREST, nom: 'CPTS de Brest', departement_code: '29' })],
  contrats: [contrat({ date_effet: '2025-01-01' }), contrat({ cpts_id: BREST, date_effet: '2025-01-01' })],
  engagements: [RENNES, BREST].flatMap((cpts_id) => [
    engagement({ cpts_id, poste: 'parcours', date_demarrage: '2025-01-01' }),
    engagement({ cpts_id, poste: 'prevention', date_demarrage: '2025-01-01' }),
  ]),
  indicateurs: [
    indicateur({}),
    indicateur({
      indicateur: 'I2',
      nature: 'resultat_local',
      action: 'A',
      points_max: 40,
      points_obtenus: 5,
    }),
    // a hole: one dialogue of the mission is not held, so what is due is not known
    indicateur({ poste: 'prevention', indicateur: 'P1' }),
    indicateur({ poste: 'prevention', indicateur: 'P2', date_dialogue: null }),
    indicateur({ annee_contrat: 9, indicateur: 'Z' }),
  ],
  flux_aci: [
    flux({ date_paiement: '2025-02-01', montant_eur: 50_000 }),
    flux({
      date_paiement: '2025-03-01',
      poste: 'parcours',
      part: 'fixe',
      nature: 'avance',
      montant_eur: 18_750,
    }),
    flux({
      date_paiement: '2026-03-01',
      poste: 'parcours',
      part: 'variable',
      nature: 'variable',
      montant_eur: 12_000,
    }),
    flux({ cpts_id: BREST, date_paiement: '2025-02-01', montant_eur: 50_000 }),
  ],
  flux_fir: [
    fir({ exercice: 2024, date: '2025-01-15', montant_eur: 900 }),
    fir({ exercice: 2025, date: '2025-06-15', type: 'engage', montant_eur: 7777 }),
  ],
  autres_financements: [
    {
      flux_id: 'X1',
      cpts_id: RENNES,
      date: '2025-05-01',
      financeur_type: 'cotisations',
      financeur: 'Adhérents',
      montant_eur: 100,
    },
  ],
  comptes: [
    compte({}),
    compte({ poste: 'parcours', depense_effective_eur: 20_000.5, date_transmission: '2026-05-01' }),
    compte({ poste: 'tresorerie', depense_effective_eur: -12.5 }),
  ],
};

let api: Awaited<ReturnType<typeof fixture>>;
beforeAll(async () => {
  api = await fixture(feeds);
});
afterAll(() => api.close());

const get = async (cpts_id: string, what: string) => (await api.get(`/api/cpts/${cpts_id}/${what}`)).json();

describe('the indicators of one CPTS', () => {
  const part = async (cpts_id: string, annee: number, poste: string): Promise<Ligne> =>
    (await get(cpts_id, 'indicateurs')).parts.find(
      (row: Ligne) => row.annee_contrat === annee && row.poste === poste,
    );

  it('make due the fraction of the variable part that their points are, beside what was paid of it', async () => {
    // (45 + 5) / (60 + 40) = 50 % of 25 000 €
    expect(await part(RENNES, 1, 'parcours')).toEqual({
      annee_contrat: 1,
      date_debut: '2025-01-01',
      date_anniversaire: '2026-01-01',
      poste: 'parcours',
      indicateurs_nb: 2,
      indicateurs_connus_nb: 2,
      points_obtenus: 50,
      points_max: 100,
      atteinte_taux: 0.5,
      variable_eur: 25_000,
      survenue_eur: null,
      variable_connue_eur: 25_000,
      variable_due_eur: 12_500,
      rattache_eur: 12_000,
    });
  });

  it('do not say what is due while one dialogue of the mission is not held', async () => {
    expect(await part(RENNES, 1, 'prevention')).toMatchObject({
      indicateurs_nb: 2,
      indicateurs_connus_nb: 1,
      points_max: 60,
      variable_connue_eur: null,
      variable_due_eur: null,
      rattache_eur: null,
    });
  });

  it('are each given as they were transmitted, points not yet counted being told', async () => {
    const { indicateurs } = await get(RENNES, 'indicateurs');
    expect(
      indicateurs.map((row: Ligne) => [
        row.annee_contrat,
        row.poste,
        row.indicateur,
        row.points_obtenus,
        row.compte,
        row.atteinte_taux,
      ]),
    ).toEqual([
      [9, 'parcours', 'Z', 45, true, 0.75],
      [1, 'parcours', 'I1', 45, true, 0.75],
      [1, 'parcours', 'I2', 5, true, 0.125],
      [1, 'prevention', 'P1', 45, true, 0.75],
      [1, 'prevention', 'P2', 45, false, null],
    ]);
    expect(indicateurs[2]).toMatchObject({ action: 'A', nature: 'resultat_local' });
  });

  it('of a contract year that does not exist keep their points and command nothing', async () => {
    expect(await part(RENNES, 9, 'parcours')).toMatchObject({
      date_debut: null,
      points_obtenus: 45,
      variable_eur: null,
      variable_due_eur: null,
    });
  });

  it('that nobody transmitted leave the variable part of the contract, and its attainment unknown', async () => {
    expect((await get(BREST, 'indicateurs')).indicateurs).toEqual([]);
    expect(await part(BREST, 1, 'parcours')).toMatchObject({
      indicateurs_nb: 0,
      points_obtenus: null,
      atteinte_taux: null,
      variable_eur: 25_000,
      variable_due_eur: null,
    });
  });

  it('agree with the attainment of all', async () => {
    const all = (await api.get(`/api/atteinte?cpts_id=${RENNES}&par=annee_contrat&annee_contrat=1`)).json();
    const { parts } = await get(RENNES, 'indicateurs');
    const cents = parts
      .filter((row: Ligne) => row.annee_contrat === 1)
      .reduce((sum: number, row: Ligne) => sum + Math.round(100 * Number(row.variable_eur)), 0);
    expect(cents).toBe(Math.round(100 * all.at(-1).variable_eur));
  });
});

describe('the accounts of one CPTS', () => {
  const exercice = async (cpts_id: string, annee: number): Promise<Ligne> =>
    (await get(cpts_id, 'comptes')).exercices.find((row: Ligne) => row.exercice === annee);

  it('set what it spent beside all it received, by day of payment', async () => {
    expect(await exercice(RENNES, 2025)).toEqual({
      exercice: 2025,
      aci_eur: 68_750,
      // of the budget of 2024, paid in 2025; what is only engaged is not received
      fir_eur: 900,
      autres_eur: 100,
      recettes_eur: 69_750,
      depense_effective_eur: 60_000.5,
      postes_transmis_nb: 2,
      postes_inconnus_nb: 0,
      solde_eur: 9749.5,
      depense_recettes_taux: 0.860222,
      tresorerie_eur: -12.5,
      date_transmission: '2026-05-01',
      date_limite: '2026-06-30',
      etat: 'transmis',
    });
  });

  it('are unknown, not zero, when they were not transmitted, and say since when they should be', async () => {
    expect(await exercice(BREST, 2025)).toMatchObject({
      aci_eur: 50_000,
      fir_eur: null,
      depense_effective_eur: null,
      solde_eur: null,
      tresorerie_eur: null,
      postes_inconnus_nb: 1,
      date_limite: '2026-06-30',
      etat: 'non_transmis',
    });
    expect((await exercice(RENNES, 2026)).etat).toBe('en_cours');
  });

  it('are awaited until the last day of the delay, and missing the day after', async () => {
    for (const [date_arrete, etat] of [
      ['2026-06-30', 'attendu'],
      ['2026-07-01', 'non_transmis'],
    ] as const) {
      const at = await fixture({ ...feeds, date_arrete });
      const { exercices } = (await at.get(`/api/cpts/${BREST}/comptes`)).json();
      expect(exercices.find((row: Ligne) => row.exercice === 2025).etat, date_arrete).toBe(etat);
      await at.close();
    }
  });

  it('that lack a poste that was paid give no balance', async () => {
    const hole = await fixture({ ...feeds, comptes: [compte({})] });
    const { exercices, postes } = (await hole.get(`/api/cpts/${RENNES}/comptes`)).json();
    expect(exercices.find((row: Ligne) => row.exercice === 2025)).toMatchObject({
      depense_effective_eur: 40_000,
      postes_transmis_nb: 1,
      postes_inconnus_nb: 1,
      solde_eur: null,
      depense_recettes_taux: null,
    });
    const missing = postes.find((row: Ligne) => row.exercice === 2025 && row.poste === 'parcours');
    expect(missing).toMatchObject({ verse_eur: 18_750, depense_effective_eur: null, ecart_verse_eur: null });
    await hole.close();
  });

  it('by poste add up to those of the exercice, without the closing balance', async () => {
    const { postes } = await get(RENNES, 'comptes');
    expect(
      postes
        .filter((row: Ligne) => row.exercice === 2025)
        .map((row: Ligne) => [row.poste, row.depense_effective_eur, row.ecart_verse_eur]),
    ).toEqual([
      ['fonctionnement', 40_000, -10_000],
      ['parcours', 20_000.5, 1250.5],
      ['prevention', null, null],
    ]);
  });

  it('show no payment of a poste that has no payment line, which is not a payment of 0 €', async () => {
    const { postes } = await get(BREST, 'comptes');
    const paid = postes.filter((row: Ligne) => row.exercice === 2025).map((row: Ligne) => row.verse_eur);
    expect(paid).toEqual([50_000, null, null]);
  });

  it('of an unknown CPTS are refused', async () => {
    for (const what of ['comptes', 'indicateurs'])
      expect((await api.get(`/api/cpts/999999999/${what}`)).json().code).toBe('CPTS_INCONNUE');
  });
});
