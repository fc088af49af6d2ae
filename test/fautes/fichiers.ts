import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFeed } from '../../data/feeds.ts';
import { readFeedFile } from '../../data/read/file.ts';
import { createQuarantine } from '../../data/read/quarantine.ts';
import { FichierRefuse } from '../../data/read/refus.ts';
import { createReconciliation, reconcileFeed } from '../../data/reconcile.ts';
import { openMemory, row } from '../../data/sql.ts';
import { releve, type Campagne, type Demande } from './campagne.ts';
import { fichier, type Fichier } from './fichiers_tirage.ts';

/** Files read on one database before another takes its place: each leaves a few tables behind. */
const PAR_BASE = 200;

/** What became of a file: refused whole with a sentence, or its lines and cents, accepted and put aside. */
type Sort = { refus: string } | { lignes: number; parties: number; centimes: bigint; illisibles: number };

async function open(folder: string) {
  const { connection, close } = await openMemory();
  // On a few rows, more threads only wait for each other.
  await connection.run('set threads = 1');
  await createQuarantine(connection);
  await createReconciliation(connection, '2026-10-31');
  const feed = findFeed('flux_aci')!;
  let numero = 0;
  const read = async ({ octets }: Fichier): Promise<Sort> => {
    const file = path.join(folder, 'flux_aci.csv');
    writeFileSync(file, octets);
    numero++;
    try {
      const lecture = await readFeedFile(connection, { feed, file, fichier: 'flux_aci.csv', numero });
      await reconcileFeed(connection, feed, [lecture]);
      const { nb, eur } = await row<{ nb: number; eur: string }>(
        connection,
        `select count(*)::integer as nb, coalesce(sum(montant_eur), 0)::decimal(18, 2)::varchar as eur
         from (select montant_eur from feeds.flux_aci union all select montant_eur from quarantaine where lecture = ${numero})`,
      );
      const { lignes_nb, montant_illisible_nb } = lecture;
      return {
        lignes: lignes_nb,
        parties: nb,
        centimes: BigInt(eur.replace('.', '')),
        illisibles: montant_illisible_nb,
      };
    } catch (error) {
      if (error instanceof FichierRefuse) return { refus: error.message };
      throw error;
    }
  };
  return { read, close };
}

/** A sentence in French that a sender can act upon: it names the file and ends. */
const sentence = (text: string) => /^flux_aci\.csv\s*: .{20,}[.»]$/s.test(text.trim());

/** What is wrong with what became of a file; undefined when every line and cent is there, or the refusal was due. */
function juger({ attendu, enTeteFautif }: Fichier, sort: Sort) {
  if ('refus' in sort) {
    if (!sentence(sort.refus)) return `refusé sans phrase : ${sort.refus}`;
    return enTeteFautif ? undefined : `refusé à tort : ${sort.refus}`;
  }
  if (enTeteFautif) return `accepté malgré « ${enTeteFautif} »`;
  if (sort.lignes !== attendu.lignes || sort.parties !== attendu.lignes)
    return `${attendu.lignes} lignes écrites, ${sort.lignes} lues, ${sort.parties} acceptées ou écartées`;
  if (sort.centimes !== attendu.centimes)
    return `${attendu.centimes} centimes écrits, ${sort.centimes} acceptés ou écartés`;
  if (sort.illisibles !== attendu.illisibles)
    return `${attendu.illisibles} montants illisibles écrits, ${sort.illisibles} comptés`;
  return undefined;
}

/** Files drawn in every dialect: lines and cents in are those accepted and put aside, or the file is refused whole with a sentence. */
async function mener({ essais, graine, dire, limite = Infinity }: Demande) {
  const bilan = releve(dire);
  const folder = mkdtempSync(path.join(tmpdir(), 'pilotage-fautes-'));
  let base = await open(folder);
  let done = 0;
  const property = fc.asyncProperty(fichier, async (tire) => {
    if (done % PAR_BASE === PAR_BASE - 1) {
      base.close();
      base = await open(folder);
    }
    if (++done % PAR_BASE === 0 && essais >= 100) dire(`         ${done} sur ${essais}`);
    const sort = await base.read(tire);
    bilan.compter('refus' in sort ? 'refusés en entier' : 'lus');
    bilan.compter('lignes', 'refus' in sort ? 0 : sort.lignes);
    const wrong = juger(tire, sort);
    if (wrong) throw new Error(wrong);
  });
  const found = await fc.check(property, {
    numRuns: essais,
    seed: graine,
    interruptAfterTimeLimit: Number.isFinite(limite) ? limite - Date.now() : undefined,
  });
  if (found.failed) {
    const smallest = found.counterexample?.[0];
    bilan.perdre(
      `graine ${graine}, chemin ${found.counterexamplePath} : ${String(found.errorInstance)} ; ${smallest?.octets.toString('latin1').slice(0, 600)}`,
    );
  }
  base.close();
  rmSync(folder, { recursive: true, force: true });
  return { essais: found.numRuns, pertes: bilan.pertes, detail: bilan.detail };
}

export const fichiers: Campagne = {
  titre: 'fichiers tirés au sort (encodages, séparateurs, nombres, dates, en-têtes)',
  essais: 10_000,
  mener,
};
