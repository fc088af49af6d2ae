import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARTS } from '../../data/marts.ts';
import { FAMILLES, readHeader, readHeaders, readsOf } from '../../server/dictionnaire.ts';
import { fixture } from '../fixture.ts';

const SQL = path.resolve(import.meta.dirname, '../../sql');

/** What each family must say; a file that says less is refused. */
const CLES = {
  reference: ['grain', 'source'],
  source: ['source', 'cleans', 'keeps'],
  table: ['grain', 'unit', 'reads', 'source', 'leaves', 'caveat'],
  macro: [],
  controle: ['code', 'titre', 'regle', 'source', 'severite', 'grain', 'unit'],
} as const;

const entetes = readHeaders();

describe('the headers of the computations', () => {
  it.each(Object.entries(FAMILLES))('are there in every file of the family %s', (famille, dossier) => {
    const fichiers = readdirSync(path.join(SQL, dossier)).filter((name) => name.endsWith('.sql'));
    const sans = fichiers.filter((name) => !entetes.some((e) => e.fichier === `${dossier}/${name}`));
    expect(sans).toEqual([]);
    const lacunes = entetes
      .filter((e) => e.famille === famille)
      .flatMap((e) =>
        CLES[e.famille].filter((cle) => !e.cles.get(cle)).map((cle) => `${e.fichier} does not say ${cle}`),
      );
    expect(lacunes).toEqual([]);
  });

  it('name only relations that the computation reads', () => {
    const fautes = entetes
      .filter((e) => e.famille === 'table')
      .flatMap((e) => {
        const corps = readFileSync(path.join(SQL, e.fichier), 'utf8').replace(/^--.*$/gm, '');
        return readsOf(e)
          .filter((nom) => !new RegExp(`\\b${nom}\\b`).test(corps))
          .map((nom) => `${e.fichier} says that it reads ${nom}`);
      });
    expect(fautes).toEqual([]);
  });

  it('are refused when the title is missing, and read over several lines', () => {
    expect(readHeader('table', 'marts/x.sql', 'create table x as select 1')).toEqual([]);
    const [x] = readHeader(
      'table',
      'marts/x.sql',
      '-- x: what it is.\n--\n-- grain : one row\n--         per day\nselect 1',
    );
    expect(x!.titre).toBe('what it is.');
    expect(x!.cles.get('grain')).toBe('one row per day');
  });
});

describe('/api/dictionnaire', () => {
  let api: Awaited<ReturnType<typeof fixture>>;
  let entrees: {
    nom: string;
    famille: string;
    grain: string;
    colonnes: { nom: string; type: string; unite: string }[];
  }[];
  beforeAll(async () => {
    api = await fixture();
    entrees = (await api.get('/api/dictionnaire')).json();
  });
  afterAll(() => api.close());

  it('has every mart, with the type of its columns', () => {
    for (const mart of MARTS) {
      const entree = entrees.find((e) => e.nom === mart);
      expect(entree?.grain, mart).toBeTruthy();
      expect(entree!.colonnes.length, mart).toBeGreaterThan(0);
    }
  });

  it('says the unit of a column by its suffix', () => {
    const colonnes = entrees.find((e) => e.nom === 'enveloppes')!.colonnes;
    expect(colonnes.find((c) => c.nom === 'enveloppe_eur')).toEqual({
      nom: 'enveloppe_eur',
      type: 'decimal(14,2)',
      unite: 'euros courants',
    });
  });

  it('gives the parameters of the rules with the reason of each', async () => {
    const parametres = (await api.get('/api/parametres')).json() as Record<string, unknown>[];
    expect(parametres.find((p) => p.regle === 'effectif_publiable_min_nb')).toMatchObject({
      version: '*',
      valeur: 5,
      confiance: 'P',
    });
    expect(parametres.filter((p) => !p.source || !p.unite || !p.confiance)).toEqual([]);
  });
});
