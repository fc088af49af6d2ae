import type { FastifyInstance } from 'fastify';
import type { Instantane } from './instantane.ts';
import { TAILLES } from './vocabulary.ts';

/** What the first page asks of the country, in its order. */
const CHIFFRES = ['synthese', 'postes', 'regions', 'matrice', 'series', 'alertes?limite=5'];

type Bornes = Pick<Instantane, 'exercices' | 'exercice_courant'>;

/** The addresses that the first page asks for the whole country: as it opens, then for each other exercice and each taille. */
export function adressesAvance({ exercices, exercice_courant }: Bornes): string[] {
  const choices = [
    '',
    ...exercices
      .filter((exercice) => exercice !== exercice_courant)
      .toReversed()
      .map((exercice) => `exercice=${exercice}`),
    ...TAILLES.map(({ code }) => `taille=${code}`),
  ];
  return choices.flatMap((choice) =>
    CHIFFRES.map((chiffre) => {
      const mark = choice === '' ? '' : chiffre.includes('?') ? '&' : '?';
      return `/api/${chiffre}${mark}${choice}`;
    }),
  );
}

/**
 * Computes in advance, one at a time, what the first page may ask, so that its filters answer at once to the first reader too. It
 * stops when another snapshot is served or the service closes; what fails here is told to who asks for it.
 */
export async function calculerAvance(app: FastifyInstance) {
  const { current } = app.instantanes;
  for (const url of adressesAvance(current)) {
    if (app.instantanes.current !== current || !app.server.listening) return;
    await app.inject({ url, headers: { 'accept-encoding': 'br' } }).catch(() => undefined);
  }
}
