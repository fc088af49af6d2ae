-- atteintes_recentes: the attainment of the variable part that stands for what is not known yet, by région and for France.
--
-- grain  : one row per (region_code, poste), and one per poste with region_code null, for France
-- unit   : hundredths of points; taux_num / taux_den is the rate
-- reads  : stg_indicateurs, contrats_annees, stg_cpts, regles, parametres
-- source : DOMAIN 5: the contract years whose A(k+1) lies in the window of `estimation_fenetre_mois` before the date d'arrêté
-- leaves : a contract year one line of whose poste has no dialogue by the date d'arrêté; a poste without points: n.d.
-- caveat : territory is the région of the CPTS today
create table atteintes_recentes as
with

points as (
    select
        stg_indicateurs.cpts_id,
        stg_indicateurs.annee_contrat,
        stg_indicateurs.poste,
        sum(centimes(stg_indicateurs.points_obtenus))   as taux_num,
        sum(centimes(stg_indicateurs.points_max))       as taux_den,
    from stg_indicateurs
    cross join parametres
    group by stg_indicateurs.cpts_id, stg_indicateurs.annee_contrat, stg_indicateurs.poste
    having bool_and(coalesce(stg_indicateurs.date_dialogue <= parametres.date_arrete, false))
)

select
    stg_cpts.region_code,
    points.poste,
    sum(points.taux_num)::bigint as taux_num,
    sum(points.taux_den)::bigint as taux_den,
from points
inner join contrats_annees using (cpts_id, annee_contrat)
inner join stg_cpts using (cpts_id)
cross join parametres
inner join regles on regles.version = '*' and regles.regle = 'estimation_fenetre_mois'
where contrats_annees.date_anniversaire <= parametres.date_arrete
    and contrats_annees.date_anniversaire > parametres.date_arrete - to_months(regles.valeur::integer)
group by grouping sets ((stg_cpts.region_code, points.poste), (points.poste))
having sum(points.taux_den) > 0
order by stg_cpts.region_code nulls first, points.poste;
