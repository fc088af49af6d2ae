import { describe, it } from 'vitest';
import { tenir } from './court.ts';
import { fichiers } from './fichiers.ts';
import { octets } from './octets.ts';
import { tronques } from './tronques.ts';

const LONG = 120_000;

describe('a file', { timeout: LONG }, () => {
  it('that is cut is refused by its sidecar, and without one its cut line is put aside', (context) =>
    tenir(context, tronques, 40));

  it('in any dialect gives back its lines and cents, or is refused whole with a sentence', (context) =>
    tenir(context, fichiers, 120));

  it('whose bytes are damaged gets an answer, in time and in memory', (context) =>
    tenir(context, octets, 60));
});
