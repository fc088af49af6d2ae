import type { FastifyInstance } from 'fastify';
import type { paths } from '../../web/contract.d.ts';
import { NOTE_IMPOSSIBLE } from '../errors.ts';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;

/** What a note is about: one région, or France when `region_code` is absent, in the exercice of the date d’arrêté of a snapshot. */
export interface Sujet {
  region_code: string | undefined;
  instantane: number;
}

/** The answers of the API that a note shows: the very figures of the pages. */
export interface Contenu {
  sante: Answer<'/api/sante'>;
  vocabulaire: Answer<'/api/vocabulaire'>;
  synthese: Answer<'/api/synthese'>;
  postes: Answer<'/api/postes'>;
  regions: Answer<'/api/regions'>;
  couverture: Answer<'/api/couverture'>;
  fir: Answer<'/api/fir'>;
  atterrissage: Answer<'/api/atterrissage'>;
  echeances: Answer<'/api/echeances'>;
  alertes: Answer<'/api/alertes'>;
  series: Answer<'/api/series'>;
  cpts: Answer<'/api/cpts'>;
}

/** How many findings, and how many CPTS, a note tells. */
const [ALERTES_NB, CPTS_NB] = [5, 6];

/** Asks the API, inside the service, what a note shows; a figure that is refused refuses the note, with its sentence. */
export async function gather(app: FastifyInstance, sujet: Sujet): Promise<Contenu> {
  const { region_code, instantane } = sujet;
  const ask = async <P extends keyof paths>(path: P, more: Record<string, string | number> = {}) => {
    const query = { instantane: String(instantane), ...more };
    const response = await app.inject({ url: path, query: query as never, headers: { host: 'localhost' } });
    const body = response.json();
    if (response.statusCode !== 200) throw new NOTE_IMPOSSIBLE(String(body.message));
    return body as Answer<P>;
  };
  const where: Record<string, string> = region_code === undefined ? {} : { region_code };
  const [sante, vocabulaire, synthese, postes, regions, couverture] = await Promise.all([
    ask('/api/sante'),
    ask('/api/vocabulaire'),
    ask('/api/synthese', where),
    ask('/api/postes', where),
    ask('/api/regions'),
    ask('/api/couverture', { ...where, niveau: region_code === undefined ? 'region' : 'departement' }),
  ]);
  const [fir, atterrissage, echeances, alertes, series, cpts] = await Promise.all([
    ask('/api/fir', where),
    ask('/api/atterrissage', where),
    ask('/api/echeances', { ...where, limite: 1 }),
    ask('/api/alertes', { ...where, limite: ALERTES_NB }),
    ask('/api/series', where),
    ask('/api/cpts', { ...where, limite: CPTS_NB, tri: 'ecart_eur', ordre: 'asc' }),
  ]);
  return {
    sante,
    vocabulaire,
    synthese,
    postes,
    regions,
    couverture,
    fir,
    atterrissage,
    echeances,
    alertes,
    series,
    cpts,
  };
}
