import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnteteInvalide, controleText, parseControle, readControles } from '../../data/controles.ts';
import { CONTROLES } from '../../server/vocabulary.ts';
import { instantane } from '../fixture.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../sql/controles');
const controles = readControles();
const text = controleText('retard_versement');
const refused = (changed: string) =>
  expect(() => parseControle('retard_versement', changed)).toThrow(EnteteInvalide);

const COLUMNS = [
  'cle VARCHAR',
  'cpts_id VARCHAR',
  'exercice INTEGER',
  'annee_contrat INTEGER',
  'poste VARCHAR',
  'part VARCHAR',
  'date_fait DATE',
  'enjeu_eur DECIMAL(14,2)',
  'constat VARCHAR',
  'preuves STRUCT(table_source VARCHAR, cle VARCHAR, cpts_id VARCHAR, date DATE, libelle VARCHAR, montant_eur DECIMAL(14,2))[]',
];

describe('the list of the controls', () => {
  it('names every file of sql/controles, and no other', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(CONTROLES.map((code) => `${code}.sql`).sort());
  });

  it('is the table that the API and the documentation read', async () => {
    const { connection, instantane: vide } = await instantane();
    const rows = (
      await connection.runAndReadAll(
        'select code, titre, severite, confiance, parametres from ref_controles order by ordre',
      )
    ).getRowObjectsJson();

    expect(rows).toEqual(
      controles.map(({ code, titre, severite, confiance, parametres }) => ({
        code,
        titre,
        severite,
        confiance,
        parametres,
      })),
    );
    for (const { code, sql } of controles) {
      const described = (await connection.runAndReadAll(`describe ${sql}`)).getRowObjectsJson();
      const columns = described.map(
        (row) => `${row.column_name} ${String(row.column_type).replaceAll('"', '')}`,
      );
      expect(columns, code).toEqual(COLUMNS);
    }
    await vide.db.close();
  });
});

describe.each(controles.map((controle) => [controle.code, controle] as const))('%s', (_, controle) => {
  it('is said in French sentences that a reader is shown', () => {
    for (const sentence of [controle.regle, controle.titre, controle.enjeu, controle.source]) {
      expect(sentence).not.toMatch(/'|\s{2}|\?\?/);
    }
    expect(controle.regle).toMatch(/^[A-ZÀ-Ý].*\.$/);
    expect(controle.titre).toMatch(/^[A-ZÀ-Ý].*[^.]$/);
  });

  it('reads its amounts, rates and delays from the rules, never from its own text', () => {
    const statement = controle.sql
      .replaceAll(/--.*$/gm, '')
      .replaceAll(/'[^']*'/g, '')
      // units of the arithmetic: cents, ten-thousandths, millionths, the last day of a year, an open bound
      .replaceAll(/\b(10000|1000000|2147483647|12, 31|14, 2|18, 2|0|1|2)\b/g, '');
    expect(statement.match(/\b\d+(\.\d+)?\b/g) ?? []).toEqual([]);
  });
});

describe('a header', () => {
  it('is refused when it is missing or lacks a key', () => {
    refused(text.replaceAll(/^--.*\n/gm, ''));
    refused(text.replace(/^-- severite .*\n/m, ''));
    refused(text.replace('-- grain ', '-- maille'));
  });

  it('is refused when it is of another control', () => {
    refused(controleText('non_rattache'));
    refused(text.replace('-- code       : retard_versement', '-- code       : non_rattache'));
  });

  it('is refused when its severity is unknown, or its source without confidence', () => {
    refused(text.replace(': moyenne, ', ': grave, '));
    refused(text.replace('[P] ', ''));
  });

  it('is refused when it names other thresholds than those the statement reads', () => {
    refused(text.replace('parametres : retard_delai_mois', 'parametres : aucun'));
    refused(
      text.replace('parametres : retard_delai_mois', 'parametres : retard_delai_mois, moyens_seuil_taux'),
    );
  });
});
