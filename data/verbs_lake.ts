import { existsSync } from 'node:fs';
import { snapshotFolder, SnapshotRefuse } from '../server/snapshot.ts';
import { backup, restore, type Inventaire } from './backup.ts';
import { compare, type Changement, type Deplacement, type EcartEnveloppe } from './compare.ts';
import { readJournal } from './journal.ts';
import { Lectures } from './lectures.ts';
import type { Suivi } from './progress.ts';
import { PublicationRefusee } from './publish.ts';
import { purge } from './purge.ts';
import { rebuild } from './rebuild.ts';
import { replay } from './replay.ts';
import { count, euros, plural } from './report.ts';
import type { Verbe } from './verbs.ts';

/** Replays the raw files, and says whether the tables are those that are served. */
export const rejouer: Verbe = async ({ lake, connection, suivi }) => {
  const rejeu = await replay(lake, new Lectures(connection), suivi);
  const { seq, tables_nb, differentes, calcul_change } = rejeu;
  const rowsOf = (lines: number | null) => (lines === null ? 'absente' : plural(lines, 'ligne', 'lignes'));
  const texte = differentes.map(
    ({ table, lignes, lignes_rejouees }) =>
      `DIFFÈRE  ${table} : ${rowsOf(lignes)} dans l’instantané, ${rowsOf(lignes_rejouees)} au rejeu.`,
  );
  if (differentes.length === 0)
    texte.push(
      `ÉGAL     instantané ${seq} : ${plural(tables_nb, 'table rejouée', 'tables rejouées')}, mêmes lignes.`,
    );
  if (calcul_change)
    texte.push('         Le calcul ou le lecteur a changé depuis cet instantané : publiez à nouveau.');
  return { texte, json: rejeu, refus: differentes.length > 0 };
};

const TITRES = {
  flux: 'PAR FLUX',
  region: 'PAR RÉGION',
  exercice: 'PAR EXERCICE',
  poste: 'PAR POSTE',
} as const;

function describeGap({ avant_eur, apres_eur, ecart_eur }: Omit<EcartEnveloppe, 'exercice'>) {
  const sign = ecart_eur.startsWith('-') ? '' : '+';
  return `${euros(avant_eur)} → ${euros(apres_eur)}, ${sign}${euros(ecart_eur)}`;
}

function describeChange(change: Changement) {
  const { niveau, flux, avant_eur, apres_eur, ecart_eur, avant_nb, apres_nb } = change;
  const code = {
    flux: '',
    region: change.region_code ?? 'inconnue',
    exercice: change.exercice ?? 'n.d.',
    poste: change.poste ?? 'n.d.',
    detail: '',
  };
  const what = [flux, code[niveau]].filter((part) => part !== '').join(', ');
  return `  ${what} : ${describeGap({ avant_eur, apres_eur, ecart_eur })} (${count(avant_nb)} → ${plural(apres_nb, 'ligne', 'lignes')})`;
}

const describeMove = ({ flux, cpts_nb, deplace_eur }: Deplacement) =>
  `  ${flux} : ${euros(deplace_eur)} de moins à des CPTS et autant de plus à d’autres, que les totaux ne montrent pas (${count(cpts_nb)} CPTS)`;

type Comparees = Awaited<ReturnType<typeof compare>>;

/** Said when no sum changes: nothing does, or the tables that are not the same. */
function describeNothing({ changements, deplacements, enveloppes, tables }: Comparees) {
  if (changements.length + deplacements.length + enveloppes.length > 0) return [];
  if (tables.length === 0) return ['         Aucun euro et aucune ligne ne changent.'];
  const what = `le contenu de ${plural(tables.length, 'table', 'tables')} diffère`;
  return [`         Aucun total en euros ne change, mais ${what} : ${tables.join(', ')}.`];
}

/** Numbers of snapshots as written; refuses the whole when one is none. */
function numbersOf(fichiers: readonly string[], how: string) {
  const wrong = fichiers.filter((text) => !/^[1-9]\d{0,8}$/.test(text));
  if (wrong.length > 0)
    throw new PublicationRefusee(
      `${wrong.map((text) => `« ${text} »`).join(', ')} n’est pas un numéro d’instantané. ${how}`,
    );
  return fichiers.map(Number);
}

/** Refuses snapshots that were purged, or never published, in words. */
function assertPublished(lake: string, seqs: readonly number[]) {
  const journal = readJournal(lake);
  for (const seq of seqs) {
    const last = journal.findLast(
      (line) => (line.evenement === 'publie' || line.evenement === 'purge') && line.seq === seq,
    );
    if (!last && !existsSync(snapshotFolder(lake, seq)))
      throw new PublicationRefusee(`Aucun instantané publié ne porte le numéro ${seq}.`);
    if (last?.evenement === 'purge')
      throw new PublicationRefusee(
        `L’instantané ${seq} a été purgé le ${last.date.slice(0, 10).split('-').reverse().join('/')}\u00a0: ses chiffres ne sont plus disponibles.`,
      );
  }
}

/** Says what changed between two snapshots. */
export const comparer: Verbe = async ({ lake, fichiers, connection }) => {
  const how = 'Donnez deux numéros d’instantané : comparer 1 2.';
  const [one, other, ...rest] = numbersOf(fichiers, how);
  if (one === undefined || other === undefined || rest.length > 0) throw new PublicationRefusee(how);
  assertPublished(lake, [one, other]);
  const found = await compare(connection, lake, [one, other]).catch((error: unknown) => {
    throw error instanceof SnapshotRefuse ? new PublicationRefusee(error.message) : error;
  });
  const texte = [
    `COMPARÉ  instantané ${one} (arrêté au ${found.avant.date_arrete}) → ${other} (arrêté au ${found.apres.date_arrete}).`,
  ];
  for (const [niveau, titre] of Object.entries(TITRES)) {
    const own = found.changements.filter((change) => change.niveau === niveau);
    if (own.length > 0) texte.push(titre, ...own.map(describeChange));
  }
  const { deplacements, enveloppes } = found;
  if (deplacements.length > 0) texte.push('ENTRE CPTS', ...deplacements.map(describeMove));
  if (enveloppes.length > 0)
    texte.push(
      'ENVELOPPE THÉORIQUE PAR EXERCICE',
      ...enveloppes.map((gap) => `  ${gap.exercice} : ${describeGap(gap)}`),
    );
  texte.push(...describeNothing(found));
  return { texte, json: found, refus: false };
};

function describeLake(done: string, { fichiers_nb, instantanes, courant }: Inventaire) {
  const served = courant === null ? 'aucun instantané' : `instantané ${courant} servi`;
  return `${done} ${plural(fichiers_nb, 'fichier', 'fichiers')}, ${plural(instantanes.length, 'instantané', 'instantanés')}, ${served} ; tout est vérifié.`;
}

function onlyFolder(fichiers: readonly string[]) {
  const [folder, ...rest] = fichiers;
  if (folder === undefined || rest.length > 0) throw new PublicationRefusee('Donnez un dossier, et un seul.');
  return folder;
}

const whole =
  (done: string, work: (lake: string, folder: string, suivi?: Suivi) => Promise<Inventaire>): Verbe =>
  async ({ lake, fichiers, suivi }) => {
    const held = await work(lake, onlyFolder(fichiers), suivi).catch((error: unknown) => {
      throw error instanceof SnapshotRefuse ? new PublicationRefusee(error.message) : error;
    });
    return { texte: [describeLake(done, held)], json: held, refus: false };
  };

/** Publishes the served files again when what computes has changed. */
export const reconstruire: Verbe = async ({ lake, connection }) => {
  const made = await rebuild(lake, new Lectures(connection));
  if (!made)
    return {
      texte: ['À JOUR   Les règles n’ont pas changé depuis l’instantané servi.'],
      json: {},
      refus: false,
    };
  const { seq, depuis, date_arrete } = made;
  const texte = [
    `PUBLIÉ   instantané ${seq}, arrêté au ${date_arrete} : les règles ont changé depuis l’instantané ${depuis}, qui reste lisible.`,
  ];
  return { texte, json: made, refus: false };
};

/** Removes snapshots for good. */
export const purger: Verbe = async ({ lake, fichiers, options: { garder } }) => {
  if ((garder === undefined) === (fichiers.length === 0))
    throw new PublicationRefusee('Donnez des numéros d’instantané, ou --garder N : purger 1 2.');
  const seqs = await purge(
    lake,
    garder === undefined
      ? { numeros: numbersOf(fichiers, 'Donnez des numéros d’instantané : purger 1 2.') }
      : { garder: Number(garder) },
  );
  const texte = seqs.map((seq) => `PURGÉ    instantané ${seq} : ses chiffres ne sont plus lisibles.`);
  if (seqs.length === 0) texte.push('Rien à purger.');
  return { texte, json: { purges: seqs }, refus: false };
};

/** Copies the whole lake to a folder. */
export const sauvegarder = whole('SAUVÉ   ', backup);

/** Makes a lake again from a backup. */
export const restaurer = whole('RESTAURÉ', restore);
