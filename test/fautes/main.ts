import { appels } from './appels.ts';
import type { Campagne } from './campagne.ts';
import { bits } from './bits.ts';
import { charge } from './charge.ts';
import { deux } from './deux.ts';
import { disque, plafond } from './disque.ts';
import { figer } from './figer.ts';
import { fichiers } from './fichiers.ts';
import { injections } from './injections.ts';
import { octets } from './octets.ts';
import { requetes } from './requetes.ts';
import { sabotages } from './sabotages.ts';
import { tronques } from './tronques.ts';
import { tuer } from './tuer.ts';

/** Every campaign, in the order in which they run. */
const CAMPAGNES: Readonly<Record<string, Campagne>> = {
  tuer,
  figer,
  appels,
  disque,
  plafond,
  bits,
  tronques,
  deux,
  fichiers,
  octets,
  requetes,
  injections,
  charge,
  sabotages,
};

const say = (message: string) => void process.stdout.write(`${message}\n`);

const number = (text: string | undefined, otherwise: number) => {
  const value = Number(text ?? otherwise);
  if (Number.isSafeInteger(value) && value > 0) return value;
  say(`« ${text} » n’est pas un nombre entier.`);
  process.exit(2);
};

const nb = new Intl.NumberFormat('fr-FR');

/** Runs one campaign and says what it tried, what it lost and in how long; true when nothing was lost. */
async function run(nom: string, campagne: Campagne, essais: number, graine: number, minutes: number) {
  say(`${nom.toUpperCase().padEnd(12)} ${campagne.titre} : ${nb.format(essais)} essais, graine ${graine}`);
  const start = Date.now();
  const { pertes, detail, sautee, ...done } = await campagne.mener({
    essais,
    graine,
    dire: say,
    limite: start + minutes * 60_000,
  });
  if (sautee !== undefined) {
    say(`SAUTÉE   ${nom} : ${sautee}`);
    return true;
  }
  for (const [what, count] of Object.entries(detail)) say(`         ${what} : ${count}`);
  const seconds = Math.round((Date.now() - start) / 1000);
  say(
    `${pertes.length === 0 ? 'TENU    ' : 'PERDU   '} ${nom} : ${nb.format(done.essais)} essais, ${nb.format(pertes.length)} perte(s), ${nb.format(seconds)} s`,
  );
  return pertes.length === 0;
}

const [, , name, count, seed, minutes] = process.argv;
if (name !== undefined && !Object.hasOwn(CAMPAGNES, name)) {
  say(`Campagne inconnue : ${name}. Campagnes : ${Object.keys(CAMPAGNES).join(', ')}.`);
  process.exit(2);
}
const graine = number(seed, (Date.now() % 1_000_000) + 1);
let tenu = true;
for (const [nom, campagne] of Object.entries(CAMPAGNES)) {
  if (name !== undefined && nom !== name) continue;
  tenu = (await run(nom, campagne, number(count, campagne.essais), graine, number(minutes, 600))) && tenu;
}
process.exit(tenu ? 0 : 1);
