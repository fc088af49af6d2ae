import { accountsOf } from './accounts.ts';
import { calibrate } from './calibration.ts';
import { type Case, casting } from './cases/case.ts';
import { hoarders, privateMoney, silents } from './cases/accounts.ts';
import { plantFir } from './cases/fir.ts';
import { plantLife } from './cases/life.ts';
import { plantMoney } from './cases/money.ts';
import type { Cpts } from './cpts.ts';
import type { Day } from './days.ts';
import { certainDues, modelDatabase } from './dues.ts';
import { earlyContract } from './early.ts';
import { lifeFeeds } from './feeds.ts';
import { type FirLine, firLines } from './fir.ts';
import { readCommunes } from './geography.ts';
import { groupBy } from './groups.ts';
import { changeIdentities } from './identities.ts';
import { membershipsOf, otherLines } from './other.ts';
import { type Line, pay } from './payments.ts';
import { buildRoster } from './roster.ts';
import type { Feeds, Rows } from './rows.ts';

type LifeFeeds = ReturnType<typeof lifeFeeds>;

/** Day of the dialogue of each contract year, by CPTS. */
const dialogues = (rows: readonly Rows['indicateurs'][]) =>
  new Map(
    [...groupBy(rows, ({ cpts_id }) => cpts_id)].map(([id, list]) => [
      id,
      new Map(
        list.flatMap(({ annee_contrat, date_dialogue }) =>
          date_dialogue === null ? [] : [[annee_contrat, date_dialogue] as const],
        ),
      ),
    ]),
  );

/** What the échéancier makes due, paid as senders pay. */
async function payments(list: readonly Cpts[], feeds: LifeFeeds) {
  const none = { flux_aci: [], flux_fir: [], autres_financements: [], adhesions: [], comptes: [] };
  const connection = await modelDatabase({ ...feeds, ...none });
  const dues = groupBy(await certainDues(connection), ({ cpts_id }) => cpts_id);
  connection.closeSync();
  const days = dialogues(feeds.indicateurs);
  const lines = new Map(
    list.map((cpts) => {
      const known: ReadonlyMap<number, Day> = days.get(cpts.id) ?? new Map();
      return [cpts.id, [...pay(cpts, dues.get(cpts.id) ?? [], known), ...earlyContract(cpts)]];
    }),
  );
  return { dues, lines };
}

/** Names the lines of each CPTS after it, in order of date; `row` objects stay the same, so that cases still point at them. */
function named<T extends { cpts_id: string }>(
  lines: readonly T[],
  prefix: string,
  at: (line: T) => Day,
): (T & { flux_id: string })[] {
  const groups = [...groupBy(lines, ({ cpts_id }) => cpts_id)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.flatMap(([id, list]) =>
    list
      .sort((a, b) => at(a) - at(b))
      .map((line, i) =>
        Object.assign(line, { flux_id: `${prefix}-${id}-${String(i + 1).padStart(4, '0')}` }),
      ),
  );
}

/** Accounts of every CPTS, its planted cases among them. */
function accounts(
  list: readonly Cpts[],
  lines: ReadonlyMap<string, Line[]>,
  cast: ReturnType<typeof casting>,
) {
  const sent = new Map(list.map((cpts) => [cpts.id, accountsOf(cpts, lines.get(cpts.id) ?? [])]));
  const cases = [...hoarders(sent, lines, cast), ...silents(sent, lines, cast)];
  return { rows: [...sent.values()].flat(), cases };
}

/** Every feed of the demo, and the known cases planted in them. */
export async function buildFeeds(): Promise<{ feeds: Feeds; cases: Case[] }> {
  const list = buildRoster(readCommunes());
  const cast = casting(list);
  const life = lifeFeeds(list);
  const planted = plantLife(life, list, cast);
  const ledger = await payments(list, life);
  planted.push(...plantMoney(ledger, cast));
  const paid = [...ledger.lines.values()].flat();
  calibrate(paid);
  const firCases = plantFir(cast);
  const fir = firLines(
    list,
    firCases.flatMap(({ lignes }) => lignes.map(({ row }) => row as FirLine)),
  );
  const others = list.flatMap(otherLines);
  planted.push(...firCases, ...privateMoney(others, cast));
  const { rows: comptes, cases } = accounts(list, ledger.lines, cast);
  planted.push(...cases);
  const feeds: Feeds = {
    ...life,
    flux_aci: named(paid, 'ACI', ({ date_paiement }) => date_paiement),
    flux_fir: named(fir, 'FIR', ({ date }) => date),
    autres_financements: named(others, 'AUT', ({ date }) => date),
    adhesions: list.flatMap(membershipsOf),
    comptes,
  };
  changeIdentities(feeds, list, new Set(planted.map(({ cpts_id }) => cpts_id)));
  return { feeds, cases: planted };
}
