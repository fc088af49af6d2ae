import { closeSync, fstatSync, openSync, readdirSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';
import { openSnapshot } from '../../server/snapshot.ts';
import { numeros, releve, type Campagne, type Demande } from './campagne.ts';
import { hasard } from './hasard.ts';
import { terrain } from './lac.ts';

/** Changes one bit of a file in place; done twice, it is undone. */
function flip(file: string, bit: number) {
  const handle = openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  const at = bit >> 3;
  readSync(handle, byte, 0, 1, at);
  byte[0]! ^= 1 << (bit & 7);
  writeSync(handle, byte, 0, 1, at);
  closeSync(handle);
}

function bitsOf(file: string) {
  const handle = openSync(file, 'r');
  const { size } = fstatSync(handle);
  closeSync(handle);
  return size * 8;
}

/** One bit of one file of the served snapshot, or of CURRENT: it must be refused, and the snapshot before it served instead. */
async function mener(demande: Demande) {
  const bilan = releve(demande.dire);
  const ground = await terrain();
  const lake = path.join(ground.dossier, 'apres');
  const { dossier, seq } = ground.apres;
  // The hash of the manifest that counts is the one of CURRENT: manifest.sha256 is for older snapshots.
  const files = readdirSync(dossier).filter((name) => name !== 'manifest.sha256');
  const targets = [...files.map((name) => path.join(dossier, name)), path.join(lake, 'CURRENT')];
  const { un, entier } = hasard(demande.graine);
  let essais = 0;
  for (const essai of numeros(demande)) {
    const file = un(targets);
    const bit = entier(0, bitsOf(file) - 1);
    flip(file, bit);
    const { snapshot, refus } = await openSnapshot(lake);
    flip(file, bit);
    const where = `graine ${demande.graine}, essai ${essai} : bit ${bit} de ${path.basename(file)}`;
    // A CURRENT that cannot be read names nothing: the newest whole snapshot is served, each byte checked, and the reason is said.
    const illisible = path.basename(file) === 'CURRENT' && /CURRENT est illisible/.test(refus[0] ?? '');
    if (illisible && snapshot) bilan.compter('CURRENT illisible, dit ; dernier instantané entier servi');
    else if (snapshot?.seq === seq || refus.length === 0) bilan.perdre(`${where} servi`);
    else bilan.compter(snapshot ? 'refusés, le précédent servi' : 'refusés, rien de servi');
    essais = essai;
  }
  const { snapshot } = await openSnapshot(lake);
  if (snapshot?.seq !== seq) bilan.perdre('le dernier instantané n’est plus servi une fois les bits remis');
  ground.fermer();
  return { essais, pertes: bilan.pertes, detail: bilan.detail };
}

export const bits: Campagne = { titre: 'un bit changé dans un instantané', essais: 1000, mener };
