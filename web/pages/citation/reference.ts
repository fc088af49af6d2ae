import type { Answer } from '../../api.ts';
import { euros, eurosCents, jour, jourCourt, nombre, reel, taux } from '../../format.ts';
import { territory } from '../../territory.ts';

export type Citation = Answer<'/api/citations'>;

/** A value as its name says its unit: euros to the cent, rates in per cent; null is n.d. */
export function valueOf(nom: string, valeur: unknown): string {
  if (valeur === null) return 'n.d.';
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  if (typeof valeur === 'string') return /^\d{4}-\d\d-\d\d$/.test(valeur) ? jourCourt(valeur) : valeur;
  if (typeof valeur !== 'number') return '-';
  if (nom.endsWith('_eur')) return Number.isInteger(valeur) ? euros(valeur) : eurosCents(valeur);
  if (nom.endsWith('_taux')) return taux(valeur);
  if (/_(nb|hab|jours|mois)$/.test(nom)) return nombre(valeur);
  return Number.isInteger(valeur) ? String(valeur) : reel(valeur);
}

/** A value that arrives as exact text, `n.d.` or `-` as it is. */
export function textOf(nom: string, texte: string): string {
  return /^-?\d+(\.\d+)?$/.test(texte) ? valueOf(nom, Number(texte)) : valueOf(nom, texte);
}

/** A gap in the unit of what it compares: points for rates. */
export const gapOf = (nom: string, texte: string) => textOf(nom, texte).replace('%', 'pt');

/** The address that opens the same reference again. */
export function addressOf({ chiffre, instantane, empreinte }: Citation, origin: string): string {
  const query = new URLSearchParams({ chiffre, empreinte, instantane: String(instantane) });
  return `${origin}/citation?${query}`;
}

const chosen = ({ parametres }: Citation, nom: string) =>
  parametres.find((parametre) => parametre.nom === nom)?.valeur;

/** The sentence that goes into a report. */
export function sentenceOf(
  citation: Citation,
  vocabulary: Answer<'/api/vocabulaire'>,
  origin: string,
): string {
  const taille = chosen(citation, 'taille');
  const place = territory(
    {
      region_code: chosen(citation, 'region_code'),
      departement_code: chosen(citation, 'departement_code'),
      cpts_id: chosen(citation, 'cpts_id'),
      taille: taille === undefined ? undefined : Number(taille),
    },
    vocabulary,
  );
  const exercice = chosen(citation, 'exercice');
  const day = chosen(citation, 'date');
  const when = [exercice && `exercice ${exercice}`, day && `au ${jour(day)}`].filter(Boolean);
  const nature = citation.classification === 'synthetique' ? ', données de démonstration' : '';
  return (
    `Pilotage de la dépense des CPTS, « ${citation.resume} », ${[place, ...when].join(', ')}, ` +
    `instantané n°\u202f${nombre(citation.instantane)} arrêté au ${jour(citation.date_arrete)}${nature}, ` +
    `empreinte ${citation.empreinte}, ${addressOf(citation, origin)}`
  );
}
