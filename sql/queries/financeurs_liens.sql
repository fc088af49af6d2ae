-- GET /api/financeurs: who pays, for what, to whom: links of a two-stage flow, 30 at most. The beneficiaries that receive most are named, each with
-- all its links; the others are gathered whole under `autres`.
with

filtrees as (
    select
        financements.financeur,
        case financements.financeur
            when 'assurance_maladie' then ref_postes.groupe
            when 'ars' then 'fir'
            else 'autres_financements'
        end                                                                                      as groupe,
        case
            when $cpts_id is not null or $departement_code is not null then 'cpts'
            when $region_code is not null then 'departement'
            else 'region'
        end                                                                                      as niveau,
        case
            when $cpts_id is not null or $departement_code is not null then financements.cpts_id
            when $region_code is not null then coalesce(financements.departement_code, 'inconnue')
            else coalesce(financements.region_code, 'inconnue')
        end                                                                                      as beneficiaire,
        financements.montant_eur,
    from financements
    left join ref_postes on ref_postes.code = financements.objet
    where financements.exercice = $exercice
        and ($region_code is null or financements.region_code = $region_code)
        and ($departement_code is null or financements.departement_code = $departement_code)
        and ($cpts_id is null or financements.cpts_id = $cpts_id)
        and ($taille is null or financements.taille = $taille)
),

premier as (
    select
        financeur,
        groupe,
        sum(montant_eur) as montant_eur,
    from filtrees
    group by financeur, groupe
),

paires as (
    select
        groupe,
        niveau,
        beneficiaire,
        sum(montant_eur) as montant_eur,
    from filtrees
    group by groupe, niveau, beneficiaire
),

rangs as (
    select
        beneficiaire,
        row_number() over (order by sum(montant_eur) desc, beneficiaire)                         as rang,
        count(*)                                                                                 as liens_nb,
    from paires
    group by beneficiaire
),

derniers as (
    select
        groupe,
        max(rang) as rang,
    from paires
    inner join rangs using (beneficiaire)
    group by groupe
),

-- the links of the second stage when the beneficiaries down to this rank are named: all of theirs, and one by object of whom is left
coupes as (
    select
        rangs.rang,
        sum(rangs.liens_nb) over (order by rangs.rang)
        + (select count(*) from derniers where derniers.rang > rangs.rang)                       as liens_nb,
    from rangs
),

nommes as (
    select coalesce(max(rang), 0) as dernier_rang
    from coupes
    where liens_nb <= 30 - (select count(*) from premier)
),

second as (
    select
        paires.groupe,
        if(rangs.rang <= nommes.dernier_rang, paires.niveau, 'autres')                           as niveau,
        if(rangs.rang <= nommes.dernier_rang, paires.beneficiaire, 'autres')                     as beneficiaire,
        sum(paires.montant_eur)                                                                  as montant_eur,
        count(*)                                                                                 as beneficiaires_nb,
    from paires
    inner join rangs using (beneficiaire)
    cross join nommes
    group by all
),

groupes as (
    select 'fonctionnement' as groupe, 'Fonctionnement' as libelle, 0 as ordre
    union all
    select 'socle', 'Missions socle', 1
    union all
    select 'option', 'Missions optionnelles', 2
    union all
    select 'fir', 'Aides FIR', 3
    union all
    select 'autres_financements', 'Autres financements', 4
),

financeurs as (
    select 'assurance_maladie' as financeur, 'Assurance maladie' as libelle, -2 as ordre
    union all
    select 'ars', 'ARS (FIR)', -1
    union all
    select code, libelle, ordre from ref_financeurs
),

liens as (
    select
        1                                                                                        as etage,
        'financeur:' || premier.financeur                                                        as source,
        financeurs.libelle                                                                       as source_libelle,
        'objet:' || premier.groupe                                                               as cible,
        groupes.libelle                                                                          as cible_libelle,
        premier.montant_eur,
        1                                                                                        as regroupe_nb,
        financeurs.ordre                                                                         as ordre_source,
        groupes.ordre                                                                            as ordre_cible,
    from premier
    inner join financeurs using (financeur)
    inner join groupes using (groupe)
    union all
    select
        2                                                                                        as etage,
        'objet:' || second.groupe                                                                as source,
        groupes.libelle                                                                          as source_libelle,
        case when second.niveau = 'autres' then 'autres' else second.niveau || ':' || second.beneficiaire end   as cible,
        case
            when second.niveau = 'autres' then 'Autres bénéficiaires'
            when second.beneficiaire = 'inconnue' then 'CPTS inconnue du référentiel'
            else coalesce(
                if(second.niveau = 'cpts', cpts.nom, null),
                if(second.niveau = 'departement', ref_departements.nom, null),
                if(second.niveau = 'region', ref_regions.nom, null),
                second.beneficiaire
            )
        end                                                                                      as cible_libelle,
        second.montant_eur,
        second.beneficiaires_nb                                                                  as regroupe_nb,
        groupes.ordre                                                                            as ordre_source,
        if(second.niveau = 'autres', 1, 0)                                                       as ordre_cible,
    from second
    inner join groupes using (groupe)
    left join stg_cpts as cpts on cpts.cpts_id = second.beneficiaire
    left join ref_departements on ref_departements.departement_code = second.beneficiaire
    left join ref_regions on ref_regions.region_code = second.beneficiaire
)

select
    etage,
    source,
    source_libelle,
    cible,
    cible_libelle,
    montant_eur,
    sum(montant_eur) over (partition by source)     as source_eur,
    sum(montant_eur) over (partition by cible)      as cible_eur,
    regroupe_nb,
from liens
order by etage, ordre_source, ordre_cible, montant_eur desc, cible;
