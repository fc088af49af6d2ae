import { guillemets } from '../read/refus.ts';

/** A version as one file gives it. */
export interface Donnee {
  version: string;
  /** Lines of the file that are put aside already. */
  ecartees_nb: number;
}

/** A version of the barème as one file gives it. */
export interface Bareme extends Donnee {
  date_effet: string;
  dates_nb: number;
  remplace: string | null;
  remplace_nb: number;
  fonctionnement: boolean;
  /** The fonctionnement has a variable part, which it does not have. */
  fonctionnement_variable: boolean;
  /** « poste volet » of each line. */
  volets: string[];
  /** « poste volet, taille n » of each line that is missing. */
  manquent: string[];
}

/** A version that stands: shipped (no file), or given by an earlier file. */
export interface Connue {
  version: string;
  fichier: string | null;
  date_effet: string;
  volets: string[];
  remplacee_par?: string;
}

/** Why a version cannot be taken, and what to do. */
export interface Faute {
  code: string;
  colonne: string;
  motif: string;
}

const jour = (iso: string) => iso.split('-').reverse().join('/');

/** Why a version cannot be given again: it is known, and a version is never edited. */
export function dejaConnue(
  { version }: Donnee,
  before: Pick<Connue, 'fichier'> | undefined,
): Faute | undefined {
  if (!before) return undefined;
  const motif =
    before.fichier === null
      ? `${guillemets(version)} est livrée avec l’outil, et une version ne se modifie pas. Donnez un autre nom à la version corrigée, et nommez celle-ci dans la colonne remplace du barème.`
      : `${guillemets(version)} est déjà donnée par ${before.fichier}, et une version ne se modifie pas. Retirez ce fichier avant de renvoyer celui-ci, ou donnez à la version un autre nom.`;
  return { code: 'version_connue', colonne: 'version', motif };
}

/** Why a version cannot be taken: lines of its file are put aside, it would be taken in part. */
export function coupee({ version, ecartees_nb }: Donnee): Faute | undefined {
  if (ecartees_nb === 0) return undefined;
  const lines =
    ecartees_nb === 1 ? 'une ligne de ce fichier est mise' : `${ecartees_nb} lignes de ce fichier sont mises`;
  const motif = `une version se donne entière, et ${lines} à part. ${guillemets(version)} attend : corrigez, puis renvoyez le fichier.`;
  return { code: 'version_coupee', colonne: 'version', motif };
}

/** Why a version of the barème cannot be taken: its lines contradict each other. */
export function incoherente({
  version,
  dates_nb,
  remplace_nb,
  fonctionnement_variable,
}: Bareme): Faute | undefined {
  const fault = (colonne: string, motif: string) => ({ code: 'version_incoherente', colonne, motif });
  if (dates_nb > 1)
    return fault(
      'date_effet',
      `${guillemets(version)} a ${dates_nb} dates d’effet. Donnez la même à toutes ses lignes.`,
    );
  if (remplace_nb > 1)
    return fault(
      'remplace',
      `les lignes de ${guillemets(version)} ne nomment pas la même version corrigée. Écrivez la même sur toutes, ou rien.`,
    );
  if (fonctionnement_variable)
    return fault(
      'part_variable_eur',
      `le fonctionnement de ${guillemets(version)} a une part variable, et il n’est ni fixe ni variable. Donnez tout son montant en part fixe.`,
    );
  return undefined;
}

/** Why a version of the barème cannot be taken: a line that is missing would be an envelope of 0 euro. */
export function incomplete({ version, fonctionnement, manquent }: Bareme): Faute | undefined {
  const holes = [...(fonctionnement ? [] : ['le fonctionnement']), ...manquent];
  if (holes.length === 0) return undefined;
  const others = holes.length - 3;
  const shown = holes.slice(0, 3).join(' ; ') + (others > 0 ? ` ; et ${others} de plus` : '');
  const motif = `il manque à ${guillemets(version)} : ${shown}. Donnez chaque volet pour les quatre tailles, 0 compris.`;
  return { code: 'version_incomplete', colonne: 'taille', motif };
}

/** Why a version of the barème cannot take a place among those that stand: one version is in force on one day. */
export function malPlacee(
  { version, date_effet, remplace }: Bareme,
  connues: readonly Connue[],
): Faute | undefined {
  const premiere = connues.map((connue) => connue.date_effet).sort()[0]!;
  if (date_effet < premiere)
    return {
      code: 'version_anterieure',
      colonne: 'date_effet',
      motif: `${guillemets(version)} prend effet le ${jour(date_effet)}, avant le premier accord (${jour(premiere)}). Vérifiez la date.`,
    };
  const corrigee = connues.find((connue) => connue.version === remplace);
  if (remplace !== null && !corrigee)
    return {
      code: 'version_inconnue',
      colonne: 'remplace',
      motif: `${guillemets(remplace)} n’est pas une version connue (${connues.map((connue) => connue.version).join(', ')}). Envoyez-la aussi, ou corrigez son nom.`,
    };
  if (corrigee?.remplacee_par !== undefined)
    return {
      code: 'version_remplacee',
      colonne: 'remplace',
      motif: `${guillemets(corrigee.version)} est déjà remplacée par ${guillemets(corrigee.remplacee_par)}. Nommez celle-ci.`,
    };
  if (corrigee && corrigee.date_effet !== date_effet)
    return {
      code: 'version_autre_date',
      colonne: 'date_effet',
      motif: `${guillemets(version)} prend effet le ${jour(date_effet)}, et corrige ${guillemets(corrigee.version)}, du ${jour(corrigee.date_effet)}. Donnez la même date, ou laissez remplace vide si elle la suit.`,
    };
  const autre = connues.find(
    (connue) => connue.date_effet === date_effet && connue.remplacee_par === undefined && connue !== corrigee,
  );
  if (!autre) return undefined;
  return {
    code: 'version_meme_date',
    colonne: 'date_effet',
    motif: `${guillemets(version)} et ${guillemets(autre.version)} prennent effet le même jour (${jour(date_effet)}). Dites dans la colonne remplace laquelle celle-ci corrige, ou changez la date.`,
  };
}

/** « poste volet » that the version in force before has, and this one has not; none before the first. */
export function voletsAbsents(
  { date_effet, remplace, volets }: Bareme,
  connues: readonly Connue[],
): string[] {
  const avant = connues
    .filter((connue) => connue.version === remplace || connue.date_effet < date_effet)
    .toSorted((a, b) => (a.date_effet < b.date_effet ? -1 : 1))
    .at(-1);
  return avant?.volets.filter((volet) => !volets.includes(volet)) ?? [];
}
