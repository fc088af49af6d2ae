const LF = 10;
const CR = 13;

/** Four line feeds in a word: xored with it, a line feed becomes a zero byte. */
const FOUR_LF = 0x0a0a0a0a;

/** The bytes as words of four, when they lie so in memory: one comparison tells that none of the four is a line feed. */
const wordsOf = ({ buffer, byteOffset, length }: Uint8Array) =>
  byteOffset % 4 === 0 ? new Int32Array(buffer, byteOffset, length >> 2) : new Int32Array(0);

/** Counts the lines of a stream of bytes. */
export class LineCounter {
  crlf_nb = 0;
  lf_nb = 0;
  cr_nb = 0;
  nul = false;
  readonly vides: number[] = [];
  /** Where the line being read begins, in the bytes at hand. */
  #start = 0;
  #length = 0;
  #afterCr = false;

  push(bytes: Uint8Array) {
    this.#start = -this.#length;
    if (bytes.includes(CR) || bytes.includes(0)) this.#readAny(bytes);
    else this.#readPlain(bytes);
    this.#length = bytes.length - this.#start;
    if (bytes.length > 0) this.#afterCr = bytes.at(-1) === CR;
  }

  #endLine(i: number, afterCr: boolean) {
    this.lf_nb++;
    if (afterCr) this.crlf_nb++;
    if (i - this.#start - (afterCr ? 1 : 0) === 0) this.vides.push(this.lf_nb);
    this.#start = i + 1;
  }

  /** Bytes without carriage return or null are read four at a time. */
  #readPlain(bytes: Uint8Array) {
    const words = wordsOf(bytes);
    const look = (from: number, to: number) => {
      for (let i = from; i < to; i++) if (bytes[i] === LF) this.#endLine(i, i === 0 && this.#afterCr);
    };
    for (let w = 0; w < words.length; w++) {
      const word = words[w]! ^ FOUR_LF;
      if (((word - 0x01010101) & ~word & 0x80808080) !== 0) look(4 * w, 4 * w + 4);
    }
    look(4 * words.length, bytes.length);
  }

  #readAny(bytes: Uint8Array) {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte > CR) continue;
      if (byte === 0) this.nul = true;
      if (byte === CR) this.cr_nb++;
      if (byte === LF) this.#endLine(i, i > 0 ? bytes[i - 1] === CR : this.#afterCr);
    }
  }

  counts() {
    const { crlf_nb, lf_nb, nul, vides } = this;
    const termine = this.#length === 0;
    return {
      crlf_nb,
      lf_nb,
      nul,
      vides,
      termine,
      cr_nb: this.cr_nb - crlf_nb,
      lignes_nb: lf_nb + (termine ? 0 : 1),
    };
  }
}
