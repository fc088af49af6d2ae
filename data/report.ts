import type { DuckDBConnection } from '@duckdb/node-api';
import type { Bilan } from './ingest.ts';
import { rows } from './sql.ts';

/** 1 234 567, with narrow no-break spaces. */
export const count = (number: number | string) => String(number).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** 1 234 567,89 €, from an exact text: never through a double. */
export function euros(text: string) {
  const [whole = '0', cents = '00'] = text.replace('-', '').split('.');
  return `${text.startsWith('-') ? '\u2212' : ''}${count(whole)},${cents.padEnd(2, '0')}\u00a0€`;
}

/** A count and its noun. */
export const plural = (number: number, one: string, many: string) =>
  `${count(number)} ${number > 1 ? many : one}`;

/** One reason of what was put aside: lines, euros of those whose amount is read, and the first lines. */
interface Motif {
  motif_code: string;
  lignes_nb: number;
  montant_eur: string | null;
  exemples: string[];
  lignes: { ligne: number; brut: string | null }[];
}

/** Reasons of what was put aside in one reading: how many lines and euros each, and the first sentences. */
export async function reasons(connection: DuckDBConnection, numero: number) {
  return rows<Motif>(
    connection,
    `select motif_code, count(*)::integer as lignes_nb, sum(montant_eur)::decimal(18, 2)::varchar as montant_eur,
       list(motif order by ligne)[1:3] as exemples, list({ligne: ligne, brut: left(brut, 500)} order by ligne)[1:3] as lignes
     from quarantaine where lecture = $1 group by motif_code order by lignes_nb desc, motif_code`,
    [numero],
  );
}

/** What to know of a file that was there already. */
function describeThere({
  fichier,
  depuis,
  suivi_de,
  reclasse,
}: Extract<Bilan, { resultat: 'deja_la' }>): string[] {
  const same = `DÉJÀ LÀ  ${fichier} : même contenu que le ${depuis.slice(0, 10)}`;
  const lines = [`${same}, ${reclasse ? 'classé autrement' : suivi_de ? 'non repris' : 'rien à faire'}.`];
  if (reclasse)
    lines.push(
      `         Classé « ${reclasse.apres} » (« ${reclasse.avant} » avant). Publiez pour que l’instantané servi le soit aussi.`,
    );
  if (suivi_de)
    lines.push(
      `         Des fichiers de ce flux l’ont suivi, le dernier ${suivi_de} : là où ils donnent les mêmes clés, leurs valeurs restent.`,
      '         Pour revenir à celles de ce fichier, retirez-le (verbe retirer) puis renvoyez-le.',
    );
  return lines;
}

/** One file in a few French lines. */
export async function describeBilan(connection: DuckDBConnection, bilan: Bilan): Promise<string[]> {
  if (bilan.resultat === 'refuse') return [`REFUSÉ   ${bilan.motif}`];
  if (bilan.resultat === 'deja_la') return describeThere(bilan);
  const { fichier, flux, lecture } = bilan;
  const lines = [
    `${bilan.resultat === 'attend' ? 'ATTEND  ' : 'LU      '} ${fichier} → ${flux} : ${plural(lecture.lignes_nb, 'ligne', 'lignes')}, ` +
      `${plural(lecture.valides_nb, 'acceptée', 'acceptées')}, ${count(lecture.ecartees_nb)} en quarantaine.`,
  ];
  if (lecture.lu_eur !== null) {
    const unread = lecture.montant_illisible_nb;
    const also = unread > 0 ? ` Montant illisible sur ${plural(unread, 'ligne', 'lignes')}.` : '';
    lines.push(`         ${euros(lecture.lu_eur)} lus, ${euros(lecture.valide_eur ?? '0')} acceptés.${also}`);
  }
  for (const { lignes_nb, exemples } of await reasons(connection, lecture.numero)) {
    lines.push(...exemples.map((sentence) => `         ${sentence}`));
    if (lignes_nb > exemples.length) {
      lines.push(
        `         … et ${plural(lignes_nb - exemples.length, 'autre ligne', 'autres lignes')} pour le même motif.`,
      );
    }
  }
  if (bilan.resultat === 'attend')
    lines.push(
      `         ${bilan.phrase} Rien n’est gardé : corrigez le fichier, ou ajoutez --confirmer pour le prendre ainsi.`,
    );
  return lines;
}

/** One file as plain data. */
export async function bilanJson(connection: DuckDBConnection, bilan: Bilan) {
  if (bilan.resultat !== 'ingere' && bilan.resultat !== 'attend') return bilan;
  const { lecture, sha256 } = bilan;
  const { octets, format, encodage } = lecture.scan;
  const { fichier, delimiteur, lignes_nb, valides_nb, ecartees_nb, vides_nb } = lecture;
  const { montant_illisible_nb, lu_eur, valide_eur, ecarte_eur } = lecture;
  return {
    resultat: bilan.resultat,
    ...(bilan.resultat === 'attend' ? { attente: bilan.phrase } : {}),
    flux: lecture.feed.name,
    fichier,
    ...{ sha256, octets, format, encodage, delimiteur },
    ...{ lignes_nb, valides_nb, ecartees_nb, vides_nb },
    ...{ montant_illisible_nb, lu_eur, valide_eur, ecarte_eur },
    motifs: await reasons(connection, lecture.numero),
  };
}
