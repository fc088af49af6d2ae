import { describe, expect, it } from 'vitest';
import { choixOf, GROUPES, toggled } from '../../web/pages/cpts/colonnes.ts';

const keys = (text?: string) => choixOf(text).columns.map(({ key }) => key);

describe('the columns of the list of CPTS', () => {
  it('always begin with the name, and follow one order whatever that of the address', () => {
    expect(keys('verse_eur,stade')).toEqual(['nom', 'stade', 'verse_eur']);
    expect(keys('stade,verse_eur')).toEqual(keys('verse_eur,stade'));
    expect(keys('nom')).toEqual(['nom']);
  });

  it('come and go one at a time, and those of the first visit leave nothing in the address', () => {
    const without = toggled(undefined, 'stade');
    expect(keys(without)).toEqual(keys().filter((key) => key !== 'stade'));
    expect(toggled(without, 'stade')).toBeUndefined();
    expect(toggled('stade', 'stade')).toBe('nom');
    expect(toggled('nom', 'retard_eur')).toBe('retard_eur');
  });

  it('leave out a code of no column, and say it', () => {
    expect(choixOf('stade,inventee')).toMatchObject({ inconnues: ['inventee'] });
    expect(keys('stade,inventee')).toEqual(['nom', 'stade']);
    expect(choixOf(undefined).inconnues).toEqual([]);
  });

  it('are each defined, once', () => {
    const all = GROUPES.flatMap(({ colonnes }) => colonnes);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
    expect(all.filter(({ definition }) => !/^[A-ZÉ].*\.$/.test(definition))).toEqual([]);
  });
});
