import { describe, expect, it } from 'vitest';
import { panneDisque } from '../../data/disque.ts';

describe('a disk at fault', () => {
  it.each([
    ['of Node', Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })],
    ['of DuckDB', new Error('IO Error: Could not write file "stage/a.parquet": No space left on device')],
    ['of a quota', Object.assign(new Error('EDQUOT: disk quota exceeded'), { code: 'EDQUOT' })],
  ])('is told as such, full, in the words %s', (_, error) => {
    expect(panneDisque(error)).toMatch(/^Le disque est plein.*Libérez de la place/);
  });

  it('is told as such when it does not answer any more', () => {
    expect(panneDisque(Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' }))).toMatch(
      /^Le disque refuse d’écrire ou de lire .*Vérifiez le disque/,
    );
  });

  it('is not blamed for another fault', () => {
    expect(panneDisque(new Error('boum'))).toBeUndefined();
  });
});
