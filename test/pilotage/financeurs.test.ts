import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrat, cpts, fir, fixture, flux } from '../fixture.ts';

type Row = Record<string, string | number | boolean | null>;

const autre = (row: Row): Row => ({
  cpts_id: '350000001',
  date: '2024-05-01',
  financeur_type: 'laboratoire',
  montant_eur: 1000,
  ...row,
});

const departements = [
  ['53', '22'],
  ['53', '29'],
  ['53', '56'],
  ['28', '14'],
  ['28', '27'],
  ['28', '50'],
  ['28', '61'],
  ['28', '76'],
  ['44', '08'],
  ['44', '67'],
  ['11', '75'],
  ['11', '77'],
  ['24', '18'],
  ['27', '21'],
  ['32', '59'],
  ['52', '44'],
  ['75', '33'],
  ['76', '31'],
  ['84', '69'],
  ['93', '13'],
  ['94', '2A'],
] as const;
const ailleurs = departements.map(([region_code, departement_code], i) => ({
  cpts_id: `99000000${String.fromCharCode(65 + i)}`,
  region_code,
  departement_code,
}));

describe('who pays, for what, to whom', () => {
  let api: Awaited<ReturnType<typeof fixture>>;
  beforeAll(async () => {
    api = await fixture({
      date_arrete: '2026-10-31',
      cpts: [
        cpts({ organisme_code: '351' }),
        cpts({ cpts_id: '350000002', nom: 'CPTS du Couesnon', organisme_code: '351' }),
        cpts({ cpts_id: '290000001', nom: 'CPTS de Brest', departement_code: '29', organisme_code: '291' }),
        ...ailleurs.map((row) => cpts({ ...row, nom: `CPTS ${row.cpts_id}`, organisme_code: '751' })),
      ],
      contrats: [contrat({ date_effet: '2024-03-15' })],
      flux_aci: [
        flux({ montant_eur: 50_000, date_paiement: '2024-04-01' }),
        flux({
          poste: 'parcours',
          part: 'fixe',
          nature: 'avance',
          montant_eur: 20_000,
          date_paiement: '2024-04-01',
        }),
        flux({
          poste: 'qualite',
          part: 'fixe',
          nature: 'recuperation',
          montant_eur: -300,
          date_paiement: '2024-04-01',
        }),
        flux({ cpts_id: '350009999', montant_eur: 700 }),
        ...ailleurs.flatMap((row, i) => [
          flux({ cpts_id: row.cpts_id, montant_eur: 1000 + i }),
          flux({ cpts_id: row.cpts_id, poste: 'parcours', part: 'fixe', montant_eur: 500 + i }),
        ]),
      ],
      flux_fir: [
        fir({ date: '2024-03-14', montant_eur: 10_000 }),
        fir({ date: '2024-03-15', montant_eur: 4_000, objet: 'coordonnateur' }),
        fir({ cpts_id: '290000001', montant_eur: 6_000 }),
        fir({ type: 'engage', montant_eur: 25_000, date_notification: '2022-06-01' }),
        fir({ type: 'engage', montant_eur: 7_000, cpts_id: '290000001' }),
        fir({
          type: 'engage',
          montant_eur: 9_000,
          exercice: 2021,
          date_notification: '2021-05-01',
          date: '2021-05-01',
        }),
        fir({ type: 'paye', montant_eur: 2_000, exercice: 2021, date: '2021-06-01' }),
        fir({
          type: 'engage',
          montant_eur: 3_000,
          exercice: 2023,
          date_notification: '2023-12-31',
          date: '2023-12-31',
          objet: 'numerique',
        }),
      ],
      autres_financements: [
        autre({ flux_id: 'L1' }),
        autre({ flux_id: 'L2', cpts_id: '350000002', montant_eur: 500 }),
        autre({ flux_id: 'C1', cpts_id: '290000001', financeur_type: 'collectivite', montant_eur: 2_000 }),
      ],
    });
  });
  afterAll(() => api.close());

  const get = async (url: string) => (await api.get(url)).json();
  const sum = (rows: Row[], name: string) =>
    rows.reduce((s, r) => s + Math.round(Number(r[name]) * 100), 0) / 100;

  it.each(['', '&region_code=53', '&departement_code=35', '&cpts_id=350000001'])(
    'makes the same total at each stage, and that of the other endpoints%s',
    async (filtre) => {
      const { liens, lignes } = await get(`/api/financeurs?exercice=2024${filtre}`);
      const ensemble = lignes.find((l: Row) => l.financeur === 'ensemble').montant_eur;
      for (const etage of [1, 2]) {
        expect(
          sum(
            liens.filter((l: Row) => l.etage === etage),
            'montant_eur',
          ),
        ).toBe(ensemble);
      }
      expect(liens.length).toBeLessThanOrEqual(30);
      const synthese = await get(`/api/synthese?exercice=2024${filtre}`);
      const total = (financeur: string) =>
        lignes.find((l: Row) => l.financeur === financeur && l.objet === 'ensemble')?.montant_eur ?? 0;
      expect(total('assurance_maladie')).toBe(synthese.verse_eur);
      expect(total('ars')).toBe(synthese.fir_paye_eur);
    },
  );

  it('sends out of each object what came in', async () => {
    const { liens } = await get('/api/financeurs?exercice=2024');
    for (const objet of new Set(liens.filter((l: Row) => l.etage === 1).map((l: Row) => l.cible))) {
      expect(
        sum(
          liens.filter((l: Row) => l.source === objet),
          'montant_eur',
        ),
      ).toBe(
        sum(
          liens.filter((l: Row) => l.cible === objet),
          'montant_eur',
        ),
      );
    }
  });

  it('gathers whole beneficiaries under « autres », the smallest, when thirty links cannot show them', async () => {
    const { liens } = await get('/api/financeurs?exercice=2024');
    expect(liens.length).toBeGreaterThan(25);
    expect(liens.length).toBeLessThanOrEqual(30);
    const recus = liens.filter((l: Row) => l.etage === 2);
    const nommes = new Set(recus.map((l: Row) => l.cible));
    const codes = [...new Set(departements.map(([region_code]) => region_code))];
    const totaux = await Promise.all(
      codes.map(async (code) => {
        const { lignes } = await get(`/api/financeurs?exercice=2024&region_code=${code}`);
        const { montant_eur } = lignes.find((l: Row) => l.financeur === 'ensemble');
        return { nommee: nommes.has(`region:${code}`), montant_eur };
      }),
    );
    const montants = (nommee: boolean) =>
      totaux.filter((t) => t.nommee === nommee).map(({ montant_eur }) => montant_eur);
    expect(Math.min(...montants(true))).toBeGreaterThanOrEqual(Math.max(...montants(false)));
    expect(recus.some((l: Row) => l.cible === 'autres' && Number(l.regroupe_nb) > 1)).toBe(true);
    const bretagne = liens.find((l: Row) => l.source === 'objet:fonctionnement' && l.cible === 'region:53');
    // 50 000 € in Rennes, 1 000, 1 001 and 1 002 € elsewhere in Bretagne
    expect(bretagne).toMatchObject({ montant_eur: 53_003, regroupe_nb: 1 });
  });

  it.each(['', '&region_code=53', '&departement_code=35', '&region_code=28', '&cpts_id=350000001'])(
    'gives to each beneficiary that it names all that it received%s',
    async (filtre) => {
      const { liens } = await get(`/api/financeurs?exercice=2024${filtre}`);
      const recus = liens.filter((l: Row) => l.etage === 2);
      const nommes = new Set<string>(recus.map((l: Row) => l.cible));
      const places = [...nommes].filter((cible) => cible !== 'autres' && !cible.endsWith(':inconnue'));
      expect(places.length).toBeGreaterThan(0);
      for (const cible of places) {
        const [niveau, code] = cible.split(':');
        const filtreDe = niveau === 'cpts' ? `cpts_id=${code}` : `${niveau}_code=${code}`;
        const { lignes } = await get(`/api/financeurs?exercice=2024&${filtreDe}`);
        const siens = recus.filter((l: Row) => l.cible === cible);
        const recu = lignes.find((l: Row) => l.financeur === 'ensemble').montant_eur;
        expect([cible, sum(siens, 'montant_eur')]).toEqual([cible, recu]);
        expect(siens[0].cible_eur).toBe(recu);
      }
    },
  );

  it('gives payers and objects of one département down to its CPTS', async () => {
    const { liens } = await get('/api/financeurs?exercice=2024&departement_code=35');
    expect(liens.find((l: Row) => l.source === 'objet:fonctionnement')).toMatchObject({
      cible: 'cpts:350000001',
      cible_libelle: 'CPTS de Rennes',
      montant_eur: 50_000,
    });
    // net recoveries draw no link, but they are those of the CPTS, and count in what it received
    expect(liens.find((l: Row) => l.source === 'objet:option')).toMatchObject({
      cible: 'cpts:350000001',
      montant_eur: -300,
    });
  });

  it('counts CPTS and CPAM by secondary source (Proposition 11)', async () => {
    const rows = await get('/api/financements/secondaires?exercice=2024&region_code=53');
    const ligne = (code: string) => rows.find((r: Row) => r.financeur === code);
    // the three CPTS of Bretagne above, and three of the list; 3 CPAM
    expect(ligne('laboratoire')).toMatchObject({
      cpts_nb: 2,
      cpts_total_nb: 6,
      organismes_nb: 1,
      organismes_total_nb: 3,
      montant_eur: 1500,
    });
    expect(ligne('ars')).toMatchObject({ cpts_nb: 2, organismes_nb: 2, organismes_taux: 0.666667 });
    expect(ligne('etat')).toMatchObject({ cpts_nb: 0, montant_eur: 0 });
    expect(ligne('ensemble')).toMatchObject({ cpts_nb: 3, organismes_nb: 2 });
  });

  it.each([
    ['region_code=28', null],
    ['cpts_id=99000000D', null],
    ['region_code=53&departement_code=22', 0],
    ['cpts_id=350000002', 0],
    ['', 20_000],
  ])('does not know the FIR of a territory whose ARS declared no line (%s)', async (perimetre, paye) => {
    const rows = await get(`/api/financements/secondaires?exercice=2024&${perimetre}`);
    const ars = rows.find((r: Row) => r.financeur === 'ars');
    expect(ars.montant_eur).toBe(paye);
    expect((await get(`/api/synthese?exercice=2024&${perimetre}`)).fir_paye_eur).toBe(paye);
    // nor, then, how many have a source at least; what the others declare is known
    for (const row of [ars, rows.at(-1)])
      expect([row.cpts_nb === null, row.cpts_taux === null, row.organismes_nb === null]).toEqual(
        Array(3).fill(paye === null),
      );
    expect(rows.at(-1).montant_eur === null).toBe(paye === null);
    expect(rows.find((r: Row) => r.financeur === 'etat')).toMatchObject({ montant_eur: 0, cpts_nb: 0 });
  });

  it('cuts FIR before and after the signature, the day of the signature being after (Proposition 1)', async () => {
    const rows = await get('/api/fir/avant_apres?exercice=2024');
    const ensemble = rows.at(-1);
    expect(ensemble).toMatchObject({
      region_code: 'ensemble',
      objet: 'ensemble',
      paye_eur: 20_000,
      avant_eur: 10_000,
      apres_eur: 4_000,
      sans_aci_eur: 6_000,
      apres_taux: 0.2,
    });
    const fonds = await get('/api/fir?exercice=2024');
    expect(fonds.at(-1).paye_eur).toBe(ensemble.paye_eur);
    expect(fonds.at(-1).cpts_payees_nb).toBe(ensemble.cpts_nb);
  });

  it('tells the CPTS that the ARS paid from those that have a commitment alone', async () => {
    const [bretagne] = (await get('/api/fir?exercice=2023')).filter((row: Row) => row.objet === 'ensemble');
    expect(bretagne).toMatchObject({ cpts_nb: 1, cpts_engagees_nb: 1, cpts_payees_nb: 0 });
    const all = (await get('/api/fir?exercice=2024')).at(-1);
    expect(all).toMatchObject({ cpts_nb: 2, cpts_engagees_nb: 2, cpts_payees_nb: 2 });
  });

  it('lapses FIR on 31 December of the third year after notification', async () => {
    const rows = await get('/api/fir/notifications');
    const ligne = (annee: number | null, objet = 'amorcage') =>
      rows.find((r: Row) => r.niveau === 'detail' && r.annee_notification === annee && r.objet === objet);
    // notified in 2021: lapsed at the end of 2024; in 2022: at the end of 2025; in 2023: on 31 December 2026, within 6 months
    expect(ligne(2021)).toMatchObject({
      date_caducite: '2024-12-31',
      reste_eur: 7_000,
      caduc_eur: 7_000,
      caduc_sous_6_mois_eur: 0,
    });
    expect(ligne(2022)).toMatchObject({ engage_eur: 25_000, paye_eur: 10_000, caduc_eur: 15_000 });
    expect(ligne(2023, 'numerique')).toMatchObject({ caduc_eur: 0, caduc_sous_6_mois_eur: 3_000 });
    expect(ligne(null)).toMatchObject({
      date_caducite: null,
      reste_eur: 1_000,
      caduc_eur: 0,
      caducite_inconnue_eur: 1_000,
    });
    const fonds = await Promise.all([2021, 2023, 2024].map((annee) => get(`/api/fir?exercice=${annee}`)));
    expect(rows[0]).toMatchObject({
      niveau: 'ensemble',
      engage_eur: sum(
        fonds.map((f) => f.at(-1)),
        'engage_eur',
      ),
      paye_eur: sum(
        fonds.map((f) => f.at(-1)),
        'paye_eur',
      ),
    });
  });
});

describe('the ledger of early contracts', () => {
  let api: Awaited<ReturnType<typeof fixture>>;
  const precoce = (row: Row) =>
    flux({ nature: 'contrat_precoce', annee_contrat: null, montant_eur: 15_000, ...row });
  const ids = ['1', '2', '3', '4', '5', '6', '7', '8'].map((n) => `35000000${n}`);
  beforeAll(async () => {
    api = await fixture({
      date_arrete: '2026-10-31',
      cpts: ids.map((cpts_id) => cpts({ cpts_id })),
      contrats: ['1', '5', '6', '7', '8'].map((n, i) =>
        contrat({ cpts_id: `35000000${n}`, date_effet: `2025-0${i + 2}-15` }),
      ),
      flux_aci: [
        // followed by an ACI a month later; 5 to 8 after 2, 3, 4 and 5 months; the first is set off
        ...['1', '5', '6', '7', '8'].map((n) =>
          precoce({ cpts_id: `35000000${n}`, date_paiement: '2025-01-15' }),
        ),
        precoce({ date_paiement: '2025-09-01', montant_eur: -15_000 }),
        // exactly nine months without ACI, then a day more
        precoce({ cpts_id: '350000002', date_paiement: '2026-01-31' }),
        precoce({ cpts_id: '350000003', date_paiement: '2026-01-30' }),
        precoce({ cpts_id: '350000004', date_paiement: '2025-01-15' }),
        flux({
          cpts_id: '350000004',
          date_paiement: '2026-02-01',
          nature: 'recuperation',
          annee_contrat: null,
          montant_eur: -15_000,
        }),
      ],
    });
  });
  afterAll(() => api.close());

  it('says of each whether an ACI followed, whether it was recovered, and after how many months', async () => {
    const { lignes } = (await api.get('/api/contrats_precoces')).json();
    const etats = Object.fromEntries(
      lignes.map((l: Row) => [l.cpts_id, [l.etat, l.recupere, l.mois_ecoules, l.reste_eur]]),
    );
    expect(etats['350000001']).toEqual(['suivi_aci', true, 1, 0]);
    expect(etats['350000005']).toEqual(['suivi_aci', false, 2, 15_000]);
    expect(etats['350000002']).toEqual(['en_cours', false, 9, 15_000]);
    expect(etats['350000003']).toEqual(['non_recupere', false, 9, 15_000]);
    expect(etats['350000004']).toEqual(['recupere', true, 21, 0]);
    expect(lignes[0].cpts_id).toBe('350000003');
  });

  it('adds up to /api/echeances and publishes a median from five CPTS on', async () => {
    const { totaux } = (await api.get('/api/contrats_precoces')).json();
    expect(totaux.at(-1)).toMatchObject({
      cpts_nb: 8,
      paye_eur: 120_000,
      recupere_eur: 30_000,
      suivis_nb: 5,
      non_recuperes_nb: 1,
      delai_median_mois: 3,
    });
    const echeances = (await api.get('/api/echeances')).json().totaux.at(-1);
    // the recuperation without a year is non_rattache there
    expect(echeances.contrat_precoce_eur).toBe(105_000);
    const moins = (await api.get('/api/contrats_precoces?cpts_id=350000001')).json().totaux.at(-1);
    expect(moins).toMatchObject({ suivis_nb: 1, delai_median_mois: null });
  });
});
