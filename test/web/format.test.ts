import { describe, expect, it } from 'vitest';
import {
  accord,
  euros,
  eurosCents,
  evolution,
  heading,
  jour,
  jourCourt,
  nombre,
  taux,
  unitFor,
} from '../../web/format.ts';
import { isoDate } from '../../web/frame/iso.ts';

describe('a figure on screen', () => {
  it('has narrow no-break spaces in numbers and before its unit', () => {
    expect(euros(1234567)).toBe('1\u202f234\u202f567\u202f€');
    expect(taux(0.125)).toBe('12,5\u202f%');
    expect(nombre(68350798)).toBe('68\u202f350\u202f798');
  });

  it('tells unknown, absent and zero apart', () => {
    expect([euros(null), euros(undefined), euros(0)]).toEqual(['n.d.', '-', '0\u202f€']);
    expect([heading(null), heading(undefined), heading(0)]).toEqual(['n.d.', '-', '0\u202f€']);
  });

  it('keeps its cents where a payment line is read', () => {
    expect(eurosCents(1234.5)).toBe('1\u202f234,50\u202f€');
  });

  it('carries a true minus sign, and a plus sign when it is a change', () => {
    expect(euros(-5)).toBe('\u22125\u202f€');
    expect(evolution(0.031)).toBe('+3,1\u202f%');
    expect(evolution(0)).toBe('0,0\u202f%');
    expect(euros(-0)).toBe('0\u202f€');
  });

  it('is in millions of euros from one million on in a heading', () => {
    expect(heading(254_000_000)).toBe('254,0\u202fM€');
    expect(heading(1_000_000)).toBe('1,0\u202fM€');
    expect(heading(999_000)).toBe('999\u202fk€');
    expect(heading(-99_999)).toBe('\u221299\u202f999\u202f€');
  });

  it('shares the unit of the largest figure of its column', () => {
    expect(unitFor([3, null, 20_000_000]).label).toBe('M€');
    expect(unitFor([19_999_999]).label).toBe('k€');
    expect(unitFor([-1_000_000]).label).toBe('k€');
    expect(unitFor([999_999, undefined]).label).toBe('€');
  });
});

describe('a date on screen', () => {
  it('is French, whatever the time zone', () => {
    expect(jour('2026-10-31')).toBe('31 octobre 2026');
    expect(jour('2019-01-01')).toBe('1er janvier 2019');
    expect(jourCourt('2026-10-31')).toBe('31/10/2026');
    expect(jourCourt(null)).toBe('-');
  });

  it('is read when it is a day of the calendar, and only then', () => {
    expect(isoDate('31/10/2026')).toBe('2026-10-31');
    expect(isoDate(' 1/2/2024 ')).toBe('2024-02-01');
    expect(isoDate('29/02/2024')).toBe('2024-02-29');
    expect(isoDate('29/02/2023')).toBeUndefined();
    expect(isoDate('2024-02-01')).toBeUndefined();
  });
});

it('a French plural starts at two', () => {
  expect([accord(0, 'ligne', 'lignes'), accord(1, 'ligne', 'lignes'), accord(2, 'ligne', 'lignes')]).toEqual([
    '0\u00a0ligne',
    '1\u00a0ligne',
    '2\u00a0lignes',
  ]);
});
