-- taille_incoherente: the taille of the contract is not the one of the population.
--
-- code       : taille_incoherente
-- titre      : Taille du contrat différente de celle de la population
-- regle      : La taille du contrat en cours est celle de la tranche où tombe la population couverte.
-- source     : [A] ACI des CPTS, art. 7.1, cité par Sénat r25-032 : quatre tailles selon la population
-- severite   : moyenne, l’enveloppe est trop forte ou trop faible chaque année, mais un avenant peut être en cours
-- parametres : aucun
-- grain      : one row per (CPTS, contract, taille of the contract, taille of the population)
-- unit       : euros d’enveloppe annuelle pleine entre les deux tailles, en valeur absolue
-- caveat     : lue à la date d’arrêté, avec les populations du millésime du paquet ; population inconnue : n.d., rien n’est signalé ; les bornes des
--              tranches sont celles de la nomenclature
with

situations as (
    select
        cpts.cpts_id,
        cpts.jour,
        aci.contrat_rang,
        cpts.taille                   as taille_contrat,
        ref_tailles.code              as taille_population,
        cpts.population_hab,
        cpts.membres_nb,
    from cpts_exercices as cpts
    inner join parametres on cpts.exercice = year(parametres.date_arrete)
    inner join aci
        on aci.cpts_id = cpts.cpts_id
        and aci.date_signature <= cpts.jour
        and cpts.jour < coalesce(aci.date_fin, 'infinity'::date)
    inner join ref_tailles
        on cpts.population_hab between ref_tailles.population_min_hab and coalesce(ref_tailles.population_max_hab, 2147483647)
    where cpts.taille <> ref_tailles.code
),

-- the same lines at the taille of the population
lignes as (
    select
        situations.cpts_id,
        pleines.pleine_eur,
        case pleines.part
            when 'fixe' then bareme.part_fixe_eur
            when 'variable' then bareme.part_variable_eur
            else bareme.part_fixe_eur + bareme.part_variable_eur
        end                           as annuel_eur,
        case
            when pleines.poste <> 'fonctionnement'
                and situations.taille_population = taille.valeur
                and situations.membres_nb >= membres.valeur then 1 + taux.valeur
            else 1
        end                           as majoration,
    from situations
    inner join enveloppes_pleines as pleines
        on pleines.cpts_id = situations.cpts_id
        and pleines.date_debut <= situations.jour
        and situations.jour < pleines.date_fin
        and pleines.pleine_eur > 0
    inner join bareme
        on bareme.version = pleines.version
        and bareme.poste = pleines.poste
        and bareme.volet = pleines.volet
        and bareme.taille = situations.taille_population
    inner join regles as taux on taux.version = pleines.version and taux.regle = 'majoration_taux'
    inner join regles as taille on taille.version = pleines.version and taille.regle = 'majoration_taille'
    inner join regles as membres on membres.version = pleines.version and membres.regle = 'majoration_membres_min_nb'
),

enveloppes_comparees as (
    select
        cpts_id,
        sum(pleine_eur)::decimal(14, 2)                                                                       as contrat_eur,
        sum(euros(demi_haut(centimes(annuel_eur) * (majoration * 10000)::bigint, 10000)))::decimal(14, 2)   as population_eur,
    from lignes
    group by cpts_id
),

avenants as (
    select
        stg_contrats.cpts_id,
        max(stg_contrats.date_effet) as date_effet,
    from stg_contrats
    inner join situations on situations.cpts_id = stg_contrats.cpts_id and stg_contrats.date_effet <= situations.jour
    group by stg_contrats.cpts_id
)

select
    concat_ws('|', situations.cpts_id, situations.contrat_rang, situations.taille_contrat, situations.taille_population) as cle,
    situations.cpts_id,
    year(situations.jour)::integer                                                          as exercice,
    null::integer                                                                           as annee_contrat,
    null::varchar                                                                           as poste,
    null::varchar                                                                           as part,
    situations.jour                                                                         as date_fait,
    abs(comparees.contrat_eur - comparees.population_eur)::decimal(14, 2)                   as enjeu_eur,
    'Contrat de taille ' || situations.taille_contrat || ' pour ' || compte_texte(situations.population_hab, 'habitant', 'habitants')
    || ', qui font une taille ' || situations.taille_population
    || coalesce(
        ' ; enveloppe annuelle pleine de ' || euros_texte(comparees.contrat_eur) || ' au lieu de ' || euros_texte(comparees.population_eur), ''
    ) || '.'                                                                                as constat,
    [
        preuve(
            'contrats',
            concat_ws('|', situations.cpts_id, avenants.date_effet),
            situations.cpts_id,
            avenants.date_effet,
            'Avenant de taille ' || situations.taille_contrat,
            comparees.contrat_eur
        ),
        preuve(
            'cpts_exercices',
            concat_ws('|', situations.cpts_id, year(situations.jour)),
            situations.cpts_id,
            situations.jour,
            'Population de ' || compte_texte(situations.population_hab, 'habitant', 'habitants'),
            comparees.population_eur
        )
    ]                                                                                       as preuves,
from situations
inner join avenants using (cpts_id)
left join enveloppes_comparees as comparees using (cpts_id)
