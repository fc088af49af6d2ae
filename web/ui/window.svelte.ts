/** Rows drawn above and below what is in view, so that a scroll or a Tab finds the next ones there. */
const MARGIN = 15;

/** Height of a row before one was measured, in pixels. */
const ROW_PX = 26;

/** Which rows of a long table are near what the reader sees; the others are not in the page. */
export class Window {
  #count: () => number;
  #top = $state(0);
  #view = $state(600);
  #row = $state(ROW_PX);

  constructor(count: () => number) {
    this.#count = count;
  }

  /** Place of the first row drawn. */
  get first() {
    return Math.max(0, Math.min(this.#count(), Math.floor(this.#top / this.#row)) - MARGIN);
  }

  /** Place after the last row drawn. */
  get last() {
    return Math.min(this.#count(), Math.ceil((this.#top + this.#view) / this.#row) + MARGIN);
  }

  /** Height that the rows before, and after, would take, in pixels. */
  get before() {
    return this.first * this.#row;
  }

  get after() {
    return (this.#count() - this.last) * this.#row;
  }

  /** Follows the scroll and the size of the box of the table. */
  follow = (box: HTMLElement) => {
    const scroll = () => (this.#top = box.scrollTop);
    const observer = new ResizeObserver(() => {
      this.#view = box.clientHeight;
      this.#row = rowHeight(box);
      scroll();
    });
    observer.observe(box);
    box.addEventListener('scroll', scroll, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', scroll);
    };
  };
}

/** The height of a row, over all those that are drawn: a hundredth of a pixel is a screen over 100 000 rows. */
function rowHeight(box: HTMLElement) {
  const rows = box.querySelectorAll('tbody tr[data-row]');
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!first || !last || first === last) return ROW_PX;
  const height = last.getBoundingClientRect().top - first.getBoundingClientRect().top;
  return height > 0 ? height / (rows.length - 1) : ROW_PX;
}
