import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ouvrirApi } from './api.ts';
import { charge } from './charge.ts';
import { tenir } from './court.ts';
import { injections } from './injections.ts';
import { requetes } from './requetes.ts';

const LONG = 120_000;

describe('the API', { timeout: LONG }, () => {
  it('answers no request with a 500 or a trace of the code', (context) => tenir(context, requetes, 600));

  it('answers a payload as it answers a word that nobody knows', (context) => tenir(context, injections, 4));

  it('answers while snapshots are published, each answer from one of them', (context) =>
    tenir(context, charge, 3));
});

describe('an infinite number', () => {
  let api: Awaited<ReturnType<typeof ouvrirApi>>;

  beforeAll(async () => void (api = await ouvrirApi()));

  afterAll(() => api.close());

  it.each(['/api/alertes?limite=Infinity', '/api/alertes?page=-Infinity', '/api/synthese?exercice=Infinity'])(
    'is refused in %s',
    async (url) => {
      const answer = await api.get(url);

      expect([answer.statusCode, answer.json().code]).toEqual([400, 'VALEUR_INVALIDE']);
    },
  );
});
