import type { paths } from './contract.d.ts';
import { filters } from './filters.svelte.ts';
import { ApiError } from './messages.ts';
import { network } from './network.svelte.ts';

type Get<P extends keyof paths> = paths[P] extends { get: infer G } ? G : never;
type Parameters<P extends keyof paths> = Get<P> extends { parameters: infer A } ? A : never;
type Query<P extends keyof paths> = Parameters<P> extends { query?: infer Q } ? NonNullable<Q> : never;

/** A filter comes from the address as any text: the API knows the codes and refuses the others with a sentence. */
type Widened<V> = V extends string ? string : V extends number ? number : V;
type Filters<Q> = { [K in keyof Q]?: Widened<Q[K]> };

/** What a GET endpoint answers: `Answer<'/api/postes'>`. */
export type Answer<P extends keyof paths> =
  Get<P> extends { responses: { 200: { content: { 'application/json': infer A } } } } ? A : never;

/** The endpoints that answer from a snapshot; a call to any other must not name one. */
type Figures = {
  [P in keyof paths]: 'instantane' extends keyof Query<P> ? P : never;
}[keyof paths];

/** One row of an endpoint that answers a list. */
export type Row<P extends keyof paths> = Answer<P> extends (infer R)[] ? R : never;

/** Where an answer, and each row of a list, comes from: what a citation needs. A copy of a row ({ ...row }) keeps it. */
export const SOURCE = Symbol();

const ROWS_TRACED = 200;

function trace(body: object, address: string) {
  const rows = Array.isArray(body) ? body.slice(0, ROWS_TRACED) : [];
  for (const part of [body, ...rows]) if (part instanceof Object) Object.assign(part, { [SOURCE]: address });
}

const RETRIES = 2;
const pause = (seconds: number) => new Promise((done) => setTimeout(done, 1000 * seconds));

/** A busy service (503) is asked again when it says, twice at most, before the reader is told. */
async function answer(address: string, retries = RETRIES): Promise<unknown> {
  const response = await fetch(address, { headers: { accept: 'application/json' } }).catch((error) => {
    network.unheard();
    throw error;
  });
  network.heard();
  if (response.status === 503 && retries > 0) {
    await pause(Math.min(5, Number(response.headers.get('retry-after') ?? 1)));
    return answer(address, retries - 1);
  }
  const body = await response.json();
  if (!response.ok) throw new ApiError(body);
  trace(body, address);
  return body;
}

/** The query string of a call, on the snapshot that the reader chose; an `undefined` filter is left out. */
export function queryOf(query?: object): string {
  // Read so that what was derived from an answer is asked again when the reader retries.
  void network.attempt;
  const asked: object = { instantane: filters.instantane, ...query };
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  return given.length > 0 ? `?${new URLSearchParams(given as [string, string][])}` : '';
}

/** The snapshots that the reader may go back to, newest first. */
export const getInstantanes = () => answer('/api/instantanes') as Promise<Answer<'/api/instantanes'>>;

/** Calls the API; an `undefined` filter is left out of the address. */
export const get = <P extends Figures>(path: P, query?: Filters<Query<P>>): Promise<Answer<P>> =>
  answer(path + queryOf(query)) as Promise<Answer<P>>;

/** One CPTS by its identifier. */
export const getCpts = (cpts_id: string): Promise<Answer<'/api/cpts/{cpts_id}'>> =>
  answer(`/api/cpts/${encodeURIComponent(cpts_id)}${queryOf()}`) as Promise<Answer<'/api/cpts/{cpts_id}'>>;

/** One finding by its identifier. */
export const getAlerte = (alerte_id: string): Promise<Answer<'/api/alertes/{alerte_id}'>> =>
  answer(`/api/alertes/${encodeURIComponent(alerte_id)}${queryOf()}`) as Promise<
    Answer<'/api/alertes/{alerte_id}'>
  >;

/** Any other call, of what is not a figure; a refusal is an ApiError. */
export async function call<A>(address: string, init?: RequestInit): Promise<A> {
  const response = await fetch(`/api${address}`, init);
  const body = await response.json();
  if (!response.ok) throw new ApiError(body);
  return body as A;
}

/** A POST of a JSON body. */
export const post = <A>(address: string, body: object) =>
  call<A>(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
