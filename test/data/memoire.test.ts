import { describe, expect, it } from 'vitest';
import { memoireTropPetite } from '../../data/atelier.ts';
import { temporaryDatabase } from './reading.ts';

const sentence = async (sql: string) => {
  const connection = await temporaryDatabase();
  await connection.run("set memory_limit = '20MB'; set temp_directory = ''");
  return connection.run(sql).then(
    () => 'fait',
    (error: unknown) => memoireTropPetite(error),
  );
};

describe('work that does not hold in its memory', () => {
  it('is told with what to do', async () => {
    expect(
      await sentence('create table t as select range, repeat(range::varchar, 20) from range(5000000)'),
    ).toMatch(/^Ces données ne tiennent pas dans la mémoire.*aucun fichier pris n’est perdu.*MEMOIRE_MO=/);
  });

  it('is not confused with a defect of the tool', async () => {
    expect(await sentence('select absente from range(3)')).toBeUndefined();
  });
});
