-- GET /api/plan_cpts: days from one step to the next, by région and over all (`ensemble`); a median over too few CPTS is null.
with

signatures as (
    select
        cpts_id,
        min(date_signature) as date_signature,
    from aci
    group by cpts_id
),

etapes as (
    select
        stg_cpts.cpts_id,
        stg_cpts.region_code,
        unnest([
            {etape: 'lettre_projet', depart: stg_cpts.date_lettre_intention, arrivee: stg_cpts.date_projet_valide},
            {etape: 'projet_aci', depart: stg_cpts.date_projet_valide, arrivee: signatures.date_signature},
            {etape: 'lettre_aci', depart: stg_cpts.date_lettre_intention, arrivee: signatures.date_signature}
        ], recursive := true),
        stg_cpts.date_fin,
        parametres.date_arrete,
    from stg_cpts
    cross join parametres
    left join signatures using (cpts_id)
    where ($region_code is null or stg_cpts.region_code = $region_code)
        and ($departement_code is null or stg_cpts.departement_code = $departement_code)
),

sommes as (
    select
        etape,
        coalesce(region_code, 'ensemble')                                                        as region_code,
        count(*) filter (where arrivee >= depart and arrivee <= date_arrete)                     as cpts_nb,
        median(arrivee - depart) filter (where arrivee >= depart and arrivee <= date_arrete)     as delai_jours,
        count(*) filter (
            where depart <= date_arrete and coalesce(arrivee > date_arrete, true) and coalesce(date_fin > date_arrete, true)
        )                                                                                        as en_attente_nb,
    from etapes
    group by grouping sets ((etape, region_code), (etape))
)

select
    sommes.etape,
    sommes.region_code,
    coalesce(ref_regions.nom, 'Ensemble')                                                        as nom,
    sommes.cpts_nb,
    case when sommes.cpts_nb >= effectifs.valeur then sommes.delai_jours end                     as delai_median_jours,
    sommes.en_attente_nb,
from sommes
inner join regles as effectifs on effectifs.version = '*' and effectifs.regle = 'effectif_publiable_min_nb'
left join ref_regions using (region_code)
order by
    case sommes.etape when 'lettre_aci' then 0 when 'lettre_projet' then 1 else 2 end,
    sommes.region_code = 'ensemble', sommes.region_code;
