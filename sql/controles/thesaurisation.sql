-- thesaurisation: CPTS that spend less than half of what they receive, year after year.
--
-- code       : thesaurisation
-- titre      : Recettes peu dépensées pendant deux exercices
-- regle      : Pendant deux exercices clos de suite, la dépense effective d’une CPTS est inférieure à la moitié de toutes ses recettes (ACI, FIR, autres).
-- source     : [P] Sénat r25-032, propositions 5 et 9 (connaître la dépense réelle) ; le seuil et la durée sont des choix
-- severite   : moyenne, la réserve peut être un projet à venir
-- parametres : thesaurisation_seuil_taux, thesaurisation_exercices_nb
-- grain      : one row per (CPTS, run of consecutive exercices)
-- unit       : euros reçus et non dépensés sur la période
-- caveat     : un exercice sans comptes est n.d. et interrompt la série ; recettes au jour du paiement ; la trésorerie de clôture n’est pas une dépense
with

lignes as (
    select cpts_id, exercice, 'ACI' as origine, 'versements' as table_source, verse_eur as recette_eur from versements
    union all
    select cpts_id, year(date)::integer, 'FIR', 'flux_fir', montant_eur from stg_flux_fir where type = 'paye'
    union all
    select cpts_id, exercice, 'autres financeurs', 'autres_financements', montant_eur from stg_autres_financements
),

recettes as (
    select
        cpts_id,
        exercice,
        sum(recette_eur)::decimal(14, 2)                                                      as recette_eur,
        list(
            preuve(table_source, concat_ws('|', cpts_id, exercice), cpts_id, make_date(exercice, 12, 31), 'Recettes ' || exercice || ', ' || origine, recette_eur)
            order by origine
        )                                                                                     as preuves,
    from (
        select
            cpts_id,
            exercice,
            origine,
            table_source,
            sum(recette_eur) as recette_eur,
        from lignes
        group by cpts_id, exercice, origine, table_source
    )
    group by cpts_id, exercice
),

depenses_comptes as (
    select
        stg_comptes.cpts_id,
        stg_comptes.exercice,
        sum(stg_comptes.depense_effective_eur)::decimal(14, 2)                                as depense_eur,
        list(
            preuve(
                'comptes',
                concat_ws('|', stg_comptes.cpts_id, exercice, poste),
                stg_comptes.cpts_id,
                date_transmission,
                'Dépense effective ' || exercice || ', ' || poste_texte(poste),
                depense_effective_eur
            )
            order by poste
        )                                                                                     as preuves,
    from stg_comptes
    cross join parametres
    where stg_comptes.poste <> 'tresorerie'
        and make_date(stg_comptes.exercice, 12, 31) <= parametres.date_arrete
    group by stg_comptes.cpts_id, stg_comptes.exercice
),

faibles as (
    select
        recettes.cpts_id,
        recettes.exercice,
        recettes.recette_eur,
        depenses_comptes.depense_eur,
        list_concat(recettes.preuves, depenses_comptes.preuves)                               as preuves,
        recettes.exercice - row_number() over (partition by recettes.cpts_id order by recettes.exercice) as serie,
    from recettes
    inner join depenses_comptes using (cpts_id, exercice)
    where recettes.recette_eur > 0
        and depenses_comptes.depense_eur < recettes.recette_eur * seuil('thesaurisation_seuil_taux')
)

select
    concat_ws('|', cpts_id, min(exercice))                                                    as cle,
    cpts_id,
    max(exercice)                                                                             as exercice,
    null::integer                                                                             as annee_contrat,
    null::varchar                                                                             as poste,
    null::varchar                                                                             as part,
    make_date(max(exercice), 12, 31)                                                          as date_fait,
    sum(recette_eur - depense_eur)::decimal(14, 2)                                            as enjeu_eur,
    'De ' || min(exercice) || ' à ' || max(exercice) || ' : ' || euros_texte(sum(depense_eur)) || ' dépensés sur ' || euros_texte(sum(recette_eur))
    || ' reçus, soit ' || taux_texte(greatest(0, centimes(sum(depense_eur))), centimes(sum(recette_eur))) || '.' as constat,
    flatten(list(preuves order by exercice))                                                  as preuves,
from faibles
group by cpts_id, serie
having count(*) >= seuil('thesaurisation_exercices_nb')
