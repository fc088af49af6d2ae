import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ConfirmationAttendue } from '../../data/confirm.ts';
import { openSnapshot } from '../../server/snapshot.ts';
import { withdraw } from '../../data/retire.ts';
import { ligne, version } from './bareme_envoye.ts';
import { copyLake, FILES, ingestFiles, publishLake, writeFiles } from './lake.ts';
import { csv, temporaryFolder, versement } from './reading.ts';

let base: string;

/** Twenty payments of 100 €, of which so many are changed. */
const payments = (changed = 0, change: Record<string, string> = {}) =>
  csv(Array.from({ length: 20 }, (_, i) => versement({ flux_id: `F${i}`, ...(i < changed ? change : {}) })));

async function send(lake: string, text: string) {
  const [file] = writeFiles(temporaryFolder(), { 'flux_aci_suite.csv': text });
  await ingestFiles(lake, [{ file: file! }]);
}

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'pilotage-lac-'));
  const files = writeFiles(base, { 'cpts.csv': FILES['cpts.csv'], 'flux_aci_1.csv': payments() });
  await ingestFiles(
    base,
    files.map((file) => ({ file })),
  );
  await publishLake(base, { confirmer: false });
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

const publishAfter = async (text: string, confirmer = false) => {
  const lake = copyLake(base);
  await send(lake, text);
  const refus = await publishLake(lake, { confirmer }).then(
    () => null,
    (error: unknown) => error,
  );
  return { lake, refus, seq: (await openSnapshot(lake)).snapshot?.seq };
};

describe('a publication after another', () => {
  it('passes when a total changes by 20 % and no more', async () => {
    const { refus, seq } = await publishAfter(payments(4, { montant_eur: '200,00' }));

    expect([refus, seq]).toEqual([null, 2]);
  });

  it('waits when a total changes by one cent more than 20 %, and says both totals', async () => {
    const lines = payments(4, { montant_eur: '200,00' }).replace(/100,00\n$/, '100,01\n');
    const { lake, refus, seq } = await publishAfter(lines);

    expect(refus).toBeInstanceOf(ConfirmationAttendue);
    expect(String(refus)).toMatch(/flux_aci\s» passe de 2\s000,00\s€ à 2\s400,01\s€.*\n.*--confirmer/);
    expect(seq).toBe(1);
    expect(existsSync(path.join(lake, 'stage'))).toBe(false);
  });

  it('waits when a total falls by more than 20 %', async () => {
    const { refus } = await publishAfter(payments(5, { montant_eur: '0,00' }));

    expect(refus).toMatchObject({ ecarts: [{ flux: 'flux_aci', motif: 'total' }] });
  });

  it('waits when more than 5 % of the lines of a feed are in quarantine', async () => {
    const { refus } = await publishAfter(payments(3, { poste: 'inconnu' }));

    expect(refus).toMatchObject({
      ecarts: [
        { motif: 'quarantaine', phrase: expect.stringMatching(/a 3 lignes en quarantaine sur 40/) as string },
      ],
    });
  });

  it('passes with one line in quarantine out of forty', async () => {
    expect((await publishAfter(payments(1, { poste: 'inconnu' }))).refus).toBeNull();
  });

  it('waits when lines sent again change CPTS, once: two senders may number alike', async () => {
    const { lake, refus } = await publishAfter(payments(2, { cpts_id: '350000003' }));

    expect(refus).toMatchObject({
      ecarts: [
        {
          flux: 'flux_aci',
          motif: 'cpts',
          phrase: expect.stringMatching(
            /2 lignes de flux_aci_suite\.csv remplacent celles d’une autre CPTS/,
          ) as string,
        },
      ],
    });
    await publishLake(lake, { confirmer: true });
    await publishLake(lake, { confirmer: false });
    expect((await openSnapshot(lake)).snapshot?.seq).toBe(3);
  });

  it('passes when someone has confirmed', async () => {
    const { refus, seq } = await publishAfter(payments(20, { montant_eur: '1,00' }), true);

    expect([refus, seq]).toEqual([null, 2]);
  });
});

describe('a first publication', () => {
  it('waits when lines sent again change CPTS', async () => {
    const lake = mkdtempSync(path.join(tmpdir(), 'pilotage-lac-'));
    onTestFinished(() => rmSync(lake, { recursive: true, force: true }));
    await send(lake, payments());
    await send(lake, payments(1, { cpts_id: '350000003' }));

    await expect(publishLake(lake, { confirmer: false })).rejects.toMatchObject({
      ecarts: [{ motif: 'cpts' }],
    });
  });
});

describe('a version of the barème', () => {
  let withContract: string;
  beforeAll(async () => {
    withContract = mkdtempSync(path.join(tmpdir(), 'pilotage-lac-'));
    cpSync(base, withContract, { recursive: true });
    const contract = { cpts_id: '010000001', date_effet: '2023-11-01', taille: '1', membres_nb: '20' };
    const files = writeFiles(withContract, { 'contrats.csv': csv([contract]) });
    await ingestFiles(
      withContract,
      files.map((file) => ({ file })),
    );
    await publishLake(withContract);
  });
  afterAll(() => rmSync(withContract, { recursive: true, force: true }));

  const publishWith = async (
    files: Record<string, string>,
    { lake = withContract, confirmer = false } = {},
  ) => {
    const copy = copyLake(lake);
    await ingestFiles(
      copy,
      writeFiles(temporaryFolder(), files).map((file) => ({ file })),
    );
    return publishLake(copy, { confirmer }).then(
      () => copy,
      (error: unknown) => String(error),
    );
  };
  const bareme = (date_effet: string) => ({ 'bareme_3.csv': csv(version('avenant_3', { date_effet })) });

  it('waits when it changes the envelope of an exercice, and says from what to what', async () => {
    // The third year begins on 1 November 2025 at 20 000 € instead of 50 000: 41 643,84 € of the year before, then 61 days of 365.
    const said = await publishWith(bareme('2025-11-01'));
    expect(said).toMatch(/l’enveloppe de 2025 passe de 50\s000,00\s€ à 44\s986,31\s€/);
    expect(said).toMatch(/l’enveloppe annuelle pleine passe de 50\s000,00\s€ à 20\s000,00\s€/);
  });

  it('waits when it is withdrawn, and when parameters arrive for one that is published', async () => {
    const lake = await publishWith(bareme('2025-11-01'), { confirmer: true });
    const left = copyLake(lake);
    await withdraw(left, ({ fichier }) => fichier === 'bareme_3.csv', 'essai fini');
    await expect(publishLake(left, { confirmer: false })).rejects.toThrow(/l’enveloppe de 2025 passe de 44/);

    const missions = csv([
      { cpts_id: '010000001', poste: 'parcours', volet: 'base', date_demarrage: '2023-11-01' },
    ]);
    const large = csv([{ cpts_id: '010000001', date_effet: '2023-11-01', taille: '4', membres_nb: '120' }]);
    const engaged = await publishWith(
      { 'engagements.csv': missions, 'contrats_4.csv': large },
      { lake, confirmer: true },
    );
    const raised = { 'regles_3.csv': csv([ligne('avenant_3', 'majoration_taux', '0,5')]) };
    expect(await publishWith(raised, { lake: engaged })).toMatch(/l’enveloppe de 2026 passe de/);
  });

  it('passes when nothing published changes, and once it is published', async () => {
    const lake = await publishWith(bareme('2026-11-02'));
    expect(existsSync(lake)).toBe(true);
    await publishLake(lake, { confirmer: false });
    expect((await openSnapshot(lake)).snapshot?.seq).toBe(4);
  });

  it('that waits in quarantine says why before anyone says yes', async () => {
    const cut = { 'bareme_3.csv': csv(version('avenant_3').slice(1)) };
    expect(await publishWith(cut)).toMatch(
      /La première : bareme_3\.csv, ligne 2, colonne taille.*il manque à «\savenant_3\s»/,
    );
  });
});
