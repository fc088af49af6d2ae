import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPage, vintageOf, withChoices } from '../../web/address.ts';

const at = (address: string) => new URL(address, 'http://outil');

describe('the address of a view', () => {
  it('holds a choice, and forgets the one that went back to its default', () => {
    expect(withChoices(at('/'), { region_code: '53' })).toBe('/?region_code=53');
    expect(withChoices(at('/?region_code=53'), { region_code: undefined })).toBe('/');
    expect(withChoices(at('/?region_code=53'), { region_code: '' })).toBe('/');
  });

  it('is the same whatever the order of the choices', () => {
    const one = withChoices(at(withChoices(at('/'), { taille: 3 })), { exercice: 2024 });
    const other = withChoices(at(withChoices(at('/'), { exercice: 2024 })), { taille: 3 });
    expect(one).toBe(other);
  });

  it('goes back to the first page of a list when the perimeter or the day changes, and not for a sort', () => {
    const url = at('/echeances?page=5&page_zones=2&tri=nom');
    expect(withChoices(url, { region_code: '53' })).toBe('/echeances?region_code=53&tri=nom');
    expect(withChoices(url, { date: '2024-12-31' })).toBe('/echeances?date=2024-12-31&tri=nom');
    expect(withChoices(url, { colonnes: 'nom' })).toBe('/echeances?colonnes=nom&page=5&page_zones=2&tri=nom');
    expect(withChoices(url, { region_code: '53', page: 2 })).toBe('/echeances?page=2&region_code=53&tri=nom');
  });

  it('keeps the perimeter from page to page, and leaves there what belongs to one page', () => {
    const url = at('/?region_code=53&exercice=2024&mesure=verse_eur&tri=-prevention');
    expect(toPage(url, '/fir')).toBe('/fir?exercice=2024&region_code=53');
    expect(toPage(url, '/cpts', { stade: 'aci' })).toBe('/cpts?exercice=2024&region_code=53&stade=aci');
  });

  it('keeps the snapshot from page to page, and reads it only when it is a number', () => {
    expect(toPage(at('/?instantane=2&tri=nom'), '/fir')).toBe('/fir?instantane=2');
    expect(vintageOf(at('/?instantane=12'))).toBe(12);
    for (const text of ['', '0', '-1', '1.5', 'deux', '1e3', '9999999999']) {
      expect(vintageOf(at(`/?instantane=${text}`))).toBeUndefined();
    }
  });

  it('is written letter for letter as the browser writes an address, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Île-de-France', 'a b', '+', '&=', '%', '*', '~', '-prevention', '2A', '', 'toString'),
    );
    const choices = fc.uniqueArray(fc.tuple(text, text), { selector: ([name]) => name });
    fc.assert(
      fc.property(choices, choices, (given, changes) => {
        const url = at('/');
        url.search = `${new URLSearchParams(given)}`;
        const expected = new URL(url).searchParams;
        for (const [name, value] of changes)
          if (value === '') expected.delete(name);
          else expected.set(name, value);
        expected.sort();
        const written = withChoices(url, Object.fromEntries(changes));
        expect(written).toBe(expected.size > 0 ? `/?${expected}` : '/');
      }),
    );
  });
});
