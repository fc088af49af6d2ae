import { zipSync, type Zippable } from 'fflate/browser';

export * from 'fflate/browser';

/** Stands for the zip() of fflate in the browser: at once and in the page, without the workers that the content policy refuses. */
export function zip(files: Zippable, done: (error: null, archive: Uint8Array) => void) {
  done(null, zipSync(files));
}
