import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFeeds } from '../../data/demo/build.ts';
import type { Case } from '../../data/demo/cases/case.ts';
import { describeCases, LISTE } from '../../data/demo/cases/list.ts';
import { day } from '../../data/demo/days.ts';
import { groupBy } from '../../data/demo/groups.ts';
import type { Feeds, Flux } from '../../data/demo/rows.ts';
import { tailleOf } from '../../data/demo/territories.ts';
import { amendments, coverage, euros, populationOf, type Stade, stadesAt, yearOf } from './demo_facts.ts';

const TOUS: Stade[] = ['aci', 'projet_valide', 'lettre_intention'];
const EXERCICES = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
const ARRETE = day('2026-10-31');

const CONTROLES = [
  'doublon_versement',
  'aci_avant_signature',
  'contrat_precoce_non_recupere',
  'fir_apres_aci',
  'fir_hors_fourchette',
  'fir_caducite',
  'depassement_enveloppe',
  'mission_non_demarree',
  'demarrage_tardif',
  'taille_incoherente',
  'majoration_indue',
  'majoration_omise',
  'variable_sans_atteinte',
  'retard_versement',
  'dialogue_tardif',
  'comptes_non_transmis',
  'thesaurisation',
  'financement_prive',
  'indicateurs_de_moyens',
  'chevauchement_territoire',
  'non_rattache',
];

let feeds: Feeds;
let cases: Case[];
let regionOf: Map<string, string>;

beforeAll(async () => {
  ({ feeds, cases } = await buildFeeds());
  regionOf = new Map(feeds.cpts.map(({ cpts_id, region_code }) => [cpts_id, region_code]));
}, 120_000);

const at = (date: string, stade?: Stade) =>
  [...stadesAt(feeds, day(date)).values()].filter((found) => stade === undefined || found === stade).length;

describe('the demo meets the published figures', () => {
  it.each([
    ['2021-06-30', 134],
    ['2021-12-20', 173],
    ['2022-12-31', 348],
    ['2023-12-31', 508],
    ['2025-05-31', 700],
  ])('has on %s the published %i signataires', (date, nb) => {
    expect(at(date, 'aci')).toBe(nb);
  });

  it.each([
    ['2021-06-30', 403],
    ['2023-06-30', 644],
    ['2025-12-31', 809],
  ])('has on %s the published %i CPTS at every stade', (date, nb) => {
    expect(at(date)).toBe(nb);
  });

  it('has 24 projets validés without ACI and 85 lettres d’intention at the end of May 2025', () => {
    expect([at('2025-05-31', 'projet_valide'), at('2025-05-31', 'lettre_intention')]).toEqual([24, 85]);
  });

  it.each<[string, string, Stade[], number, string?]>([
    ['the ACI', '2025-05-31', ['aci'], 82],
    ['every stade', '2023-06-30', TOUS, 75],
    ['every stade', '2025-12-31', TOUS, 91],
    ['every stade in Corse', '2025-12-31', TOUS, 100 - 78.93, '94'],
    ['every stade in Normandie', '2025-12-31', TOUS, 100 - 26.58, '28'],
  ])('covers by %s on %s what was published, within a point', (_, date, stades, taux, region) => {
    expect(Math.abs(coverage(feeds, day(date), stades, region) - taux)).toBeLessThan(1);
  });

  it.each([
    [2023, 121e6],
    [2024, 170e6],
  ])('paid in %i the published ACI within 1 percent', (year, published) => {
    const paid = euros(feeds.flux_aci.filter(({ date_paiement }) => yearOf(date_paiement) === year));

    expect(Math.abs(paid / published - 1)).toBeLessThan(0.01);
  });

  it('paid between 68 and 95 million in 2022', () => {
    const paid = euros(feeds.flux_aci.filter(({ date_paiement }) => yearOf(date_paiement) === 2022));

    expect(paid).toBeGreaterThan(68e6);
    expect(paid).toBeLessThan(95e6);
  });

  it('paid the missions of Grand Est in 2024 within 1 percent', () => {
    const lines = feeds.flux_aci.filter(
      ({ cpts_id, poste, date_paiement }) =>
        poste !== 'fonctionnement' && yearOf(date_paiement) === 2024 && regionOf.get(cpts_id) === '44',
    );

    expect(Math.abs(euros(lines) / 8.1e6 - 1)).toBeLessThan(0.01);
  });

  it.each(['exercice', 'year of payment'])(
    'paid the FIR of Grand Est in 2024 within 1 percent, by %s',
    (by) => {
      const lines = feeds.flux_fir.filter(
        ({ region_code, type, exercice, date }) =>
          region_code === '44' && type === 'paye' && (by === 'exercice' ? exercice : yearOf(date)) === 2024,
      );

      expect(Math.abs(euros(lines) / 505e3 - 1)).toBeLessThan(0.01);
    },
  );

  it.each(EXERCICES)('gives a FIR line in %i to fewer than 10 percent of the CPTS', (exercice) => {
    const with_fir = new Set(
      feeds.flux_fir.filter((line) => line.exercice === exercice).map(({ cpts_id }) => cpts_id),
    );
    const alive = stadesAt(feeds, Math.min(ARRETE, day(`${exercice}-12-31`))).size;

    expect(with_fir.size).toBeGreaterThan(0);
    expect(with_fir.size / alive).toBeLessThan(0.1);
  });

  it('gives each contract the taille of its population, planted cases apart', () => {
    const planted = new Set(
      cases.filter(({ controle }) => controle === 'taille_incoherente').map(({ cpts_id }) => cpts_id),
    );
    const wrong = [...amendments(feeds)].filter(([id, rows]) => {
      const last = rows.at(-1)!;
      const date = last.date_fin === null ? ARRETE : last.date_effet;
      return last.taille !== tailleOf(populationOf(feeds, id, date));
    });

    expect(new Set(wrong.map(([id]) => id))).toEqual(planted);
  });
});

describe('the demo is plausible', () => {
  it('has names and identifiers that are unique and of the right shape', () => {
    expect(new Set(feeds.cpts.map(({ nom }) => nom)).size).toBe(feeds.cpts.length);
    expect(new Set(feeds.cpts.map(({ cpts_id }) => cpts_id)).size).toBe(feeds.cpts.length);
    expect(feeds.cpts.filter(({ cpts_id }) => !/^[0-9A-Z]{9}$/.test(cpts_id))).toEqual([]);
  });

  it('has no CPTS below 10 000 or above 400 000 inhabitants', () => {
    const strange = feeds.cpts
      .map(({ cpts_id, date_lettre_intention }) => populationOf(feeds, cpts_id, date_lettre_intention!))
      .filter((population) => population < 10_000 || population > 400_000);

    expect(strange).toEqual([]);
  });

  it('has CPTS of every taille, most of them in tailles 2 and 3', () => {
    const tailles = groupBy(
      feeds.cpts.filter(({ date_fin }) => date_fin === null),
      ({ cpts_id }) => tailleOf(populationOf(feeds, cpts_id, ARRETE)),
    );
    const share = (taille: number) => (tailles.get(taille as 1)?.length ?? 0) / feeds.cpts.length;

    expect(share(2) + share(3)).toBeGreaterThan(0.7);
    expect(Math.min(share(1), share(4))).toBeGreaterThan(0.02);
  });

  it('has a few CPTS across a border of départements', () => {
    const across = [...groupBy(feeds.territoires, ({ cpts_id }) => cpts_id)].filter(
      ([, rows]) => new Set(rows.map(({ commune_code }) => commune_code.slice(0, 2))).size > 1,
    );

    expect(across.length).toBeGreaterThan(3);
    expect(across.length).toBeLessThan(40);
  });

  it('sends 60 to 120 thousand payment lines, a season in every closed year', () => {
    expect(feeds.flux_aci.length).toBeGreaterThan(60_000);
    expect(feeds.flux_aci.length).toBeLessThan(120_000);
    for (const year of [2023, 2024, 2025]) {
      const lines = feeds.flux_aci.filter(({ date_paiement }) => yearOf(date_paiement) === year);
      const months = [
        ...groupBy(lines, ({ date_paiement }) =>
          Math.floor(((date_paiement - day(`${year}-01-01`)) / 366) * 12),
        ).values(),
      ].map(euros);

      expect(months.length).toBe(12);
      expect(Math.max(...months) / Math.min(...months)).toBeGreaterThan(1.5);
      expect(Math.max(...months) / Math.min(...months)).toBeLessThan(6);
    }
  });

  it('pays nothing after the date d’arrêté and nothing before the first signatures', () => {
    const dates = feeds.flux_aci.map(({ date_paiement }) => date_paiement).sort((a, b) => a - b);

    expect(dates[0]).toBeGreaterThan(day('2019-09-01'));
    expect(dates.at(-1)).toBeLessThanOrEqual(ARRETE);
  });

  it('spends less than it gets on prevention and more on crises, as the report says', () => {
    const sent = new Set(feeds.comptes.map(({ cpts_id, exercice }) => `${cpts_id} ${exercice}`));
    const rate = (poste: string) => {
      const spent = feeds.comptes
        .filter((row) => row.poste === poste)
        .reduce((sum, row) => sum + row.depense_effective_eur, 0);
      const paid = feeds.flux_aci.filter(
        (line) => line.poste === poste && sent.has(`${line.cpts_id} ${yearOf(line.date_paiement)}`),
      );
      return spent / 100 / euros(paid);
    };

    expect(rate('prevention')).toBeLessThan(0.75);
    expect(rate('crise')).toBeGreaterThan(1.05);
  });
});

describe('the planted cases', () => {
  it('are those of the committed list', () => {
    expect(describeCases(cases)).toEqual(JSON.parse(readFileSync(LISTE, 'utf8')));
  });

  it.each(CONTROLES)('has at least three cases of %s, each on its own CPTS', (controle) => {
    const found = cases.filter((entry) => entry.controle === controle);

    expect(new Set(found.map(({ cpts_id }) => cpts_id)).size).toBeGreaterThanOrEqual(3);
  });

  it('name no control that does not exist', () => {
    expect(new Set(cases.map(({ controle }) => controle))).toEqual(new Set(CONTROLES));
  });

  it('point at lines that are in the feeds, once', () => {
    const lost = cases.flatMap(({ controle, lignes }) =>
      lignes
        .filter(
          ({ flux, row }) => (feeds[flux as Flux] as object[]).filter((line) => line === row).length !== 1,
        )
        .map(({ flux }) => `${controle} ${flux}`),
    );

    expect(lost).toEqual([]);
  });

  it('pay three CPTS that nobody knows', () => {
    const unknown = cases.filter(
      ({ controle, cpts_id }) => controle === 'non_rattache' && !regionOf.has(cpts_id),
    );

    expect(unknown.length).toBe(3);
  });
});
