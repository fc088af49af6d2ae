import createError from '@fastify/error';
import { Type } from 'typebox';

/** What every refusal looks like; `message` is a French sentence that can be shown as it is. */
export const ErrorBody = Type.Object(
  {
    statusCode: Type.Integer(),
    code: Type.String({ description: 'Code stable du refus' }),
    message: Type.String({ description: 'Phrase française' }),
    incident: Type.Optional(Type.String({ description: 'Identifiant à citer, pour une erreur interne' })),
  },
  { description: 'Refus' },
);

export const FILTRE_INCONNU = createError<[filtre: string, acceptes: string]>(
  'FILTRE_INCONNU',
  'Le filtre «\u00a0%s\u00a0» n’existe pas ici. Filtres acceptés\u00a0: %s.',
  400,
);

export const FILTRE_SANS_OBJET = createError<[filtre: string, table: string]>(
  'FILTRE_SANS_OBJET',
  'Le filtre «\u00a0%s\u00a0» ne s’applique pas à «\u00a0%s\u00a0».',
  400,
);

export const FILTRE_MANQUANT = createError<[filtre: string]>(
  'FILTRE_MANQUANT',
  'Le filtre «\u00a0%s\u00a0» est obligatoire ici.',
  400,
);

export const VALEUR_INVALIDE = createError<[parametre: string, valeur: string, attendu: string]>(
  'VALEUR_INVALIDE',
  'La valeur de «\u00a0%s\u00a0» n’est pas valide\u00a0: «\u00a0%s\u00a0». Attendu\u00a0: %s.',
  400,
);

export const REGION_INCONNUE = createError<[code: string]>(
  'REGION_INCONNUE',
  'Aucune région ne porte le code «\u00a0%s\u00a0». Les codes sont ceux de l’INSEE, par exemple 53 pour la Bretagne. Choisissez-en une dans les filtres.',
  400,
);

export const DEPARTEMENT_INCONNU = createError<[code: string]>(
  'DEPARTEMENT_INCONNU',
  'Aucun département ne porte le code «\u00a0%s\u00a0». Les codes sont ceux de l’INSEE, par exemple 2A ou 974. Choisissez-en un dans les filtres.',
  400,
);

export const CPTS_INCONNUE = createError<[cpts_id: string]>(
  'CPTS_INCONNUE',
  'Aucune CPTS n’est connue sous l’identifiant «\u00a0%s\u00a0». Cherchez-la par son nom dans la liste des CPTS.',
  404,
);

export const PERIMETRE_CONTRADICTOIRE = createError<[dedans: string, dehors: string, ou: string]>(
  'PERIMETRE_CONTRADICTOIRE',
  'Ce périmètre est vide par construction\u00a0: %s n’est pas dans %s, mais dans %s.',
  400,
);

export const ANNEE_CONTRAT_INCONNUE = createError<[annee_contrat: number, cpts_id: string]>(
  'ANNEE_CONTRAT_INCONNUE',
  'L’année de contrat %s n’existe pas pour la CPTS «\u00a0%s\u00a0».',
  404,
);

export const ALERTE_INCONNUE = createError<[alerte_id: string]>(
  'ALERTE_INCONNUE',
  'Aucune alerte ne porte l’identifiant «\u00a0%s\u00a0». Elle a pu disparaître avec les faits qui la causaient. Cherchez-la dans la liste des alertes.',
  404,
);

export const EXERCICE_INCONNU = createError<[exercice: number, premier: number, dernier: number]>(
  'EXERCICE_INCONNU',
  'L’exercice %s n’est pas publié. Exercices publiés\u00a0: %s à %s.',
  400,
);

export const DATE_HORS_BORNES = createError<[date: string, premiere: string, derniere: string]>(
  'DATE_HORS_BORNES',
  'La date %s est hors des données, qui vont du %s au %s.',
  400,
);

export const INSTANTANE_INCONNU = createError<[numero: number, dernier: number]>(
  'INSTANTANE_INCONNU',
  'L’instantané n°\u202f%s n’existe pas. Le plus récent est le n°\u202f%s.',
  404,
);

export const INSTANTANE_PURGE = createError<[numero: number, jour: string]>(
  'INSTANTANE_PURGE',
  'L’instantané n°\u202f%s a été purgé le %s\u00a0: ses chiffres ne sont plus disponibles.',
  404,
);

export const INSTANTANE_REFUSE = createError<[numero: number, raison: string]>(
  'INSTANTANE_REFUSE',
  'L’instantané n°\u202f%s n’est pas servi\u00a0: %s.',
  409,
);

export const JOURNAL_ABIME = createError<[ligne: number]>(
  'JOURNAL_ABIME',
  'Le journal du lac est illisible à la ligne %s. Restaurez-le depuis une sauvegarde.',
  409,
);

export const CHIFFRE_INCONNU = createError<[adresse: string]>(
  'CHIFFRE_INCONNU',
  'Aucun chiffre ne se trouve à l’adresse «\u00a0%s\u00a0». Les chiffres sont décrits dans /api/docs.',
  404,
);

export const CHIFFRE_ABSENT = createError<[numero: number, date_arrete: string]>(
  'CHIFFRE_ABSENT',
  'n.d.\u00a0: ce chiffre n’existait pas dans l’instantané n°\u202f%s, arrêté au %s.',
  404,
);

export const NIVEAU_TROP_FIN = createError<[niveau: string, filtre: string]>(
  'NIVEAU_TROP_FIN',
  'Le niveau «\u00a0%s\u00a0» demande de choisir %s.',
  400,
);

export const TABLE_INCONNUE = createError<[table: string, tables: string]>(
  'TABLE_INCONNUE',
  'La table «\u00a0%s\u00a0» n’existe pas. Tables exportées\u00a0: %s.',
  404,
);

export const TABLE_NON_EXPLOREE = createError<[table: string, tables: string]>(
  'TABLE_NON_EXPLOREE',
  'La table «\u00a0%s\u00a0» ne s’explore pas. Tables\u00a0: %s.',
  400,
);

export const TABLE_ABSENTE = createError<[table: string, manque: string]>(
  'TABLE_ABSENTE',
  'L’instantané servi ne permet pas d’explorer «\u00a0%s\u00a0»\u00a0: il n’a pas %s. Publiez un nouvel instantané.',
  404,
);

export const DIMENSION_INCONNUE = createError<[dimension: string, table: string, dimensions: string]>(
  'DIMENSION_INCONNUE',
  'La dimension «\u00a0%s\u00a0» n’existe pas pour «\u00a0%s\u00a0». Dimensions\u00a0: %s.',
  400,
);

export const MESURE_INCONNUE = createError<[mesure: string, table: string, mesures: string]>(
  'MESURE_INCONNUE',
  'La mesure «\u00a0%s\u00a0» n’existe pas pour «\u00a0%s\u00a0». Mesures\u00a0: %s.',
  400,
);

export const EXPLORATION_ILLISIBLE = createError<[parametre: string, attendu: string]>(
  'EXPLORATION_ILLISIBLE',
  'Le choix «\u00a0%s\u00a0» ne se lit pas. Attendu\u00a0: %s.',
  400,
);

export const FORMAT_INCONNU = createError<[format: string]>(
  'FORMAT_INCONNU',
  'Le format «\u00a0%s\u00a0» n’est pas proposé. Formats\u00a0: csv, xlsx, parquet, arrow.',
  404,
);

export const TROP_DE_LIGNES = createError<[table: string, lignes: number, maximum: number]>(
  'TROP_DE_LIGNES',
  'La table «\u00a0%s\u00a0» a %s lignes\u00a0: une feuille de tableur n’en tient que %s, titres compris. Restreignez le périmètre, ou prenez le format csv ou parquet.',
  413,
);

export const CONTOURS_ABSENTS = createError(
  'CONTOURS_ABSENTS',
  'Ces contours ne sont plus installés. Rechargez la page.',
  404,
);

export const CONTOURS_ABIMES = createError(
  'CONTOURS_ABIMES',
  'Les contours installés ont été modifiés sur le disque\u00a0: ils ne sont pas servis. Installez-les à nouveau (npm run pilotage -- contours).',
  503,
);

export const ROUTE_INCONNUE = createError<[adresse: string]>(
  'ROUTE_INCONNUE',
  'L’adresse «\u00a0%s\u00a0» n’existe pas. Les adresses sont décrites dans /api/docs.',
  404,
);

export const REQUETE_REFUSEE = createError(
  'REQUETE_REFUSEE',
  'La requête n’est pas une requête HTTP valide.',
  400,
);

export const CORPS_REFUSE = createError(
  'CORPS_REFUSE',
  'Le corps de la requête est refusé\u00a0: trop grand, mal formé ou d’un type inattendu.',
  400,
);

export const HOTE_REFUSE = createError<[hote: string]>(
  'HOTE_REFUSE',
  'L’hôte «\u00a0%s\u00a0» est refusé. Utilisez http://127.0.0.1 ou http://localhost.',
  421,
);

export const IMPORTS_ETEINTS = createError(
  'IMPORTS_ETEINTS',
  'Ce service est en lecture seule\u00a0: aucun fichier n’y entre par le navigateur. Passez par la ligne de commande.',
  403,
);

export const VERDICTS_ETEINTS = createError(
  'VERDICTS_ETEINTS',
  'Ce service est en lecture seule\u00a0: les verdicts s’y lisent, ils ne s’y écrivent pas.',
  403,
);

export const ORIGINE_REFUSEE = createError(
  'ORIGINE_REFUSEE',
  'La demande vient d’un autre site\u00a0: elle est refusée. Ouvrez la page de ce service lui-même.',
  403,
);

export const RESTREINT_NON_SERVI = createError(
  'RESTREINT_NON_SERVI',
  'Ce service n’affiche pas de données à accès restreint\u00a0: elles n’y entrent pas. Relancez-le avec ACCES_LOCAL=1 sur votre propre machine.',
  403,
);

export const DEMONSTRATION_PRESENTE = createError(
  'DEMONSTRATION_PRESENTE',
  'Ce lac contient les données de démonstration\u00a0: des données réelles ne s’y mêlent pas. Dites que la démonstration quitte le prochain instantané.',
  409,
);

export const DONNEES_REELLES_PRESENTES = createError(
  'DONNEES_REELLES_PRESENTES',
  'Ce lac contient des données réelles\u00a0: des données synthétiques n’y entrent pas.',
  409,
);

export const LAC_OCCUPE = createError(
  'LAC_OCCUPE',
  'Un autre import ou une publication est en cours. Réessayez quand il sera fini.',
  409,
);

export const FICHIER_TROP_GROS = createError<[mo: number]>(
  'FICHIER_TROP_GROS',
  'Le fichier dépasse %s Mo. Coupez-le, ou passez par la ligne de commande\u00a0: npm run pilotage -- ingerer.',
  413,
);

export const TACHE_INCONNUE = createError<[id: string]>(
  'TACHE_INCONNUE',
  'Aucune demande ne porte l’identifiant «\u00a0%s\u00a0».',
  404,
);

export const RIEN_A_CONFIRMER = createError(
  'RIEN_A_CONFIRMER',
  'Cette demande n’attend pas de confirmation. Rechargez la page.',
  409,
);

export const CONFIRMATION_PERIMEE = createError(
  'CONFIRMATION_PERIMEE',
  'Des fichiers sont arrivés ou partis depuis\u00a0: demandez à nouveau la publication, pour voir ce qui change maintenant.',
  409,
);

export const REJETS_ABSENTS = createError(
  'REJETS_ABSENTS',
  'Aucune ligne de ce fichier n’a été mise à part.',
  404,
);

export const INSTANTANE_ABSENT = createError<[numero: number]>(
  'INSTANTANE_ABSENT',
  'L’instantané n°\u202f%s n’est pas de ceux que ce service compare.',
  404,
);

export const COMPARAISON_IMPOSSIBLE = createError<[raison: string]>(
  'COMPARAISON_IMPOSSIBLE',
  'La comparaison ne peut pas être faite. %s',
  409,
);

export const NOTE_IMPOSSIBLE = createError<[raison: string]>(
  'NOTE_IMPOSSIBLE',
  'La note ne peut pas être faite. %s',
  503,
);

export const SURCHARGE = createError(
  'SURCHARGE',
  'Trop de demandes sont en cours. Réessayez dans quelques secondes.',
  503,
);

export const TROP_LONG = createError(
  'TROP_LONG',
  'La demande a dépassé le temps permis. Réduisez le périmètre, ou réessayez.',
  503,
);

/** Seconds a client waits before it tries again after a 503. */
export const RETRY_AFTER_S = 2;
