import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { adressesAvance, calculerAvance } from '../../server/avance.ts';
import { Instantanes } from '../../server/instantane.ts';
import { openInstantane } from '../../server/load.ts';
import { openSnapshot } from '../../server/snapshot.ts';
import { contrat, cpts, engagement, territoire } from '../fixture.ts';
import { publishRows } from '../lake.ts';

let lake: string;
let app: Awaited<ReturnType<typeof buildApp>>;

beforeAll(async () => {
  lake = mkdtempSync(path.join(tmpdir(), 'avance-'));
  await publishRows(lake, 1, {
    cpts: [cpts()],
    territoires: [territoire()],
    contrats: [contrat()],
    engagements: [engagement()],
  });
  const { snapshot } = await openSnapshot(lake);
  app = await buildApp(new Instantanes(await openInstantane(snapshot!)));
});
afterAll(async () => {
  await app.close();
  rmSync(lake, { recursive: true });
});

describe('what is computed in advance', () => {
  it('is not computed before the service listens', async () => {
    const all = vi.spyOn(app.instantanes.current.db, 'all');
    await calculerAvance(app);
    expect(all).not.toHaveBeenCalled();
    all.mockRestore();
  });

  it('answers the first page without asking the database, for each exercice and each taille', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 });
    await calculerAvance(app);
    const all = vi.spyOn(app.instantanes.current.db, 'all');
    const { exercices } = app.instantanes.current;
    const addresses = adressesAvance(app.instantanes.current);
    expect(addresses).toHaveLength((exercices.length + 4) * 6);
    for (const url of addresses) {
      const { statusCode, body } = await app.inject({ url });
      expect(statusCode, body).toBe(200);
    }
    expect(all).not.toHaveBeenCalled();
    await app.inject({ url: '/api/postes?taille=1&exercice=2025' });
    expect(all).toHaveBeenCalled();
  });
});
