import { call, post, type Answer } from '../../api.ts';

export type Overview = Answer<'/api/imports'>;
export type Import = Answer<'/api/imports/{id}'>;
export type PublicationTask = Answer<'/api/publications/{id}'>;
export type Publication = Answer<'/api/publications'>[number];
export type Comparison = Answer<'/api/publications/comparaison'>;

/** Everything that is under way, has arrived, or waits. */
export const overview = () => call<Overview>('/imports');

/** The snapshots that were published, newest first. */
export const publications = () => call<Publication[]>('/publications');

/** What changed between two snapshots, in euros. */
export const comparison = (avant: number, apres: number) =>
  call<Comparison>(
    `/publications/comparaison?${new URLSearchParams({ avant: `${avant}`, apres: `${apres}` })}`,
  );

/** What the reader says of a file. */
export interface Said {
  flux?: string;
  classification: string;
  sans_demo: boolean;
  bordereau?: string;
}

/** Drops a file: its bytes are the body, what is said of it the address. */
export function send(file: File, { flux, bordereau, classification, sans_demo }: Said) {
  const query = new URLSearchParams({ nom: file.name, classification, sans_demo: String(sans_demo) });
  if (flux) query.set('flux', flux);
  if (bordereau) query.set('bordereau', bordereau);
  const headers = { 'content-type': 'application/octet-stream' };
  return call<Import>(`/imports?${query}`, { method: 'POST', headers, body: file });
}

/** Asks for a new snapshot of every file that has arrived. */
export const publish = (date_arrete: string) => post<PublicationTask>('/publications', { date_arrete });

/** The address of the sender’s file with the reason of each row put aside; files belong to no snapshot. */
export const rejetsHref = (id: string) => `/api/imports/${id}/rejets`;

/** The address of a file some lines of which a publication put aside, by its place in the list. */
export const annoteHref = (id: string, rang: number) => `/api/publications/${id}/rejets/${rang}`;

/** Says yes, or no, to what waits. */
export const decide = (of: 'imports' | 'publications', id: string, what: 'confirmer' | 'abandonner') =>
  call<unknown>(`/${of}/${id}/${what}`, { method: 'POST' });
