import {
  ABSENT,
  ecart,
  ND,
  euros,
  eurosCents,
  eurosParHabitant,
  heading,
  nombre,
  taux,
} from '../../web/format.ts';
import type { Contenu } from './content.ts';
import { html, type Html } from './html.ts';

const cell = (text: string) => html`<td class="n${text === ND ? ' nd' : ''}">${text}</td>`;
const head = (...labels: string[]) =>
  html`<thead>
    <tr>
      ${labels.map((label, i) => html`<th scope="col" class="${i > 0 ? 'n' : ''}">${label}</th>`)}
    </tr>
  </thead>`;
const row = (label: string, cells: readonly Html[], of = '') =>
  html`<tr class="${of}">
    <th scope="row">${label}</th>
    ${cells}
  </tr>`;

/** A bar of what is paid, and the mark of the envelope at the date; both lengths are shares of the longest. */
function bullet(verse: number, enveloppe: number, longest: number) {
  const share = (amount: number) => `${((100 * Math.max(0, amount)) / longest).toFixed(2)}%`;
  return html`<td class="barre">
    <span><i style="width:${share(verse)}"></i><b style="left:${share(enveloppe)}"></b></span>
  </td>`;
}

/** Paid against the envelope at the date, by poste and, where there are several, by part. */
export function missions({ postes, vocabulaire }: Contenu): Html {
  const lines = postes.filter(({ poste, part }) => poste !== 'ensemble' || part === 'ensemble');
  const parts = (of: string) => lines.filter(({ poste, part }) => poste === of && part !== 'ensemble').length;
  const longest = Math.max(
    1,
    ...lines
      .filter(({ poste }) => poste !== 'ensemble')
      .flatMap((one) => [one.verse_eur, one.enveloppe_a_date_eur]),
  );
  const label = (entries: { code: string; libelle: string }[], code: string) =>
    entries.find((entry) => entry.code === code)?.libelle ?? 'Ensemble';
  const rows = lines
    .filter(({ poste, part }) => part === 'ensemble' || parts(poste) > 1)
    .sort((a, b) => order(a, b, lines))
    .map((one) => {
      const whole = one.part === 'ensemble';
      return row(
        whole ? label(vocabulaire.postes, one.poste) : label(vocabulaire.parts, one.part),
        [
          one.poste === 'ensemble'
            ? html`<td></td>`
            : bullet(one.verse_eur, one.enveloppe_a_date_eur, longest),
          cell(euros(one.verse_eur)),
          cell(euros(one.enveloppe_a_date_eur)),
          cell(taux(one.consommation_taux)),
          cell(ecart.euros(one.ecart_eur)),
        ],
        one.poste === 'ensemble' ? 'ensemble' : whole ? '' : 'part',
      );
    });
  return html`<table>
    ${head('Poste', '', 'Versé', 'Enveloppe à date', 'Versé / env.', 'Écart')}
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

type Poste = Contenu['postes'][number];

/** The total of a poste before its parts. */
const order = (a: Poste, b: Poste, lines: readonly Poste[]) =>
  a.poste === b.poste
    ? Number(b.part === 'ensemble') - Number(a.part === 'ensemble')
    : lines.findIndex(({ poste }) => poste === a.poste) - lines.findIndex(({ poste }) => poste === b.poste);

/** Every région, the one of the note marked, in the order of consumption. */
export function comparison({ regions }: Contenu, region_code: string | undefined): Html {
  const france = regions.find((one) => one.region_code === 'ensemble');
  const ranked = regions
    .filter((one) => !['ensemble', 'inconnue'].includes(one.region_code))
    .sort((a, b) => (b.consommation_taux ?? -1) - (a.consommation_taux ?? -1));
  const line = (one: (typeof regions)[number], rank: string, of: string) =>
    row(
      one.region_code === 'ensemble' ? 'France' : one.nom,
      [
        cell(rank),
        cell(taux(one.consommation_taux)),
        cell(euros(one.verse_eur)),
        cell(eurosParHabitant(one.verse_par_habitant_eur)),
        cell(taux(one.couverture_taux)),
        cell(nombre(one.signataires_nb)),
        cell(euros(one.fir_paye_eur)),
      ],
      of,
    );
  const lines = ranked.map((one, i) =>
    line(one, String(i + 1), one.region_code === region_code ? 'ici' : ''),
  );
  return html`<table>
    ${head('Région', 'Rang', 'Versé / enveloppe', 'Versé', '€ par habitant couvert', 'Couverture ACI', 'Signataires', 'FIR payé')}
    <tbody>
      ${lines}${france && line(france, '', 'ensemble')}
    </tbody>
  </table>`;
}

/** FIR engaged, paid and still owed, by object. */
export function firTable({ fir, vocabulaire }: Contenu, region_code: string | undefined): Html {
  const lines = fir.filter((one) => one.region_code === (region_code ?? 'ensemble'));
  if (lines.length === 0)
    return html`<p>Aucune ligne de FIR n’est déclarée pour l’exercice : n.d., ce n’est pas zéro.</p>`;
  const label = (objet: string) =>
    vocabulaire.objets_fir.find(({ code }) => code === objet)?.libelle ?? 'Ensemble';
  const rows = lines.map(({ objet, engage_eur, paye_eur, reste_eur, cpts_nb }) =>
    row(
      label(objet),
      [cell(euros(engage_eur)), cell(euros(paye_eur)), cell(euros(reste_eur)), cell(nombre(cpts_nb))],
      objet === 'ensemble' ? 'ensemble' : '',
    ),
  );
  return html`<table>
    ${head('Objet', 'Engagé', 'Payé', 'Reste', 'CPTS')}
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** The findings with the most at stake. */
export function findings({ alertes }: Contenu): Html {
  const total = alertes.totaux_codes.find(({ code }) => code === 'ensemble')!;
  if (total.alertes_nb === 0) return html`<p>Aucune alerte.</p>`;
  const items = alertes.lignes.map(
    ({ titre, nom, cpts_id, enjeu_eur, constat }) =>
      html`<li><b>${titre}</b>, ${nom ?? cpts_id}, ${eurosCents(enjeu_eur)} en jeu. ${constat}</li>`,
  );
  return html`<p>
      ${nombre(total.alertes_nb)} alertes, tous exercices, ${heading(total.enjeu_eur)} en jeu au sens de
      chaque contrôle : des faits à examiner, pas des fautes. Les ${nombre(items.length)} premières :
    </p>
    <ol>
      ${items}
    </ol>`;
}

/** The controls with the most at stake. */
export function controls({ alertes }: Contenu): Html {
  const rows = alertes.totaux_codes
    .filter(({ code, alertes_nb }) => code !== 'ensemble' && alertes_nb > 0)
    .sort((a, b) => (b.enjeu_eur ?? -1) - (a.enjeu_eur ?? -1))
    .slice(0, 8)
    .map(({ titre, alertes_nb, cpts_nb, enjeu_eur }) =>
      row(titre, [cell(nombre(alertes_nb)), cell(nombre(cpts_nb)), cell(euros(enjeu_eur))]),
    );
  return html`<table>
    ${head('Contrôle, du plus grand enjeu au plus petit', 'Alertes', 'CPTS', 'En jeu')}
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** The CPTS whose payments are the furthest under their envelope at the date. */
export function furthest({ cpts, vocabulaire }: Contenu): Html {
  const place = (code: string | null) =>
    vocabulaire.departements.find(({ departement_code }) => departement_code === code)?.nom ?? '';
  const rows = cpts.lignes
    .filter(({ ecart_eur }) => (ecart_eur ?? 0) < 0)
    .map((one) =>
      row(`${one.nom}, ${place(one.departement_code)}`, [
        cell(one.verse_eur === null ? ABSENT : euros(one.verse_eur)),
        cell(euros(one.enveloppe_a_date_eur)),
        cell(taux(one.consommation_taux)),
        cell(ecart.euros(one.ecart_eur)),
      ]),
    );
  return html`<table>
    ${head('CPTS', 'Versé', 'Enveloppe à date', 'Versé / enveloppe', 'Écart')}
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
