import { withLock } from '../../data/lock.ts';

/** Takes the lock of the lake of the first argument, says so, and keeps it for a minute. */
await withLock(process.argv[2]!, async () => {
  process.stdout.write('tenu');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
