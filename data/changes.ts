import type { DuckDBConnection } from '@duckdb/node-api';
import { euros, plural } from './report.ts';
import { rows } from './sql.ts';

/** Lines of each list that a report shows; the exports have them all. */
const MONTREES = { texte: 5, json: 100 };

interface Ligne {
  cle: string;
  fichier: string;
  ligne: number | null;
  ancien_fichier: string;
  ancienne_ligne: number;
  /** Exact texts in euros; null in a feed without amounts, the new one also when the line left. */
  ancien_montant_eur: string | null;
  montant_eur: string | null;
}

/** What later files changed in one feed; euros are null in a feed without amounts. */
interface Changes {
  flux: string;
  lignes_nb: number;
  ancien_eur: string | null;
  nouveau_eur: string | null;
  ecart_eur: string | null;
  lignes: Ligne[];
}

/** What was read otherwise than it was written, or settled by a later file, in one feed. */
interface Avis {
  flux: string;
  avis_code: string;
  lignes_nb: number;
  phrases: string[];
}

/** What a publication says of lines sent again: the newest files first. */
export interface Reprises {
  changements_nb: number;
  avis_nb: number;
  changements: Changes[];
  avis: Avis[];
}

const PAR_FLUX = `
  with recues as (select flux, fichier, max(ordre) as ordre from imports group by flux, fichier),
  recentes as (
    select changements.*, recues.ordre from changements left join recues using (flux, fichier)
  )
  select flux, count(*)::integer as lignes_nb, sum(ancien_montant_eur)::decimal(18, 2)::varchar as ancien_eur,
    case when sum(ancien_montant_eur) is not null then coalesce(sum(montant_eur), 0)::decimal(18, 2)::varchar end as nouveau_eur,
    (coalesce(sum(montant_eur), 0) - sum(ancien_montant_eur))::decimal(18, 2)::varchar as ecart_eur,
    list({cle: cle, fichier: fichier, ligne: ligne, ancien_fichier: ancien_fichier, ancienne_ligne: ancienne_ligne,
      ancien_montant_eur: ancien_montant_eur::varchar, montant_eur: montant_eur::varchar}
      order by ordre desc, ligne, ancienne_ligne)[1:${MONTREES.json}] as lignes
  from recentes group by flux order by flux`;

const PAR_AVIS = `
  with recues as (select flux, fichier, max(ordre) as ordre from imports group by flux, fichier)
  select flux, avis_code, count(*)::integer as lignes_nb,
    list(avis order by ordre desc, ligne)[1:${MONTREES.json}] as phrases
  from avis left join recues using (flux, fichier) group by flux, avis_code order by flux, avis_code`;

const total = (parts: readonly { lignes_nb: number }[]) => parts.reduce((sum, one) => sum + one.lignes_nb, 0);

/** What the files of a publication changed in each other, from the database that has just been published. */
export async function readReprises(connection: DuckDBConnection): Promise<Reprises> {
  const changements = await rows<Changes>(connection, PAR_FLUX);
  const avis = await rows<Avis>(connection, PAR_AVIS);
  return { changements_nb: total(changements), avis_nb: total(avis), changements, avis };
}

const signed = (eur: string) => `${/^-|^0\.00$/.test(eur) ? '' : '+'}${euros(eur)}`;

function describeLine({ cle, fichier, ligne, ancien_montant_eur, montant_eur, ...line }: Ligne) {
  const from = `${line.ancien_fichier}, ligne ${line.ancienne_ligne}`;
  const to = ligne === null ? `n’est plus dans ${fichier}` : `${fichier}, ligne ${ligne}`;
  const amounts =
    ancien_montant_eur === null
      ? ''
      : `, ${euros(ancien_montant_eur)} → ${montant_eur === null ? 'ôtée' : euros(montant_eur)}`;
  return `         ${cle}${amounts} (${from} → ${to})`;
}

/** The first lines of a list, then how many the export has beyond them. */
function first(lines: readonly string[], all: number, table: string) {
  const shown = lines.slice(0, MONTREES.texte);
  const rest = all - shown.length;
  if (rest === 0) return shown;
  return [...shown, `         … et ${plural(rest, 'autre', 'autres')}, dans l’export ${table}.`];
}

function describeChanges({ flux, lignes_nb, ancien_eur, nouveau_eur, ecart_eur, lignes }: Changes) {
  const amounts =
    ecart_eur === null ? '' : ` : ${euros(ancien_eur!)} → ${euros(nouveau_eur!)}, ${signed(ecart_eur)}`;
  const what = plural(lignes_nb, 'ligne changée', 'lignes changées');
  const head = `CHANGÉ   ${flux}, ${what} par un envoi plus récent${amounts}.`;
  return [head, ...first(lignes.map(describeLine), lignes_nb, 'changements')];
}

const AVIS: Record<string, [one: string, many: string]> = {
  complet_sans_effet: ['envoi complet qui ne remplace rien', 'envois complets qui ne remplacent rien'],
  commune_ancienne: ['ancien code de commune traduit', 'anciens codes de commune traduits'],
  ligne_corrigee: ['ligne en quarantaine corrigée depuis', 'lignes en quarantaine corrigées depuis'],
};

function describeAvis({ flux, avis_code, lignes_nb, phrases }: Avis) {
  const [one, many] = AVIS[avis_code] ?? [avis_code, avis_code];
  const sentences = phrases.map((phrase) => `         ${phrase}`);
  return [`AVIS     ${flux}, ${plural(lignes_nb, one, many)}.`, ...first(sentences, lignes_nb, 'avis')];
}

/** The same in French lines: what changed by feed, with its euros, then the notices. */
export const describeReprises = ({ changements, avis }: Reprises) => [
  ...changements.flatMap(describeChanges),
  ...avis.flatMap(describeAvis),
];
