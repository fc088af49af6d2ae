import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GROUPES } from '../../web/pages/cpts/colonnes.ts';
import { contrat, cpts, fir, fixture, flux } from '../fixture.ts';

type Ligne = Record<string, string | number | null>;

const BREST = '290000001';
const VIDE = '220000001';

/** Rennes signed on 1 January 2025 (taille 1, 50 000 € of fonctionnement) and was paid 40 000 €; Brest has no contract, Vide nothing at all. */
const feeds = {
  date_arrete: '2026-10-31',
  cpts: [
    cpts({ organisme_code: '351' }),
    cpts({ cpts_id: BREST, nom: 'CPTS de Brest', departement_code: '29' }),
    cpts({ cpts_id: VIDE, nom: 'CPTS vide', departement_code: '22' }),
  ],
  contrats: [
    contrat({ date_effet: '2025-01-01' }),
    contrat({ date_effet: '2025-07-01', date_fin: '2030-01-01' }),
  ],
  flux_aci: [
    flux({ date_paiement: '2025-02-01', montant_eur: 30_000 }),
    flux({ date_paiement: '2025-06-15', montant_eur: 10_000 }),
    flux({ date_paiement: '2026-02-01', nature: 'avance', annee_contrat: 2, montant_eur: 37_500 }),
  ],
  flux_fir: [
    fir({ exercice: 2025, date: '2025-03-01', montant_eur: 800 }),
    fir({ cpts_id: BREST, exercice: 2025, date: '2025-03-01', montant_eur: 200 }),
    fir({ cpts_id: BREST, exercice: 2024, montant_eur: 7 }),
  ],
  autres_financements: [
    {
      flux_id: 'X1',
      cpts_id: BREST,
      date: '2025-05-01',
      financeur_type: 'laboratoire',
      financeur: 'Labo',
      montant_eur: 300,
    },
  ],
  comptes: [
    { cpts_id: '350000001', exercice: 2025, poste: 'fonctionnement', depense_effective_eur: 21_000 },
    { cpts_id: '350000001', exercice: 2025, poste: 'tresorerie', depense_effective_eur: 999 },
  ],
};

let api: Awaited<ReturnType<typeof fixture>>;
beforeAll(async () => {
  api = await fixture(feeds);
});
afterAll(() => api.close());

const get = async (query: string) => (await api.get(`/api/cpts?${query}`)).json();
const one = async (query: string, nom: string): Promise<Ligne> =>
  (await get(query)).lignes.find((ligne: Ligne) => ligne.nom === nom);

describe('the list of CPTS', () => {
  it('gives what each was paid by whom in the exercice, and what its accounts say', async () => {
    expect(await one('exercice=2025', 'CPTS de Rennes')).toMatchObject({
      region: 'Bretagne',
      departement: 'Ille-et-Vilaine',
      organisme_code: '351',
      verse_eur: 40_000,
      date_dernier_versement: '2025-06-15',
      fir_paye_eur: 800,
      autres_eur: null,
      depense_effective_eur: 21_000,
      date_signature: '2025-01-01',
      date_fin_contrat: '2030-01-01',
    });
    expect(await one('exercice=2025', 'CPTS de Brest')).toMatchObject({
      verse_eur: null,
      date_dernier_versement: null,
      fir_paye_eur: 200,
      autres_eur: 300,
      depense_effective_eur: null,
      date_fin_contrat: null,
    });
  });

  it('stops at the last day counted: a later payment or signature is not known yet', async () => {
    expect((await one('exercice=2026', 'CPTS de Rennes')).date_dernier_versement).toBe('2026-02-01');
    expect(await one('exercice=2024', 'CPTS de Rennes')).toMatchObject({
      date_dernier_versement: null,
      date_signature: null,
      date_fin_contrat: null,
    });
  });

  it('counts the findings of the exercice, in the name of each CPTS', async () => {
    const rows = await api.connection.runAndReadAll(
      `select count(*)::integer as n from alertes where exercice = 2025 and cpts_id = '${BREST}'`,
    );
    const [[nombre]] = rows.getRows() as [[number]];
    expect(nombre).toBeGreaterThan(0);
    expect((await one('exercice=2025', 'CPTS de Brest')).alertes_nb).toBe(nombre);
    expect((await one('exercice=2025', 'CPTS vide')).alertes_nb).toBe(0);
  });

  it('gives what is due on the last day counted of the exercice', async () => {
    // 50 000 € due on 1 January 2025, 40 000 € paid; late since 1 March 2025: 305 days on 31 December
    expect(await one('exercice=2025', 'CPTS de Rennes')).toMatchObject({
      attendu_certain_eur: 50_000,
      attendu_estime_eur: 0,
      attendu_inconnu_nb: 0,
      rattache_eur: 40_000,
      ecart_attendu_eur: -10_000,
      trop_percu_eur: 0,
      retard_eur: 10_000,
      retard_jours: 305,
    });
    expect((await one('exercice=2024', 'CPTS de Rennes')).attendu_certain_eur).toBeNull();
    expect(await one('exercice=2025', 'CPTS vide')).toMatchObject({
      attendu_certain_eur: null,
      retard_eur: null,
    });
  });

  it('agrees with the échéances of the same day', async () => {
    const { ensemble } = await get('exercice=2026');
    const { totaux } = (await api.get('/api/echeances?limite=1')).json();
    const total = totaux.find(({ region_code }: Ligne) => region_code === 'ensemble');
    for (const name of ['attendu_certain_eur', 'retard_eur', 'trop_percu_eur', 'retard_jours'])
      expect(ensemble[name], name).toBe(total[name]);
    expect(ensemble.rattache_eur).toBe(total.verse_eur);
  });

  it('totals every page, and not what one of its terms hides', async () => {
    const { total_nb, ensemble, lignes } = await get('exercice=2025&limite=1&page=2');
    expect([total_nb, lignes.length]).toEqual([3, 1]);
    expect(ensemble).toMatchObject({ verse_eur: 40_000, fir_paye_eur: 1000, autres_eur: 300 });
    expect(ensemble.depense_effective_eur).toBeNull();
    const { ensemble: rennes } = await get('exercice=2025&departement_code=35');
    expect(rennes.depense_effective_eur).toBe(21_000);
    expect((await get('recherche=zzz')).ensemble.verse_eur).toBe(0);
  });

  it('knows no FIR of the exercice where the ARS of what it lists declared no line', async () => {
    const paye = async (query: string) => (await get(query)).ensemble.fir_paye_eur;
    // the ARS of Bretagne declared two lines of 2025 and none of 2026
    expect(await paye('exercice=2025&departement_code=22')).toBe(0);
    expect(await paye('exercice=2025&recherche=vide')).toBe(0);
    expect(await paye('exercice=2026')).toBeNull();
    expect(await paye('exercice=2026&region_code=53')).toBeNull();
    expect(await paye('exercice=2026&recherche=vide')).toBeNull();
    expect(await paye('exercice=2026&region_code=53&recherche=zzz')).toBeNull();
  });

  it('does not know the spending of a CPTS whose accounts lack a poste that was paid', async () => {
    const other = await fixture({
      ...feeds,
      flux_aci: [
        ...feeds.flux_aci,
        flux({
          date_paiement: '2025-09-01',
          poste: 'parcours',
          part: 'fixe',
          nature: 'avance',
          montant_eur: 5,
        }),
      ],
    });
    const { lignes } = (await other.get('/api/cpts?exercice=2025&departement_code=35')).json();
    expect(lignes[0].depense_effective_eur).toBeNull();
    await other.close();
  });

  it('sorts by every column that a reader may show, unknown values last both ways', async () => {
    for (const { key } of GROUPES.flatMap(({ colonnes }) => colonnes)) {
      for (const ordre of ['asc', 'desc']) {
        const { lignes } = await get(`exercice=2025&tri=${key}&ordre=${ordre}`);
        const values = lignes.map((ligne: Ligne) => ligne[key]);
        const known = values.filter((value: Ligne[string]) => value !== null);
        expect(values.slice(0, known.length), `${key} ${ordre}`).toEqual(known);
        if (typeof known[0] === 'number')
          expect(known, `${key} ${ordre}`).toEqual(
            known.toSorted((a: number, b: number) => (ordre === 'asc' ? a - b : b - a)),
          );
        expect(lignes[0], key).toHaveProperty(key);
      }
    }
  });
});

describe('the search of a CPTS', () => {
  const SIREN = '123456789';
  let named: Awaited<ReturnType<typeof fixture>>;
  const found = async (recherche: string): Promise<string[]> => {
    const { lignes } = (await named.get(`/api/cpts?${new URLSearchParams({ recherche })}`)).json();
    return lignes.map((ligne: Ligne) => ligne.nom);
  };
  beforeAll(async () => {
    named = await fixture({
      cpts: [
        cpts({ cpts_id: '470000001', nom: 'CPTS du Pays d’Agen', siret: `${SIREN}00012` }),
        cpts({ cpts_id: '940000001', nom: 'CPTS de L’Haÿ-les-Roses' }),
        cpts({ cpts_id: '350000009', nom: 'CPTS de Saint-Malo' }),
        cpts({ cpts_id: '180000001', nom: 'CPTS Cœur de Berry' }),
        cpts({ cpts_id: '510005951', nom: 'CPTS absorbée', date_fin: '2025-01-01' }),
        cpts({ cpts_id: '510002034', nom: 'CPTS absorbante' }),
      ],
      correspondances: [
        {
          ancien_id: '98765432100011',
          nouveau_id: '350000009',
          date_effet: '2024-01-01',
          nature: 'siret_finess',
        },
        { ancien_id: '510005951', nouveau_id: '510002034', date_effet: '2025-01-01', nature: 'fusion' },
      ],
    });
  });
  afterAll(() => named.close());

  it.each([
    ["d'agen", 'CPTS du Pays d’Agen'],
    ['D’AGEN', 'CPTS du Pays d’Agen'],
    ["l'hay les roses", 'CPTS de L’Haÿ-les-Roses'],
    ['saint malo', 'CPTS de Saint-Malo'],
    ['saint-malo ', 'CPTS de Saint-Malo'],
    ['coeur', 'CPTS Cœur de Berry'],
    ['Cœur de b', 'CPTS Cœur de Berry'],
  ])('finds a name typed on a keyboard: %s', async (typed, nom) => {
    expect(await found(typed)).toEqual([nom]);
  });

  it('puts first the names in which a word starts with the text, then the others, by name', async () => {
    const ranked = await fixture({
      cpts: [
        ['350000011', 'CPTS Avenues de Rennes'],
        ['170000011', 'CPTS de Marennes'],
        ['350000012', 'CPTS des Faubourgs de Rennes'],
        ['920000011', 'CPTS de La Garenne-Colombes'],
        ['350000013', 'CPTS d’Îlot-Rennais'],
      ].map(([cpts_id, nom]) => cpts({ cpts_id: cpts_id!, nom: nom! })),
    });
    const noms = async (query: string): Promise<string[]> =>
      (await ranked.get(`/api/cpts?${query}`)).json().lignes.map((ligne: Ligne) => ligne.nom);
    const alphabet = [
      'CPTS Avenues de Rennes',
      'CPTS de La Garenne-Colombes',
      'CPTS de Marennes',
      'CPTS des Faubourgs de Rennes',
      'CPTS d’Îlot-Rennais',
    ];
    const [avenues, garenne, marennes, faubourgs, ilot] = alphabet;
    expect(await noms('recherche=renn')).toEqual([avenues, faubourgs, ilot, garenne, marennes]);
    expect(await noms('recherche=R%C3%A8nne')).toEqual([avenues, faubourgs, garenne, marennes]);
    expect(await noms('recherche=renn&limite=2&page=2')).toEqual([ilot, garenne]);
    // an order that is asked for is kept, and so is that of the whole list
    expect(await noms('recherche=renn&tri=nom')).toEqual(alphabet);
    expect(await noms('recherche=renn&tri=nom&ordre=desc')).toEqual(alphabet.toReversed());
    expect(await noms('recherche=renn&tri=cpts_id')).toEqual([marennes, avenues, faubourgs, ilot, garenne]);
    expect(await noms('')).toEqual(alphabet);
    await ranked.close();
  });

  it('puts the CPTS of an exact identifier before the names that hold its text', async () => {
    const ranked = await fixture({
      cpts: [
        cpts({ cpts_id: '350000011', nom: 'CPTS A350000012' }),
        cpts({ cpts_id: '350000012', nom: 'CPTS Z' }),
      ],
    });
    const { lignes } = (await ranked.get('/api/cpts?recherche=350000012')).json();
    expect(lignes.map((ligne: Ligne) => ligne.nom)).toEqual(['CPTS Z', 'CPTS A350000012']);
    await ranked.close();
  });

  it('finds a CPTS by its FINESS, its SIRET, its SIREN or a SIRET it was known under, however grouped', async () => {
    expect(await found('47')).toEqual(['CPTS du Pays d’Agen']);
    expect(await found(`${SIREN}00012`)).toEqual(['CPTS du Pays d’Agen']);
    expect(await found('123 456 789')).toEqual(['CPTS du Pays d’Agen']);
    expect(await found('98765432100011')).toEqual(['CPTS de Saint-Malo']);
  });

  it('does not take the first digits of a FINESS for those of a SIRET', async () => {
    expect(await found('12')).toEqual([]);
    expect(await found('98')).toEqual([]);
  });

  it('gives, for the identifier of a CPTS that merged, the one that took its place too', async () => {
    expect(await found('510005951')).toEqual(['CPTS absorbante', 'CPTS absorbée']);
  });

  it('finds nothing for signs that no name is made of', async () => {
    expect(await found('’')).toEqual([]);
    expect(await found('東京')).toEqual([]);
  });
});
