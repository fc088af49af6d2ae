/** How each promise of sql/checks is broken: by file and promise, a statement that plants the fault. */
export const FAUTES: Record<string, Record<string, string>> = {
  references: {
    'the communes of the 18 régions, each once':
      "insert into ref_communes select * from ref_communes where commune_code = '35238'",
    'every commune has a département and a région of the lists':
      "update ref_communes set region_code = '11' where commune_code = '35238'",
    'every rate has a poste, a volet, a taille and a confiance of the vocabulary':
      "update bareme set confiance = 'Z' where poste = 'parcours'",
    'every version of the bareme has its rules':
      "delete from regles where regle = 'avance_taux' and version = 'avenant_2'",
    'one version of the bareme applies from a day on':
      "update versions set date_effet = date '2019-08-25' where version = 'avenant_2'",
    'the lines of one version have one date, which is that of the version':
      "update bareme set date_effet = date_effet + 1 where version = 'avenant_2' and taille = 4",
  },
  enveloppes: {
    '(cpts_id, annee_contrat) is unique and its days are positive':
      'update contrats_annees set date_fin = date_debut where annee_contrat = 1',
    '(cpts_id, annee_contrat, poste, volet, part) is unique, of the vocabulary, within its year':
      'insert into enveloppes select * from enveloppes limit 1',
    'active days of one line never overlap':
      'insert into enveloppes_periodes select * replace (date_debut + 1 as date_debut) from enveloppes_periodes limit 1',
    'exercices add up to the line, to the cent':
      'update enveloppes_exercices set enveloppe_eur = enveloppe_eur + 0.01 where exercice = 2024',
    'months add up to the exercice, to the cent, and the cut never exceeds it':
      'update enveloppes_mois set enveloppe_eur = enveloppe_eur - 0.01 where mois = 3',
    'the pleine never has two lines for one day':
      'insert into enveloppes_pleines select * replace (date_debut + 1 as date_debut) from enveloppes_pleines limit 1',
    'what is due of the fixed parts is the line, to the cent':
      "delete from echeancier where nature = 'solde'",
  },
  versements: {
    'no euro and no line is lost or invented on the way from the feed':
      "delete from versements where cpts_id = '350000001'",
    'no FIR euro is lost or invented': 'update fir set engage_eur = engage_eur + 0.01',
    'no payment is later than the date d’arrêté': "update parametres set date_arrete = date '2024-01-31'",
  },
  rattachements: {
    'every payment line is set once, to the cent': 'update rattachements set verse_eur = verse_eur + 0.01',
    'no line is set twice': 'insert into rattachements select * from rattachements limit 1',
    'a line is set against a contract year if and only if it is rattache':
      "update rattachements set annee_contrat = null where etat = 'rattache'",
    'versé = rattaché + contrat précoce + non rattaché, to the cent':
      "delete from rattachements where etat = 'non_rattache'",
    'what is due is paid, late, not yet late, or overpaid: attendu - versé closes':
      'update echeances set retard_eur = retard_eur + 1',
    'the soldes of the running exercice are the échéances, to the cent':
      'update cpts_soldes set retard_eur = retard_eur + 1',
  },
  couverture: {
    'intervals of one CPTS follow each other':
      'insert into cpts_stades select * replace (date_debut + 1 as date_debut) from cpts_stades',
    'intervals of one commune follow each other, without a hole':
      "update couverture_communes set date_fin = date_fin - 1 where commune_code = '35238'",
    'the stades share the population of the commune, none negative':
      "update couverture_communes set aci_hab = aci_hab + 1 where commune_code = '35238'",
    'every commune is there on the date d’arrêté, once':
      "delete from couverture_communes where commune_code = '01001'",
  },
  depenses: {
    '(exercice, mois, cpts_id, poste, part) is unique':
      'insert into depenses_mois select * from depenses_mois limit 1',
    'it holds every euro paid': 'update depenses_mois set verse_eur = verse_eur + 0.01 where paye',
    'and every euro of envelope of the exercices begun':
      'update depenses set enveloppe_eur = 0 where exercice = 2024',
    'a CPTS has one row per exercice': 'insert into cpts_exercices select * from cpts_exercices limit 1',
  },
  pilotage: {
    'every euro paid, by whoever, is in the financements, once':
      "delete from financements where financeur = 'ars'",
    '(cpts_id, exercice, financeur, objet, région) is unique':
      'insert into financements select * from financements limit 1',
    'every published figure is there once, with a value or the reason why not':
      'update publies_compares set valeur_outil = null, motif_nd = null',
    'no cause is written for a figure that is not published':
      "insert into causes_ecarts (code) values ('inconnu')",
    'every FIR euro has a notification row': 'delete from fir_notifications',
    'the ledger of early contracts holds every line of that nature': 'delete from contrats_precoces',
    'every account is beside the envelope once, to the cent':
      'update depenses_effectives set depense_effective_eur = depense_effective_eur + 0.01',
    'so is every euro of envelope and of payment': 'delete from depenses_effectives where verse_eur > 0',
    'every point of a dialogue held is counted once, and none is obtained above the maximum':
      'update atteintes set points_obtenus = points_obtenus + 1',
    'the parts of the missions are the envelope without fonctionnement, and what attainment makes due is the échéancier':
      'update parts_variables set variable_due_eur = variable_due_eur + 0.01',
    'the départements add up to the communes on the date d’arrêté':
      'update couverture_departements set aci_hab = aci_hab + 1',
    'what the forecast calls paid is what was paid in the exercice, to the cent':
      'update atterrissages set paye_eur = paye_eur + 0.01, realise_eur = realise_eur + 0.01',
    'régions and postes add up to the whole, and the parts to the forecast':
      "update atterrissages set prevision_eur = coalesce(prevision_eur, 0) + 0.01 where region_code = 'ensemble' and poste = 'ensemble'",
    'an interval at 95 % holds the one at 80 %':
      'update atterrissages set bas_95_eur = 1, bas_80_eur = 0, haut_80_eur = 2, haut_95_eur = 3',
  },
  alertes: {
    'alerte_id is unique': 'insert into alertes select * from alertes limit 1',
    'every finding is of a known control, with its severity': "update alertes set severite = 'nulle'",
    'no control is missing, and each says which thresholds it reads':
      "delete from regles where version = '*'",
    'every finding is proved, by as many rows as it says': 'delete from alertes_preuves',
    'every proof belongs to a finding and says where it is': 'update alertes_preuves set libelle = null',
    'a CPTS is known, with its région, or said to be unknown':
      'update alertes set cpts_connue = not cpts_connue',
    'every finding has a sentence, a day and an exercice, and never a negative amount at stake':
      'update alertes set constat = null',
    'a payment line that proves a finding is a payment line of the feed, at its amount':
      "update alertes_preuves set montant_eur = montant_eur + 0.01 where table_source = 'flux_aci'",
  },
};
