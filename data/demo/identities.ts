import { between, shuffled } from './chance.ts';
import { type Cpts, signatureOf } from './cpts.ts';
import { day } from './days.ts';
import { IDENTITES } from './parametres.ts';
import type { Feeds } from './rows.ts';

/** Some CPTS signed under their SIRET and had their FINESS later; those absorbed by a neighbour are said so. */
export function changeIdentities(feeds: Feeds, list: readonly Cpts[], spared: ReadonlySet<string>) {
  const fit = list.filter(
    (cpts) =>
      cpts.siret !== null &&
      !spared.has(cpts.id) &&
      (signatureOf(cpts) ?? 0) > day('2020-01-01') &&
      signatureOf(cpts)! < day('2024-06-01'),
  );
  for (const cpts of shuffled(fit, ({ key }) => key, 'siret d abord').slice(0, IDENTITES.siret_d_abord_nb)) {
    const date_effet = signatureOf(cpts)! + between(...IDENTITES.finess_jours, 'finess', cpts.key);
    feeds.correspondances.push({
      ancien_id: cpts.siret!,
      nouveau_id: cpts.id,
      date_effet,
      nature: 'siret_finess',
    });
    for (const row of feeds.contrats)
      if (row.cpts_id === cpts.id && row.date_effet < date_effet) row.cpts_id = cpts.siret!;
    for (const row of feeds.flux_aci)
      if (row.cpts_id === cpts.id && row.date_paiement < date_effet) row.cpts_id = cpts.siret!;
  }
  for (const cpts of list) {
    if (cpts.absorbed === null) continue;
    feeds.correspondances.push({
      ancien_id: cpts.absorbed.id,
      nouveau_id: cpts.id,
      date_effet: cpts.absorbed.fin!,
      nature: 'fusion',
    });
  }
}
