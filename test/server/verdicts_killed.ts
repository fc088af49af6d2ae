// Says verdicts one after the other, tells each one that is kept, and kills itself in the middle of the next.
import { writeSync } from 'node:fs';
import { Verdicts } from '../../server/verdicts/store.ts';

const verdicts = new Verdicts(process.argv[2]!, true);
for (let n = 0; ; n++) {
  const alerte_id = `a${n}`;
  await verdicts.add({
    alerte_id,
    verdict: 'confirmee',
    commentaire: 'c',
    auteur: 'm',
    instantane: 1,
    enjeu_eur: null,
  });
  writeSync(1, `${alerte_id}\n`);
  if (n === 3) setTimeout(() => process.kill(process.pid, 'SIGKILL'), Math.random() * 50);
}
