import { between, chance } from './chance.ts';
import { type Cpts, signatureOf } from './cpts.ts';
import { addMonths, day, type Day, payday } from './days.ts';
import { DATE_ARRETE, PRECOCES } from './parametres.ts';
import type { Line } from './payments.ts';

/** A line of early contract, or of its recovery. */
export function earlyLine(cpts: Cpts, date: Day, montant_eur: number, nature = 'contrat_precoce'): Line {
  return {
    cpts,
    annee: null,
    au_plus_tot: date,
    fixe: true,
    cpts_id: cpts.id,
    date_paiement: payday(date),
    poste: 'fonctionnement',
    volet: null,
    part: 'fonctionnement',
    action: null,
    nature,
    annee_contrat: null,
    montant_eur,
    organisme_code: cpts.organisme,
  };
}

/** An amount of early contract, in cents. */
export const earlyAmount = ({ key }: Cpts) =>
  100 * (PRECOCES.montant_min + PRECOCES.pas * between(0, PRECOCES.pas_nb, 'precoce montant', key));

function beforeSignature(cpts: Cpts, signature: Day): Line[] {
  const date = signature - between(...PRECOCES.avant, 'precoce', cpts.key);
  if (date < day(PRECOCES.de) || date < cpts.lettre + 30) return [];
  const amount = earlyAmount(cpts);
  const lines = [earlyLine(cpts, date, amount)];
  if (chance('precoce recupere', cpts.key) < PRECOCES.recupere_part) {
    // set off against the first payments of the ACI
    lines.push(
      earlyLine(cpts, signature + between(...PRECOCES.apres_signature, 'precoce rendu', cpts.key), -amount),
    );
  }
  return lines;
}

function withoutAci(cpts: Cpts): Line[] {
  if (cpts.projet === null) return [];
  const date = Math.max(cpts.projet + 40, day(PRECOCES.de));
  if (cpts.fin !== null && date >= cpts.fin) return [];
  const amount = earlyAmount(cpts);
  const back = addMonths(date, between(...PRECOCES.sans_aci_mois, 'precoce rendu', cpts.key));
  return [earlyLine(cpts, date, amount), earlyLine(cpts, back, -amount, 'recuperation')];
}

/** The early contract of a CPTS, for a part of them: set off after the signature, recovered when no ACI came. */
export function earlyContract(cpts: Cpts): Line[] {
  const signature = signatureOf(cpts);
  const part = signature === null ? PRECOCES.sans_aci_part : PRECOCES.part;
  if (chance('precoce', cpts.key) >= part) return [];
  const lines = signature === null ? withoutAci(cpts) : beforeSignature(cpts, signature);
  return lines.filter(({ date_paiement }) => date_paiement <= DATE_ARRETE);
}
