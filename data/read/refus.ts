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

/** A workbook that cannot be read, whatever the reason. */
export const unreadable = (fichier: string) =>
  new FichierRefuse(
    fichier,
    'illisible',
    'ce n’est pas un classeur XLSX lisible. Ouvrez-le dans un tableur et enregistrez-le à nouveau en .xlsx.',
  );

/** The refusal of a workbook that is larger once inflated than what is read. */
export const tooLarge = (fichier: string, size: string) =>
  new FichierRefuse(
    fichier,
    'trop_gros',
    `ce classeur est trop gros (${size} une fois ouvert). Envoyez-le en CSV ou en Parquet.`,
  );

/** The refusal of a workbook whose bytes are not those that its directory announces. */
export const damaged = (fichier: string) =>
  new FichierRefuse(
    fichier,
    'illisible',
    'ce classeur est abîmé\u00a0: ce qu’il contient n’est plus ce qu’il annonce. Demandez-le à nouveau, ou enregistrez-le depuis l’original.',
  );
