import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { FichierRefuse } from './refus.ts';

/**
 * The bytes that UTF-8 gives to the accents and signs of French (é, «, œ, ’, …). In windows-1252 they would be Ã©, Â«, Å“ or â€™, which no
 * text has.
 */
const FRANCAIS =
  /\u00c3[\u0080-\u00bf]|\u00c2[\u00a0-\u00bf]|\u00c5[\u0092\u0093\u00b8]|\u00e2\u0080[\u0090-\u00bf]/;

const ASCII = /^[\u0000-\u007f]*$/;

const bytesOf = (file: string) => createReadStream(file, { encoding: 'latin1', highWaterMark: 1 << 20 });

/** Whether something of the file can only be UTF-8: almost no other file has to be looked at line by line. */
async function holdsUtf8(file: string) {
  let end = '';
  for await (const text of bytesOf(file) as AsyncIterable<string>) {
    if (FRANCAIS.test(end + text)) return true;
    end = text.slice(-2);
  }
  return false;
}

/** The lines that only UTF-8 explains and those that it does not, each as its first number and how many they are. */
async function encodingsOf(file: string) {
  const [utf8, autre] = [
    { ligne: 0, nb: 0 },
    { ligne: 0, nb: 0 },
  ];
  let ligne = 0;
  const count = (kind: typeof utf8) => {
    kind.nb++;
    if (kind.nb === 1) kind.ligne = ligne;
  };
  for await (const line of createInterface({ input: bytesOf(file), crlfDelay: Infinity })) {
    ligne++;
    if (ASCII.test(line)) continue;
    if (FRANCAIS.test(line)) count(utf8);
    if (!isUtf8(Buffer.from(line, 'latin1'))) count(autre);
  }
  return { utf8, autre };
}

const others = (nb: number) => (nb > 1 ? ` (et ${nb - 1} autre${nb > 2 ? 's' : ''})` : '');

/** Refuses a file that is not UTF-8 and yet holds text that only UTF-8 explains: read either way, some of its names would be garbled. */
export async function refuseMixed(file: string, fichier: string) {
  if (!(await holdsUtf8(file))) return;
  const { utf8, autre } = await encodingsOf(file);
  if (utf8.nb === 0 || autre.nb === 0) return;
  const message =
    autre.nb <= utf8.nb
      ? `le fichier est en UTF-8, sauf un caractère de la ligne ${autre.ligne}${others(autre.nb)}. Corrigez-le et enregistrez le fichier entier en UTF-8.`
      : `le fichier n’est pas en UTF-8, sauf la ligne ${utf8.ligne}${others(utf8.nb)}, dont les accents seraient faux. Corrigez-la et enregistrez le fichier entier en UTF-8.`;
  throw new FichierRefuse(fichier, 'encodages_melanges', message);
}
