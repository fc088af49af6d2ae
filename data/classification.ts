import type { Classification } from '../server/snapshot.ts';
import { CLASSIFICATIONS, codes } from '../server/vocabulary.ts';

const STRICTER = codes(CLASSIFICATIONS);

/** The most restrictive classification of the files. */
export const strictest = (all: readonly Classification[]): Classification =>
  STRICTER[Math.max(0, ...all.map((one) => STRICTER.indexOf(one)))]!;
