/** What is on the page while one of its parts waits to be asked, answered or drawn. */
const PENDING = '.place, .squelette, [aria-busy="true"], .graphique:not(:has(svg))';

const PATIENCE_MS = 30_000;

/** Prints the page once all of it is there: it goes to each part that nobody scrolled to, since a browser waits for nothing. */
export async function printWhole() {
  const [left, end] = [scrollY, Date.now() + PATIENCE_MS];
  let part = document.querySelector(PENDING);
  while (part && Date.now() < end) {
    part.scrollIntoView({ behavior: 'instant', block: 'center' });
    await new Promise((done) => setTimeout(done, 100));
    part = document.querySelector(PENDING);
  }
  scrollTo({ top: left, behavior: 'instant' });
  // A sheet of paper has no address bar: the line says of what view it is.
  const address = document.createElement('p');
  address.className = 'adresse';
  address.textContent = location.href;
  document.querySelector('main h1')?.after(address);
  print();
  address.remove();
}
