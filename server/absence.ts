import type { FastifyBaseLogger } from 'fastify';
import { CHIFFRE_ABSENT } from './errors.ts';
import type { Instantane } from './instantane.ts';

/** DuckDB’s ways to say that a table, a view, a macro or a column is not there. */
const ABSENT =
  /^(Catalog Error: .*does not exist|Binder Error: .*(not found in FROM clause|does not have a column|Could not find key))/s;

/** A statement names something that its database does not have. */
export const isAbsent = (error: unknown) => error instanceof Error && ABSENT.test(error.message);

/** Refuses in a sentence a figure made of what the snapshot does not have: it was published before the figure existed. */
export async function refuseAbsent<R>(
  asked: Promise<R>,
  { numero, date_arrete }: Instantane,
  log: FastifyBaseLogger,
): Promise<R> {
  try {
    return await asked;
  } catch (error) {
    if (!isAbsent(error)) throw error;
    log.warn({ err: error, instantane: numero }, 'chiffre absent de l’instantané');
    throw new CHIFFRE_ABSENT(numero, date_arrete.split('-').reverse().join('/'));
  }
}
