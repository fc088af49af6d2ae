import { anneesContrat, contrats, type Cpts, JAMAIS, type Paiement } from './contrats.ts';
import type { Echeance } from './echeancier.ts';
import { dernierDebut, type Pays } from './enveloppes.ts';

/** What a payment is set against: a contract year, or the state that sets it apart. */
export type Place = number | 'contrat_precoce' | 'non_rattache';

const key = (...parts: (string | number)[]) => parts.join(' ');

/** Where each payment of a CPTS is set, in the order of (date, flux_id). */
export function rattacher(pays: Pays, cpts: Cpts, dues: Echeance[]): Map<string, Place> {
  const years = anneesContrat(cpts, dernierDebut(pays.date_arrete));
  const signed = contrats(cpts);
  const due = new Map<string, bigint>();
  for (const { annee_contrat, poste, part, attendu } of dues) {
    const name = key(annee_contrat, poste, part);
    due.set(name, (due.get(name) ?? 0n) + (attendu ?? 0n));
  }
  const placed = new Map<string, bigint>();

  const sansAnnee = ({ date, nature, poste, part }: Paiement): number | undefined => {
    const current = years.find(({ active }) => active.debut <= date && date < active.fin);
    if (nature === 'avance') return current?.annee_contrat;
    if (nature === 'versement_initial') {
      const running = signed.find(({ signature, fin }) => signature <= date && date < (fin ?? JAMAIS));
      return current && years.find(({ annee }) => annee.debut === running!.signature)!.annee_contrat;
    }
    if (nature !== 'solde' && nature !== 'variable') return undefined;
    const closed = years.filter(({ active }) => active.fin <= date).map(({ annee_contrat }) => annee_contrat);
    const owed = (year: number) => {
      const name = key(year, poste, part);
      return (due.get(name) ?? 0n) > (placed.get(name) ?? 0n);
    };
    return closed.find(owed) ?? closed.at(-1);
  };

  const place = (line: Paiement): Place => {
    if (line.nature === 'contrat_precoce') return 'contrat_precoce';
    if (line.date < signed[0]!.signature) return 'non_rattache';
    if (line.annee_contrat === null) return sansAnnee(line) ?? 'non_rattache';
    return years.some(({ annee_contrat }) => annee_contrat === line.annee_contrat)
      ? line.annee_contrat
      : 'non_rattache';
  };

  const places = new Map<string, Place>();
  const ordered = [...cpts.paiements].sort((a, b) => a.date - b.date || (a.flux_id < b.flux_id ? -1 : 1));
  for (const line of ordered) {
    const found = place(line);
    places.set(line.flux_id, found);
    if (typeof found !== 'number') continue;
    const name = key(found, line.poste, line.part);
    placed.set(name, (placed.get(name) ?? 0n) + line.centimes);
  }
  return places;
}
