import { describe, expect, it } from 'vitest';
import { init } from '../../web/charts/engine.ts';
import { byRegion, objects } from '../../web/charts/fir.ts';
import { along, axisEnd } from '../../web/charts/geometry.ts';
import { pivot, supple } from '../../web/charts/matrice.ts';
import { groups } from '../../web/charts/postes.ts';
import { serieOption } from '../../web/charts/serie.ts';
import { place, years } from '../../web/pages/cpts/timeline.ts';

const poste = (
  name: 'prevention' | 'fonctionnement',
  part: 'ensemble' | 'fixe' | 'variable' | 'fonctionnement',
) => ({
  poste: name,
  part,
  enveloppe_eur: 1,
  enveloppe_a_date_eur: 1,
  verse_eur: 1,
  verse_precedent_eur: 1,
  ecart_eur: 0,
  consommation_taux: 1,
  enveloppe_incertaine_eur: 0,
  attendu_certain_eur: 1,
  attendu_estime_eur: 0,
  attendu_inconnu_nb: 0,
  cpts_engagees_nb: 1,
  incertaine: false,
});

describe('the bullet bars', () => {
  it('put the parts of a poste under it, and fonctionnement alone', () => {
    const rows = [
      poste('prevention', 'variable'),
      poste('prevention', 'ensemble'),
      poste('prevention', 'fixe'),
      poste('fonctionnement', 'fonctionnement'),
      poste('fonctionnement', 'ensemble'),
    ];
    const [first, second] = groups(rows, ['fonctionnement', 'prevention']);
    expect(first).toMatchObject({ poste: 'fonctionnement', under: [] });
    expect(second!.under.map(({ part }) => part)).toEqual(['fixe', 'variable']);
  });

  it('have no length below zero and none beyond the axis', () => {
    expect([along(-3, 10), along(5, 10), along(30, 10), along(null, 10), along(5, 0)]).toEqual([
      '0%',
      '50%',
      '100%',
      '0%',
      '0%',
    ]);
    expect(axisEnd([null, 2, undefined, 7])).toBe(7);
  });
});

describe('the ticks of an axis', () => {
  const month = (mois: number, euros: number) => ({
    mois,
    verse_eur: euros,
    verse_cumule_eur: euros,
    enveloppe_eur: euros,
    enveloppe_cumulee_eur: euros,
    verse_precedent_eur: null,
    verse_precedent_cumule_eur: null,
    enveloppe_precedent_cumulee_eur: null,
  });

  it.each([0, 1, 3, 12, 150_000, 3_000_000, 48_000_000])('of %i € are all written differently', (euros) => {
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: 600, height: 320 });
    chart.setOption(serieOption([month(1, 0), month(2, euros)], 2019));
    const texts = [...chart.renderToSVGString().matchAll(/<text [^>]*text-anchor="end"[^>]*>([^<]*)</g)];
    const labels = texts.map(([, label]) => label).filter((label) => /\d/.test(label!));

    expect(labels.length).toBeGreaterThan(1);
    expect(new Set(labels).size).toBe(labels.length);
    chart.dispose();
  });
});

describe('the heat table', () => {
  const cell = (region_code: string, code: 'crise' | 'ensemble', taux: number | null) => ({
    region_code,
    nom: region_code,
    poste: code,
    enveloppe_eur: 1,
    enveloppe_a_date_eur: 1,
    verse_eur: 2,
    ecart_eur: 1,
    taux,
  });

  it('has one line by région, and keeps unknown CPTS and France apart', () => {
    const rows = [
      cell('ensemble', 'ensemble', 0.8),
      cell('inconnue', 'ensemble', null),
      cell('53', 'crise', 0.5),
      cell('53', 'ensemble', 0.9),
    ];
    const { regions, apart, cell: at } = pivot(rows);
    expect(regions).toEqual([{ region_code: '53', nom: '53', crise: 0.5, ensemble: 0.9, verse_eur: 2 }]);
    expect(apart.map(({ region_code }) => region_code)).toEqual(['inconnue', 'ensemble']);
    expect(at('53', 'crise')?.taux).toBe(0.5);
    expect(at('53', 'qualite')).toBeUndefined();
  });

  it('leaves absent a cell with neither envelope nor payment; a payment without envelope has an unknown rate', () => {
    const rows = [
      { ...cell('06', 'crise', null), enveloppe_eur: 0, enveloppe_a_date_eur: 0, verse_eur: 0, ecart_eur: 0 },
      { ...cell('94', 'crise', null), enveloppe_eur: 0, enveloppe_a_date_eur: 0 },
    ];
    for (const mesure of ['taux', 'ecart_eur'] as const)
      expect(pivot(rows, mesure).regions[0]!.crise).toBeUndefined();
    expect(pivot(rows).regions[1]!.crise).toBeNull();
  });

  it('may cut a long head', () => {
    expect(supple('Accompagnement')).toBe('Accompa\u00adgnement');
    expect(supple('Fonctionnement')).toBe('Fonction\u00adnement');
    expect(supple('Qualité')).toBe('Qualité');
  });
});

describe('the FIR table', () => {
  const line = (region_code: string, objet: 'amorcage' | 'autre' | 'ensemble', paye_eur: number) => ({
    region_code,
    nom: region_code,
    objet,
    engage_eur: paye_eur,
    paye_eur,
    reste_eur: 0,
    cpts_nb: 3,
    cpts_engagees_nb: 2,
    cpts_payees_nb: 1,
    dotation_fir_eur: null,
  });

  it('leaves out an object nobody paid, and leaves absent what a région did not pay', () => {
    const rows = [line('53', 'amorcage', 5), line('53', 'ensemble', 5), line('ensemble', 'ensemble', 5)];
    expect(
      objects(
        rows,
        new Map([
          ['amorcage', 'Amorçage'],
          ['autre', 'Autre'],
        ]),
      ),
    ).toEqual([
      ['amorcage', 'Amorçage'],
      ['ensemble', 'Ensemble'],
    ]);
    const [bretagne] = byRegion(rows, 'paye_eur').regions;
    expect(bretagne).toMatchObject({ amorcage: 5, cpts_nb: 1 });
    expect(bretagne!.autre).toBeUndefined();
  });

  it('counts the CPTS that were promised money, or paid, as the measure says', () => {
    const rows = [line('53', 'ensemble', 5)];
    expect(byRegion(rows, 'paye_eur').regions[0]!.cpts_nb).toBe(1);
    expect(byRegion(rows, 'engage_eur').regions[0]!.cpts_nb).toBe(2);
  });
});

describe('the monthly curve', () => {
  it('stops the spend at the last known month and keeps the envelope to December', () => {
    const rows = [1, 2].map((mois) => ({
      mois,
      verse_eur: mois === 1 ? 10 : null,
      verse_cumule_eur: mois === 1 ? 10 : null,
      enveloppe_eur: 12,
      enveloppe_cumulee_eur: 12 * mois,
      verse_precedent_eur: 8,
      verse_precedent_cumule_eur: 8 * mois,
      enveloppe_precedent_cumulee_eur: 9,
    }));
    const series = serieOption(rows, 2026).series as { name: string; data: (number | null)[] }[];
    expect(series.map(({ data }) => data)).toEqual([
      [10, null],
      [12, 24],
      [8, 16],
    ]);
    expect(series[2]!.name).toBe('Versé 2025');
  });
});

describe('the timeline of a CPTS', () => {
  it('places a day between the ends of the axis and marks each new year', () => {
    expect(place('2020-01-01', '2019-01-01', '2021-01-01')).toBeCloseTo(49.9, 1);
    expect(place('2018-06-01', '2019-01-01', '2021-01-01')).toBe(0);
    expect(years('2019-01-01', '2021-10-31')).toEqual(['2020-01-01', '2021-01-01']);
  });
});
