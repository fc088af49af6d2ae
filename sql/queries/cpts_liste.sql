-- GET /api/cpts: the sums of the CPTS of a perimeter over every page (`total_nb`, null on the other rows), then one page of them in the order
-- asked for, then by cpts_id. A search without an order gives first the whole identifier, and the names in which a word starts with its text.
with

montants as (
    select
        cpts_id,
        sum(enveloppe_eur)             as enveloppe_eur,
        sum(enveloppe_a_date_eur)      as enveloppe_a_date_eur,
        sum(verse_eur)                 as verse_eur,
        bool_or(paye)                  as paye,
    from depenses
    where exercice = $exercice
    group by cpts_id
),

fonds as (
    select
        cpts_id,
        sum(paye_eur) as fir_paye_eur,
    from fir
    where exercice = $exercice
    group by cpts_id
),

autres as (
    select
        cpts_id,
        sum(montant_eur) as autres_eur,
    from financements
    where exercice = $exercice
        and financeur not in ('assurance_maladie', 'ars')
    group by cpts_id
),

-- a sum that lacks the account of a poste that was paid is not known
comptes as (
    select
        cpts_id,
        case when bool_and(depense_effective_eur is not null or verse_eur = 0) then sum(depense_effective_eur) end as depense_effective_eur,
    from depenses_effectives
    where exercice = $exercice
    group by cpts_id
),

constats as (
    select
        cpts_id,
        count(*) as alertes_nb,
    from alertes
    where exercice = $exercice
    group by cpts_id
),

paiements as (
    select
        cpts_id,
        max(date_paiement) as date_dernier_versement,
    from rattachements
    where date_paiement <= (select max(jour) from cpts_exercices where exercice = $exercice)
    group by cpts_id
),

signes as (
    select
        cpts_id,
        arg_max_null(date_fin, date_signature) as date_fin_contrat,
    from aci
    where date_signature <= (select max(jour) from cpts_exercices where exercice = $exercice)
    group by cpts_id
),

-- what a search is compared with, when it is long enough to be a whole FINESS or SIREN: short digits are those of a FINESS
numeros as (
    select
        cpts_id,
        siret as numero,
    from stg_cpts
    union all
    select
        cpts_id,
        ancien_id,
    from identites
    union all
    select
        coalesce(identites.cpts_id, correspondances.nouveau_id),
        correspondances.ancien_id,
    from feeds.correspondances
    left join identites on identites.ancien_id = correspondances.nouveau_id
    where correspondances.nature <> 'siret_finess'
),

trouves as (
    select cpts_id
    from numeros
    where length(numero_nu($recherche)) >= 9
        and starts_with(numero, numero_nu($recherche))
),

lignes as materialized (
    select
        cpts.cpts_id,
        cpts.nom,
        cpts.region_code,
        ref_regions.nom                                                                                  as region,
        cpts.departement_code,
        ref_departements.nom                                                                             as departement,
        stg_cpts.organisme_code,
        cpts.stade,
        cpts.taille,
        cpts.population_hab,
        cpts.membres_nb,
        cpts.date_signature,
        signes.date_fin_contrat,
        coalesce(montants.enveloppe_eur, 0)                                                              as enveloppe_eur,
        coalesce(montants.enveloppe_a_date_eur, 0)                                                       as enveloppe_a_date_eur,
        case when montants.paye then montants.verse_eur end                                              as verse_eur,
        coalesce(montants.verse_eur, 0) - coalesce(montants.enveloppe_a_date_eur, 0)                     as ecart_eur,
        round(coalesce(montants.verse_eur, 0)::double / nullif(montants.enveloppe_a_date_eur, 0), 6)     as consommation_taux,
        paiements.date_dernier_versement,
        fonds.fir_paye_eur,
        autres.autres_eur,
        comptes.depense_effective_eur,
        dus.attendu_certain_eur,
        dus.attendu_estime_eur,
        dus.attendu_inconnu_nb,
        dus.rattache_eur,
        dus.ecart_attendu_eur,
        dus.trop_percu_eur,
        dus.retard_eur,
        dus.retard_jours,
        coalesce(constats.alertes_nb, 0)                                                                 as alertes_nb,
    from cpts_exercices as cpts
    inner join stg_cpts using (cpts_id)
    inner join ref_regions on ref_regions.region_code = cpts.region_code
    inner join ref_departements on ref_departements.departement_code = cpts.departement_code
    left join signes on signes.cpts_id = cpts.cpts_id
    left join montants on montants.cpts_id = cpts.cpts_id
    left join paiements on paiements.cpts_id = cpts.cpts_id
    left join fonds on fonds.cpts_id = cpts.cpts_id
    left join autres on autres.cpts_id = cpts.cpts_id
    left join comptes on comptes.cpts_id = cpts.cpts_id
    left join cpts_soldes as dus on dus.cpts_id = cpts.cpts_id and dus.exercice = cpts.exercice
    left join constats on constats.cpts_id = cpts.cpts_id
    where cpts.exercice = $exercice
        and ($region_code is null or cpts.region_code = $region_code)
        and ($departement_code is null or cpts.departement_code = $departement_code)
        and ($cpts_id is null or cpts.cpts_id = $cpts_id)
        and ($taille is null or cpts.taille = $taille)
        and ($stade is null or cpts.stade = $stade)
        and (
            $recherche is null
            or (texte_plie($recherche) <> '' and contains(texte_plie(cpts.nom), texte_plie($recherche)))
            or (numero_nu($recherche) <> '' and starts_with(cpts.cpts_id, numero_nu($recherche)))
            or cpts.cpts_id in (select cpts_id from trouves)
        )
),

rangees as (
    select
        *,
        row_number() over (
            order by
                case when $recherche is not null and $tri is null and $ordre = 'asc' then not de_front end,
                case when $ordre = 'asc' then cle_nombre end asc nulls last,
                case when $ordre = 'desc' then cle_nombre end desc nulls last,
                case when $ordre = 'asc' then cle_texte end asc nulls last,
                case when $ordre = 'desc' then cle_texte end desc nulls last,
                cpts_id
        ) as rang,
    from (
        select
            *,
            (
                cpts_id = numero_nu($recherche)
                or cpts_id in (select cpts_id from trouves)
                or contains(' ' || texte_plie(nom), ' ' || texte_plie($recherche))
            ) as de_front,
            case coalesce($tri, 'nom')
                when 'nom' then strip_accents(lower(nom))
                when 'cpts_id' then cpts_id
                when 'region_code' then region_code
                when 'region' then strip_accents(lower(region))
                when 'departement_code' then departement_code
                when 'departement' then strip_accents(lower(departement))
                when 'organisme_code' then organisme_code
                when 'stade' then stade
                when 'date_signature' then date_signature::varchar
                when 'date_fin_contrat' then date_fin_contrat::varchar
                when 'date_dernier_versement' then date_dernier_versement::varchar
            end as cle_texte,
            case $tri
                when 'taille' then taille
                when 'population_hab' then population_hab
                when 'membres_nb' then membres_nb
                when 'enveloppe_eur' then enveloppe_eur
                when 'enveloppe_a_date_eur' then enveloppe_a_date_eur
                when 'verse_eur' then verse_eur
                when 'ecart_eur' then ecart_eur
                when 'consommation_taux' then consommation_taux
                when 'fir_paye_eur' then fir_paye_eur
                when 'autres_eur' then autres_eur
                when 'depense_effective_eur' then depense_effective_eur
                when 'attendu_certain_eur' then attendu_certain_eur
                when 'attendu_estime_eur' then attendu_estime_eur
                when 'attendu_inconnu_nb' then attendu_inconnu_nb
                when 'rattache_eur' then rattache_eur
                when 'ecart_attendu_eur' then ecart_attendu_eur
                when 'trop_percu_eur' then trop_percu_eur
                when 'retard_eur' then retard_eur
                when 'retard_jours' then retard_jours
                when 'alertes_nb' then alertes_nb
            end::double as cle_nombre,
        from lignes
    )
),

ars as (
    select region_code
    from fir_declares($region_code, $departement_code, $cpts_id)
    where exercice = $exercice
),

-- a total is known when each of its terms is; the FIR, as soon as one ARS of the CPTS listed declared a line
sommes as (
    select
        count(*)                                                                                         as total_nb,
        coalesce(sum(enveloppe_eur), 0)                                                                  as enveloppe_eur,
        coalesce(sum(enveloppe_a_date_eur), 0)                                                           as enveloppe_a_date_eur,
        coalesce(sum(verse_eur), 0)                                                                      as verse_eur,
        coalesce(sum(ecart_eur), 0)                                                                      as ecart_eur,
        round(coalesce(sum(verse_eur), 0)::double / nullif(sum(enveloppe_a_date_eur), 0), 6)             as consommation_taux,
        coalesce(
            sum(fir_paye_eur),
            case
                when coalesce(bool_or(region_code in (select region_code from ars)), exists (from ars)) then 0
            end
        )                                                                                                as fir_paye_eur,
        coalesce(sum(autres_eur), 0)                                                                     as autres_eur,
        case when count(*) = count(depense_effective_eur) then coalesce(sum(depense_effective_eur), 0) end as depense_effective_eur,
        coalesce(sum(attendu_certain_eur), 0)                                                            as attendu_certain_eur,
        coalesce(sum(attendu_estime_eur), 0)                                                             as attendu_estime_eur,
        coalesce(sum(attendu_inconnu_nb), 0)                                                             as attendu_inconnu_nb,
        coalesce(sum(rattache_eur), 0)                                                                   as rattache_eur,
        coalesce(sum(ecart_attendu_eur), 0)                                                              as ecart_attendu_eur,
        coalesce(sum(trop_percu_eur), 0)                                                                 as trop_percu_eur,
        coalesce(sum(retard_eur), 0)                                                                     as retard_eur,
        max(retard_jours)                                                                                as retard_jours,
        coalesce(sum(alertes_nb), 0)                                                                     as alertes_nb,
    from lignes
)

select
    total_nb,
    cpts_id,
    nom,
    region_code,
    region,
    departement_code,
    departement,
    organisme_code,
    stade,
    taille,
    population_hab,
    membres_nb,
    date_signature,
    date_fin_contrat,
    enveloppe_eur,
    enveloppe_a_date_eur,
    verse_eur,
    ecart_eur,
    consommation_taux,
    date_dernier_versement,
    fir_paye_eur,
    autres_eur,
    depense_effective_eur,
    attendu_certain_eur,
    attendu_estime_eur,
    attendu_inconnu_nb,
    rattache_eur,
    ecart_attendu_eur,
    trop_percu_eur,
    retard_eur,
    retard_jours,
    alertes_nb,
from (
    select * from sommes
    union all by name
    select * from rangees
    where rang > ($page - 1) * $limite and rang <= $page * $limite
)
order by total_nb nulls last, rang;
