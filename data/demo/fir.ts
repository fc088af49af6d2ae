import { between, chance, shuffled, weighted } from './chance.ts';
import { type Cpts, isAlive, signatureOf } from './cpts.ts';
import { type Day, dayOf, workday, yearOf } from './days.ts';
import { groupBy, sumOf } from './groups.ts';
import { CALAGE, DATE_ARRETE, FIR } from './parametres.ts';
import type { Rows } from './rows.ts';

/** A FIR line before it has its identifier. */
export type FirLine = Omit<Rows['flux_fir'], 'flux_id'>;

const BEFORE_ACI = ['amorcage', 'ingenierie', 'coordonnateur'];

const EXERCICES = Array.from({ length: 8 }, (_, i) => 2019 + i);

/** The last day of an exercice that the data knows. */
const endOf = (exercice: number) => Math.min(dayOf(exercice, 12, 31), DATE_ARRETE);

/** A commitment or a payment of an ARS. */
export function firLine(
  cpts: Cpts,
  type: string,
  date: Day,
  exercice: number,
  objet: string,
  eur: number,
): FirLine {
  return {
    region_code: cpts.region,
    cpts_id: cpts.id,
    date: workday(date),
    type,
    exercice,
    fir_mission: FIR.missions[objet]!,
    objet,
    date_notification: null,
    montant_eur: eur * 100,
  };
}

/** Lines of one grant share their mission and the day of their notification. */
export function grantOf(lines: FirLine[], notification: Day | null): FirLine[] {
  return lines.map((line) => ({ ...line, date_notification: notification }));
}

function amountOf(cpts: Cpts, exercice: number, objet: string) {
  const range = (objet === 'amorcage' && FIR.amorcage_regions[cpts.region]) || FIR.montants[objet]!;
  return 500 * between(range[0] / 500, range[1] / 500, 'fir montant', cpts.key, exercice);
}

function grant(cpts: Cpts, exercice: number): FirLine[] {
  const signature = signatureOf(cpts) ?? Infinity;
  const from = Math.max(dayOf(exercice, 2, 1), cpts.lettre + 20);
  const last = Math.min(
    dayOf(exercice, 10, 15),
    endOf(exercice) - 20,
    signature - 100,
    (cpts.fin ?? Infinity) - 60,
  );
  const early = from <= last;
  const objet = early
    ? weighted(FIR.objets, 'fir objet', cpts.key, exercice)
    : weighted(
        FIR.objets.filter(([code]) => !BEFORE_ACI.includes(code)),
        'fir objet',
        cpts.key,
        exercice,
      );
  const date = early
    ? between(from, last, 'fir', cpts.key, exercice)
    : between(dayOf(exercice, 3, 1), endOf(exercice) - 30, 'fir', cpts.key, exercice);
  const eur = amountOf(cpts, exercice, objet);
  const first = 100 * Math.round((eur * FIR.acompte.part) / 100);
  const limit = BEFORE_ACI.includes(objet) ? signature - 10 : Infinity;
  const local = cpts.region === CALAGE.grand_est.region_code ? endOf(exercice) - 5 : Infinity;
  const paid = Math.min(
    date + between(...FIR.acompte.jours, 'fir acompte', cpts.key, exercice),
    limit,
    local,
  );
  const rest = Math.min(date + between(...FIR.solde_jours, 'fir solde', cpts.key, exercice), limit, local);
  const line = (type: string, at: Day, amount: number) => firLine(cpts, type, at, exercice, objet, amount);
  const { depuis, part } = FIR.solde_attendu;
  const pending = exercice >= depuis && chance('fir attendu', cpts.key, exercice) < part;
  const balance = pending ? [] : [line('paye', rest, eur - first)];
  const lines = [line('engage', date, eur), line('paye', paid, first), ...balance].filter(
    (l) => l.date <= DATE_ARRETE,
  );
  const known = chance('fir notification', cpts.key, exercice) >= FIR.notification_inconnue_part;
  const sure = chance('fir mission', cpts.key, exercice) >= FIR.mission_inconnue_part;
  return grantOf(lines, known ? workday(date + 6) : null).map((l) =>
    sure ? l : { ...l, fir_mission: null },
  );
}

const living = (list: readonly Cpts[], exercice: number) =>
  list.filter((cpts) => isAlive(cpts, endOf(exercice)));

/** CPTS that receive FIR money in an exercice: most of them before their ACI. */
function receivers(free: readonly Cpts[], exercice: number, room: number): Cpts[] {
  const middle = dayOf(exercice, 7, 1);
  const signature = (cpts: Cpts) => signatureOf(cpts) ?? Infinity;
  const mixed = (list: readonly Cpts[]) => shuffled(list, ({ key }) => key, 'fir', exercice);
  const waiting = mixed(
    free.filter((cpts) => signature(cpts) > middle && cpts.lettre < endOf(exercice) - 90),
  );
  const signed = mixed(free.filter((cpts) => signature(cpts) <= middle));
  const early = waiting.slice(0, Math.round(room * FIR.avant_aci_part));
  return [...early, ...signed.slice(0, room - early.length)];
}

/** Each exercice few CPTS have FIR money, one grant each. `planted` lines count among them. */
function ordinary(list: readonly Cpts[], planted: readonly FirLine[]): FirLine[] {
  const had = new Set(planted.map(({ cpts_id }) => cpts_id));
  const { grand_est } = CALAGE;
  return EXERCICES.flatMap((exercice) => {
    const alive = living(list, exercice);
    const already = new Set(
      planted.filter((line) => line.exercice === exercice).map(({ cpts_id }) => cpts_id),
    );
    const free = alive.filter(({ id }) => !had.has(id));
    const isGrandEst = ({ region }: Cpts) => region === grand_est.region_code;
    const counted = exercice === grand_est.exercice;
    const room = Math.max(0, Math.floor(FIR.part * alive.length) - already.size);
    const chosen = counted
      ? [
          ...receivers(free.filter(isGrandEst), exercice, FIR.grand_est_nb),
          ...receivers(
            free.filter((cpts) => !isGrandEst(cpts)),
            exercice,
            room - FIR.grand_est_nb,
          ),
        ]
      : receivers(free, exercice, room);
    for (const { id } of chosen) had.add(id);
    return chosen.flatMap((cpts) => grant(cpts, exercice));
  });
}

/** Meets what the ARS Grand Est said it paid: the payments of its grants are scaled to it, amorçage within its published limit. */
function meetGrandEst(lines: FirLine[], fixed: readonly FirLine[]) {
  const { region_code, exercice, fir_paye_eur } = CALAGE.grand_est;
  const isPaid = (line: FirLine) =>
    line.region_code === region_code && line.type === 'paye' && yearOf(line.date) === exercice;
  const cents = (list: readonly FirLine[]) => sumOf(list.filter(isPaid), (line) => line.montant_eur);
  const target = fir_paye_eur * 100 - cents(fixed);
  const factor = target / cents(lines);
  const grants = groupBy(
    lines.filter((line) => line.region_code === region_code && line.exercice === exercice),
    (l) => l.cpts_id,
  );
  for (const grant of grants.values()) {
    const [committed] = grant as [FirLine];
    const paid = grant.filter(isPaid);
    const limit =
      committed.objet === 'amorcage' ? (FIR.montants.amorcage![1] * 100) / committed.montant_eur : Infinity;
    for (const line of paid)
      line.montant_eur = 10_000 * Math.floor((line.montant_eur * Math.min(factor, limit)) / 10_000);
    committed.montant_eur = Math.max(committed.montant_eur, cents(paid));
  }
  const last = lines.findLast(
    (line) => isPaid(line) && line.exercice === exercice && line.objet !== 'amorcage',
  )!;
  const rest = target - cents(lines);
  last.montant_eur += rest;
  grants.get(last.cpts_id)![0]!.montant_eur += Math.max(0, rest);
}

/** The FIR lines of every ARS, the planted ones among them. */
export function firLines(list: readonly Cpts[], planted: readonly FirLine[]): FirLine[] {
  const lines = ordinary(list, planted);
  meetGrandEst(lines, planted);
  return [...lines, ...planted].sort((a, b) => a.date - b.date || (a.cpts_id < b.cpts_id ? -1 : 1));
}
