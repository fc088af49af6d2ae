-- atteintes: points of the dialogue de gestion, by nature of indicator.
--
-- grain  : one row per (cpts_id, annee_contrat, poste, nature)
-- unit   : points; indicateurs_nb counts lines of the feed
-- reads  : stg_indicateurs, contrats_annees, cpts_exercices, parametres
-- source : feed indicateurs; Proposition 6
-- leaves : nothing; points of lines without a dialogue at the date d'arrêté are not counted, their lines are
-- caveat : territory and taille are those of the CPTS in the running exercice; date_debut is null where the contract year does not exist
create table atteintes as
select
    stg_indicateurs.cpts_id,
    cpts_exercices.region_code,
    cpts_exercices.departement_code,
    cpts_exercices.taille,
    stg_indicateurs.annee_contrat,
    contrats_annees.date_debut,
    stg_indicateurs.poste,
    stg_indicateurs.nature,
    coalesce(sum(stg_indicateurs.points_max) filter (where stg_indicateurs.date_dialogue <= parametres.date_arrete), 0)::decimal(14, 2)
                                                                                                     as points_max,
    coalesce(sum(stg_indicateurs.points_obtenus) filter (where stg_indicateurs.date_dialogue <= parametres.date_arrete), 0)::decimal(14, 2)
                                                                                                     as points_obtenus,
    count(*)::integer                                                                                as indicateurs_nb,
    (count(*) filter (where stg_indicateurs.date_dialogue <= parametres.date_arrete))::integer       as indicateurs_connus_nb,
from stg_indicateurs
cross join parametres
left join contrats_annees using (cpts_id, annee_contrat)
left join cpts_exercices
    on cpts_exercices.cpts_id = stg_indicateurs.cpts_id
    and cpts_exercices.exercice = year(parametres.date_arrete)
group by all
order by stg_indicateurs.cpts_id, stg_indicateurs.annee_contrat, stg_indicateurs.poste, stg_indicateurs.nature;
