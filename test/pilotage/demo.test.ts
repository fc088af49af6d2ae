import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFeeds } from '../../data/demo/build.ts';
import { loadFeeds } from '../../data/demo/load.ts';
import { runChecks, runModels } from '../../data/marts.ts';
import { POPULATION_MILLESIME, loadReference } from '../../data/reference.ts';
import { buildApp } from '../../server/app.ts';
import { openDb } from '../../server/db.ts';
import { Instantanes, describeInstantane } from '../../server/instantane.ts';

type Row = Record<string, string | number | boolean | null>;

const QUARANTAINE = `create table quarantaine (
  flux varchar, fichier varchar, ligne integer, colonne varchar, valeur varchar,
  motif_code varchar, motif varchar, montant_eur decimal(14, 2), brut varchar
)`;

/** The API over the national demo; figures are read with the time limit of the server. */
async function national() {
  const { feeds } = await buildFeeds();
  const db = await openDb(async (connection) => {
    await loadReference(connection);
    await loadFeeds(connection, feeds);
    await connection.run(QUARANTAINE);
    await connection.run(`create table parametres as select date '2026-10-31' as date_arrete`);
    await runModels(connection);
    await runChecks(connection);
  });
  const publication = {
    numero: 1,
    empreinte: 'demo',
    classification: 'synthetique',
    publie_le: '2026-11-02T08:00:00Z',
    population_millesime: POPULATION_MILLESIME,
  } as const;
  return buildApp(new Instantanes(await describeInstantane(db, publication)));
}

describe('the steering figures of the national demo', () => {
  let app: Awaited<ReturnType<typeof national>>;
  beforeAll(async () => {
    app = await national();
  }, 300_000);
  afterAll(() => app.close());

  const get = async (url: string) => {
    const response = await app.inject({ url });
    expect(response.statusCode, `${url} ${response.body.slice(0, 200)}`).toBe(200);
    return response.json();
  };

  it.each(['mars', 'juin', 'septembre', null])(
    'forecast in %s, hold what happened in 65 to 92 per cent of the intervals at 80',
    async (repere) => {
      const { controle } = await get('/api/atterrissage');
      const ligne = controle.find((row: Row) => row.repere === repere && row.exercice === null);
      expect(ligne.cellules_nb).toBeGreaterThan(200);
      expect(ligne.dans_80_taux).toBeGreaterThanOrEqual(0.65);
      expect(ligne.dans_80_taux).toBeLessThanOrEqual(0.92);
      expect(ligne.dans_95_taux).toBeGreaterThan(ligne.dans_80_taux);
    },
  );

  it('forecast France within 3 % from the end of March on, in the last two closed exercices', async () => {
    const { passees } = await get('/api/atterrissage');
    const recentes = passees.filter((row: Row) => Number(row.exercice) >= 2024);
    expect(recentes).toHaveLength(6);
    for (const row of recentes)
      expect(Math.abs(Number(row.ecart_taux)), JSON.stringify(row)).toBeLessThan(0.03);
  });

  it('begin the forecast of the running exercice with what is paid, and end it with an interval', async () => {
    const { previsions } = await get('/api/atterrissage');
    const ensemble = previsions.find(
      (row: Row) => row.region_code === 'ensemble' && row.poste === 'ensemble',
    );
    expect(ensemble.paye_eur).toBe((await get('/api/synthese')).verse_eur);
    expect(ensemble.prevision_eur).toBeGreaterThan(ensemble.bas_80_eur);
    expect(ensemble.prevision_eur).toBeLessThan(ensemble.haut_80_eur);
    expect(ensemble.haut_95_eur).toBeGreaterThan(ensemble.haut_80_eur);
  });

  it('reproduce the published figures that the demo is calibrated on, and leave the outlier of 2022 open', async () => {
    const publies = (await get('/api/publies')) as Row[];
    const ecart = (code: string) => Number(publies.find((row) => row.code === code)!.ecart_taux);
    for (const code of ['signataires_2021_06', 'signataires_2022', 'signataires_2023', 'signataires_2025']) {
      expect(ecart(code)).toBe(0);
    }
    for (const code of ['aci_verse_2023', 'aci_verse_2024', 'aci_grand_est_2024', 'fir_grand_est_2024']) {
      expect(Math.abs(ecart(code))).toBeLessThan(0.01);
    }
    expect(ecart('aci_verse_2022')).toBeLessThan(-0.1);
    expect(publies.filter((row) => row.valeur_outil === null)).toEqual([]);
  });

  it.each(['', '?region_code=44', '?departement_code=59'])(
    'answer within the time limit, and agree with one another%s',
    async (filtre) => {
      const et = filtre === '' ? '?' : `${filtre}&`;
      const { liens, lignes } = await get(`/api/financeurs${et}exercice=2025`);
      expect(liens.length).toBeLessThanOrEqual(30);
      const synthese = await get(`/api/synthese${et}exercice=2025`);
      const total = (code: string) => lignes.find((l: Row) => l.financeur === code && l.objet === 'ensemble');
      expect(total('assurance_maladie').montant_eur).toBe(synthese.verse_eur);
      expect(total('ars')?.montant_eur ?? 0).toBe(synthese.fir_paye_eur);
      for (const url of [
        'depense_effective',
        'atteinte',
        'fir/notifications',
        'fir/avant_apres',
        'contrats_precoces',
        'plan_cpts',
        'financements/secondaires',
      ]) {
        await get(`/api/${url}${filtre}`);
      }
    },
  );

  it('are worth to the cent what they are worth in force under a scenario that changes nothing', async () => {
    const lignes = (await get('/api/scenario')) as Row[];
    expect(
      lignes.filter(({ ecart_eur, change_taille_nb }) => ecart_eur !== 0 || change_taille_nb !== 0),
    ).toEqual([]);
    const { enveloppe_pleine_eur } = await get('/api/synthese');
    expect(lignes.find(({ axe }) => axe === 'ensemble')!.scenario_eur).toBe(enveloppe_pleine_eur);
    expect(lignes.filter(({ attendu_inconnu_nb }) => attendu_inconnu_nb !== 0)).toEqual([]);
  });

  it.each(['', '&region_code=53', '&departement_code=59&taille=2', '&organisme_code=591'])(
    'are as late at the end of an exercice as they were on that day%s',
    async (filtre) => {
      const rows = (await get(`/api/echeances/exercices?${filtre.slice(1)}`)) as Row[];
      expect(rows.length).toBeGreaterThan(5);
      expect(rows.at(-1)!.jour).toBe('2026-10-31');
      for (const row of rows.slice(-3)) {
        const { totaux } = await get(`/api/echeances?date=${row.jour}&limite=1${filtre}`);
        const ensemble = totaux.find(({ region_code }: Row) => region_code === 'ensemble');
        expect([row.attendu_certain_eur, row.retard_eur, row.trop_percu_eur, row.retard_jours]).toEqual([
          ...[
            ensemble.attendu_certain_eur,
            ensemble.retard_eur,
            ensemble.trop_percu_eur,
            ensemble.retard_jours,
          ],
        ]);
        expect(row.retard_taux).toBeCloseTo(ensemble.retard_eur / ensemble.attendu_certain_eur, 5);
        expect(ensemble.retard_taux).toBe(row.retard_taux);
        expect(Number(row.cpts_retard_nb)).toBeLessThanOrEqual(Number(row.cpts_nb));
      }
    },
  );

  it('explain the envelope and the schedule of a CPTS', async () => {
    const { lignes } = await get('/api/cpts?stade=aci&limite=1&tri=enveloppe_eur&ordre=desc');
    const { annees, lignes: calculs } = await get(`/api/cpts/${lignes[0].cpts_id}/enveloppe`);
    expect(annees.length).toBeGreaterThan(0);
    expect(calculs.length).toBeGreaterThan(annees.length);
    const { echeances } = await get(`/api/cpts/${lignes[0].cpts_id}/echeancier`);
    expect(echeances.length).toBeGreaterThan(0);
  });
});
