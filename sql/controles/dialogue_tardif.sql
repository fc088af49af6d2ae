-- dialogue_tardif: no dialogue de gestion in the two months after the anniversary of the contract.
--
-- code       : dialogue_tardif
-- titre      : Dialogue de gestion tardif ou absent
-- regle      : Le dialogue de gestion d’une année de contrat se tient au plus tard deux mois après son anniversaire.
-- source     : [B] calendrier du dialogue de gestion, lu dans des synthèses de l’ACI
-- severite   : basse, la part variable est retardée mais reste due
-- parametres : dialogue_delai_mois
-- grain      : one row per (CPTS, annee_contrat)
-- unit       : euros de la part variable de l’année, tant qu’aucun dialogue ne s’est tenu ; n.d. une fois qu’il s’est tenu
-- caveat     : le premier dialogue connu d’une mission vaut pour l’année ; les années dont le délai finit avant le premier dialogue connu du flux ne sont
--              pas jugées ; le dernier jour du délai est dans le délai
with

dialogues as (
    select
        stg_indicateurs.cpts_id,
        stg_indicateurs.annee_contrat,
        min(date_dialogue) filter (where date_dialogue <= parametres.date_arrete)    as date_dialogue,
        list(
            preuve(
                'indicateurs',
                concat_ws('|', stg_indicateurs.cpts_id, annee_contrat, poste, indicateur),
                stg_indicateurs.cpts_id,
                date_dialogue,
                if(date_dialogue is null, 'Indicateur sans dialogue, ', 'Dialogue tenu, ') || indicateur,
                null
            )
            order by poste, indicateur
        )                                                                            as preuves,
    from stg_indicateurs
    cross join parametres
    group by stg_indicateurs.cpts_id, stg_indicateurs.annee_contrat
),

variables as (
    select
        cpts_id,
        annee_contrat,
        sum(enveloppe_eur)::decimal(14, 2) as variable_eur,
    from enveloppes
    where part = 'variable'
    group by cpts_id, annee_contrat
),

limites as (
    select
        annees.cpts_id,
        annees.annee_contrat,
        annees.date_anniversaire,
        (annees.date_anniversaire + to_months(seuil('dialogue_delai_mois')::integer))::date as limite,
        parametres.date_arrete,
    from contrats_annees as annees
    cross join parametres
)

select
    concat_ws('|', limites.cpts_id, limites.annee_contrat)                           as cle,
    limites.cpts_id,
    year(limites.limite)::integer                                                    as exercice,
    limites.annee_contrat,
    null::varchar                                                                    as poste,
    'variable'                                                                       as part,
    limites.limite                                                                   as date_fait,
    case when dialogues.date_dialogue is null then variables.variable_eur end        as enjeu_eur,
    'Année de contrat ' || limites.annee_contrat || ', close le ' || date_texte(limites.date_anniversaire) || ' : dialogue de gestion '
    || coalesce(
        'tenu le ' || date_texte(dialogues.date_dialogue) || ', ' || compte_texte(dialogues.date_dialogue - limites.limite, 'jour', 'jours') || ' après le délai.',
        'encore attendu au ' || date_texte(limites.date_arrete) || ', ' || compte_texte(limites.date_arrete - limites.limite, 'jour', 'jours')
        || ' après le délai.'
    )                                                                                as constat,
    list_concat(
        [
            preuve(
                'contrats_annees',
                concat_ws('|', limites.cpts_id, limites.annee_contrat),
                limites.cpts_id,
                limites.date_anniversaire,
                'Anniversaire du contrat',
                variables.variable_eur
            )
        ],
        dialogues.preuves
    )                                                                                as preuves,
from limites
left join dialogues using (cpts_id, annee_contrat)
left join variables using (cpts_id, annee_contrat)
where limites.date_arrete > limites.limite
    and coalesce(dialogues.date_dialogue, 'infinity'::date) > limites.limite
    and limites.limite >= (select min(date_dialogue) from stg_indicateurs)
