-- GET /api/cpts/{cpts_id}/indicateurs: each indicator as it was transmitted, latest contract year first, then in the order of the postes;
-- its points count once the dialogue de gestion is held, on the date d'arrêté at the latest.
select
    stg_indicateurs.annee_contrat,
    stg_indicateurs.poste,
    stg_indicateurs.action,
    stg_indicateurs.indicateur,
    stg_indicateurs.nature,
    stg_indicateurs.points_max,
    stg_indicateurs.points_obtenus,
    stg_indicateurs.date_dialogue,
    coalesce(stg_indicateurs.date_dialogue <= parametres.date_arrete, false)                     as compte,
    case
        when stg_indicateurs.date_dialogue <= parametres.date_arrete
            then round(stg_indicateurs.points_obtenus::double / nullif(stg_indicateurs.points_max, 0)::double, 6)
    end                                                                                          as atteinte_taux,
from stg_indicateurs
cross join parametres
inner join ref_postes on ref_postes.code = stg_indicateurs.poste
where stg_indicateurs.cpts_id = $cpts_id
order by stg_indicateurs.annee_contrat desc, ref_postes.ordre, stg_indicateurs.indicateur;
