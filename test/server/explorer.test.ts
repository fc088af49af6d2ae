import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARTS } from '../../data/marts.ts';
import { NON_EXPLOREES, TABLES } from '../../server/explorer/catalogue.ts';
import { contrat, cpts, engagement, fir, fixture, flux } from '../fixture.ts';

let api: Awaited<ReturnType<typeof fixture>>;

beforeAll(async () => {
  api = await fixture({
    cpts: [
      cpts(),
      cpts({ cpts_id: '350000002', nom: 'CPTS de Fougères' }),
      cpts({ cpts_id: '290000001', nom: 'CPTS de Brest', departement_code: '29' }),
    ],
    contrats: [contrat(), contrat({ cpts_id: '350000002' })],
    engagements: [engagement()],
    flux_aci: [
      flux({ montant_eur: 1000.1 }),
      flux({ montant_eur: 2000.2, poste: 'acces_soins', part: 'fixe', nature: 'avance' }),
      flux({ montant_eur: 300.33, cpts_id: '350000002' }),
      flux({ montant_eur: -50.05, cpts_id: '350000002', nature: 'regularisation' }),
      flux({
        montant_eur: 40.4,
        cpts_id: '290000001',
        poste: 'prevention',
        part: 'variable',
        nature: 'variable',
      }),
      flux({ montant_eur: 7, cpts_id: '999999999' }),
    ],
    flux_fir: [fir(), fir({ type: 'engage', montant_eur: 800 })],
    comptes: [{ cpts_id: '350000001', exercice: 2024, poste: 'fonctionnement', depense_effective_eur: 900 }],
  });
});
afterAll(() => api.close());

interface Tableau {
  axes: {
    dimension: string;
    valeurs: { rang: number; sorte: string; cle: string | null; libelle: string }[];
  }[];
  cellules: {
    rangs: (number | null)[];
    valeur: number | null;
    num: number | null;
    den: number | null;
    lignes_nb: number;
    trous_nb: number;
  }[];
  remarques: string[];
}

const ask = async (path: string, query: Record<string, string>) =>
  api.get(`/api/explorer/${path}?${new URLSearchParams(query)}`);
const tableau = async (query: Record<string, string>) =>
  (
    await ask('tableau', {
      table: 'rattachements',
      lignes: 'departement_code',
      mesure: 'verse_eur',
      ...query,
    })
  ).json<Tableau>();
const cell = ({ cellules }: Tableau, ...rangs: (number | null)[]) =>
  cellules.find((one) => one.rangs.join() === rangs.join());
const mot = ({ sorte, cle }: Tableau['axes'][number]['valeurs'][number]) =>
  sorte === 'valeur' ? encodeURIComponent(cle!) : `$${sorte}`;

describe('the catalogue of what can be explored', () => {
  it('names only columns that the snapshot holds', async () => {
    const { tables } = (await api.get('/api/explorer/tables')).json();
    expect(tables.length).toBe(TABLES.size);
    expect(tables.filter((one: { absente: string | null }) => one.absente !== null)).toEqual([]);
  });

  it('says of marts it leaves out why, and never of one that it explores', () => {
    expect(Object.keys(NON_EXPLOREES).filter((nom) => TABLES.has(nom) || !MARTS.includes(nom))).toEqual([]);
    expect([...TABLES.keys()].filter((nom) => !MARTS.includes(nom))).toEqual([]);
  });

  it('answers every measure of every table, by every dimension', async () => {
    for (const [table, { dimensions, mesures }] of TABLES) {
      const [premiere] = Object.keys(dimensions);
      const choices = [
        ...Object.keys(mesures).map((mesure) => ({ lignes: premiere!, mesure })),
        ...Object.keys(dimensions).map((lignes) => ({ lignes, mesure: Object.keys(mesures)[0]! })),
      ];
      for (const choice of choices) {
        const response = await ask('tableau', { table, ...choice });
        expect(response.statusCode, `${table} ${JSON.stringify(choice)} ${response.body.slice(0, 200)}`).toBe(
          200,
        );
      }
    }
  }, 120_000);
});

describe('a pivot table', () => {
  it('computes rows, columns and totals from their lines, to the cent', async () => {
    const answer = await tableau({ colonnes: 'poste' });
    expect(answer.axes[0]!.valeurs.map(({ libelle }) => libelle)).toEqual([
      '35 Ille-et-Vilaine',
      '29 Finistère',
      'n.d.',
    ]);
    expect(cell(answer, null, null)!.valeur).toBe(3297.98);
    expect(cell(answer, 1, null)!.valeur).toBe(3250.58);
    expect(cell(answer, 1, 1)!.valeur).toBe(1250.38);
    expect(cell(answer, 2, 1)).toBeUndefined();
  });

  it('keeps payments whose territory is unknown in a group of their own', async () => {
    const answer = await tableau({});
    expect(cell(answer, 0)).toMatchObject({ valeur: 7, lignes_nb: 1 });
  });

  it('counts a CPTS once in a total, however many lines it has', async () => {
    const answer = await tableau({ mesure: 'cpts_nb', lignes: 'poste' });
    expect(answer.cellules.filter(({ rangs }) => rangs[0] !== null).map(({ valeur }) => valeur)).toEqual([
      3, 1, 1,
    ]);
    expect(cell(answer, null)!.valeur).toBe(4);
  });

  it('makes a rate of a total from the sums of its two terms', async () => {
    const answer = await tableau({
      table: 'depenses',
      lignes: 'poste',
      mesure: 'consommation_taux',
      exercice: '2024',
    });
    const total = cell(answer, null)!;
    expect(total.den).toBeGreaterThan(0);
    expect(total.valeur).toBeCloseTo(total.num! / total.den!, 6);
  });

  it('gathers what is beyond the first values, counted on its lines', async () => {
    const answer = await tableau({ lignes: 'cpts_id', mesure: 'cpts_nb', tri: 'ordre', haut_lignes: '1' });
    expect(answer.axes[0]!.valeurs.map(({ libelle }) => libelle)).toEqual(['999999999', 'Autres (3)']);
    expect(cell(answer, 2)!.valeur).toBe(3);
    expect(answer.remarques.join()).toContain('1 valeurs sur 4');
  });

  it('marks a sum with a hole and says how many lines it leaves out', async () => {
    const answer = await tableau({
      table: 'depenses_effectives',
      lignes: 'poste',
      mesure: 'depense_effective_eur',
      exercice: '2024',
    });
    const total = cell(answer, null)!;
    expect(total.valeur).toBe(900);
    expect(total.trous_nb).toBeGreaterThan(0);
    expect(answer.remarques.join()).toContain('n.d.');
  });

  it('does not add the inhabitants of several exercices', async () => {
    const answer = await tableau({ table: 'cpts_exercices', lignes: 'exercice', mesure: 'population_hab' });
    expect(cell(answer, null)!.valeur).toBeNull();
  });

  it('puts the rows in the order of one column', async () => {
    const answer = await tableau({ colonnes: 'poste', tri_colonne: 'prevention' });
    expect(answer.axes[0]!.valeurs[0]!.cle).toBe('29');
  });

  it('is cut by the perimeter of every page, and by several values of a dimension', async () => {
    expect(cell(await tableau({ departement_code: '29' }), null)!.valeur).toBe(40.4);
    expect(cell(await tableau({ filtres: 'poste:prevention,acces_soins' }), null)!.valeur).toBe(2040.6);
    expect(cell(await tableau({ filtres: 'region_code:$nd' }), null)!.valeur).toBe(7);
  });
});

describe('the lines behind a cell', () => {
  it.each([
    ['departement_code', 'poste'],
    ['departement_code,cpts_id', 'nature'],
    ['cpts_id', ''],
  ])('add up to the cell, by %s and %s, others and n.d. included', async (lignes, colonnes) => {
    for (const haut_lignes of ['1', '50']) {
      const query = { lignes, haut_lignes, ...(colonnes && { colonnes }) };
      const answer = await tableau(query);
      for (const { rangs, valeur, lignes_nb } of answer.cellules) {
        const cellule = rangs
          .map((rang, i) =>
            rang === null ? '$total' : mot(answer.axes[i]!.valeurs.find((one) => one.rang === rang)!),
          )
          .join(';');
        const behind = (
          await ask('lignes', { table: 'rattachements', mesure: 'verse_eur', ...query, cellule })
        ).json();
        expect(behind.total, cellule).toMatchObject({ valeur, lignes_nb });
        const at = behind.colonnes.findIndex(({ nom }: { nom: string }) => nom === 'm_verse_eur');
        const cents = behind.lignes.map((ligne: number[]) => Math.round(100 * ligne[at]!));
        expect(cents.reduce((a: number, b: number) => a + b, 0)).toBe(Math.round(100 * valeur!));
      }
    }
  });
});

describe('what is not in the catalogue', () => {
  it.each([
    [{ table: 'feeds.flux_aci' }, 'TABLE_NON_EXPLOREE'],
    [{ table: 'constructor' }, 'TABLE_NON_EXPLOREE'],
    [{ lignes: 'cpts_id from rattachements; drop table depenses --' }, 'DIMENSION_INCONNUE'],
    [{ lignes: '__proto__' }, 'DIMENSION_INCONNUE'],
    [{ colonnes: 'fichier' }, 'DIMENSION_INCONNUE'],
    [{ mesure: 'sum(verse_eur)' }, 'MESURE_INCONNUE'],
    [{ filtres: 'x or 1=1:a' }, 'DIMENSION_INCONNUE'],
    [{ filtres: 'poste' }, 'EXPLORATION_ILLISIBLE'],
    [{ filtres: 'poste:%E0%A4%A' }, 'EXPLORATION_ILLISIBLE'],
    [{ filtres: 'poste:crise%00' }, 'EXPLORATION_ILLISIBLE'],
    [{ lignes: 'poste,poste' }, 'EXPLORATION_ILLISIBLE'],
    [{ date: '2024-01-01' }, 'FILTRE_SANS_OBJET'],
  ])('%j is refused in French', async (query, code) => {
    const response = await ask('tableau', {
      table: 'rattachements',
      lignes: 'poste',
      mesure: 'verse_eur',
      ...query,
    });
    expect(response.json()).toMatchObject({ code });
    expect(response.statusCode).toBe(400);
  });

  const hostile = fc.oneof(
    fc.constantFrom(
      "'; drop table depenses; --",
      '" or 1=1',
      '$haut_0',
      '%',
      '{}',
      '../..',
      '__proto__',
      "crise' or ''='",
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.string({ minLength: 1, maxLength: 40 }),
  );

  it('a name that is none of ours is always refused, never run', async () => {
    const known = new Set(
      [...TABLES].flatMap(([nom, { dimensions, mesures }]) => [
        nom,
        ...Object.keys(dimensions),
        ...Object.keys(mesures),
      ]),
    );
    const names = hostile.filter((text) => !text.split(',').some((part) => known.has(part)));
    const where = fc.constantFrom('table', 'lignes', 'colonnes', 'mesure', 'filtres');
    await fc.assert(
      fc.asyncProperty(where, names, async (parameter, text) => {
        const value = parameter === 'filtres' ? `${encodeURIComponent(text)}:crise` : text;
        const response = await ask('tableau', {
          table: 'rattachements',
          lignes: 'poste',
          mesure: 'verse_eur',
          [parameter]: value,
        });
        expect(response.statusCode, response.body).toBe(400);
      }),
      { numRuns: 200 },
    );
  });

  it('a hostile value answers as an unknown value does', async () => {
    const unknown = (await tableau({ filtres: 'poste:inconnu' })) as unknown;
    const zero = { total: { valeur: null, lignes_nb: 0 }, lignes: [] };
    const legible = hostile.filter((text) => !/\p{C}/u.test(text));
    await fc.assert(
      fc.asyncProperty(legible, async (text) => {
        const mot = encodeURIComponent(text);
        expect(await tableau({ filtres: `poste:${mot}` })).toEqual(unknown);
        const query = { table: 'rattachements', lignes: 'poste', mesure: 'verse_eur', cellule: mot };
        expect((await ask('lignes', query)).json()).toMatchObject(zero);
      }),
      { numRuns: 100 },
    );
    expect(cell(await tableau({}), null)!.valeur).toBe(3297.98);
  });

  it('no address whatever makes the service fail', async () => {
    const value = fc.oneof(
      hostile,
      fc.constantFrom(
        'poste',
        'cpts_id',
        'verse_eur',
        'depenses',
        '$nd',
        '$autres;$total',
        '-valeur',
        '0',
        '7',
      ),
    );
    const query = fc.dictionary(
      fc.constantFrom(
        'table',
        'lignes',
        'colonnes',
        'mesure',
        'filtres',
        'tri',
        'tri_colonne',
        'haut_lignes',
        'cellule',
        'page',
        'exercice',
        'region_code',
        'date',
        'autre',
      ),
      value,
      { maxKeys: 8 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('tableau', 'lignes'), query, async (path, given) => {
        const base = {
          table: 'rattachements',
          lignes: 'poste',
          mesure: 'verse_eur',
          ...(path === 'lignes' && { cellule: '$total' }),
        };
        const { statusCode, body } = await ask(path, { ...base, ...given });
        expect(statusCode, body).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});
