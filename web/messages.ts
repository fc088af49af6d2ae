/** A refusal of the API: its code is the contract, its sentence is for the reader, the number of an incident for who runs the service. */
export class ApiError extends Error {
  readonly code: string;

  constructor({ code = 'INCONNUE', message = 'Les données n’ont pas pu être lues.', incident }: Body) {
    super(incident ? `${message} Incident ${incident}.` : message);
    this.code = code;
  }
}

interface Body {
  code?: string;
  message?: string;
  incident?: string;
}

/** Whether a failure says nothing of the choice, and may not last: asking again makes sense. */
export const passing = (error: unknown) =>
  !(error instanceof ApiError) || ['ERREUR_INTERNE', 'SURCHARGE'].includes(error.code);

/** What to tell the reader about a failed call: the API's own sentence when it answered. */
export const message = (error: unknown) =>
  error instanceof ApiError
    ? error.message
    : 'Les données n’ont pas pu être lues. Vérifiez que le service répond, puis réessayez.';
