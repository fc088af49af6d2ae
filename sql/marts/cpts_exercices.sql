-- cpts_exercices: each CPTS as it stood at the end of each exercice (at the date d'arrêté for the running one).
--
-- grain  : one row per (cpts_id, exercice), every CPTS in every exercice
-- unit   : inhabitants rounded half up once per CPTS; codes
-- reads  : stg_cpts, cpts_stades, stg_contrats, stg_territoires, ref_communes, ref_tailles, aci, stg_flux_aci, stg_flux_fir, bareme, parametres
-- source : DOMAIN 2 (taille, stade), 6 (population)
-- leaves : nothing; stade is aucune before the first step and after the end
-- caveat : taille is that of the last amendment known on that day, else the band of the population, null where there is neither;
--          it is the taille of the perimeter filters
create table cpts_exercices as
with

exercices as (
    select
        annees.exercice,
        least(make_date(annees.exercice, 12, 31), parametres.date_arrete) as jour,
    from parametres
    cross join lateral (
        select unnest(range(
            (select least(
                (select min(year(date_effet)) from bareme),
                (select min(exercice) from stg_flux_aci),
                (select min(exercice) from stg_flux_fir)
            )),
            year(parametres.date_arrete) + 1
        ))::integer as exercice
    ) as annees
),

populations as (
    select
        stg_territoires.cpts_id,
        exercices.exercice,
        demi_haut(
            sum(ref_communes.population_hab * (stg_territoires.part_population_taux * 1000000)::bigint), 1000000
        )::integer as population_hab,
    from stg_territoires
    inner join ref_communes using (commune_code)
    inner join exercices
        on exercices.jour >= stg_territoires.date_debut
        and exercices.jour < coalesce(stg_territoires.date_fin, 'infinity'::date)
    group by stg_territoires.cpts_id, exercices.exercice
),

contrats as (
    select
        exercices.exercice,
        stg_contrats.cpts_id,
        arg_max(stg_contrats.taille, stg_contrats.date_effet)            as taille,
        arg_max_null(stg_contrats.membres_nb, stg_contrats.date_effet)   as membres_nb,
    from stg_contrats
    inner join exercices on stg_contrats.date_effet <= exercices.jour
    group by exercices.exercice, stg_contrats.cpts_id
),

signatures as (
    select
        cpts_id,
        min(date_signature) as date_signature,
    from aci
    group by cpts_id
)

select
    stg_cpts.cpts_id,
    exercices.exercice,
    exercices.jour,
    stg_cpts.nom,
    stg_cpts.region_code,
    stg_cpts.departement_code,
    coalesce(cpts_stades.stade, 'aucune')               as stade,
    coalesce(contrats.taille, ref_tailles.code)         as taille,
    contrats.membres_nb,
    populations.population_hab,
    case when signatures.date_signature <= exercices.jour then signatures.date_signature end as date_signature,
from stg_cpts
cross join exercices
left join populations using (cpts_id, exercice)
left join contrats using (cpts_id, exercice)
left join signatures using (cpts_id)
left join cpts_stades
    on cpts_stades.cpts_id = stg_cpts.cpts_id
    and exercices.jour >= cpts_stades.date_debut
    and exercices.jour < coalesce(cpts_stades.date_fin, 'infinity'::date)
left join ref_tailles
    on populations.population_hab between ref_tailles.population_min_hab and coalesce(ref_tailles.population_max_hab, 2147483647)
order by exercices.exercice, stg_cpts.cpts_id;
