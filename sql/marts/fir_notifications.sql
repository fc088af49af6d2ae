-- fir_notifications: FIR engaged and paid by notification, and what of it has lapsed.
--
-- grain  : one row per (region_code, cpts_id, objet, exercice)
-- unit   : euros courants; date_caducite: last day on which the commitment can still be paid
-- reads  : stg_flux_fir, cpts_exercices, regles, parametres
-- source : art. L.1435-10 CSP: lapse on 31 December of the third year after notification
-- leaves : nothing: engaged and paid add up to the mart fir
-- caveat : the notification is the earliest of the commitment lines, date_caducite null (n.d.) where none says it; reste_eur is never negative:
--          paid above engaged is no commitment
create table fir_notifications as
with

groupes as (
    select
        region_code,
        cpts_id,
        objet,
        exercice,
        min(date_notification) filter (where type = 'engage')                as date_notification,
        coalesce(sum(montant_eur) filter (where type = 'engage'), 0)         as engage_eur,
        coalesce(sum(montant_eur) filter (where type = 'paye'), 0)           as paye_eur,
    from stg_flux_fir
    group by region_code, cpts_id, objet, exercice
),

dates as (
    select
        groupes.*,
        greatest(0, groupes.engage_eur - groupes.paye_eur)                                       as reste_eur,
        make_date(year(groupes.date_notification) + delais.valeur::integer, 12, 31)              as date_caducite,
        parametres.date_arrete,
    from groupes
    cross join parametres
    inner join regles as delais on delais.version = '*' and delais.regle = 'fir_caducite_ans'
)

select
    dates.region_code,
    dates.cpts_id,
    cpts_exercices.departement_code,
    cpts_exercices.taille,
    dates.objet,
    dates.exercice,
    dates.date_notification,
    year(dates.date_notification)::integer                                                       as annee_notification,
    dates.date_caducite,
    dates.engage_eur::decimal(14, 2)                                                             as engage_eur,
    dates.paye_eur::decimal(14, 2)                                                               as paye_eur,
    dates.reste_eur::decimal(14, 2)                                                              as reste_eur,
    (case when dates.date_arrete > dates.date_caducite then dates.reste_eur else 0 end)::decimal(14, 2)   as caduc_eur,
    (
        case
            when dates.date_arrete <= dates.date_caducite and dates.date_caducite < (dates.date_arrete + to_months(6))::date
                then dates.reste_eur
            else 0
        end
    )::decimal(14, 2)                                                                            as caduc_sous_6_mois_eur,
    (case when dates.date_caducite is null then dates.reste_eur else 0 end)::decimal(14, 2)      as caducite_inconnue_eur,
from dates
left join cpts_exercices using (cpts_id, exercice)
order by dates.exercice, dates.region_code, dates.cpts_id, dates.objet;
