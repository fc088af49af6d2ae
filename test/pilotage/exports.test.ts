import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrat, cpts, fir, fixture, flux } from '../fixture.ts';

describe('the tables of steering, to take away', () => {
  let api: Awaited<ReturnType<typeof fixture>>;
  beforeAll(async () => {
    api = await fixture({
      cpts: [cpts()],
      contrats: [contrat()],
      flux_aci: [
        flux({ montant_eur: 50_000 }),
        flux({ nature: 'contrat_precoce', date_paiement: '2023-02-01' }),
      ],
      flux_fir: [fir()],
      comptes: [
        { cpts_id: '350000001', exercice: 2024, poste: 'fonctionnement', depense_effective_eur: 42_000 },
      ],
    });
  });
  afterAll(() => api.close());

  it.each([
    ['echeancier', 'cpts_id', 5],
    ['echeances', 'cpts_id', 3],
    ['rattachements', 'flux_id', 2],
    ['financements', 'cpts_id', 3],
    ['comptes', 'cpts_id', 1],
    ['contrats_precoces', 'cpts_id', 1],
    ['publies', 'code', 25],
  ])('%s begins with %s and has its %i rows, in each format', async (table, premiere, lignes) => {
    const csv = await api.get(`/api/exports/${table}.csv`);
    expect(csv.statusCode).toBe(200);
    const [entete, ...corps] = csv.body.trimEnd().split('\r\n');
    expect(entete!.split(',')[0]).toBe(premiere);
    expect(corps).toHaveLength(lignes);
    for (const format of ['parquet', 'arrow']) {
      expect((await api.get(`/api/exports/${table}.${format}`)).statusCode).toBe(200);
    }
  });

  it('agree with the totals of the API under a filter', async () => {
    const csv = (await api.get('/api/exports/financements.csv?exercice=2024&region_code=53')).body;
    const euros = csv
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => Number(line.split(',').at(-1)));
    const { lignes } = (await api.get('/api/financeurs?exercice=2024&region_code=53')).json();
    expect(euros.reduce((a, b) => a + b)).toBe(lignes.at(-1).montant_eur);
    expect(lignes.at(-1).montant_eur).toBe(50_500);
  });

  it('hold every finding once, and as many proofs as each says', async () => {
    const rows = async (table: string) =>
      (await api.get(`/api/exports/${table}.csv`)).body.trimEnd().split('\r\n').slice(1);
    const { lignes } = (await api.get('/api/alertes?limite=1000')).json();
    const ids = (await rows('alertes')).map((line) => line.split(',')[0]);
    const proofs = (await rows('alertes_preuves')).map((line) => line.split(',')[0]);

    expect(lignes.length).toBeGreaterThan(0);
    expect(ids.sort()).toEqual(lignes.map((ligne: { alerte_id: string }) => ligne.alerte_id).sort());
    expect(new Set(proofs)).toEqual(new Set(ids));
  });
});
