-- retard_versement: dues that are unpaid past their delay.
--
-- code       : retard_versement
-- titre      : Versement en retard
-- regle      : Une somme due est versée dans les deux mois qui suivent son échéance.
-- source     : [P] Sénat r25-032, qui relève des délais de versement sans les borner ; le délai de deux mois est un choix
-- severite   : moyenne, la CPTS avance la somme
-- parametres : retard_delai_mois
-- grain      : one row per (CPTS, annee_contrat, poste, part)
-- unit       : euros échus et impayés au-delà du délai
-- caveat     : les sommes estimées, faute de dialogue de gestion, ne sont jamais en retard ; le fait est daté du jour où la plus ancienne somme impayée a
--              passé son délai
with

en_retard as (
    select
        echeances.*,
        (parametres.date_arrete - echeances.retard_jours)::date as date_limite,
        parametres.date_arrete,
    from echeances
    cross join parametres
    where echeances.retard_eur > 0
),

dues as (
    select
        echeancier.cpts_id,
        echeancier.annee_contrat,
        echeancier.poste,
        echeancier.part,
        list(
            preuve(
                'echeancier',
                concat_ws('|', cpts_id, annee_contrat, poste, volet, part, nature),
                cpts_id,
                date_echeance,
                'Échéance, ' || nature_texte(nature),
                attendu_eur
            )
            order by date_echeance, volet, nature
        ) as preuves,
    from echeancier
    inner join en_retard using (cpts_id, annee_contrat, poste, part)
    where not echeancier.estime and echeancier.date_echeance <= en_retard.date_arrete
    group by echeancier.cpts_id, echeancier.annee_contrat, echeancier.poste, echeancier.part
),

preuves_versements as (
    select
        cpts_id,
        annee_contrat,
        poste,
        part,
        list(preuve_versement(flux_id, cpts_id, date_paiement, nature, verse_eur) order by date_paiement, flux_id) as preuves,
    from rattachements
    semi join en_retard using (cpts_id, annee_contrat, poste, part)
    where etat = 'rattache'
    group by cpts_id, annee_contrat, poste, part
)

select
    concat_ws('|', en_retard.cpts_id, en_retard.annee_contrat, en_retard.poste, en_retard.part)        as cle,
    en_retard.cpts_id,
    year(en_retard.date_limite)::integer                                                               as exercice,
    en_retard.annee_contrat,
    en_retard.poste,
    en_retard.part,
    en_retard.date_limite                                                                              as date_fait,
    en_retard.retard_eur                                                                               as enjeu_eur,
    'Année de contrat ' || en_retard.annee_contrat || ', ' || ligne_texte(en_retard.poste, en_retard.part) || ' : '
    || euros_texte(en_retard.retard_eur) || ' impayés au-delà du délai de ' || compte_texte(seuil('retard_delai_mois')::integer, 'mois', 'mois') || ', depuis ' || compte_texte(en_retard.retard_jours, 'jour', 'jours')
    || ' pour les plus anciens ; ' || euros_texte(en_retard.verse_eur) || ' versés sur ' || euros_texte(en_retard.attendu_certain_eur)
    || ' échus.'                                                                                       as constat,
    list_concat(dues.preuves, preuves_versements.preuves)                                              as preuves,
from en_retard
inner join dues using (cpts_id, annee_contrat, poste, part)
left join preuves_versements using (cpts_id, annee_contrat, poste, part)
