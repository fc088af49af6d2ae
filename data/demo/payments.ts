import { between, chance, spread, weighted } from './chance.ts';
import type { Cpts } from './cpts.ts';
import { type Day, payday } from './days.ts';
import type { Due } from './dues.ts';
import { type ContractYear, contractYears } from './indicators.ts';
import { ACTIONS, DATE_ARRETE, DELAIS, PAIEMENT } from './parametres.ts';
import type { Rows } from './rows.ts';

/** A payment line before it has its identifier; `annee` is its year even when it does not say it; `fixe` lines are not moved by the calibration. */
export type Line = Omit<Rows['flux_aci'], 'flux_id'> & {
  cpts: Cpts | null;
  annee: number | null;
  au_plus_tot: Day;
  fixe: boolean;
};

type Issue = (typeof PAIEMENT.issues)[number][0];

const keyOf = (due: Due) => [due.annee_contrat, due.poste, due.volet, due.part, due.nature].join(' ');

/** A line that pays part of a due, on a payday. */
export function lineOf(cpts: Cpts, due: Due, date: Day, montant_eur: number, nature = due.nature): Line {
  return {
    cpts,
    annee: due.annee_contrat,
    au_plus_tot: due.echeance,
    fixe: false,
    cpts_id: cpts.id,
    date_paiement: payday(date),
    poste: due.poste,
    volet: due.volet,
    part: due.part,
    action: null,
    nature,
    annee_contrat: due.annee_contrat,
    montant_eur,
    organisme_code: cpts.organisme,
  };
}

function issueOf({ key, region }: Cpts, due: Due): Issue {
  const slow = DELAIS[region]!;
  const weights = PAIEMENT.issues.map(([issue, weight]) => {
    if (issue === 'normal') return [issue, weight] as const;
    const refused = issue === 'refus' && due.poste === 'prevention' ? PAIEMENT.refus_prevention : 1;
    return [issue, weight * slow * refused] as const;
  });
  return weighted(weights, 'issue', key, keyOf(due));
}

function normalDelay({ key, region }: Cpts, due: Due) {
  const { mediane, dispersion, bornes } = PAIEMENT.normal;
  // the CPTS and its CPAM have their own pace
  const pace = spread(1, 0.18, 'rythme', key);
  const days = spread(mediane * DELAIS[region]! * pace, dispersion, 'delai', key, keyOf(due));
  return Math.min(bornes[1], Math.max(bornes[0], Math.round(days)));
}

function paid(cpts: Cpts, due: Due, from: Day): Line[] {
  const draw = (name: string) => [name, cpts.key, keyOf(due)] as const;
  const usual = from + normalDelay(cpts, due);
  const after = (range: readonly [number, number]) => from + between(...range, ...draw('retard'));
  const issue = issueOf(cpts, due);
  if (issue === 'jamais') return [];
  if (issue === 'lent' || issue === 'tres_lent')
    return [lineOf(cpts, due, after(PAIEMENT[issue]), due.attendu)];
  if (issue === 'refus') return [lineOf(cpts, due, after(PAIEMENT.refus), due.attendu, 'regularisation')];
  if (issue === 'partiel') {
    const { part, reste } = PAIEMENT.partiel;
    const first = Math.round(due.attendu * (part[0] + (part[1] - part[0]) * chance(...draw('part'))));
    const rest = usual + between(...reste, ...draw('reste'));
    return [lineOf(cpts, due, usual, first), lineOf(cpts, due, rest, due.attendu - first, 'regularisation')];
  }
  if (issue === 'erreur') return mistaken(cpts, due, usual);
  return [lineOf(cpts, due, usual, due.attendu)];
}

/** A wrong amount, put right later for most. */
function mistaken(cpts: Cpts, due: Due, date: Day): Line[] {
  const { ecart, corrigee_part, correction } = PAIEMENT.erreur;
  const draw = (name: string) => [name, cpts.key, keyOf(due)] as const;
  const sign = chance(...draw('signe')) < 0.5 ? -1 : 1;
  const gap = Math.round(due.attendu * sign * (ecart[0] + (ecart[1] - ecart[0]) * chance(...draw('ecart'))));
  const lines = [lineOf(cpts, due, date, due.attendu + gap)];
  if (chance(...draw('corrigee')) >= corrigee_part) return lines;
  const later = date + between(...correction, ...draw('correction'));
  return [...lines, lineOf(cpts, due, later, -gap, gap > 0 ? 'recuperation' : 'regularisation')];
}

/** A crisis plan update paid twice its rate, as if it were the first year. */
function doubled(cpts: Cpts, due: Due, lines: Line[]): Line[] {
  const { part, recuperee_part } = PAIEMENT.crise_double;
  const [line] = lines;
  const concerned = due.volet === 'plan_mise_a_jour' && due.nature === 'avance' && lines.length === 1;
  if (!line || !concerned || chance('double', cpts.key, keyOf(due)) >= part) return lines;
  const back = lineOf(
    cpts,
    due,
    line.date_paiement + between(100, 300, 'rendu', cpts.key, keyOf(due)),
    -due.attendu,
    'recuperation',
  );
  const twice = { ...line, montant_eur: 2 * due.attendu };
  return chance('recupere', cpts.key, keyOf(due)) < recuperee_part ? [twice, back] : [twice];
}

/** Some senders give one line per action. */
function byAction(line: Line, key: string): Line[] {
  const { part, au_moins, partage } = PAIEMENT.deux_actions;
  const [first, second] = ACTIONS[line.poste]!;
  const named = chance('action', line.cpts_id) < 0.5;
  if (
    line.part === 'variable' ||
    line.montant_eur < au_moins ||
    chance('deux actions', line.cpts_id, key) >= part
  ) {
    return [
      {
        ...line,
        action: named ? (line.volet === 'survenue' || line.volet === 'snp' ? second : first) : null,
      },
    ];
  }
  const share = Math.round(line.montant_eur * partage);
  return [
    { ...line, action: first, montant_eur: share },
    { ...line, action: second, montant_eur: line.montant_eur - share },
  ];
}

/** Leaves out the contract year, where the rules of placement find it, and the volet, where the sender does not give them. */
function asSent(line: Line, year: ContractYear, key: string): Line {
  const placed =
    ['solde', 'variable'].includes(line.nature) ||
    (line.date_paiement < year.fin && line.date_paiement >= year.debut);
  const open = ['versement_initial', 'avance', 'solde', 'variable'].includes(line.nature) && placed;
  return {
    ...line,
    annee_contrat:
      open && chance('sans annee', line.cpts_id, key) < PAIEMENT.sans_annee_part ? null : line.annee_contrat,
    volet: chance('sans volet', line.cpts_id, key) < PAIEMENT.sans_volet_part ? null : line.volet,
  };
}

/** The payment lines of the dues of one CPTS; `dialogues` gives the day of each dialogue, before which nothing variable is paid. */
export function pay(cpts: Cpts, dues: readonly Due[], dialogues: ReadonlyMap<number, Day>): Line[] {
  const years = new Map(contractYears(cpts).map((year) => [year.annee, year]));
  return dues.flatMap((due) => {
    const known =
      due.nature === 'variable' && due.volet !== 'survenue' ? (dialogues.get(due.annee_contrat) ?? 0) : 0;
    const lines = doubled(cpts, due, paid(cpts, due, Math.max(due.echeance, known)));
    const year = years.get(due.annee_contrat)!;
    return lines
      .filter(({ date_paiement }) => date_paiement <= DATE_ARRETE)
      .map((line) => ({ ...line, au_plus_tot: Math.max(due.echeance, known) }))
      .flatMap((line, i) => byAction(asSent(line, year, `${keyOf(due)} ${i}`), `${keyOf(due)} ${i}`));
  });
}
