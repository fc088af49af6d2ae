import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ChaineRompue } from '../../data/chain.ts';
import { appendJournal, readJournal, type Ingere } from '../../data/journal.ts';
import { filesOf } from '../../server/lake_files.ts';
import { journalLines } from '../../server/imports/lake.ts';
import { temporaryFolder } from './reading.ts';

let lake: string;
let file: string;

const refusal = (fichier: string) =>
  ({ evenement: 'refuse', flux: null, fichier, sha256: '', code: 'vide', motif: 'vide' }) as const;

beforeEach(async () => {
  lake = temporaryFolder();
  file = path.join(lake, 'journal');
  for (const name of ['a.csv', 'b.csv', 'c.csv']) await appendJournal(lake, refusal(name));
});

const change = (from: string, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

describe('the journal', () => {
  it('gives its lines back in order', () => {
    expect(readJournal(lake).map(({ rang }) => rang)).toEqual([1, 2, 3]);
  });

  it.each(['a.csv', 'b.csv', 'c.csv'])('says that the line of %s was changed', (name) => {
    change(name, 'x.csv');

    expect(() => readJournal(lake)).toThrow(ChaineRompue);
  });

  it('says that a line was removed', () => {
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [lines[0], lines[2], ''].join('\n'));

    expect(() => readJournal(lake)).toThrow(/ligne 2 : la ligne qui précède a été modifiée ou retirée/);
  });

  it('leaves out a last line that a stop cut, and writes the next one in its place', async () => {
    appendFileSync(file, '{"evenement":"refu');
    expect(readJournal(lake)).toHaveLength(3);

    await appendJournal(lake, refusal('d.csv'));
    expect(readJournal(lake).map(({ rang }) => rang)).toEqual([1, 2, 3, 4]);
  });
});

describe('the files of a journal', () => {
  const arrival = (emetteur: string, given: Partial<Ingere> = {}): Ingere => ({
    ...{
      evenement: 'ingere',
      flux: 'flux_aci',
      fichier: `${emetteur}.csv`,
      sha256: 'a',
      octets: 1,
      format: 'csv',
    },
    ...{
      classification: 'ouvert',
      version_lecteur: '1',
      lignes_nb: 0,
      valides_nb: 0,
      ecartees_nb: 0,
      lu_eur: null,
    },
    bordereau: { emetteur },
    ...given,
  });
  const names = () => filesOf(readJournal(lake)).map(({ fichier }) => fichier);

  it('are the same for the service, which reads the journal without its chain', async () => {
    await appendJournal(lake, arrival('un', { par_envoi: true }));
    await appendJournal(lake, arrival('deux', { par_envoi: true }));
    expect(filesOf(journalLines(lake)).map(({ fichier }) => fichier)).toEqual(['un.csv', 'deux.csv']);

    const sending = { emetteur: 'un', par_envoi: true } as const;
    await appendJournal(lake, {
      ...{ evenement: 'retire', flux: 'flux_aci', fichier: 'un.csv', sha256: 'a', motif: '' },
      ...sending,
    });
    expect(filesOf(journalLines(lake)).map(({ fichier }) => fichier)).toEqual(names());
    expect(names()).toEqual(['deux.csv']);
  });

  it('are, before senders told files apart, those that its snapshots were made of', async () => {
    await appendJournal(lake, arrival('un'));
    await appendJournal(lake, arrival('deux'));
    expect(names()).toEqual(['deux.csv']);

    await appendJournal(lake, arrival('un', { par_envoi: true }));
    expect(names()).toEqual(['deux.csv', 'un.csv']);

    await appendJournal(lake, {
      evenement: 'retire',
      flux: 'flux_aci',
      fichier: 'un.csv',
      sha256: 'a',
      motif: '',
    });
    expect(names()).toEqual([]);
  });
});
