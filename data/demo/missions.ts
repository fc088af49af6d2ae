import { between, chance, spread } from './chance.ts';
import type { Cpts } from './cpts.ts';
import { addMonths, day, type Day } from './days.ts';
import { DATE_ARRETE, DEPLOIEMENT_TARDIF, INTERRUPTIONS, MISSIONS, OPTIONS, RYTHME } from './parametres.ts';
import type { Rows } from './rows.ts';

const AVENANT_2 = day('2022-03-31');

type Socle = keyof typeof MISSIONS;
type Interval = { debut: Day; fin: Day | null };

const days = (months: number) => Math.round(months * 30.44);

/** First day of a socle mission, before its deadline for most; null when it never starts. */
function socleStart(cpts: Cpts, poste: Socle, from: Day): Day | null {
  const { part, mois, dispersion, demarrage, tardif } = MISSIONS[poste];
  const { lenteur } = RYTHME[cpts.region]!;
  if (chance('engage', poste, cpts.key) >= part) return null;
  const deadline = addMonths(from, demarrage);
  if (chance('tardif', poste, cpts.key) < tardif * lenteur)
    return deadline + between(12, 170, 'retard', poste, cpts.key);
  const wished = from + days(spread(mois * lenteur, dispersion, 'demarrage', poste, cpts.key));
  return wished < deadline ? wished : deadline - between(0, 25, 'echeance', poste, cpts.key);
}

function deployment(cpts: Cpts, poste: Socle, from: Day, start: Day): Day | null {
  const deadline = addMonths(from, MISSIONS[poste].deploiement);
  const late = chance('deploiement tardif', poste, cpts.key) < DEPLOIEMENT_TARDIF;
  const wished = start + between(60, 280, 'deploiement', poste, cpts.key);
  const date = late
    ? deadline + between(20, 150, 'deploiement retard', poste, cpts.key)
    : Math.min(wished, deadline - 5);
  return date <= DATE_ARRETE && date >= start ? date : null;
}

/** A mission that starts on a day runs while a contract does, and stops for some months in a few CPTS. */
function intervals(cpts: Cpts, name: string, start: Day): Interval[] {
  const { part, apres_mois, mois } = INTERRUPTIONS;
  const stop = addMonths(start, between(...apres_mois, 'arret', name, cpts.key));
  const again = addMonths(stop, between(...mois, 'reprise', name, cpts.key));
  const broken = chance('arret', name, cpts.key) < part && again < DATE_ARRETE;
  const wished: Interval[] = broken
    ? [
        { debut: start, fin: stop },
        { debut: again, fin: null },
      ]
    : [{ debut: start, fin: null }];
  const joined = cpts.contracts.reduce<Interval[]>((list, { signature, fin }) => {
    const last = list.at(-1);
    if (last && last.fin === signature) last.fin = fin;
    else list.push({ debut: signature, fin });
    return list;
  }, []);
  return wished.flatMap((w) =>
    joined
      .map((c) => ({
        debut: Math.max(w.debut, c.debut),
        fin: c.fin === null ? w.fin : Math.min(w.fin ?? Infinity, c.fin),
      }))
      .filter(({ debut, fin }) => debut <= DATE_ARRETE && (fin === null || debut < fin)),
  );
}

function rowsOf(
  cpts: Cpts,
  poste: string,
  volet: string,
  start: Day,
  deploiement: Day | null,
): Rows['engagements'][] {
  return intervals(cpts, `${poste} ${volet}`, start).map(({ debut, fin }, i) => ({
    cpts_id: cpts.id,
    poste,
    volet,
    date_demarrage: debut,
    date_fin: fin,
    date_deploiement:
      i === 0 && deploiement !== null && deploiement >= debut ? deploiement : i > 0 ? debut : null,
  }));
}

/** Start of an option, some months after `from`, in the CPTS that take it. */
function optionStart(cpts: Cpts, option: keyof typeof OPTIONS, from: Day): Day | null {
  const { part, mois } = OPTIONS[option];
  const { lenteur, options } = RYTHME[cpts.region]!;
  if (chance('option', option, cpts.key) >= part * options) return null;
  return (
    from + days(lenteur * (mois[0] + (mois[1] - mois[0]) * chance('option mois', option, cpts.key) ** 1.5))
  );
}

/** The missions that a CPTS engages, as the lines of the feed. */
export function engagementsOf(cpts: Cpts): Rows['engagements'][] {
  const signature = cpts.contracts[0]?.signature;
  if (signature === undefined) return [];
  const rows: Rows['engagements'][] = [];
  for (const poste of Object.keys(MISSIONS) as Socle[]) {
    const from = poste === 'crise' ? Math.max(signature, AVENANT_2) : signature;
    const start = socleStart(cpts, poste, from);
    if (start === null) continue;
    rows.push(...rowsOf(cpts, poste, 'base', start, deployment(cpts, poste, from, start)));
    const snp = poste === 'acces_soins' ? optionStart(cpts, 'snp', start) : null;
    if (snp !== null)
      rows.push(...rowsOf(cpts, poste, 'snp', snp, snp + 45 <= DATE_ARRETE ? snp + 45 : null));
  }
  for (const poste of ['qualite', 'accompagnement'] as const) {
    const start = optionStart(cpts, poste, signature);
    if (start !== null)
      rows.push(...rowsOf(cpts, poste, 'base', start, start + 90 <= DATE_ARRETE ? start + 90 : null));
  }
  return rows;
}
