declare global {
  interface Window {
    mesures: { defile: typeof defile; trie: typeof trie };
  }
}

/** Scrolls the table by so many pixels a frame: frames, the longest wait between two, and the rows that are in the page. */
function defile(pixels: number, lasting: number) {
  const box = document.querySelector('.defile')!;
  return new Promise<{ frames: number; longest: number; seconds: number; rows: number }>((done) => {
    const start = performance.now();
    let [last, longest, frames] = [start, 0, 0];
    const step = (now: number) => {
      frames++;
      longest = Math.max(longest, now - last);
      last = now;
      box.scrollTop += pixels;
      const rows = document.querySelectorAll('tr[data-row]').length;
      if (now - start < lasting) requestAnimationFrame(step);
      else done({ frames, longest, seconds: (now - start) / 1000, rows });
    };
    requestAnimationFrame(step);
  });
}

/** Clicks on the head that holds a name and says how long the new order took to be drawn, in milliseconds. */
async function trie(name: string) {
  const heads = [...document.querySelectorAll<HTMLElement>('th button')];
  const start = performance.now();
  heads.find(({ textContent }) => textContent?.includes(name))!.click();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}

/** Lets the measures be asked from outside the page. */
export const installe = () => (window.mesures = { defile, trie });
