import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, fixture, flux } from '../fixture.ts';

type Row = Record<string, string | number | null>;

const indicateur = (row: Row): Row => ({
  cpts_id: '350000001',
  annee_contrat: 1,
  poste: 'parcours',
  indicateur: 'I1',
  nature: 'moyens',
  points_max: 100,
  points_obtenus: 80,
  date_dialogue: '2026-02-01',
  ...row,
});

const compte = (row: Row): Row => ({
  cpts_id: '350000001',
  exercice: 2025,
  poste: 'fonctionnement',
  depense_effective_eur: 0,
  ...row,
});

/** Two CPTS of taille 1 signed on 1 January 2025, both with parcours engaged; the second sent no accounts. */
const feeds = {
  date_arrete: '2026-10-31',
  cpts: [cpts(), cpts({ cpts_id: '290000001', nom: 'CPTS de Brest', departement_code: '29' })],
  contrats: [
    contrat({ date_effet: '2025-01-01' }),
    contrat({ cpts_id: '290000001', date_effet: '2025-01-01' }),
  ],
  engagements: [
    engagement({ poste: 'parcours', date_demarrage: '2025-01-01' }),
    engagement({ cpts_id: '290000001', poste: 'parcours', date_demarrage: '2025-01-01' }),
  ],
  flux_aci: [
    flux({ date_paiement: '2025-02-01', montant_eur: 50_000 }),
    flux({
      date_paiement: '2025-02-01',
      poste: 'parcours',
      part: 'fixe',
      nature: 'avance',
      montant_eur: 18_750,
    }),
    flux({ cpts_id: '290000001', date_paiement: '2025-02-01', montant_eur: 50_000 }),
  ],
  comptes: [
    compte({ depense_effective_eur: 40_000 }),
    compte({ poste: 'tresorerie', depense_effective_eur: 999_999 }),
    compte({ exercice: 2026, depense_effective_eur: 7 }),
  ],
  indicateurs: [
    indicateur({}),
    indicateur({ indicateur: 'I2', nature: 'resultat_national', points_obtenus: 20 }),
    indicateur({ cpts_id: '290000001', points_obtenus: 60, date_dialogue: null }),
  ],
};

let api: Awaited<ReturnType<typeof fixture>>;
beforeAll(async () => {
  api = await fixture(feeds);
});
afterAll(() => api.close());
const get = async (url: string) => (await api.get(url)).json();

describe('dépense effective (Proposition 5)', () => {
  it('sets side by side only the CPTS whose accounts are known, with their number and share', async () => {
    const rows = await get('/api/depense_effective');
    const ligne = (poste: string) => rows.find((r: Row) => r.exercice === 2025 && r.poste === poste);
    expect(ligne('fonctionnement')).toMatchObject({
      cpts_nb: 2,
      comptes_nb: 1,
      comptes_taux: 0.5,
      enveloppe_eur: 50_000,
      verse_eur: 50_000,
      depense_effective_eur: 40_000,
      ecart_enveloppe_eur: -10_000,
      depense_enveloppe_taux: 0.8,
      enveloppe_totale_eur: 100_000,
      enveloppe_connue_taux: 0.5,
    });
  });

  it('is n.d. for a poste whose account nobody sent: neither zero nor extrapolated', async () => {
    const rows = await get('/api/depense_effective');
    expect(rows.find((r: Row) => r.exercice === 2025 && r.poste === 'parcours')).toMatchObject({
      comptes_nb: 0,
      enveloppe_eur: null,
      depense_effective_eur: null,
      enveloppe_totale_eur: 100_000,
    });
    // the total holds the known postes alone, without the closing balance
    expect(rows.find((r: Row) => r.exercice === 2025 && r.poste === 'ensemble')).toMatchObject({
      enveloppe_eur: 50_000,
      depense_effective_eur: 40_000,
      comptes_nb: 1,
      cpts_nb: 2,
    });
  });

  it('agrees with /api/synthese on all CPTS, and follows the perimeter', async () => {
    const rows = await get('/api/depense_effective');
    const ensemble = rows.find((r: Row) => r.exercice === 2025 && r.poste === 'ensemble');
    const synthese = await get('/api/synthese?exercice=2025');
    expect([ensemble.enveloppe_totale_eur, ensemble.verse_total_eur]).toEqual([
      synthese.enveloppe_eur,
      synthese.verse_eur,
    ]);
    const brest = await get('/api/depense_effective?departement_code=29');
    expect(brest.every((r: Row) => r.comptes_nb === 0 && r.depense_effective_eur === null)).toBe(true);
  });
});

describe('variable share and attainment (Proposition 6)', () => {
  it('counts as variable the variable part over fixed plus variable, and as due what the points make due', async () => {
    const rows = await get('/api/atteinte');
    // parcours, taille 1: 25 000 + 25 000 a year, two years begun, two CPTS; one year of one CPTS known: 100 points of 200
    expect(rows[0]).toMatchObject({
      code: 'parcours',
      fixe_eur: 100_000,
      variable_eur: 100_000,
      variable_taux: 0.5,
      variable_connue_eur: 25_000,
      variable_due_eur: 12_500,
      due_taux: 0.5,
      points_obtenus: 100,
      points_max: 200,
      atteinte_taux: 0.5,
      indicateurs_nb: 3,
      indicateurs_connus_nb: 2,
      cpts_connues_nb: 1,
    });
    expect(rows.at(-1)).toMatchObject({ code: 'ensemble', variable_eur: 100_000 });
  });

  it('cuts by nature of indicator, contract year and région', async () => {
    const natures = await get('/api/atteinte?par=nature');
    expect(natures.map((r: Row) => [r.code, r.atteinte_taux, r.variable_eur])).toEqual([
      ['moyens', 0.8, null],
      ['resultat_national', 0.2, null],
      ['ensemble', 0.5, 100_000],
    ]);
    const annees = await get('/api/atteinte?par=annee_contrat');
    expect(annees.map((r: Row) => [r.code, r.variable_eur, r.atteinte_taux])).toEqual([
      ['1', 50_000, 0.5],
      ['2', 50_000, null],
      ['ensemble', 100_000, 0.5],
    ]);
    const regions = await get('/api/atteinte?par=region&annee_contrat=1');
    expect(regions.map((r: Row) => [r.code, r.variable_eur])).toEqual([
      ['53', 50_000],
      ['ensemble', 50_000],
    ]);
  });
});
