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

/** The refusal of a workbook in the binary format of before 2007, which a workbook locked by a password has too. */
export const ancienExcel = (fichier: string) =>
  new FichierRefuse(
    fichier,
    'ancien_excel',
    'c’est un classeur à l’ancien format Excel (.xls), ou protégé par un mot de passe. Enregistrez-le en .xlsx, sans mot de passe.',
  );
