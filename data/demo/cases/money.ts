import { between } from '../chance.ts';
import { type Cpts, isAlive, signatureOf } from '../cpts.ts';
import { day, payday } from '../days.ts';
import { earlyAmount, earlyLine } from '../early.ts';
import { DATE_ARRETE } from '../parametres.ts';
import { type Line, lineOf } from '../payments.ts';
import { plantAmounts, plantExcess } from './amounts.ts';
import type { Case, Casting } from './case.ts';
import { add, caseOf, duesOf, half, isOf, kept, type Ledger, linesOf, state } from './ledger.ts';

function duplicates(ledger: Ledger, cast: Casting): Case[] {
  const found = (cpts: Cpts) =>
    linesOf(ledger, cpts).find(
      ({ nature, part, annee_contrat, montant_eur }) =>
        nature === 'avance' && part === 'fixe' && annee_contrat === 2 && montant_eur > 200_000,
    );
  return cast('doublon_versement', 4, (cpts) => found(cpts) !== undefined).map((cpts) => {
    const line = found(cpts)!;
    line.fixe = true;
    const twin = add(ledger, cpts, { ...line });
    return caseOf(
      'doublon_versement',
      cpts,
      { annee_contrat: 2, poste: line.poste, part: line.part },
      'La même avance est payée deux fois le même jour.',
      [line, twin],
    );
  });
}

function beforeSignature(ledger: Ledger, cast: Casting): Case[] {
  const found = (cpts: Cpts) =>
    linesOf(ledger, cpts).find(
      ({ nature, annee_contrat }) => nature === 'versement_initial' && annee_contrat === 1,
    );
  const suits = (cpts: Cpts) => found(cpts) !== undefined && signatureOf(cpts)! > day('2020-06-01');
  return cast('aci_avant_signature', 4, suits).map((cpts) => {
    const line = found(cpts)!;
    line.fixe = true;
    line.date_paiement = payday(signatureOf(cpts)! - between(25, 60, 'cas avant', cpts.key));
    return caseOf(
      'aci_avant_signature',
      cpts,
      { annee_contrat: 1, poste: line.poste, part: line.part },
      'Le versement initial précède la signature.',
      [line],
    );
  });
}

function earlyNotRecovered(ledger: Ledger, cast: Casting): Case[] {
  const suits = (cpts: Cpts) =>
    signatureOf(cpts) === null &&
    isAlive(cpts, DATE_ARRETE) &&
    cpts.projet !== null &&
    cpts.projet < day('2025-10-01') &&
    cpts.projet > day('2021-03-01');
  return cast('contrat_precoce_non_recupere', 4, suits).map((cpts) => {
    const line = earlyLine(cpts, cpts.projet! + 30, earlyAmount(cpts));
    ledger.lines.set(cpts.id, [line]);
    return caseOf(
      'contrat_precoce_non_recupere',
      cpts,
      { poste: line.poste, part: line.part },
      'Contrat précoce de plus de neuf mois, sans ACI, non récupéré.',
      [line],
    );
  });
}

function unpaid(ledger: Ledger, cast: Casting): Case[] {
  const found = (least: number, most: number) => (cpts: Cpts) =>
    duesOf(ledger, cpts).find(
      (due) =>
        due.nature === 'solde' &&
        due.poste === 'parcours' &&
        due.echeance < DATE_ARRETE - least &&
        due.echeance > DATE_ARRETE - most,
    );
  const plant = (name: string, least: number, most: number) =>
    cast(`retard_versement ${name}`, 2, (cpts) => found(least, most)(cpts) !== undefined).map((cpts) => {
      const due = found(least, most)(cpts)!;
      state(ledger, cpts, due);
      const paid = (line: Line) =>
        isOf(line, due) && line.annee === due.annee_contrat && line.nature !== 'avance';
      ledger.lines.set(
        cpts.id,
        linesOf(ledger, cpts).filter((line) => !paid(line)),
      );
      return {
        ...caseOf(
          'retard_versement',
          cpts,
          due,
          `Solde impayé depuis ${DATE_ARRETE - due.echeance} jours.`,
          [],
        ),
        nature: due.nature,
      };
    });
  return [...plant('recent', 75, 150), ...plant('ancien', 230, 500)];
}

function unattached(ledger: Ledger, cast: Casting): Case[] {
  const suits = (cpts: Cpts) =>
    duesOf(ledger, cpts).some((due) => due.annee_contrat === 2 && due.echeance < DATE_ARRETE - 400);
  return cast('non_rattache', 5, suits).map((cpts, i) => {
    const due = duesOf(ledger, cpts).find((d) => d.annee_contrat === 2 && d.poste === 'fonctionnement')!;
    const unknown = i < 3;
    const line = kept(
      lineOf(
        cpts,
        due,
        due.echeance + 40,
        unknown ? due.attendu : half(due.attendu, 10),
        unknown ? 'avance' : 'regularisation',
      ),
    );
    if (unknown) {
      const cpts_id = `${cpts.id.slice(0, 5)}0${cpts.id.slice(6)}`;
      ledger.lines.set(cpts_id, [{ ...line, cpts: null, cpts_id }]);
      return {
        ...caseOf('non_rattache', cpts, {}, 'Versement à une CPTS inconnue.', ledger.lines.get(cpts_id)!),
        cpts_id,
      };
    }
    line.annee_contrat = null;
    add(ledger, cpts, line);
    return caseOf('non_rattache', cpts, {}, 'Régularisation sans année de contrat.', [line]);
  });
}

/** Plants the cases that are about payments. */
export const plantMoney = (ledger: Ledger, cast: Casting): Case[] => [
  ...plantAmounts(ledger, cast),
  ...unpaid(ledger, cast),
  ...duplicates(ledger, cast),
  ...beforeSignature(ledger, cast),
  ...earlyNotRecovered(ledger, cast),
  ...plantExcess(ledger, cast),
  ...unattached(ledger, cast),
];
