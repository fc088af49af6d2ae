import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recogniseFeed } from '../../data/read/recognise.ts';
import { csv, readBytes, temporaryFolder, versement } from './reading.ts';

const file = (...actions: string[]) =>
  csv(actions.map((action, i) => versement({ flux_id: `F${i}`, action })));

/** The same text, each § in the place of one byte that UTF-8 does not have there. */
const spoiled = (text: string) =>
  Buffer.concat(
    text.split('§').flatMap((part, i) => [...(i > 0 ? [Buffer.from([0xe9])] : []), Buffer.from(part)]),
  );

const actionsOf = async (bytes: Uint8Array) =>
  (await readBytes('flux_aci', bytes)).acceptees.map(({ action }) => action);

describe('a text file of two encodings', () => {
  it.each<[string, string[], RegExp]>([
    [
      'one byte',
      ['l’Étang', 'équipe', 'd§légué'],
      /^flux_aci.csv : le fichier est en UTF-8, sauf un caractère de la ligne 4\. /,
    ],
    ['two bytes', ['délégué', 'l’Étang', 'x§', 'y§ é'], /sauf un caractère de la ligne 4 \(et 1 autre\)/],
    ['a byte of the only line', ['l’Étang §'], /sauf un caractère de la ligne 2\. /],
    [
      'many lines',
      ['a§', 'b§', 'équipe', 'c§'],
      /n’est pas en UTF-8, sauf la ligne 4, dont les accents seraient faux/,
    ],
  ])('is refused with its line, rather than garbled: %s', async (_, actions, message) => {
    await expect(readBytes('flux_aci', spoiled(file(...actions)))).rejects.toThrow(message);
  });

  it('is not what windows-1252 is, with its capitals, quotes and ordinals', async () => {
    const text = ['SANTÉ\u00a0»', 'CAFÉ»', 'Âge', 'À L’ÎLE', 'n° 1 – œuvre', 'SÃO', 'É°', 'prime 5 €'];
    const special: Record<string, number> = { '’': 0x92, '–': 0x96, œ: 0x9c, '€': 0x80 };
    const bytes = Buffer.from([...file(...text)].map((sign) => special[sign] ?? sign.charCodeAt(0)));

    expect(await actionsOf(bytes)).toEqual(text);
  });
});

describe('a file that is refused says what it is:', () => {
  const written = (bytes: string | Uint8Array) => {
    const target = path.join(temporaryFolder(), 'envoi');
    writeFileSync(target, bytes);
    return target;
  };

  it.each<[string, string | Uint8Array, RegExp]>([
    [
      'an old workbook',
      Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
      /ancien format Excel \(\.xls\).*Enregistrez-le en \.xlsx/,
    ],
    [
      'a line for Excel alone',
      `sep=;\n${file('a')}`,
      /la ligne 1 est «\u00a0sep=;\u00a0», qui ne s’adresse qu’à Excel\. Supprimez-la/,
    ],
    ['the same between quotes', `"sep=;"\r\n${file('a')}`, /la ligne 1 est/],
  ])('%s', async (_, bytes, message) => {
    await expect(readBytes('flux_aci', bytes)).rejects.toThrow(message);
    await expect(recogniseFeed(written(bytes), 'envoi')).rejects.toThrow(message);
  });
});
