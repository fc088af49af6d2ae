-- GET /api/scenario: a full year of the running contracts, in force and under a scenario, for each axis of reading: the whole (`ensemble`), postes,
-- parts, tailles, régions and départements; each axis adds up to the whole.
with

choix as (
    from scenario_choix($scenario)
),

avances as (
    select
        (regles.valeur * 10000)::bigint as en_vigueur,
    from regles
    where regles.version = version_en_vigueur() and regles.regle = 'avance_taux'
),

lignes as (
    select
        lignes.*,
        case
            when lignes.part <> 'variable' then lignes.en_vigueur_eur
            when lignes.taux_den > 0 then euros(demi_haut(centimes(lignes.en_vigueur_eur) * lignes.taux_num, lignes.taux_den))
        end                                                                                                       as en_vigueur_attendu_eur,
        case
            when lignes.part <> 'variable' then lignes.scenario_eur
            when lignes.taux_den > 0 then euros(demi_haut(centimes(lignes.scenario_eur) * lignes.taux_num, lignes.taux_den))
        end                                                                                                       as scenario_attendu_eur,
        case
            when lignes.part <> 'variable' then euros(demi_haut(centimes(lignes.en_vigueur_eur) * avances.en_vigueur, 10000)) else 0
        end                                                                                                       as en_vigueur_avance_eur,
        case
            when lignes.part = 'variable' then 0
            when lignes.annee_contrat + 1 = choix.avance_entiere_annee then lignes.scenario_eur
            else euros(demi_haut(centimes(lignes.scenario_eur) * (choix.avance_pct * 100)::bigint, 10000))
        end                                                                                                       as scenario_avance_eur,
    from scenario_lignes($scenario) as lignes
    cross join choix
    cross join avances
    where ($region_code is null or lignes.region_code = $region_code)
        and ($departement_code is null or lignes.departement_code = $departement_code)
        and ($cpts_id is null or lignes.cpts_id = $cpts_id)
        and ($taille is null or lignes.taille = $taille)
),

axes as (
    select
        lignes.*,
        unnest([
            {axe: 'ensemble', code: 'ensemble'},
            {axe: 'poste', code: lignes.poste},
            {axe: 'part', code: lignes.part},
            {axe: 'taille', code: lignes.taille::varchar},
            {axe: 'region', code: lignes.region_code},
            {axe: 'departement', code: lignes.departement_code}
        ], recursive := true),
    from lignes
),

contrats as (
    select
        axe,
        code,
        cpts_id,
        sum(en_vigueur_eur)                                                     as en_vigueur_eur,
        sum(scenario_eur)                                                       as scenario_eur,
        sum(en_vigueur_attendu_eur)                                             as en_vigueur_attendu_eur,
        sum(scenario_attendu_eur)                                               as scenario_attendu_eur,
        sum(en_vigueur_avance_eur)                                              as en_vigueur_avance_eur,
        sum(scenario_avance_eur)                                                as scenario_avance_eur,
        sum(case when part = 'variable' then en_vigueur_eur else 0 end)         as en_vigueur_variable_eur,
        sum(case when part = 'variable' then scenario_eur else 0 end)           as scenario_variable_eur,
        sum(case when part = 'fonctionnement' then en_vigueur_eur else 0 end)   as en_vigueur_fonctionnement_eur,
        sum(case when part = 'fonctionnement' then scenario_eur else 0 end)     as scenario_fonctionnement_eur,
        count(*) filter (where en_vigueur_attendu_eur is null or scenario_attendu_eur is null)   as attendu_inconnu_nb,
        bool_or(taille <> taille_scenario)                                      as change_taille,
    from axes
    group by axe, code, cpts_id
)

select
    contrats.axe,
    contrats.code,
    coalesce(ref_regions.nom, ref_departements.nom)                                                            as nom,
    count(*)                                                                                                   as cpts_nb,
    sum(contrats.en_vigueur_eur)                                                                               as en_vigueur_eur,
    sum(contrats.scenario_eur)                                                                                 as scenario_eur,
    sum(contrats.scenario_eur) - sum(contrats.en_vigueur_eur)                                                  as ecart_eur,
    round((sum(contrats.scenario_eur) - sum(contrats.en_vigueur_eur))::double / nullif(sum(contrats.en_vigueur_eur), 0)::double, 6)  as ecart_taux,
    sum(contrats.en_vigueur_attendu_eur)                                                                       as en_vigueur_attendu_eur,
    sum(contrats.scenario_attendu_eur)                                                                         as scenario_attendu_eur,
    sum(contrats.scenario_attendu_eur) - sum(contrats.en_vigueur_attendu_eur)                                  as ecart_attendu_eur,
    sum(contrats.attendu_inconnu_nb)                                                                           as attendu_inconnu_nb,
    sum(contrats.en_vigueur_avance_eur)                                                                        as en_vigueur_avance_eur,
    sum(contrats.scenario_avance_eur)                                                                          as scenario_avance_eur,
    round(
        sum(contrats.en_vigueur_variable_eur)::double
        / nullif(sum(contrats.en_vigueur_eur) - sum(contrats.en_vigueur_fonctionnement_eur), 0)::double, 6
    )                                                                                                          as en_vigueur_variable_taux,
    round(
        sum(contrats.scenario_variable_eur)::double
        / nullif(sum(contrats.scenario_eur) - sum(contrats.scenario_fonctionnement_eur), 0)::double, 6
    )                                                                                                          as scenario_variable_taux,
    count(*) filter (where contrats.scenario_eur > contrats.en_vigueur_eur)                                    as gagnantes_nb,
    count(*) filter (where contrats.scenario_eur < contrats.en_vigueur_eur)                                    as perdantes_nb,
    coalesce(sum(contrats.scenario_eur - contrats.en_vigueur_eur) filter (where contrats.scenario_eur > contrats.en_vigueur_eur), 0)   as gains_eur,
    coalesce(sum(contrats.scenario_eur - contrats.en_vigueur_eur) filter (where contrats.scenario_eur < contrats.en_vigueur_eur), 0)   as pertes_eur,
    count(*) filter (where contrats.change_taille)                                                             as change_taille_nb,
from contrats
left join ref_postes on contrats.axe = 'poste' and ref_postes.code = contrats.code
left join ref_regions on contrats.axe = 'region' and ref_regions.region_code = contrats.code
left join ref_departements on contrats.axe = 'departement' and ref_departements.departement_code = contrats.code
group by contrats.axe, contrats.code, coalesce(ref_regions.nom, ref_departements.nom), ref_postes.ordre
order by contrats.axe, ref_postes.ordre, contrats.code;
