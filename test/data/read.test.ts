import { describe, expect, it } from 'vitest';
import { FichierRefuse } from '../../data/read/refus.ts';
import { csv, readBytes, versement } from './reading.ts';

const HEADER = 'flux_id;cpts_id;date_paiement;poste;part;nature;montant_eur';
const line = (id: string, montant: string) => `${id};010000001;31/12/2024;parcours;fixe;avance;${montant}`;
const file = (...lines: string[]) => [HEADER, ...lines, ''].join('\n');

describe('a file of payments', () => {
  it.each([
    ['; and line feeds', csv([versement()])],
    [', and a decimal point', csv([versement({ montant_eur: '100.00' })], ',')],
    ['tabs', csv([versement()], '\t')],
    ['carriage returns and line feeds', csv([versement()], ';', '\r\n')],
    ['carriage returns alone', csv([versement()], ';', '\r')],
    ['a BOM', `\ufeff${csv([versement()])}`],
    ['UTF-16, little end first', Buffer.from(`\ufeff${csv([versement()])}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${csv([versement()])}`, 'utf16le').swap16()],
    ['line ends of two kinds', csv([versement(), versement({ flux_id: 'F2' })]).replace('\n', '\r\n')],
  ])('is read with %s', async (_, bytes) => {
    const { acceptees, ecartees } = await readBytes('flux_aci', bytes);

    expect(ecartees).toEqual([]);
    expect(acceptees[0]).toMatchObject({
      flux_id: 'F1',
      montant_eur: '100.00',
      ligne: 2,
      organisme_code: null,
    });
  });

  it('keeps the € of windows-1252 and the accents of UTF-8', async () => {
    const text = csv([versement({ flux_id: 'Prime d\u00e9l\u00e9gu\u00e9e 5\u20ac' })]);
    const latin = Buffer.from(text.replace('\u20ac', '\u0080'), 'latin1');
    const { acceptees: fromLatin, lecture } = await readBytes('flux_aci', latin);
    const { acceptees: fromUtf8 } = await readBytes('flux_aci', text);

    expect(lecture.scan.encodage).toBe('windows-1252');
    expect(fromLatin[0]!.flux_id).toBe('Prime déléguée 5€');
    expect(fromUtf8[0]!.flux_id).toBe('Prime déléguée 5€');
  });

  it('is read whatever the order, case, accents and spaces of its header', async () => {
    const text = file(line('F1', '5,00')).replace(
      'flux_id;cpts_id;date_paiement',
      'Flux Id;"CPTS_ID";Date Paiement',
    );

    expect((await readBytes('flux_aci', text)).acceptees).toHaveLength(1);
  });

  it('holds cells between quotes, with the delimiter and doubled quotes inside', async () => {
    const { acceptees } = await readBytes('flux_aci', file(line('"a;""b"""', '5,00')));

    expect(acceptees[0]!.flux_id).toBe('a;"b"');
  });

  it('keeps 0,01 € and 99 999 999,99 € exact, and negative amounts negative', async () => {
    const amounts = ['0,01', '99999999.99', '-99\u202f999\u202f999,99', '-0,01'];
    const { lecture } = await readBytes(
      'flux_aci',
      file(...amounts.map((amount, i) => line(`F${i}`, amount))),
    );

    expect(lecture).toMatchObject({ lignes_nb: 4, valides_nb: 4, lu_eur: '0.00' });
  });

  it('numbers its lines as a text editor does, blank and malformed ones included', async () => {
    const text = file(line('A', '1'), '', line('B', 'x'), 'cut;here', '', ';;;;;;', line('C', '2'));
    const { acceptees, ecartees, lecture } = await readBytes('flux_aci', text);

    expect(acceptees.map(({ flux_id, ligne }) => [flux_id, ligne])).toEqual([
      ['A', 2],
      ['C', 8],
    ]);
    expect(ecartees.map(({ ligne, motif_code }) => [ligne, motif_code])).toEqual([
      [4, 'nombre'],
      [5, 'structure'],
    ]);
    expect(lecture).toMatchObject({ lignes_nb: 4, vides_nb: 3, montant_illisible_nb: 2 });
  });
});

describe('a line put aside', () => {
  const aside = async (given: Partial<Record<string, string>>) => {
    const { ecartees } = await readBytes(
      'flux_aci',
      csv([versement({ montant_eur: '100' }), versement({ flux_id: 'F2', ...given })]),
    );
    expect(ecartees).toHaveLength(1);
    return ecartees[0]!;
  };

  it.each([
    [{ date_paiement: '30/02/2024' }, 'date', /« 30\/02\/2024 » n’est pas une date du calendrier/],
    [{ poste: 'soins' }, 'liste', /« soins » n’est pas admis. Valeurs admises : fonctionnement, acces_soins/],
    [{ montant_eur: '1,234' }, 'nombre', /« 1,234 » n’est pas lisible sans ambiguïté/],
    [{ montant_eur: '1,2345' }, 'nombre', /« 1,2345 » n’est pas lisible : 2 décimales au plus/],
    [{ montant_eur: 'mille' }, 'nombre', /« mille » n’est pas un nombre/],
    [{ montant_eur: '' }, 'obligatoire', /la valeur est obligatoire et manque/],
    [{ montant_eur: '1000000000,01' }, 'maximum', /est au-dessus du maximum 1000000000/],
    [{ montant_eur: '-1000000000,01' }, 'minimum', /est au-dessous du minimum -1000000000/],
    [
      { poste: 'fonctionnement' },
      'reserve',
      /« fonctionnement » ne va qu’avec part fonctionnement, pas « fixe »/,
    ],
    [
      { part: 'fonctionnement' },
      'reserve',
      /« fonctionnement » ne va qu’avec poste fonctionnement, pas « parcours »/,
    ],
    [{ annee_contrat: '0' }, 'minimum', /« 0 » est au-dessous du minimum 1/],
    [{ cpts_id: '10000001' }, 'format', /« 10000001 » n’a pas la forme attendue .*zéros du début/],
  ])('%o says %s', async (given, code, motif) => {
    const { ligne, motif_code, motif: sentence, colonne } = await aside(given);

    expect({ ligne, motif_code }).toEqual({ ligne: 3, motif_code: code });
    expect(sentence.replaceAll('\u00a0', ' ')).toMatch(motif);
    expect(sentence).toMatch(`flux_aci.csv, ligne 3, colonne ${colonne}\u00a0: `);
  });

  it('keeps its amount and its text, and names every column at fault', async () => {
    const { montant_eur, brut, colonne, motif } = await aside({
      date_paiement: '45657',
      part: 'x',
      montant_eur: '-7,5',
    });

    expect({ montant_eur, colonne }).toEqual({ montant_eur: '-7.50', colonne: 'date_paiement' });
    expect(brut).toBe('F2;010000001;45657;parcours;;x;;avance;1;-7,5;');
    expect(motif).toMatch(/À corriger aussi sur cette ligne\u00a0: part\.$/);
  });

  it('of 1,234 is read once another amount of its column proves the comma, and then has one decimal too many', async () => {
    const { ecartees } = await readBytes(
      'flux_aci',
      file(line('A', '12,50'), line('B', '1,234'), line('C', '1,230')),
    );

    expect(ecartees.map(({ ligne }) => ligne)).toEqual([3]);
    expect(ecartees[0]!.motif).toMatch(/marque décimale « , » dans cette colonne/);
  });

  it('stays in doubt when the column uses both marks', async () => {
    const { ecartees } = await readBytes(
      'flux_aci',
      file(line('A', '12,50'), line('B', '12.50'), line('C', '1,230')),
    );

    expect(ecartees.map(({ ligne }) => ligne)).toEqual([4]);
  });

  it('is the last one when the file stops without a line end: its amount may be cut', async () => {
    const { acceptees, ecartees } = await readBytes(
      'flux_aci',
      file(line('A', '1'), line('B', '1200')).slice(0, -1),
    );

    expect(acceptees).toHaveLength(1);
    expect(ecartees).toMatchObject([{ ligne: 3, motif_code: 'fin_de_fichier', montant_eur: '1200.00' }]);
  });
});

describe('the rules of other feeds', () => {
  it('put aside a share of population above 1', async () => {
    const lines = ['1', '1,000001', '0', '0,5'].map((part_population_taux) => ({
      cpts_id: '010000001',
      commune_code: '01004',
      date_debut: '2021-01-01',
      part_population_taux,
    }));
    const { ecartees } = await readBytes('territoires', csv(lines));

    expect(ecartees.map(({ ligne, colonne, motif_code }) => [ligne, colonne, motif_code])).toEqual([
      [3, 'part_population_taux', 'maximum'],
      [4, 'part_population_taux', 'minimum'],
    ]);
  });

  it('put aside a crisis of both a région and a CPTS, or of neither', async () => {
    const lines = [
      { crise_id: 'A', date_reconnaissance: '2021-01-01', region_code: '84', cpts_id: '' },
      { crise_id: 'B', date_reconnaissance: '2021-01-01', region_code: '84', cpts_id: '010000001' },
      { crise_id: 'C', date_reconnaissance: '2021-01-01', region_code: '', cpts_id: '' },
    ];
    const { ecartees } = await readBytes('crises', csv(lines));

    expect(ecartees.map(({ ligne, motif_code }) => [ligne, motif_code])).toEqual([
      [3, 'exactement_un'],
      [4, 'exactement_un'],
    ]);
  });

  it('put aside a volet of another poste, keep it with its own', async () => {
    const engagement = {
      cpts_id: '010000001',
      poste: 'acces_soins',
      volet: 'snp',
      date_demarrage: '2024-01-01',
    };
    const { acceptees, ecartees } = await readBytes(
      'engagements',
      csv([engagement, { ...engagement, poste: 'prevention' }]),
    );

    expect(acceptees).toHaveLength(1);
    expect(ecartees).toMatchObject([{ ligne: 3, colonne: 'volet', motif_code: 'reserve' }]);
    expect(ecartees[0]!.motif.replaceAll('\u00a0', ' ')).toMatch(
      /« snp » ne va qu’avec poste acces_soins, pas « prevention »/,
    );
  });

  it('put aside more points than the maximum, not as many', async () => {
    const lines = ['10', '10,01'].map((points_obtenus, i) => ({
      cpts_id: '010000001',
      annee_contrat: '1',
      poste: 'parcours',
      indicateur: `I${i}`,
      nature: 'moyens',
      points_max: '10',
      points_obtenus,
    }));
    const { ecartees } = await readBytes('indicateurs', csv(lines));

    expect(ecartees).toMatchObject([{ ligne: 3, colonne: 'points_obtenus', motif_code: 'au_plus' }]);
  });

  it.each([
    ['2021-01-02', 0],
    ['2021-01-01', 1],
    ['2020-12-31', 1],
  ])(
    'for an engagement from 2021-01-01 to %s put aside %i line: the end is excluded',
    async (date_fin, nb) => {
      const given = {
        cpts_id: '010000001',
        poste: 'crise',
        volet: 'base',
        date_demarrage: '2021-01-01',
        date_fin,
      };

      expect((await readBytes('engagements', csv([given]))).ecartees).toHaveLength(nb);
    },
  );
});

describe('a file refused whole', () => {
  it.each([
    [
      'without a required column',
      file(line('A', '1')).replaceAll(';montant_eur', ''),
      /« montant_eur » manque/,
    ],
    [
      'with an unknown column',
      file(line('A', '1')).replace('nature', 'nature;couleur'),
      /« couleur » inconnue/,
    ],
    [
      'with a column twice',
      file(line('A', '1')).replace('nature', 'nature;nature'),
      /« nature » y est 2 fois/,
    ],
    ['that is empty', '', /le fichier est vide/],
    ['with a line break inside a cell', file(line('"A\nB"', '1'), line('C', '2')), /voyez la ligne 2/],
    [
      'whose quote is closed three lines later',
      file(line('A', '1'), line('"B', '2'), line('C', '3'), line('D"', '4')),
      /ligne 3/,
    ],
    ['whose quote is never closed', file(line('A', '1'), line('"B', '2'), line('C', '3')), /ligne 3/],
    ['with a null byte', file(line('A\0', '1')), /octets nuls/],
    ['with a lone carriage return in a cell', file(line('A\rB', '1')), /retour\(s\) chariot/],
    ['that says it is Parquet', 'PAR1 but not really', /pas un fichier Parquet lisible/],
    ['that says it is a workbook', 'PK\u0003\u0004 but not really', /pas un classeur XLSX lisible/],
  ])('%s', async (_, bytes, message) => {
    const error = await readBytes('flux_aci', bytes).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(FichierRefuse);
    expect((error as FichierRefuse).message.replaceAll('\u00a0', ' ')).toMatch(message);
  });
});
