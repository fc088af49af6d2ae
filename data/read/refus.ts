/** A file that is refused whole; the message is a French sentence that says what to do. */
export class FichierRefuse extends Error {
  constructor(
    readonly fichier: string,
    readonly code: string,
    message: string,
  ) {
    super(`${fichier} : ${message}`);
  }
}

/** « text », with the spaces of French quotation marks. */
export const guillemets = (text: string) => `«\u00a0${text}\u00a0»`;
