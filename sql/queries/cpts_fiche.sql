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
        select coalesce(
            list(
                {
                    date_effet: date_effet,
                    contrat_rang: aci.contrat_rang,
                    taille: taille,
                    membres_nb: membres_nb,
                    date_fin: stg_contrats.date_fin
                }
                order by date_effet
            ), []
        )
        from stg_contrats
        left join aci on aci.cpts_id = stg_contrats.cpts_id and aci.date_signature = stg_contrats.date_effet
        where stg_contrats.cpts_id = etat.cpts_id
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
    (
        select coalesce(
            list(
                {
                    nature: nature,
                    date_effet: date_effet,
                    ancien_id: ancien_id,
                    ancien_nom: anciennes.nom,
                    nouveau_id: nouveau_id,
                    nouveau_nom: nouvelles.nom
                }
                order by date_effet, ancien_id, nouveau_id
            ), []
        )
        from (
            select
                correspondances.nature,
                correspondances.date_effet,
                -- a CPTS that merged is told under its present identifier; one that took a FINESS under the identifier that it left
                case when nature = 'siret_finess' then ancien_id else coalesce(avant.cpts_id, ancien_id) end as ancien_id,
                coalesce(apres.cpts_id, nouveau_id) as nouveau_id,
            from feeds.correspondances
            left join identites as avant using (ancien_id)
            left join identites as apres on apres.ancien_id = correspondances.nouveau_id
        ) as changements
        left join stg_cpts as anciennes on anciennes.cpts_id = changements.ancien_id
        left join stg_cpts as nouvelles on nouvelles.cpts_id = changements.nouveau_id
        where etat.cpts_id in (ancien_id, nouveau_id)
    )                                           as correspondances,
from cpts_exercices as etat
inner join stg_cpts using (cpts_id)
inner join ref_regions on ref_regions.region_code = etat.region_code
inner join ref_departements on ref_departements.departement_code = etat.departement_code
cross join parametres
where etat.cpts_id = $cpts_id
    and etat.exercice = year(parametres.date_arrete);
