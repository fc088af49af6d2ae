import { Lectures } from '../../data/lectures.ts';
import { publish } from '../../data/publish.ts';
import { openMemory } from '../../data/sql.ts';

/** Publishes the lake of the first argument, and kills itself after the step of the second one. */
const [, , lake, etape] = process.argv;
const { connection } = await openMemory();
await publish(
  lake!,
  {
    date_arrete: '2026-10-31',
    apres: (reached) => {
      if (reached === etape) process.kill(process.pid, 'SIGKILL');
    },
  },
  new Lectures(connection),
);
