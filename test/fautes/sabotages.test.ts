import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SABOTAGES } from './sabotages_liste.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

describe('a sabotage', () => {
  it.each(SABOTAGES)('$nom can still be made: what it takes out is there once', ({ fichier, de, par }) => {
    expect(read(fichier).split(de)).toHaveLength(2);
    expect(par).not.toBe(de);
  });

  it.each(SABOTAGES)('$nom names a test that is there, and is in the documentation', (sabotage) => {
    const { nom, test, titre } = sabotage;
    expect(existsSync(path.join(ROOT, test))).toBe(true);
    expect(read(test)).toContain(titre);
    expect(read('docs/fautes.md')).toMatch(new RegExp(`\\| \`${nom}\` +\\|`));
  });

  it('has a name of its own, and there are twenty at least', () => {
    expect(new Set(SABOTAGES.map(({ nom }) => nom)).size).toBe(SABOTAGES.length);
    expect(SABOTAGES.length).toBeGreaterThanOrEqual(20);
  });
});
