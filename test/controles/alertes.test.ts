import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTROLES } from '../../server/vocabulary.ts';
import { type Feeds, contrat, engagement, fixture, flux, territoire } from '../fixture.ts';
import { type Resultat, avance, controler, id, plusieurs } from './base.ts';

const [une, deux, trois] = plusieurs(3);
const feeds: Feeds = {
  cpts: [une!, deux!, { ...trois!, region_code: '28', departement_code: '14' }],
  contrats: [1, 2, 3].map((n) => contrat({ cpts_id: id(n) })),
  engagements: [1, 2, 3].map((n) => engagement({ cpts_id: id(n) })),
  territoires: [1, 2].map((n) => territoire({ cpts_id: id(n), date_debut: `202${n}-01-01` })),
  flux_aci: [
    // 22 500 € of envelope: 1 000 € too much in Bretagne, 500 € in Normandie; 90 € to an unknown CPTS
    avance({ cpts_id: id(1), flux_id: 'A1', montant_eur: 23_500 }),
    avance({ cpts_id: id(3), flux_id: 'A3', montant_eur: 23_000, organisme_code: '141' }),
    flux({ cpts_id: '999999999', flux_id: 'A9', montant_eur: 90, date_paiement: '2025-03-03' }),
  ],
};

describe('/api/alertes', () => {
  let api: Awaited<ReturnType<typeof fixture>>;
  beforeAll(async () => {
    api = await fixture(feeds);
  });
  afterAll(() => api.close());

  const ask = async (query = '') => (await api.get(`/api/alertes?limite=1000${query}`)).json();
  const codes = async (query: string) => {
    const { totaux_codes } = await ask(query);
    return new Map(totaux_codes.map((total: { code: string }) => [total.code, total]));
  };

  it('lists the findings of every exercice, the largest amount first and the unknown ones last', async () => {
    const { lignes } = await ask();
    const enjeux = lignes.map(({ enjeu_eur }: { enjeu_eur: number | null }) => enjeu_eur);
    const connus = enjeux.filter((enjeu: number | null) => enjeu !== null);

    expect(connus).toEqual([...connus].sort((a, b) => b - a));
    expect(enjeux.slice(connus.length).every((enjeu: number | null) => enjeu === null)).toBe(true);
    expect(new Set(lignes.map(({ exercice }: { exercice: number }) => exercice))).toContain(2024);
    expect(lignes.length).toBeGreaterThan(connus.length);
  });

  it('lists the latest facts first when asked', async () => {
    const { lignes } = await ask('&tri=date_fait');
    const dates = lignes.map(({ date_fait }: { date_fait: string }) => date_fait);

    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('totals by control and by région what it lists, to the cent', async () => {
    const { totaux_codes, totaux_regions, lignes } = await ask('&code=depassement_enveloppe');

    expect(lignes).toHaveLength(2);
    expect(totaux_codes).toHaveLength(CONTROLES.length + 1);
    expect(totaux_codes.at(-1)).toEqual({
      code: 'ensemble',
      titre: 'Ensemble',
      severite: null,
      alertes_nb: 2,
      cpts_nb: 2,
      enjeu_eur: 1500,
      enjeu_inconnu_nb: 0,
    });
    expect(
      totaux_regions.map((t: { region_code: string; enjeu_eur: number }) => [t.region_code, t.enjeu_eur]),
    ).toEqual([
      ['28', 500],
      ['53', 1000],
      ['ensemble', 1500],
    ]);
    expect((await ask('&code=doublon_versement')).totaux_codes[0]).toMatchObject({
      alertes_nb: 0,
      enjeu_eur: 0,
    });
  });

  it('tells a total that is unknown from a total of 0', async () => {
    const total = (await codes('&code=chevauchement_territoire')).get('chevauchement_territoire');

    expect(total).toMatchObject({ alertes_nb: 1, enjeu_eur: null, enjeu_inconnu_nb: 1 });
  });

  it('filters by région, CPTS, severity and exercice', async () => {
    expect((await codes('&region_code=28')).get('depassement_enveloppe')).toMatchObject({ enjeu_eur: 500 });
    expect((await codes(`&cpts_id=${id(1)}`)).get('depassement_enveloppe')).toMatchObject({
      enjeu_eur: 1000,
    });
    expect((await codes('&severite=basse')).get('depassement_enveloppe')).toMatchObject({ alertes_nb: 0 });
    expect((await codes('&exercice=2025')).get('depassement_enveloppe')).toMatchObject({ alertes_nb: 0 });
    expect((await codes('&exercice=2024')).get('depassement_enveloppe')).toMatchObject({ alertes_nb: 2 });
  });

  it('shows a CPTS the findings that its rows prove in the name of another', async () => {
    const total = await codes(`&cpts_id=${id(1)}&code=chevauchement_territoire`);

    expect(total.get('chevauchement_territoire')).toMatchObject({ alertes_nb: 1 });
    expect((await ask('&code=chevauchement_territoire')).lignes[0].cpts_id).toBe(id(2));
  });

  it('says where the CPTS is unknown', async () => {
    const { lignes, totaux_regions } = await ask('&code=non_rattache');

    expect(lignes).toMatchObject([
      {
        cpts_id: '999999999',
        cpts_connue: false,
        nom: null,
        region_code: null,
        enjeu_eur: 90,
        exercice: 2025,
      },
    ]);
    expect(totaux_regions[0]).toMatchObject({ region_code: 'inconnue', alertes_nb: 1, enjeu_eur: 90 });
  });

  it('pages without losing or repeating a finding', async () => {
    const { lignes } = await ask();
    const pages = [];
    for (let page = 1; page <= Math.ceil(lignes.length / 4); page++) {
      pages.push(...(await api.get(`/api/alertes?limite=4&page=${page}`)).json().lignes);
    }

    expect(pages).toEqual(lignes);
  });

  it('refuses an unknown control and an unknown filter', async () => {
    expect((await api.get('/api/alertes?code=fraude')).statusCode).toBe(400);
    expect((await api.get('/api/alertes?controle=non_rattache')).json()).toMatchObject({
      code: 'FILTRE_INCONNU',
    });
  });

  it('proves one finding by its rule, its rows and its payment lines down to the file received', async () => {
    const [ligne] = (await ask('&code=depassement_enveloppe&region_code=28')).lignes;
    const alerte = (await api.get(`/api/alertes/${ligne.alerte_id}`)).json();

    expect({ ...alerte, verdict: 'a_examiner' }).toMatchObject(ligne);
    expect(alerte.controle).toMatchObject({ code: 'depassement_enveloppe', confiance: 'A', parametres: [] });
    expect(alerte.preuves.map((p: { rang: number; montant_eur: number }) => [p.rang, p.montant_eur])).toEqual(
      [
        [1, 22_500],
        [2, 23_000],
      ],
    );
    expect(alerte.versements).toEqual([
      {
        flux_id: 'A3',
        date_paiement: '2024-06-03',
        poste: 'acces_soins',
        volet: 'base',
        part: 'fixe',
        nature: 'avance',
        annee_contrat: 1,
        verse_eur: 23_000,
        organisme_code: '141',
        fichier: 'flux_aci.csv',
        ligne: 3,
      },
    ]);
  });

  it('gives the value, the unit and the source of each threshold of the rule', async () => {
    const [ligne] = (await ask('&code=retard_versement')).lignes;
    const { controle } = (await api.get(`/api/alertes/${ligne.alerte_id}`)).json();

    expect(controle.parametres).toMatchObject([
      { regle: 'retard_delai_mois', valeur: 2, unite: 'mois', confiance: 'P' },
    ]);
  });

  it('says that a finding is not there', async () => {
    const response = await api.get('/api/alertes/0000000000000000');

    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ code: 'ALERTE_INCONNUE' });
  });

  it('lists every control with its thresholds and what it found', async () => {
    const controles = (await api.get('/api/controles')).json();
    const found = (code: string) => controles.find((controle: { code: string }) => controle.code === code);

    expect(controles).toHaveLength(CONTROLES.length);
    expect(found('depassement_enveloppe')).toMatchObject({ alertes_nb: 2, cpts_nb: 2, enjeu_eur: 1500 });
    expect(found('fir_caducite').parametres.map((p: { regle: string }) => p.regle)).toEqual([
      'fir_caducite_ans',
      'fir_caducite_preavis_mois',
    ]);
    expect(found('doublon_versement')).toMatchObject({ alertes_nb: 0, enjeu_eur: 0 });
  });
});

describe('the identifier of a finding', () => {
  const ids = ({ toutes }: Resultat) => new Map(toutes.map((alerte) => [alerte.alerte_id, alerte]));
  let avant: Map<string, Resultat['toutes'][number]>;
  beforeAll(async () => {
    avant = ids(await controler(feeds));
  });

  it('stays when rows that have nothing to do with it arrive', async () => {
    const autre = plusieurs(4)[3]!;
    const apres = ids(
      await controler({
        ...feeds,
        cpts: [autre, ...feeds.cpts!],
        contrats: [contrat({ cpts_id: id(4), date_effet: '2021-03-01' }), ...feeds.contrats!],
        flux_aci: [avance({ cpts_id: id(4), flux_id: 'A0', montant_eur: 5 }), ...feeds.flux_aci!],
      }),
    );

    expect([...avant.keys()].filter((key) => !apres.has(key))).toEqual([]);
    expect(apres.size).toBeGreaterThan(avant.size);
  });

  it('stays when the amount at stake grows, and goes with the fact', async () => {
    const [un] = [...avant.values()].filter((a) => a.code === 'depassement_enveloppe' && a.cpts_id === id(1));
    const plus = avance({ cpts_id: id(1), flux_id: 'B1', montant_eur: 40, date_paiement: '2024-07-01' });
    const moins = avance({ cpts_id: id(1), flux_id: 'B1', montant_eur: -1_000, nature: 'recuperation' });

    const grown = ids(await controler({ ...feeds, flux_aci: [...feeds.flux_aci!, plus] }));
    expect(grown.get(un!.alerte_id)).toMatchObject({ enjeu_eur: '1040.00' });
    const gone = ids(await controler({ ...feeds, flux_aci: [...feeds.flux_aci!, moins] }));
    expect(gone.has(un!.alerte_id)).toBe(false);
  });
});
