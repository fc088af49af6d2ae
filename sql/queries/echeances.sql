-- GET /api/echeances: dues against payments on one day, one page of CPTS x contract year x poste x part, largest amount of the state first.
with

lignes as (
    select
        lignes.*,
        cpts.nom,
        cpts.region_code,
        cpts.departement_code,
        stg_cpts.organisme_code,
        case $etat
            when 'en_retard' then
                case $age
                    when '2_6' then lignes.retard_2_6_mois_eur
                    when 'plus_6' then lignes.retard_plus_6_mois_eur
                    else lignes.retard_eur
                end
            when 'trop_percu' then lignes.trop_percu_eur
            when 'du' then lignes.reste_du_eur
            else abs(lignes.ecart_eur)
        end as cle_eur,
    from confrontation([$date]) as lignes
    inner join cpts_exercices as cpts on cpts.cpts_id = lignes.cpts_id and cpts.exercice = year($date)
    inner join stg_cpts on stg_cpts.cpts_id = lignes.cpts_id
    where ($region_code is null or cpts.region_code = $region_code)
        and ($departement_code is null or cpts.departement_code = $departement_code)
        and ($cpts_id is null or lignes.cpts_id = $cpts_id)
        and ($taille is null or cpts.taille = $taille)
        and ($poste is null or lignes.poste = $poste)
        and ($part is null or lignes.part = $part)
        and ($organisme_code is null or stg_cpts.organisme_code = $organisme_code)
)

select
    cpts_id,
    nom,
    region_code,
    departement_code,
    organisme_code,
    annee_contrat,
    poste,
    part,
    attendu_certain_eur,
    attendu_estime_eur,
    attendu_inconnu_nb,
    verse_eur,
    ecart_eur,
    trop_percu_eur,
    reste_du_eur,
    retard_2_6_mois_eur,
    retard_plus_6_mois_eur,
    retard_eur,
    retard_jours,
from lignes
where $etat is null or cle_eur > 0
order by cle_eur desc, cpts_id, annee_contrat, poste, part
limit $limite
offset ($page - 1) * $limite;
