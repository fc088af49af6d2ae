import { beforeAll, describe, expect, it } from 'vitest';
import { contrat, engagement, flux, territoire } from '../fixture.ts';
import { type Resultat, controler, id, plusieurs } from './base.ts';

const acces = (n: number, date_demarrage: string, date_deploiement: string | null, row = {}) =>
  engagement({ cpts_id: id(n), date_demarrage, date_deploiement, ...row });

describe('demarrage_tardif', () => {
  let trouve: Resultat;
  const acces_soins = (n: number) =>
    trouve.sur('demarrage_tardif', id(n)).filter(({ poste }) => poste === 'acces_soins');
  beforeAll(async () => {
    trouve = await controler({
      cpts: plusieurs(10),
      contrats: [
        ...[1, 2, 3, 4].map((n) => contrat({ cpts_id: id(n), date_effet: '2024-01-01' })),
        contrat({ cpts_id: id(5), date_effet: '2024-01-01', date_fin: '2024-07-01' }),
        contrat({ cpts_id: id(6), date_effet: '2024-01-01', date_fin: '2024-07-02' }),
        contrat({ cpts_id: id(7), date_effet: '2021-01-01' }),
        contrat({ cpts_id: id(8), date_effet: '2021-01-01' }),
        contrat({ cpts_id: id(9), date_effet: '2025-10-31' }),
        contrat({ cpts_id: id(10), date_effet: '2025-10-30' }),
      ],
      engagements: [
        acces(1, '2024-07-01', '2025-07-01'),
        acces(2, '2024-07-02', '2025-07-02'),
        acces(3, '2024-07-01', null),
        acces(7, '2022-09-30', '2022-10-03', { poste: 'crise' }),
        acces(8, '2022-10-01', '2022-10-03', { poste: 'crise' }),
      ],
    });
  });

  it('keeps the last day of the delay inside it, for the start and for the deployment', () => {
    expect(acces_soins(1)).toEqual([]);
    expect(acces_soins(2)).toMatchObject([
      { cle: `${id(2)}|1|acces_soins|demarrage`, date_fait: '2024-07-01', enjeu_eur: null },
      { cle: `${id(2)}|1|acces_soins|deploiement`, date_fait: '2025-07-01', enjeu_eur: null },
    ]);
    expect(acces_soins(2)[0]!.constat).toBe(
      'Accès aux soins : démarrage attendu au plus tard le 01/07/2024, constaté le 02/07/2024, 1\u00a0jour après.',
    );
  });

  it('finds a mission that is not deployed yet, and one that never started, once', () => {
    expect(acces_soins(3).map((a) => a.cle)).toEqual([`${id(3)}|1|acces_soins|deploiement`]);
    expect(acces_soins(4).map((a) => a.cle)).toEqual([`${id(4)}|1|acces_soins|demarrage`]);
    expect(acces_soins(4)[0]!.constat).toMatch(/pas encore constaté au 31\/10\/2026\.$/);
  });

  it('leaves a contract that ended by the deadline', () => {
    expect(acces_soins(5)).toEqual([]);
    expect(acces_soins(6)).toHaveLength(1);
  });

  it('counts the delay of the crisis from the first version that pays for it', () => {
    const crise = (n: number) =>
      trouve.sur('demarrage_tardif', id(n)).filter(({ poste }) => poste === 'crise');
    expect(crise(7)).toEqual([]);
    expect(crise(8)).toMatchObject([{ date_fait: '2022-09-30' }]);
  });

  it('waits for parcours and prevention twice as long', () => {
    const poste = (name: string) =>
      trouve.sur('demarrage_tardif', id(4)).find((a) => a.poste === name)?.date_fait;
    expect(poste('parcours')).toBe('2025-01-01');
    expect(poste('prevention')).toBe('2025-01-01');
    expect(poste('crise')).toBe('2024-07-01');
  });

  it('says nothing on the last day of the delay', () => {
    const parcours = (n: number) =>
      trouve.sur('demarrage_tardif', id(n)).filter(({ poste }) => poste === 'parcours');
    expect(parcours(9)).toEqual([]);
    expect(parcours(10)).toMatchObject([{ date_fait: '2026-10-30' }]);
  });

  it('does not take a field that nobody fills for a delay', async () => {
    const sans = await controler({
      cpts: plusieurs(1),
      contrats: [contrat({ cpts_id: id(1) })],
      engagements: [acces(1, '2024-01-01', null)],
    });
    expect(sans.de('demarrage_tardif').map((a) => a.poste)).toEqual(['crise', 'parcours', 'prevention']);
  });
});

describe('taille_incoherente', () => {
  let trouve: Resultat;
  // Rennes has 230 890 inhabitants: 0.173240 of them make 39 999, 0.173243 make 40 000
  const rennes = (n: number, part_population_taux: number) =>
    territoire({ cpts_id: id(n), part_population_taux });
  beforeAll(async () => {
    trouve = await controler({
      cpts: plusieurs(7),
      contrats: [
        contrat({ cpts_id: id(1), taille: 1 }),
        contrat({ cpts_id: id(2), taille: 1 }),
        contrat({ cpts_id: id(3), taille: 3, membres_nb: 100 }),
        contrat({ cpts_id: id(4), taille: 3, membres_nb: 99 }),
        contrat({ cpts_id: id(5), taille: 1, date_fin: '2026-10-31' }),
        contrat({ cpts_id: id(6), taille: 1 }),
        contrat({ cpts_id: id(7), taille: 1 }),
        contrat({ cpts_id: id(7), taille: 2, date_effet: '2026-10-31' }),
      ],
      engagements: [2, 3, 4].map((n) => engagement({ cpts_id: id(n) })),
      territoires: [
        rennes(1, 0.17324),
        rennes(2, 0.173243),
        rennes(3, 1),
        rennes(4, 1),
        rennes(5, 1),
        rennes(7, 0.173243),
      ],
    });
  });

  it('changes taille at 40 000 inhabitants and gives the difference of full envelopes', () => {
    expect(trouve.sur('taille_incoherente', id(1))).toEqual([]);
    // 50 000 + 22 500 × 2 instead of 60 000 + 27 500 × 2
    expect(trouve.sur('taille_incoherente', id(2))).toMatchObject([
      { cle: `${id(2)}|1|1|2`, enjeu_eur: '20000.00', date_fait: '2026-10-31', exercice: 2026 },
    ]);
  });

  it('applies the majoration that the taille of the population would give', () => {
    // 75 000 + 35 000 × 2 = 145 000; 90 000 + 42 500 × 2 × 1,1 = 183 500, or 175 000 without majoration
    expect(trouve.sur('taille_incoherente', id(3)).map((a) => a.enjeu_eur)).toEqual(['38500.00']);
    expect(trouve.sur('taille_incoherente', id(4)).map((a) => a.enjeu_eur)).toEqual(['30000.00']);
  });

  it('leaves a contract that ended, a population that is not known, and an amendment that puts it right', () => {
    expect(trouve.sur('taille_incoherente', id(5))).toEqual([]);
    expect(trouve.sur('taille_incoherente', id(6))).toEqual([]);
    expect(trouve.sur('taille_incoherente', id(7))).toEqual([]);
  });
});

describe('chevauchement_territoire', () => {
  let trouve: Resultat;
  const part = (n: number, commune_code: string, part_population_taux: number, row = {}) =>
    territoire({ cpts_id: id(n), commune_code, part_population_taux, date_debut: '2020-01-01', ...row });
  beforeAll(async () => {
    const [une, ...autres] = plusieurs(5);
    trouve = await controler({
      cpts: [...autres, { ...une!, date_fin: '2025-06-01' }],
      territoires: [
        part(2, '35238', 1),
        part(3, '35238', 0.4, { date_debut: '2024-03-01' }),
        part(2, '35047', 0.6),
        part(3, '35047', 0.4),
        part(2, '35051', 0.6),
        part(3, '35051', 0.400001),
        part(2, '35024', 1, { date_fin: '2024-01-01' }),
        part(3, '35024', 1, { date_debut: '2024-01-01' }),
        part(1, '35055', 1),
        part(4, '35055', 1, { date_debut: '2025-05-01' }),
        part(1, '35281', 1),
        part(4, '35281', 1, { date_debut: '2025-06-01' }),
        part(5, '35288', 1),
        part(4, '35288', 1, { date_debut: '2026-11-01' }),
      ],
    });
  });

  it('finds shares of a commune above the whole, in the name of the CPTS that came last, with every CPTS', () => {
    const [alerte] = trouve
      .sur('chevauchement_territoire', id(3))
      .filter(({ cle }) => cle.startsWith('35238'));

    expect(alerte).toMatchObject({ cle: '35238|2024-03-01', date_fait: '2024-03-01', enjeu_eur: null });
    expect(alerte!.constat).toMatch(
      /^Rennes \(35238\) : 140,0\u202f% de la commune sont couverts depuis le 01\/03\/2024, /,
    );
    expect(alerte!.preuves.map((p) => p.cpts_id)).toEqual([id(2), id(3)]);
  });

  it('leaves shares that make exactly the whole, and finds one millionth more', () => {
    const communes = trouve.de('chevauchement_territoire').map(({ cle }) => cle.slice(0, 5));

    expect(communes).not.toContain('35047');
    expect(communes).toContain('35051');
  });

  it('leaves CPTS that follow each other, also when the first one ends, and what is still to come', () => {
    const communes = trouve.de('chevauchement_territoire').map(({ cle }) => cle.slice(0, 5));

    expect(communes.sort()).toEqual(['35051', '35055', '35238']);
    expect(trouve.sur('chevauchement_territoire', id(4))[0]!.constat).toMatch(
      /du 01\/05\/2025 au 01\/06\/2025/,
    );
  });
});

describe('contrat_avant_bareme', () => {
  it('finds the contract years begun before the first rates, and not the day they began', async () => {
    const trouve = await controler({
      cpts: plusieurs(2),
      contrats: [
        contrat({ cpts_id: id(1), date_effet: '2019-08-24' }),
        contrat({ cpts_id: id(2), date_effet: '2019-08-25' }),
      ],
      flux_aci: [
        flux({ cpts_id: id(1), date_paiement: '2019-09-01', annee_contrat: 1, montant_eur: 50000 }),
        flux({ cpts_id: id(1), date_paiement: '2020-09-01', annee_contrat: 2, montant_eur: 37500 }),
      ],
    });

    expect(trouve.de('contrat_avant_bareme')).toMatchObject([
      { cle: `${id(1)}|1`, annee_contrat: 1, date_fait: '2019-08-24', enjeu_eur: '50000.00' },
    ]);
    expect(trouve.de('contrat_avant_bareme')[0]!.constat).toBe(
      'Année de contrat 1 commencée le 24/08/2019, avant le premier barème (25/08/2019) : aucune enveloppe, 50\u202f000,00\u00a0€ versés.',
    );
  });
});
