import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, fixture, flux } from '../fixture.ts';

type Ligne = Record<string, unknown>;

/** A CPTS of taille 4 signed on 1 January 2025, amended on 1 July; accès aux soins begins on 1 July (184 days of 365). */
const feeds = {
  date_arrete: '2026-10-31',
  cpts: [cpts(), cpts({ cpts_id: '350000002', nom: 'CPTS du Couesnon' })],
  contrats: [
    contrat({ date_effet: '2025-01-01', taille: 4, membres_nb: 120 }),
    contrat({ date_effet: '2025-07-01', taille: 3, membres_nb: 120 }),
    contrat({ cpts_id: '350000002', date_effet: '2019-01-01', taille: 4 }),
  ],
  engagements: [
    engagement({ date_demarrage: '2025-07-01' }),
    engagement({ cpts_id: '350000002', date_demarrage: '2019-01-01' }),
  ],
};

describe('the envelope of one CPTS, as a reader checks it', () => {
  let api: Awaited<ReturnType<typeof fixture>>;
  let reponse: { annees: Ligne[]; lignes: Ligne[] };
  beforeAll(async () => {
    api = await fixture(feeds);
    reponse = (await api.get('/api/cpts/350000001/enveloppe')).json();
  });
  afterAll(() => api.close());

  const ligne = (annee: number, poste: string, part: string) =>
    reponse.lignes.find((l) => l.annee_contrat === annee && l.poste === poste && l.part === part)!;

  it('writes the computation of a prorated, increased line out, and it is the line of the envelope', () => {
    const l = ligne(1, 'acces_soins', 'fixe');
    // 42 500 € × 1,1 × 184 / 365 = 23 567,123 €
    expect(l.enveloppe_eur).toBe(23_567.12);
    expect(l.jours_actifs_nb).toBe(184);
    expect(l.periodes).toEqual([{ date_debut: '2025-07-01', date_fin: '2026-01-01', jours_nb: 184 }]);
    expect(l.calcul).toBe('42\u202f500,00\u00a0€ × 1,1 × 184 j / 365 j = 23\u202f567,12\u00a0€');
    expect(l.majoration_etat).toBe('appliquee');
  });

  it('gives the rate of the bareme with its source and confidence', () => {
    const l = ligne(1, 'fonctionnement', 'fonctionnement');
    expect(l.taux_source).toMatch(/\w/);
    expect(l.taux_confiance).toMatch(/^[ABCP]$/);
    expect(l.majoration_etat).toBe('fonctionnement');
    expect(l.enveloppe_eur).toBe(l.taux_annuel_eur);
  });

  it('says which amendment gives the taille of a year: the one in force on its first day', () => {
    expect(reponse.annees.map((a) => [a.annee_contrat, a.taille, a.avenant_date_effet])).toEqual([
      [1, 4, '2025-01-01'],
      [2, 3, '2025-07-01'],
    ]);
    expect(reponse.annees[1]!.taille_motif).toContain('l’avenant à effet du 01/07/2025');
    expect(ligne(2, 'acces_soins', 'fixe').majoration_etat).toBe('taille');
  });

  it('adds up to the total of the year and to the envelope of the page of the CPTS', async () => {
    const cents = (rows: Ligne[]) =>
      rows.reduce((sum, { enveloppe_eur }) => sum + Math.round(Number(enveloppe_eur) * 100), 0);
    for (const annee of reponse.annees) {
      const lignes = reponse.lignes.filter((l) => l.annee_contrat === annee.annee_contrat);
      expect(cents(lignes)).toBe(cents([annee]));
    }
    // contract years are civil years here: those of the page are the same sums
    const { exercices } = (await api.get('/api/cpts/350000001')).json();
    expect(cents(exercices)).toBe(cents(reponse.annees));
  });

  it('keeps a year that no version rules, without line, and says so', async () => {
    const { annees, lignes } = (await api.get('/api/cpts/350000002/enveloppe?annee_contrat=1')).json();
    expect(annees[0]).toMatchObject({ version: null, enveloppe_eur: 0 });
    expect(annees[0].version_motif).toContain('01/01/2019');
    expect(lignes).toEqual([]);
  });

  it('says that membres are unknown where they would decide', async () => {
    const { lignes } = (await api.get('/api/cpts/350000002/enveloppe?annee_contrat=8')).json();
    const fixe = lignes.find((l: Ligne) => l.part === 'fixe');
    expect(fixe).toMatchObject({ majoration_etat: 'membres_inconnus', confiance: 'P', majoration_taux: 1 });
  });

  it('refuses a contract year or a CPTS that does not exist', async () => {
    expect((await api.get('/api/cpts/350000001/enveloppe?annee_contrat=9')).json().code).toBe(
      'ANNEE_CONTRAT_INCONNUE',
    );
    expect((await api.get('/api/cpts/350000001/echeancier?annee_contrat=9')).statusCode).toBe(404);
    expect((await api.get('/api/cpts/999999999/enveloppe')).statusCode).toBe(404);
    expect((await api.get('/api/cpts/999999999/echeancier')).statusCode).toBe(404);
  });
});

describe('the schedule of one CPTS', () => {
  let api: Awaited<ReturnType<typeof fixture>>;
  let reponse: { totaux: Ligne; echeances: Ligne[]; versements: Ligne[] };
  beforeAll(async () => {
    api = await fixture({
      date_arrete: '2026-10-31',
      cpts: [cpts()],
      contrats: [contrat({ date_effet: '2024-01-01' })],
      flux_aci: [
        flux({ date_paiement: '2024-02-01', montant_eur: 50_000 }),
        flux({ date_paiement: '2025-02-01', nature: 'avance', annee_contrat: null, montant_eur: 30_000 }),
        flux({
          date_paiement: '2023-02-01',
          nature: 'contrat_precoce',
          annee_contrat: null,
          montant_eur: 15_000,
        }),
        flux({
          date_paiement: '2025-03-01',
          nature: 'regularisation',
          annee_contrat: null,
          montant_eur: 100,
        }),
      ],
    });
    reponse = (await api.get('/api/cpts/350000001/echeancier')).json();
  });
  afterAll(() => api.close());

  it('sets what was paid against the oldest due first', () => {
    // taille 1: 50 000 € at the signature; then 75 % on the anniversary and the rest a year later
    expect(
      reponse.echeances.map((d) => [d.date_echeance, d.nature, d.attendu_eur, d.regle_eur, d.etat]),
    ).toEqual([
      ['2024-01-01', 'versement_initial', 50_000, 50_000, 'regle'],
      ['2025-01-01', 'avance', 37_500, 30_000, 'en_retard'],
      ['2026-01-01', 'solde', 12_500, 0, 'en_retard'],
      ['2026-01-01', 'avance', 37_500, 0, 'en_retard'],
      ['2027-01-01', 'solde', 12_500, 0, 'a_venir'],
    ]);
  });

  it('closes: versé = rattaché + contrat précoce + non rattaché, and agrees with /api/echeances', async () => {
    expect(reponse.totaux).toMatchObject({
      verse_eur: 95_100,
      rattache_eur: 80_000,
      contrat_precoce_eur: 15_000,
      non_rattache_eur: 100,
      attendu_certain_eur: 137_500,
      retard_eur: 57_500,
    });
    const { totaux } = (await api.get('/api/echeances?cpts_id=350000001')).json();
    const ensemble = totaux.find((t: Ligne) => t.region_code === 'ensemble');
    for (const name of ['attendu_certain_eur', 'retard_eur', 'trop_percu_eur', 'contrat_precoce_eur'])
      expect(ensemble[name]).toBe(reponse.totaux[name]);
  });

  it('says why a payment is set against a year, or against none', () => {
    expect(reponse.versements.map((v) => [v.date_paiement, v.etat, v.motif, v.annee_contrat])).toEqual([
      ['2023-02-01', 'contrat_precoce', 'contrat_precoce', null],
      ['2024-02-01', 'rattache', 'annee_declaree', 1],
      ['2025-02-01', 'rattache', 'annee_en_cours', 2],
      ['2025-03-01', 'non_rattache', 'annee_absente', null],
    ]);
  });
});
