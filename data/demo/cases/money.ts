import { between } from '../chance.ts';
import { type Cpts, isAlive, signatureOf } from '../cpts.ts';
import { day, payday } from '../days.ts';
import type { Due } from '../dues.ts';
import { earlyAmount, earlyLine } from '../early.ts';
import { DATE_ARRETE } from '../parametres.ts';
import { type Line, lineOf } from '../payments.ts';
import type { Case, Casting } from './case.ts';

/** The payments and dues of each CPTS; cases change the payments. */
export type Ledger = { lines: Map<string, Line[]>; dues: Map<string, Due[]> };

const half = (n: number, d: number) => Math.floor((2 * n + d) / (2 * d));

const linesOf = ({ lines }: Ledger, { id }: Cpts) => lines.get(id) ?? [];
const duesOf = ({ dues }: Ledger, { id }: Cpts) => dues.get(id) ?? [];

const isOf = (line: Line, { poste, part }: Due) => line.poste === poste && line.part === part;

/** Has the sender say the year of every line of a poste and part, so that none is placed in the year of a case. */
function state(ledger: Ledger, cpts: Cpts, due: Due) {
  for (const line of linesOf(ledger, cpts)) if (isOf(line, due)) line.annee_contrat = line.annee;
}

/** Puts lines in the place of all those of one (annee_contrat, poste, part). */
function replace(ledger: Ledger, cpts: Cpts, due: Due, lines: Line[]) {
  state(ledger, cpts, due);
  const kept = linesOf(ledger, cpts).filter((line) => !(isOf(line, due) && line.annee === due.annee_contrat));
  ledger.lines.set(cpts.id, [...kept, ...lines]);
}

function add(ledger: Ledger, cpts: Cpts, line: Line) {
  ledger.lines.set(cpts.id, [...linesOf(ledger, cpts), line]);
  return line;
}

const kept = (line: Line): Line => ({ ...line, fixe: true });

const caseOf = (
  controle: string,
  cpts: Cpts,
  due: Partial<Due>,
  explication: string,
  lines: Line[],
): Case => ({
  controle,
  cpts_id: cpts.id,
  ...(due.annee_contrat === undefined ? {} : { annee_contrat: due.annee_contrat }),
  ...(due.poste === undefined ? {} : { poste: due.poste }),
  ...(due.part === undefined ? {} : { part: due.part }),
  explication,
  lignes: lines.map((row) => ({ flux: 'flux_aci', row })),
});

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
  ...increases(ledger, cast),
  ...withoutAttainment(ledger, cast),
  ...unpaid(ledger, cast),
  ...duplicates(ledger, cast),
  ...beforeSignature(ledger, cast),
  ...earlyNotRecovered(ledger, cast),
  ...overruns(ledger, cast),
  ...notStarted(ledger, cast),
  ...unattached(ledger, cast),
];
