import { cpts, contrat, engagement, fir, fixture, flux, territoire } from '../fixture.ts';

/** One parameter of an operation, as OpenAPI describes it. */
export interface Parametre {
  name: string;
  in: 'query' | 'path';
  required?: boolean;
  schema: { type?: string; format?: string; enum?: (string | number)[]; minimum?: number; maximum?: number };
}

export interface Operation {
  method: string;
  path: string;
  parametres: Parametre[];
}

/** The real API on a few rows, and every operation that its OpenAPI document declares. */
export async function ouvrirApi() {
  const api = await fixture({
    cpts: [cpts(), cpts({ cpts_id: '290000001', nom: 'CPTS d’Iroise', departement_code: '29' })],
    territoires: [territoire()],
    contrats: [contrat()],
    engagements: [engagement()],
    flux_aci: [
      flux(),
      flux({ date_paiement: '2025-03-01', nature: 'avance', annee_contrat: 2, montant_eur: 12.34 }),
    ],
    flux_fir: [fir()],
    date_arrete: '2026-10-31',
  });
  const document = (await api.get('/api/openapi.json')).json<{
    paths: Record<string, Record<string, { parameters?: Parametre[] }>>;
  }>();
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [] }]): Operation => ({
      method: method.toUpperCase(),
      path,
      parametres: parameters.filter((one) => one.in === 'query' || one.in === 'path'),
    })),
  );
  return { ...api, operations };
}

/** Values that the fixture knows, by the name of the parameter. */
const CONNUES: Record<string, string> = {
  region_code: '53',
  departement_code: '35',
  cpts_id: '350000001',
  exercice: '2024',
  date: '2025-06-30',
  annee_contrat: '1',
  fichier: 'versements.csv',
  instantane: '1',
};

/** A value that an operation accepts, as far as its schema tells. */
export function valable({ name, schema }: Parametre): string {
  if (schema.enum) return String(schema.enum[0]);
  if (CONNUES[name] !== undefined) return CONNUES[name];
  if (schema.format === 'date') return '2025-06-30';
  if (schema.type === 'integer' || schema.type === 'number') return String(schema.minimum ?? 1);
  return schema.type === 'boolean' ? 'true' : 'inconnu';
}

/** Half a character cannot be written in an address. */
const encode = (text: string) => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));

/** The address of an operation with these values; what a path needs and is not given is a known one. */
export function adresse({ path, parametres }: Operation, values: readonly (readonly [string, string])[]) {
  const given = new Map(values);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const parametre = parametres.find((one) => one.name === name)!;
    return encode(given.get(name) ?? valable(parametre)) || '%20';
  });
  const query = values
    .filter(([name]) => !path.includes(`{${name}}`))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled;
}

/** What an answer must never show: where the code is, or how it failed. */
export const montreUneTrace = (body: string) =>
  /\n\s+at |node_modules|\.ts:\d+|\/server\/|\/sql\/|(?:Binder|Parser|Catalog|Conversion|Invalid Input) Error/.test(
    body,
  );
