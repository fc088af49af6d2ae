/** A refusal of the API: its code is the contract, its sentence is for the reader. */
export class ApiError extends Error {
  readonly code: string;

  constructor(body: { code?: string; message?: string }) {
    super(body.message ?? 'Les données n’ont pas pu être lues.');
    this.code = body.code ?? 'INCONNUE';
  }
}

/** Whether a failure says nothing of the choice, and may not last: asking again makes sense. */
export const passing = (error: unknown) =>
  !(error instanceof ApiError) || error.code === 'INTERNAL' || error.code === 'SURCHARGE';

/** What to tell the reader about a failed call: the API's own sentence when it is one of ours. */
export const message = (error: unknown) =>
  error instanceof ApiError && error.code !== 'INTERNAL'
    ? error.message
    : 'Les données n’ont pas pu être lues. Vérifiez que le service répond, puis réessayez.';
