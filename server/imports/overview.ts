import { filesOf } from '../lake_files.ts';
import { lastPublished } from '../snapshot.ts';
import { TAILLE_MAX_OCTETS } from './deposit.ts';
import type { Imports } from './imports.ts';
import { eur, FLUX, journalLines, readManifestOf, unpublished, type Ligne } from './lake.ts';
import type { Tache, TacheImport, TachePublication } from './schemas.ts';

/** Lines of a history that a page shows. */
const RECENTES = 100;

/** Time after which a published snapshot should have been loaded. */
const CHARGEMENT_MS = 60_000;

const isImport = (tache: Tache): tache is TacheImport => 'fichier' in tache;

/** Why the last snapshot that was published is not the one on screen; null when it is. */
function retained({ lake, lisible }: Imports, servi: number) {
  const current = lastPublished(lake);
  if (!current || current.seq <= servi) return null;
  const manifest = readManifestOf(lake, current.seq);
  const numero = current.seq;
  const stays = `L’instantané n°\u202f${servi} reste affiché.`;
  if (manifest && !lisible(manifest.classification)) {
    const how = 'Relancez le service avec ACCES_LOCAL=1, sur votre propre machine, pour l’afficher.';
    return {
      numero,
      phrase: `L’instantané n°\u202f${numero} contient des données à accès restreint, que ce service n’affiche pas. ${stays} ${how}`,
    };
  }
  const late = manifest && Date.now() - Date.parse(manifest.publie_le) > CHARGEMENT_MS;
  const phrase = late
    ? `L’instantané n°\u202f${numero} est publié mais le service ne l’a pas pris\u00a0: il dit pourquoi dans ses messages. ${stays}`
    : `L’instantané n°\u202f${numero} se charge. ${stays}`;
  return { numero, phrase };
}

/** The history of arrivals, newest first, each with the demand that keeps its report; the amounts of what may not be shown are left out. */
function arrivals({ lisible }: Imports, lines: readonly Ligne[], taches: readonly TacheImport[]) {
  const reports = new Map(taches.map(({ id, bilan }) => [bilan?.sha256, id]));
  const events = ['ingere', 'refuse', 'retire'] as const;
  return lines
    .flatMap((line) => {
      const evenement = events.find((one) => one === line.evenement);
      if (!evenement) return [];
      const shown = lisible(line.classification ?? 'restreint') || evenement === 'retire';
      return {
        ...{ date: line.date, evenement, flux: line.flux, fichier: line.fichier },
        classification: line.classification ?? null,
        emetteur: line.bordereau?.emetteur ?? null,
        lignes_nb: line.lignes_nb ?? null,
        ecartees_nb: line.ecartees_nb ?? null,
        lu_eur: shown ? eur(line.lu_eur) : null,
        motif: shown ? (line.motif ?? null) : null,
        tache: (evenement === 'ingere' && reports.get(line.sha256)) || null,
      };
    })
    .slice(-RECENTES)
    .reverse();
}

/** Everything the page of imports shows, but the snapshots. */
export function overview(imports: Imports, servi: number) {
  const lines = journalLines(imports.lake);
  const files = filesOf(lines);
  const taches = imports.list();
  const own = taches.filter(isImport);
  const last = readManifestOf(imports.lake, lastPublished(imports.lake)?.seq ?? 0);
  return {
    taille_max_octets: TAILLE_MAX_OCTETS,
    restreint_servi: imports.lisible('restreint'),
    demonstration: files.some(({ classification }) => classification === 'synthetique'),
    reel: files.some(({ classification }) => classification !== 'synthetique'),
    prochain: { fichiers_nb: files.length, a_publier_nb: unpublished(files, last?.sources ?? []) },
    retenu: retained(imports, servi),
    flux: FLUX,
    imports: own.slice(0, RECENTES),
    publications: taches.filter((tache): tache is TachePublication => !isImport(tache)).slice(0, RECENTES),
    arrivees: arrivals(imports, lines, own),
  };
}
