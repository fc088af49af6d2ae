-- indicateurs_de_moyens: missions judged almost only on means.
--
-- code       : indicateurs_de_moyens
-- titre      : Mission jugée surtout sur des moyens
-- regle      : Les indicateurs de moyens ne portent pas plus de 80 % des points d’une mission pour une année de contrat.
-- source     : [P] Sénat r25-032, proposition 6 (mieux mesurer les résultats) ; le seuil de 80 % est un choix
-- severite   : basse, aucune règle n’est enfreinte ; la part variable ne mesure pas de résultat
-- parametres : moyens_seuil_taux
-- grain      : one row per (CPTS, annee_contrat, poste)
-- unit       : euros de la part variable de la mission pour l’année
-- caveat     : tous les indicateurs saisis comptent, dialogue tenu ou non
with

parts_moyens as (
    select
        cpts_id,
        annee_contrat,
        poste,
        sum(if(nature = 'moyens', points_max, 0))::decimal(18, 2)     as moyens_points,
        sum(points_max)::decimal(18, 2)                               as points,
    from stg_indicateurs
    group by cpts_id, annee_contrat, poste
),

trouvees as (
    select *
    from parts_moyens
    where moyens_points > points * seuil('moyens_seuil_taux')
),

preuves_indicateurs as (
    select
        cpts_id,
        annee_contrat,
        poste,
        list(
            preuve(
                'indicateurs',
                concat_ws('|', cpts_id, annee_contrat, poste, indicateur),
                cpts_id,
                date_dialogue,
                (select libelle from ref_natures_indicateur where code = nature) || ', ' || indicateur || ' : '
                || replace(points_max::varchar, '.', ',') || ' points',
                null
            )
            order by indicateur
        ) as preuves,
    from stg_indicateurs
    semi join trouvees using (cpts_id, annee_contrat, poste)
    group by cpts_id, annee_contrat, poste
)

select
    concat_ws('|', trouvees.cpts_id, trouvees.annee_contrat, trouvees.poste)                         as cle,
    trouvees.cpts_id,
    year(least(annees.date_fin, parametres.date_arrete))::integer                                    as exercice,
    trouvees.annee_contrat,
    trouvees.poste,
    'variable'                                                                                       as part,
    least(annees.date_fin, parametres.date_arrete)                                                   as date_fait,
    lignes.enveloppe_eur                                                                             as enjeu_eur,
    'Année de contrat ' || trouvees.annee_contrat || ', ' || poste_texte(trouvees.poste) || ' : '
    || taux_texte(centimes(trouvees.moyens_points), centimes(trouvees.points)) || ' des points portent sur des indicateurs de moyens.' as constat,
    preuves_indicateurs.preuves,
from trouvees
inner join preuves_indicateurs using (cpts_id, annee_contrat, poste)
inner join contrats_annees as annees using (cpts_id, annee_contrat)
cross join parametres
left join lignes_enveloppe() as lignes
    on lignes.cpts_id = trouvees.cpts_id
    and lignes.annee_contrat = trouvees.annee_contrat
    and lignes.poste = trouvees.poste
    and lignes.part = 'variable'
