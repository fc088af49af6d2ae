import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { openArchives } from '../../server/archives.ts';
import { Instantanes } from '../../server/instantane.ts';
import { openInstantane } from '../../server/load.ts';
import { openSnapshot } from '../../server/snapshot.ts';
import { contrat, cpts, flux, territoire } from '../fixture.ts';
import { publishRows } from '../lake.ts';

let lake: string;
let app: Awaited<ReturnType<typeof buildApp>>;

const ask = async (chiffre: string, more = '') =>
  app.inject({ url: `/api/citations?chiffre=${encodeURIComponent(chiffre)}${more}` });
const cite = async (chiffre: string, more = '') => (await ask(chiffre, more)).json();

beforeAll(async () => {
  lake = mkdtempSync(path.join(tmpdir(), 'lac-'));
  const feeds = { cpts: [cpts()], territoires: [territoire()], contrats: [contrat()] };
  const paid = (montant_eur: number) => [flux({ montant_eur, date_paiement: '2025-02-01' })];
  await publishRows(lake, 1, { ...feeds, date_arrete: '2025-06-30', flux_aci: paid(100.1) });
  const [second] = [cpts({ cpts_id: '350000002', nom: 'CPTS de Vitré' })];
  await publishRows(lake, 2, {
    ...feeds,
    cpts: [cpts(), second!],
    date_arrete: '2026-06-30',
    flux_aci: paid(300.3),
  });
  const { snapshot } = await openSnapshot(lake);
  const exposure = { host: '127.0.0.1', accesLocal: false };
  app = await buildApp(new Instantanes(await openInstantane(snapshot!), openArchives(lake, exposure)));
}, 120_000);

afterAll(async () => {
  await app?.close();
  rmSync(lake, { recursive: true, force: true });
});

describe('a citation', () => {
  it('gives what the figure gives on its snapshot, of the exercice that was meant then', async () => {
    const cited = await cite('synthese', '&instantane=1');
    const figure = await app.inject({ url: '/api/synthese?instantane=1' });

    expect(cited.valeur).toEqual(figure.json());
    expect(cited).toMatchObject({ chiffre: 'synthese?exercice=2025', instantane: 1, concorde: null });
    expect(cited.champs).toContainEqual({
      nom: 'verse_eur',
      description: 'Versé dans l’exercice, euros courants',
    });
    expect(cited.identifiant).toBe(`synthese?exercice=2025@1#${cited.empreinte}`);
  });

  it('is the same however the figure is written, and says when its hash is not that of the answer', async () => {
    const one = await cite('postes?region_code=53&exercice=2025', '&instantane=1');
    const other = await cite('postes?exercice=2025&instantane=2&region_code=53', '&instantane=1');

    expect(other.identifiant).toBe(one.identifiant);
    expect(await cite(one.chiffre, `&instantane=1&empreinte=${one.empreinte}`)).toMatchObject({
      concorde: true,
    });
    expect(await cite(one.chiffre, `&instantane=2&empreinte=${one.empreinte}`)).toMatchObject({
      concorde: false,
    });
  });

  it('says to the cent where the newest snapshot differs', async () => {
    const { recent } = await cite('synthese', '&instantane=1');

    expect(recent).toMatchObject({ instantane: 2, identique: false, refus: null });
    expect(recent.ecarts).toContainEqual(
      expect.objectContaining({ champ: 'verse_eur', cite: '100.1', recent: '300.3', ecart: '200.20' }),
    );
    expect(await cite('synthese')).toMatchObject({ recent: { identique: true, ecarts_nb: 0, ecarts: [] } });
  });

  it('tells the rows of a list apart by their codes, not by their place', async () => {
    const { recent } = await cite('regions?exercice=2025', '&instantane=1');
    const verses = recent.ecarts.filter(({ champ }: { champ: string }) => champ === 'verse_eur');

    expect(verses.map(({ ou, ecart }: { ou: string; ecart: string }) => [ou, ecart])).toEqual([
      ['Bretagne, 53', '200.20'],
      ['Ensemble, ensemble', '200.20'],
    ]);
  });

  it.each([
    ['exports/versements.csv', 404, 'CHIFFRE_INCONNU'],
    ['citations?chiffre=synthese', 404, 'CHIFFRE_INCONNU'],
    ['../api/synthese', 404, 'CHIFFRE_INCONNU'],
    ['postes?region_code=99', 400, 'REGION_INCONNUE'],
    ['postes?regions=53', 400, 'FILTRE_INCONNU'],
    ['cpts/990000009', 404, 'CPTS_INCONNUE'],
  ])('of %s is refused like the figure is', async (chiffre, status, code) => {
    const response = await ask(chiffre);

    expect([response.statusCode, response.json().code]).toEqual([status, code]);
  });

  it('of what the snapshot did not know, or of a snapshot that is not there, is refused', async () => {
    expect((await ask('cpts/350000002', '&instantane=1')).json().code).toBe('CPTS_INCONNUE');
    expect((await ask('synthese', '&instantane=7')).json().code).toBe('INSTANTANE_INCONNU');
  });
});
