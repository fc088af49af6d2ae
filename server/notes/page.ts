import { euros, evolution, heading, jour, nombre, taux } from '../../web/format.ts';
import type { Contenu, Sujet } from './content.ts';
import { Html, html } from './html.ts';
import { coverageMap } from './map.ts';
import { style } from './style.ts';
import { monthCurve } from './curve.ts';
import { comparison, controls, findings, firTable, furthest, missions } from './tables.ts';

const key = (label: string, value: string, ...lines: string[]) =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
    ${lines.map((line) => html`<dd>${line}</dd>`)}
  </div>`;

function keyFigures({ synthese, atterrissage, echeances }: Contenu, region_code: string | undefined): Html {
  const forecast = atterrissage.previsions.find(
    (one) => one.poste === 'ensemble' && one.region_code === (region_code ?? 'ensemble'),
  );
  const late = echeances.totaux.find(({ region_code }) => region_code === 'ensemble');
  return html`<dl class="cles">
    ${key(`ACI versé en ${synthese.exercice}`, heading(synthese.verse_eur), `${evolution(synthese.verse_evolution_taux)} contre ${synthese.exercice - 1} au même jour`)}
    ${key('Versé / enveloppe à date', taux(synthese.consommation_taux), `enveloppe à date ${heading(synthese.enveloppe_a_date_eur)}, de l’exercice ${heading(synthese.enveloppe_eur)}`)}
    ${key('Population couverte (ACI)', taux(synthese.couverture_taux), `${nombre(synthese.signataires_nb)} signataires sur ${nombre(synthese.cpts_nb)} CPTS ; tous stades ${taux(synthese.tous_stades_taux)}`)}
    ${key('En retard de versement', heading(late?.retard_eur ?? 0), `dont ${heading(late?.retard_plus_6_mois_eur ?? 0)} échus depuis plus de 6 mois`)}
    ${key('Prévu au 31 décembre', heading(forecast?.prevision_eur), `intervalle à 80 % : ${heading(forecast?.bas_80_eur)} à ${heading(forecast?.haut_80_eur)}`)}
  </dl>`;
}

function method({ sante, synthese }: Contenu): Html {
  return html`<div class="methode">
    <p>
      Montants en euros courants. Versé : versements ACI datés de l’exercice, au jour du paiement. Enveloppe à
      date : ce que les contrats prévoient jusqu’à la date d’arrêté, jour par jour, selon le barème et la
      taille de chaque CPTS ; ce n’est pas un échéancier.
    </p>
    <p>
      Retard : attendu de l’échéancier, échu depuis plus de deux mois, non versé. Prévision : versé, plus ce
      qui reste ouvert pris dans la part qui en fut payée les années passées ; l’intervalle vient des erreurs
      des prévisions passées.
    </p>
    <p>
      ${euros(synthese.enveloppe_incertaine_eur)} d’enveloppe reposent sur un montant déduit ou un paramètre
      (confiance C ou P). ${euros(synthese.non_attribue_eur)} sont versés à des CPTS inconnues du référentiel.
      n.d. : inconnu.
    </p>
    <p>
      Population municipale ${sante.population_millesime}. Carte : IGN Admin Express, outre-mer rapproché.
      Instantané n° ${sante.instantane}, publié le ${jour(sante.publie_le)}, empreinte
      <code>${sante.empreinte.slice(0, 16)}</code>. Chaque chiffre se retrouve dans l’outil, jusqu’à la ligne
      de paiement.
    </p>
  </div>`;
}

/** The note of one région or of France: a whole HTML document, two A4 pages, that fetches nothing. */
export function notePage(contenu: Contenu, { region_code }: Sujet): string {
  const { sante, synthese, vocabulaire } = contenu;
  const region = vocabulaire.regions.find((one) => one.region_code === region_code);
  const where = region?.nom ?? 'France';
  const demo =
    sante.classification === 'synthetique' && html`<span class="demo"> Données de démonstration.</span>`;
  const { text } = html`<html lang="fr">
    <head>
      <meta charset="utf-8" />
      <title>CPTS, note ${where}, arrêtée au ${jour(sante.date_arrete)}</title>
      ${new Html(`<style>${style()}</style>`)}
    </head>
    <body>
      <main>
        <h1>${where} : que verse-t-on aux CPTS, au regard de ce que les contrats prévoient ?</h1>
        <p class="chapeau">
          Exercice ${synthese.exercice}, arrêté au ${jour(sante.date_arrete)}, instantané n°
          ${sante.instantane}.${demo}
        </p>
        ${keyFigures(contenu, region_code)}
        <div class="deux">
          <section>
            <h2>
              Couverture
              <small
                >part de la population, ACI, par
                ${region_code === undefined ? 'région' : 'département'}</small
              >
            </h2>
            ${coverageMap(region_code, contenu.couverture)}
          </section>
          <section>
            <h2>Missions <small>barre : versé ; trait : enveloppe à date</small></h2>
            ${missions(contenu)}
          </section>
        </div>
        <div class="deux egales">
          <section>
            <h2>Cumul dans l’année <small>versé et enveloppe, en euros</small></h2>
            ${monthCurve(contenu)}
          </section>
          <section>
            <h2>FIR <small>exercice ${synthese.exercice}, par objet</small></h2>
            ${firTable(contenu, region_code)}
          </section>
        </div>
        <section>
          <h2>Les CPTS les plus loin sous leur enveloppe à date</h2>
          ${furthest(contenu)}
        </section>
        <section class="suite">
          <h2>Comparaison des régions <small>dans l’ordre du versé rapporté à l’enveloppe à date</small></h2>
          ${comparison(contenu, region_code)}
        </section>
        <section>
          <h2>Principales alertes</h2>
          ${controls(contenu)}${findings(contenu)}
        </section>
        <section>
          <h2>Méthode et limites</h2>
          ${method(contenu)}
        </section>
      </main>
    </body>
  </html>`;
  return `<!doctype html>${text}`;
}
