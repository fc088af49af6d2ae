import type { Cpts } from '../cpts.ts';
import { day } from '../days.ts';
import type { Due } from '../dues.ts';
import { DATE_ARRETE } from '../parametres.ts';
import { type Line, lineOf } from '../payments.ts';
import type { Case, Casting } from './case.ts';
import { add, caseOf, duesOf, half, kept, type Ledger, replace, state } from './ledger.ts';

function overruns(ledger: Ledger, cast: Casting): Case[] {
  const found = (cpts: Cpts) =>
    duesOf(ledger, cpts).find(
      (due) =>
        due.poste === 'acces_soins' &&
        due.volet === 'base' &&
        due.nature === 'solde' &&
        due.annee_contrat === 2 &&
        due.echeance < DATE_ARRETE - 120,
    );
  return cast('depassement_enveloppe', 4, (cpts) => found(cpts) !== undefined).map((cpts) => {
    const due = found(cpts)!;
    state(ledger, cpts, due);
    const line = add(
      ledger,
      cpts,
      kept(lineOf(cpts, due, due.echeance + 70, half(due.ligne * 35, 100), 'regularisation')),
    );
    return caseOf(
      'depassement_enveloppe',
      cpts,
      due,
      'Une régularisation porte le versé à plus d’un tiers au-dessus de l’enveloppe.',
      [line],
    );
  });
}

function notStarted(ledger: Ledger, cast: Casting): Case[] {
  const year = (cpts: Cpts) =>
    duesOf(ledger, cpts).find(
      (due) => due.poste === 'fonctionnement' && due.nature === 'avance' && due.annee_contrat === 2,
    );
  const suits = (poste: string) => (cpts: Cpts) =>
    year(cpts) !== undefined && !duesOf(ledger, cpts).some((due) => due.poste === poste);
  return ['qualite', 'accompagnement'].flatMap((poste) =>
    cast(`mission_non_demarree ${poste}`, 2, suits(poste)).map((cpts) => {
      const due = { ...year(cpts)!, poste, volet: 'base', part: 'fixe' };
      const line = add(ledger, cpts, kept(lineOf(cpts, due, due.echeance + 120, 750_000)));
      return caseOf('mission_non_demarree', cpts, due, 'Avance d’une mission que la CPTS n’a pas engagée.', [
        line,
      ]);
    }),
  );
}

/** Lines of a closed year that pay `total` for the whole line instead of its amount. */
function whole(cpts: Cpts, due: Due, total: number): Line[] {
  const first = half(total * 75, 100);
  return [
    kept(lineOf(cpts, { ...due, nature: 'avance' }, due.echeance - 320, first)),
    kept(lineOf(cpts, { ...due, nature: 'solde' }, due.echeance + 35, total - first)),
  ];
}

function increases(ledger: Ledger, cast: Casting): Case[] {
  const found = (right: boolean) => (cpts: Cpts) =>
    duesOf(ledger, cpts).find(
      (due) =>
        due.poste === 'parcours' &&
        due.nature === 'solde' &&
        due.annee_pleine &&
        due.echeance < DATE_ARRETE - 120 &&
        due.taille === 4 &&
        due.majoree === right &&
        due.membres_nb !== null &&
        due.echeance > day('2023-04-01'),
    );
  const plant = (controle: string, right: boolean, explication: string) =>
    cast(controle, 3, (cpts) => found(right)(cpts) !== undefined).map((cpts) => {
      const due = found(right)(cpts)!;
      const lines = whole(cpts, due, right ? half(due.ligne * 10, 11) : half(due.ligne * 11, 10));
      replace(ledger, cpts, due, lines);
      return caseOf(controle, cpts, due, explication, lines);
    });
  return [
    ...plant('majoration_indue', false, 'Taille 4 de moins de 100 membres payée avec la majoration de 10 %.'),
    ...plant('majoration_omise', true, 'Taille 4 de 100 membres ou plus payée sans la majoration de 10 %.'),
  ];
}

function withoutAttainment(ledger: Ledger, cast: Casting): Case[] {
  const found = (cpts: Cpts) =>
    duesOf(ledger, cpts).find(
      (due) =>
        due.nature === 'variable' &&
        due.poste === 'parcours' &&
        (due.taux ?? 1) < 0.8 &&
        due.echeance < DATE_ARRETE - 200,
    );
  return cast('variable_sans_atteinte', 4, (cpts) => found(cpts) !== undefined).map((cpts) => {
    const due = found(cpts)!;
    const line = kept(lineOf(cpts, due, due.echeance + 90, due.ligne));
    replace(ledger, cpts, due, [line]);
    return caseOf(
      'variable_sans_atteinte',
      cpts,
      due,
      `Part variable payée en totalité pour ${Math.round(due.taux! * 100)} % d’atteinte.`,
      [line],
    );
  });
}

/** Plants the cases of payments of a wrong amount. */
export const plantAmounts = (ledger: Ledger, cast: Casting): Case[] => [
  ...increases(ledger, cast),
  ...withoutAttainment(ledger, cast),
];

/** Plants the cases of payments above what is due, or for nothing that is due. */
export const plantExcess = (ledger: Ledger, cast: Casting): Case[] => [
  ...overruns(ledger, cast),
  ...notStarted(ledger, cast),
];
