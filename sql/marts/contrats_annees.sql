-- contrats_annees: the contract years of each CPTS, with the version, taille and membres that rule each of them.
--
-- grain  : one row per (cpts_id, annee_contrat)
-- unit   : dates; date_debut is A(k), date_anniversaire A(k+1), date_fin the end of the active days (both excluded)
-- reads  : aci, stg_contrats, versions, parametres
-- source : DOMAIN 4: A(k) is A(1) plus k - 1 years, 29 February becoming 28; annee_contrat goes on counting over successive contracts
-- leaves : contract years begun after 31 December of the date d'arrêté's exercice
-- caveat : version and taille are those in force on A(k) [P]; version is null before the first one: no envelope then
create table contrats_annees as
with

annees as (
    select
        aci.cpts_id,
        aci.contrat_rang,
        aci.date_signature,
        (aci.date_signature + to_years(rangs.k))::date        as date_debut,
        (aci.date_signature + to_years(rangs.k + 1))::date    as date_anniversaire,
        aci.date_fin                                          as contrat_date_fin,
    from aci
    cross join parametres
    cross join lateral (
        select unnest(range(0, year(parametres.date_arrete) - year(aci.date_signature) + 1))::integer as k
    ) as rangs
    where (aci.date_signature + to_years(rangs.k))::date < coalesce(aci.date_fin, 'infinity'::date)
)

select
    annees.cpts_id,
    row_number() over (partition by annees.cpts_id order by annees.date_debut)::integer as annee_contrat,
    annees.contrat_rang,
    annees.date_signature,
    annees.date_debut,
    annees.date_anniversaire,
    least(annees.date_anniversaire, coalesce(annees.contrat_date_fin, 'infinity'::date)) as date_fin,
    versions.version,
    avenants.taille,
    avenants.membres_nb,
    annees.date_debut > parametres.date_arrete as projete,
from annees
cross join parametres
asof left join (select version, date_effet from versions where remplacee_par is null) as versions
    on versions.date_effet <= annees.date_debut
asof left join stg_contrats as avenants
    on avenants.cpts_id = annees.cpts_id
    and avenants.date_effet <= annees.date_debut
order by annees.cpts_id, annees.date_debut;
