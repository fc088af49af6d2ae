import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { Type, type Static } from 'typebox';
import { answerOf, champsOf, empreinteOf, meaningOf, readChiffre } from '../citations/chiffre.ts';
import { ErrorBody } from '../errors.ts';
import { nombre, nombreInconnu, texteInconnu } from '../figures.ts';
import type { Instantane } from '../instantane.ts';
import { instantane as vintage } from '../perimetre.ts';
import { CLASSIFICATIONS, codes } from '../vocabulary.ts';

/** Answers longer than this, in bytes, are said to differ without saying where. */
const COMPARED_BYTES = 1_000_000;

const Query = Type.Object(
  {
    ...vintage,
    chiffre: Type.String({
      minLength: 1,
      maxLength: 2000,
      description: 'Adresse du chiffre sous /api, filtres compris : postes?exercice=2026&region_code=53',
    }),
    empreinte: Type.Optional(
      Type.String({ minLength: 32, maxLength: 32, description: 'Empreinte de la réponse qui a été citée' }),
    ),
  },
  { additionalProperties: false },
);

const Ecart = Type.Object({
  liste: Type.String({ description: 'Liste de la réponse où se trouve la valeur' }),
  ou: Type.String({ description: 'Codes et noms de sa ligne' }),
  champ: Type.String(),
  cite: Type.String({ description: 'Valeur citée ; n.d. si inconnue, - si absente' }),
  recent: Type.String({ description: 'Valeur du plus récent instantané' }),
  ecart: texteInconnu('Plus récent moins cité'),
  ecarts_nb: nombre('Valeurs qui diffèrent, en tout'),
});

const Recent = Type.Object({
  instantane: Type.Integer(),
  date_arrete: Type.String(),
  identique: Type.Boolean({ description: 'Le plus récent instantané donne la même réponse' }),
  refus: texteInconnu('Pourquoi le plus récent instantané ne donne pas ce chiffre'),
  ecarts_nb: nombreInconnu('Valeurs qui diffèrent'),
  ecarts: Type.Array(Ecart, { description: 'Les 200 premières' }),
});

const Citation = Type.Object({
  identifiant: Type.String({ description: 'Chiffre, instantané et empreinte, en un mot' }),
  chiffre: Type.String({ description: 'Adresse canonique du chiffre sous /api' }),
  resume: Type.String(),
  description: texteInconnu('Ce qu’il faut savoir du chiffre'),
  parametres: Type.Array(
    Type.Object({ nom: Type.String(), valeur: Type.String(), description: texteInconnu('Sens du filtre') }),
  ),
  champs: Type.Array(Type.Object({ nom: Type.String(), description: Type.String() })),
  instantane: Type.Integer(),
  date_arrete: Type.String(),
  publie_le: Type.String(),
  classification: Type.Enum(codes(CLASSIFICATIONS)),
  manifeste: Type.String({ description: 'SHA-256 du manifeste de l’instantané' }),
  valeur: Type.Unknown({ description: 'La réponse du chiffre, telle que l’API la donne' }),
  empreinte: Type.String({ description: 'Début du SHA-256 de cette réponse' }),
  concorde: Type.Unsafe<boolean | null>({
    type: ['boolean', 'null'],
    description: 'L’empreinte citée est celle de la réponse ; null si aucune n’est donnée',
  }),
  recent: Recent,
});

type Recent = Static<typeof Recent>;

/** Sets the cited answer beside that of the newest snapshot; their differences are made in SQL. */
async function compared(
  app: FastifyInstance,
  served: Instantane,
  texte: string,
  cited: string,
): Promise<Recent> {
  const { numero, date_arrete, db } = served;
  const same = { instantane: numero, date_arrete, identique: true, refus: null, ecarts_nb: 0, ecarts: [] };
  let recent: string;
  try {
    recent = await answerOf(app, texte, numero);
  } catch (error) {
    const { statusCode = 500, message } = error as Error & { statusCode?: number };
    if (statusCode >= 500) throw error;
    return { ...same, identique: false, refus: message, ecarts_nb: null };
  }
  if (recent === cited) return same;
  if (recent.length + cited.length > COMPARED_BYTES) return { ...same, identique: false, ecarts_nb: null };
  const ecarts = await db.all('citation_ecarts', Ecart, { cite: cited, recent });
  return { ...same, identique: false, ecarts_nb: ecarts[0]?.ecarts_nb ?? 0, ecarts };
}

async function cite(
  app: FastifyInstance,
  instantane: Instantane,
  { chiffre: cited, empreinte }: Static<typeof Query>,
) {
  const { chiffre, texte, parametres } = readChiffre(app, instantane, cited);
  const body = await answerOf(app, texte, instantane.numero);
  const actual = empreinteOf(body);
  return {
    identifiant: `${texte}@${instantane.numero}#${actual}`,
    chiffre: texte,
    resume: chiffre.summary,
    description: chiffre.description ?? null,
    parametres: parametres.map(([nom, valeur]) => ({
      nom,
      valeur,
      description: meaningOf(chiffre.querystring, nom),
    })),
    champs: [...champsOf(chiffre.response)].map(([nom, description]) => ({ nom, description })),
    instantane: instantane.numero,
    date_arrete: instantane.date_arrete,
    publie_le: instantane.publie_le,
    classification: instantane.classification,
    manifeste: instantane.empreinte,
    valeur: JSON.parse(body) as unknown,
    empreinte: actual,
    concorde: empreinte === undefined ? null : empreinte === actual,
    recent: await app.instantanes.use((served) => compared(app, served, texte, body)),
  };
}

/** The permanent reference of a figure: nothing is stored, the address holds what makes the figure again. */
export const citations: FastifyPluginAsync = async (app) => {
  const schema = {
    tags: ['Chiffres'],
    summary: 'Référence permanente d’un chiffre : valeur, définition, instantané, empreinte',
    description:
      'Le chiffre est recalculé sur son instantané, son empreinte comparée à celle qui est citée, et le plus récent instantané dit s’il donne autre chose.',
    querystring: Query,
    response: { 200: Citation, '4xx': ErrorBody, '5xx': ErrorBody },
  };
  app.get<{ Querystring: Static<typeof Query> }>('/citations', { schema }, (request, reply) => {
    reply.header('cache-control', 'private, no-cache');
    return app.instantanes.use((one) => cite(app, one, request.query), request.query.instantane);
  });
};
