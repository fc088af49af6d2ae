-- GET /api/financements/calendrier: ACI and FIR paid to the CPTS that signed, by month counted from their first signature (0: the thirty days or so
-- that follow it), with the CPTS whose month is within the data; then what is paid further away, and to the CPTS that have not signed.
with

cpts as (
    select
        cpts_exercices.cpts_id,
        min(aci.date_signature) as date_signature,
    from cpts_exercices
    cross join parametres
    left join aci using (cpts_id)
    where cpts_exercices.exercice = year(parametres.date_arrete)
        and ($region_code is null or cpts_exercices.region_code = $region_code)
        and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
        and ($cpts_id is null or cpts_exercices.cpts_id = $cpts_id)
        and ($taille is null or cpts_exercices.taille = $taille)
    group by cpts_exercices.cpts_id
),

flux as (
    select cpts_id, date_paiement as jour, verse_eur as aci_eur, 0 as fir_eur from stg_flux_aci
    union all
    select cpts_id, date, 0, montant_eur from stg_flux_fir where type = 'paye'
),

-- whole months elapsed since the signature: -1 is the month before it
places as (
    select
        flux.cpts_id,
        flux.aci_eur,
        flux.fir_eur,
        case
            when cpts.date_signature is null then null
            when flux.jour >= cpts.date_signature then datesub('month', cpts.date_signature, flux.jour)
            else -1 - datesub('month', flux.jour, cpts.date_signature - 1)
        end                                                                                           as mois,
    from flux
    inner join cpts using (cpts_id)
),

moments as (
    select
        case
            when mois is null then 'sans_aci'
            when mois < -24 then 'avant'
            when mois > 36 then 'apres'
            else 'mois'
        end                                                                                           as moment,
        case when mois between -24 and 36 then mois end                                               as mois,
        sum(aci_eur)                                                                                  as aci_eur,
        sum(fir_eur)                                                                                  as fir_eur,
        count(distinct cpts_id) filter (where aci_eur <> 0)                                           as aci_cpts_nb,
        count(distinct cpts_id) filter (where fir_eur <> 0)                                           as fir_cpts_nb,
    from places
    group by all
),

premier as (
    select min(jour) as jour from flux
),

lignes as (
    select 'mois' as moment, unnest(range(-24, 37))::integer as mois, 1 as ordre
    union all
    select 'avant', null, 0
    union all
    select 'apres', null, 2
    union all
    select 'sans_aci', null, 3
),

-- a month is observed when it begins after the first payment known and ends by the date d'arrêté
observees as (
    select
        lignes.moment,
        lignes.mois,
        lignes.ordre,
        count(cpts.cpts_id) filter (
            where case lignes.moment
                when 'mois'
                    then cpts.date_signature + to_months(lignes.mois) >= premier.jour
                        and cpts.date_signature + to_months(lignes.mois + 1) <= parametres.date_arrete + 1
                when 'sans_aci' then cpts.date_signature is null
                else cpts.date_signature is not null
            end
        )                                                                                             as cpts_nb,
    from lignes
    cross join premier
    cross join parametres
    left join cpts on true
    group by all
)

select
    observees.moment,
    observees.mois,
    observees.cpts_nb,
    coalesce(moments.aci_eur, 0)                                                                      as aci_eur,
    coalesce(moments.fir_eur, 0)                                                                      as fir_eur,
    coalesce(moments.aci_cpts_nb, 0)                                                                  as aci_cpts_nb,
    coalesce(moments.fir_cpts_nb, 0)                                                                  as fir_cpts_nb,
    round(coalesce(moments.aci_eur, 0)::double / nullif(observees.cpts_nb, 0), 2)                     as aci_par_cpts_eur,
    round(coalesce(moments.fir_eur, 0)::double / nullif(observees.cpts_nb, 0), 2)                     as fir_par_cpts_eur,
from observees
left join moments on moments.moment = observees.moment and moments.mois is not distinct from observees.mois
order by observees.ordre, observees.mois;
