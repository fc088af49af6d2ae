import { Type, type Static, type TSchema } from 'typebox';
import { CLASSIFICATIONS, codes } from '../vocabulary.ts';
import { Avance } from './child.ts';

const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const euros = (description: string) => orNull(Type.Number({ description: `${description}, euros courants` }));
const Classification = Type.Enum(codes(CLASSIFICATIONS));

const Motif = Type.Object({
  motif_code: Type.String(),
  lignes_nb: Type.Integer(),
  montant_eur: euros('Montant des lignes dont le montant se lit'),
  exemples: Type.Array(Type.String({ description: 'Première lignes, en phrases' })),
  lignes: Type.Array(Type.Object({ ligne: Type.Integer(), brut: orNull(Type.String()) })),
});

/** What was read of a file. */
export const Bilan = Type.Object({
  flux: Type.String(),
  format: Type.String(),
  encodage: Type.String(),
  octets: Type.Integer(),
  sha256: Type.String(),
  lignes_nb: Type.Integer(),
  valides_nb: Type.Integer(),
  ecartees_nb: Type.Integer(),
  montant_illisible_nb: Type.Integer({ description: 'Lignes mises à part dont le montant ne se lit pas' }),
  lu_eur: euros('Lu'),
  valide_eur: euros('Accepté'),
  ecarte_eur: euros('Mis à part'),
  motifs: Type.Array(Motif),
});

/** What became of a demand. */
export const ETATS = ['en_cours', 'attend', 'fait', 'refuse', 'echec', 'abandonne'] as const;

const commun = {
  id: Type.String({ format: 'uuid' }),
  etat: Type.Enum([...ETATS]),
  demande_le: Type.String(),
  fini_le: orNull(Type.String()),
  avance: orNull(Avance),
  phrase: orNull(Type.String({ description: 'Ce qui s’est passé, en français' })),
};

export const TacheImport = Type.Object({
  ...commun,
  fichier: Type.String({ description: 'Nom que l’émetteur lui donne' }),
  octets: Type.Integer(),
  flux: orNull(Type.String({ description: 'Flux dit par l’émetteur' })),
  classification: Classification,
  rejets: Type.Boolean({ description: 'Le fichier annoté de ses motifs peut être repris' }),
  bilan: orNull(Bilan),
});

const Ecart = Type.Object({ flux: Type.String(), motif: Type.String(), phrase: Type.String() });

const Totaux = Type.Object({
  fichiers_nb: Type.Integer(),
  lignes_nb: Type.Integer(),
  acceptees_nb: Type.Integer(),
  quarantaine_nb: Type.Integer(),
  remplacees_nb: Type.Integer(),
  changements_nb: Type.Optional(
    Type.Integer({
      description: 'Lignes remplacées avec d’autres valeurs ; absent d’une publication ancienne',
    }),
  ),
  avis_nb: Type.Optional(
    Type.Integer({ description: 'Avis de l’import ; absent d’une publication ancienne' }),
  ),
});

/** A file some lines of which a publication put aside. */
const Annote = Type.Object({
  fichier: Type.String({ description: 'Nom que l’émetteur lui donne' }),
  format: Type.String(),
  nom: Type.String({ description: 'Nom du fichier annoté de ses motifs' }),
  lignes_nb: Type.Integer({ description: 'Lignes à corriger' }),
  posterieures_nb: Type.Optional(
    Type.Integer({
      description: 'Lignes postérieures à la date d’arrêté ; absent d’une publication ancienne',
    }),
  ),
});

export const TachePublication = Type.Object({
  ...commun,
  date_arrete: Type.String({ format: 'date' }),
  ecarts: Type.Array(Ecart, { description: 'Ce qui attend une confirmation' }),
  numero: orNull(Type.Integer({ description: 'Instantané publié' })),
  totaux: orNull(Totaux),
  annotes: Type.Array(Annote, { description: 'Fichiers dont des lignes sont en quarantaine' }),
});

export const Arrivee = Type.Object({
  date: Type.String(),
  evenement: Type.Enum(['ingere', 'refuse', 'retire']),
  flux: orNull(Type.String()),
  fichier: Type.String(),
  classification: orNull(Classification),
  emetteur: orNull(Type.String()),
  lignes_nb: orNull(Type.Integer()),
  ecartees_nb: orNull(Type.Integer()),
  lu_eur: euros('Lu'),
  motif: orNull(Type.String()),
  tache: orNull(Type.String({ description: 'La demande qui en garde le compte rendu' })),
});

export const Imports = Type.Object({
  taille_max_octets: Type.Integer(),
  restreint_servi: Type.Boolean({ description: 'Ce service affiche les données à accès restreint' }),
  demonstration: Type.Boolean({ description: 'Le prochain instantané contient la démonstration' }),
  reel: Type.Boolean({ description: 'Le prochain instantané contient des données réelles' }),
  prochain: Type.Object({ fichiers_nb: Type.Integer(), a_publier_nb: Type.Integer() }),
  retenu: orNull(Type.Object({ numero: Type.Integer(), phrase: Type.String() })),
  flux: Type.Array(Type.Object({ code: Type.String(), libelle: Type.String() })),
  imports: Type.Array(TacheImport),
  publications: Type.Array(TachePublication),
  arrivees: Type.Array(Arrivee),
});

const FluxPublie = Type.Object({
  flux: Type.String(),
  libelle: Type.String(),
  fichiers_nb: Type.Integer(),
  lignes_nb: Type.Integer(),
  total_eur: euros('Total publié'),
});

export const Publication = Type.Object({
  numero: Type.Integer(),
  date_arrete: Type.String({ format: 'date' }),
  publie_le: Type.String(),
  classification: Classification,
  servi: Type.Boolean(),
  lisible: Type.Boolean({ description: 'Ce service peut montrer ses montants' }),
  emetteurs: Type.Array(Type.String()),
  flux: Type.Array(FluxPublie),
  sources: Type.Array(
    Type.Object({ flux: Type.String(), fichier: Type.String(), emetteur: orNull(Type.String()) }),
  ),
});

const Cote = Type.Object({ seq: Type.Integer(), date_arrete: Type.String() });

const Changement = Type.Object({
  niveau: Type.Enum(['flux', 'region', 'exercice', 'poste']),
  flux: Type.String(),
  region_code: orNull(Type.String()),
  exercice: orNull(Type.Integer()),
  poste: orNull(Type.String()),
  avant_nb: Type.Integer(),
  apres_nb: Type.Integer(),
  avant_eur: Type.Number(),
  apres_eur: Type.Number(),
  ecart_eur: Type.Number(),
});

export const Comparaison = Type.Object({
  avant: Cote,
  apres: Cote,
  changements: Type.Array(Changement),
  deplacements: Type.Array(
    Type.Object({
      flux: Type.String(),
      cpts_nb: Type.Integer({ description: 'CPTS dont le montant change' }),
      deplace_eur: Type.Number(),
    }),
    { description: 'Euros passés d’une CPTS à une autre sans changer les totaux' },
  ),
  enveloppes: Type.Array(
    Type.Object({
      exercice: Type.Integer(),
      avant_eur: Type.Number(),
      apres_eur: Type.Number(),
      ecart_eur: Type.Number(),
    }),
    { description: 'Enveloppe théorique des exercices où elle change' },
  ),
  tables: Type.Array(Type.String(), { description: 'Tables dont le contenu n’est pas le même' }),
});

export type Bilan = Static<typeof Bilan>;
export type TacheImport = Static<typeof TacheImport>;
export type TachePublication = Static<typeof TachePublication>;
export type Tache = TacheImport | TachePublication;
export type Publication = Static<typeof Publication>;
export type Comparaison = Static<typeof Comparaison>;
