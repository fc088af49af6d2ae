import { describe, it } from 'vitest';
import { appels } from './appels.ts';
import { bits } from './bits.ts';
import { tenir } from './court.ts';
import { deux } from './deux.ts';
import { disque, espace, plafond } from './disque.ts';
import { figer } from './figer.ts';
import { tuer } from './tuer.ts';

const LONG = 180_000;

describe('a lake', { timeout: LONG }, () => {
  it('comes through kills: the old snapshot or the whole new one, then the same rows as without them', (context) =>
    tenir(context, tuer, 3));

  it('is the old one or the new one after each call of its writer', (context) => tenir(context, figer, 12));

  it('comes through a kill, an EIO and an ENOSPC at a call', (context) => tenir(context, appels, 3));

  it('comes through a full disk, and says what to do', (context) =>
    tenir(context, espace() ? disque : plafond, 1));

  it('refuses a snapshot one bit of which has changed', (context) => tenir(context, bits, 25));

  it('loses nothing when two processes write in it', (context) => tenir(context, deux, 1));
});
