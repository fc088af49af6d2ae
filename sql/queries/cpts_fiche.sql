-- GET /api/cpts/{cpts_id}: one CPTS as it stands on the date d'arrêté, with its history. At most one row; lists are in order of date.
select
    etat.cpts_id,
    etat.nom,
    stg_cpts.siret,
    etat.region_code,
    ref_regions.nom                             as region,
    etat.departement_code,
    ref_departements.nom                        as departement,
    stg_cpts.organisme_code,
    etat.stade,
    etat.taille,
    etat.membres_nb,
    etat.population_hab,
    stg_cpts.date_lettre_intention,
    stg_cpts.date_projet_valide,
    etat.date_signature,
    (
        select coalesce(list({stade: stade, date_debut: date_debut, date_fin: date_fin} order by date_debut), [])
        from cpts_stades where cpts_stades.cpts_id = etat.cpts_id
    )                                           as stades,
    (
        select coalesce(list({date_effet: date_effet, taille: taille, membres_nb: membres_nb, date_fin: date_fin} order by date_effet), [])
        from stg_contrats where stg_contrats.cpts_id = etat.cpts_id
    )                                           as contrats,
    (
        select coalesce(
            list(
                {poste: poste, volet: volet, date_demarrage: date_demarrage, date_fin: date_fin, date_deploiement: date_deploiement}
                order by date_demarrage, ref_postes.ordre, volet
            ), []
        )
        from stg_engagements
        inner join ref_postes on ref_postes.code = stg_engagements.poste
        where stg_engagements.cpts_id = etat.cpts_id
    )                                           as engagements,
from cpts_exercices as etat
inner join stg_cpts using (cpts_id)
inner join ref_regions on ref_regions.region_code = etat.region_code
inner join ref_departements on ref_departements.departement_code = etat.departement_code
cross join parametres
where etat.cpts_id = $cpts_id
    and etat.exercice = year(parametres.date_arrete);
