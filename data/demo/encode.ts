/** Characters of windows-1252 that are not those of Latin-1, as this project writes them. */
const WINDOWS = new Map([
  ['€', 0x80],
  ['Œ', 0x8c],
  ['’', 0x92],
  ['–', 0x96],
  ['œ', 0x9c],
  ['Ÿ', 0x9f],
]);

/** A text in windows-1252; refuses what that code page does not have. */
export function encodeWindows1252(text: string): Buffer {
  const bytes = Buffer.alloc(text.length);
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const code = WINDOWS.get(char) ?? char.charCodeAt(0);
    if (code > 0xff) throw new Error(`${char} is not in windows-1252`);
    bytes[i] = code;
  }
  return bytes;
}
