import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrat, cpts, fir, fixture, flux, territoire } from '../fixture.ts';

type Publie = Record<string, string | number | null> & { code: string };

describe('published figures beside the tool’s own', () => {
  let api: Awaited<ReturnType<typeof fixture>>;
  let publies: Publie[];
  beforeAll(async () => {
    api = await fixture({
      date_arrete: '2025-06-30',
      cpts: [
        cpts(),
        cpts({ cpts_id: '670000001', nom: 'CPTS de Strasbourg', region_code: '44', departement_code: '67' }),
        cpts({
          cpts_id: '350000003',
          nom: 'CPTS du Semnon',
          date_lettre_intention: '2021-01-01',
          date_projet_valide: null,
        }),
      ],
      territoires: [territoire()],
      contrats: [
        contrat({ date_effet: '2022-06-01', taille: 3 }),
        contrat({ cpts_id: '670000001', date_effet: '2023-01-01', taille: 1 }),
      ],
      flux_aci: [
        flux({ date_paiement: '2022-06-15', montant_eur: 75_000 }),
        flux({ date_paiement: '2022-12-31', montant_eur: 800_000, nature: 'avance' }),
        flux({ date_paiement: '2023-01-01', montant_eur: 1, nature: 'avance' }),
        flux({ cpts_id: '670000001', date_paiement: '2024-03-01', montant_eur: 50_000 }),
        flux({
          cpts_id: '670000001',
          date_paiement: '2024-03-01',
          montant_eur: 810_000,
          poste: 'parcours',
          part: 'fixe',
          nature: 'avance',
        }),
      ],
      flux_fir: [fir({ region_code: '44', cpts_id: '670000001', montant_eur: 606_000 })],
    });
    publies = (await api.get('/api/publies')).json();
  });
  afterAll(() => api.close());

  const publie = (code: string) => publies.find((p) => p.code === code)!;

  it('gives every figure of the register, with a value or the reason why there is none', () => {
    expect(publies).toHaveLength(25);
    for (const p of publies) expect((p.valeur_outil === null) === (p.motif_nd !== null)).toBe(true);
  });

  it('counts what was paid in the year of the figure, and gives the gap', () => {
    // 75 000 + 800 000 = 875 000, 104 925 000 below 105 800 000
    expect(publie('aci_verse_2022')).toMatchObject({ valeur_outil: 875_000, ecart: -104_925_000 });
    expect(publie('aci_verse_2022').ecart_taux).toBeCloseTo(-104_925 / 105_800, 6);
  });

  it('says that the 2022 average per signataire is an outlier of the source', () => {
    expect(publie('aci_verse_2022').cause).toMatch(/304 k€ par signataire/);
    expect(publie('taille_1_part').cause).toMatch(/310 réponses/);
  });

  it('leaves fonctionnement out where the source counts missions alone', () => {
    expect(publie('aci_grand_est_2024')).toMatchObject({
      perimetre_nom: 'Grand Est',
      valeur_outil: 810_000,
      ecart_taux: -0.9,
    });
  });

  it('agrees with /api/fir and /api/synthese', async () => {
    const rows = (await api.get('/api/fir?exercice=2024&region_code=44')).json() as Record<string, unknown>[];
    const total = rows.find((r) => r.region_code === 'ensemble' && r.objet === 'ensemble')!;
    expect(publie('fir_grand_est_2024')).toMatchObject({
      valeur_outil: total.paye_eur,
      ecart: 101_000,
      ecart_taux: 0.2,
    });
    const synthese = (await api.get('/api/synthese?exercice=2022')).json();
    expect(publie('aci_verse_2022').valeur_outil).toBe(synthese.verse_eur);
  });

  it('counts stades on the very day', () => {
    expect(publie('signataires_2022').valeur_outil).toBe(1);
    expect(publie('signataires_2023').valeur_outil).toBe(2);
    expect(publie('lettres_intention_2025').valeur_outil).toBe(1);
    expect(publie('cpts_2023').valeur_outil).toBe(3);
  });

  it('publishes a share with its two terms', () => {
    expect(publie('taille_1_part')).toMatchObject({
      terme_num: 1,
      terme_den: 2,
      valeur_outil: 50,
      ecart: 46,
    });
    const couverture = publie('couverture_2023');
    expect(couverture.terme_den).toBe(68_350_798);
    expect(couverture.valeur_outil).toBe(
      Math.round((Number(couverture.terme_num) / 68_350_798) * 10_000) / 100,
    );
  });

  it('does not publish an extreme over fewer than 5 CPTS, nor a date that the data does not reach', () => {
    expect(publie('fir_amorcage_max')).toMatchObject({ valeur_outil: null });
    expect(publie('fir_amorcage_max').motif_nd).toMatch(/postérieure/);
    expect(publie('zone_blanche_corse')).toMatchObject({ valeur_outil: null, ecart: null, cause: null });
  });
});

describe('an extreme of the amorçage', () => {
  const cinq = ['1', '2', '3', '4', '5'].map((n) => `35000000${n}`);
  const amorcages = (ids: string[]) =>
    fixture({
      date_arrete: '2025-12-31',
      cpts: ids.map((cpts_id) => cpts({ cpts_id })),
      flux_fir: ids.map((cpts_id, i) => fir({ cpts_id, montant_eur: 10_000 * (i + 1) })),
    });

  it('is known from five CPTS on', async () => {
    for (const [ids, attendu] of [
      [cinq, [10_000, 50_000]],
      [cinq.slice(0, 4), [null, null]],
    ] as const) {
      const api = await amorcages([...ids]);
      const publies = (await api.get('/api/publies')).json() as Publie[];
      const valeur = (code: string) => publies.find((p) => p.code === code)!.valeur_outil;
      expect([valeur('fir_amorcage_min'), valeur('fir_amorcage_max')]).toEqual(attendu);
      await api.close();
    }
  });
});
