-- echeancier: what each contract implies should be paid, and when.
--
-- grain  : one row per (cpts_id, annee_contrat, poste, volet, part, nature)
-- unit   : euros due on date_echeance, rounded half up to the cent
-- reads  : enveloppes, enveloppes_periodes, contrats_annees, atteintes_recentes, regles, stg_indicateurs, stg_cpts, parametres
-- source : DOMAIN 5
-- leaves : dues of 0 euro
-- caveat : estime is true where the points of the dialogue de gestion are not all known at the date d'arrêté; taux_num / taux_den is the
--          rate applied: the CPTS's own, else that of the région, else of France, over the years closed in the window; attendu_eur is null (n.d.) where there is none
create table echeancier as
with

points as (
    select
        stg_indicateurs.cpts_id,
        stg_indicateurs.annee_contrat,
        stg_indicateurs.poste,
        sum(centimes(points_obtenus))                                                               as taux_num,
        sum(centimes(points_max))                                                                   as taux_den,
        bool_and(coalesce(stg_indicateurs.date_dialogue <= parametres.date_arrete, false))          as connus,
    from stg_indicateurs
    cross join parametres
    group by stg_indicateurs.cpts_id, stg_indicateurs.annee_contrat, stg_indicateurs.poste
),

lignes as (
    select
        enveloppes.*,
        centimes(enveloppes.enveloppe_eur)                               as ligne_centimes,
        contrats_annees.date_debut = contrats_annees.date_signature      as premiere_annee,
        case
            when enveloppes.poste = 'fonctionnement' then enveloppes.date_debut
            else periodes.date_premier_jour
        end                                                              as date_avance,
        avances.valeur                                                   as avance_taux,
        initiaux.valeur                                                  as initial_taux,
    from enveloppes
    inner join contrats_annees using (cpts_id, annee_contrat)
    inner join (
        select
            cpts_id,
            annee_contrat,
            poste,
            volet,
            min(date_debut) as date_premier_jour,
        from enveloppes_periodes
        group by cpts_id, annee_contrat, poste, volet
    ) as periodes using (cpts_id, annee_contrat, poste, volet)
    inner join regles as avances on avances.version = enveloppes.version and avances.regle = 'avance_taux'
    inner join regles as initiaux on initiaux.version = enveloppes.version and initiaux.regle = 'versement_initial_taux'
),

avances as (
    select
        *,
        case
            when part = 'fonctionnement' and premiere_annee then 'versement_initial'
            else 'avance'
        end as nature,
        demi_haut(
            ligne_centimes * (case when part = 'fonctionnement' and premiere_annee then initial_taux else avance_taux end * 10000)::bigint,
            10000
        ) as avance_centimes,
    from lignes
    where part in ('fonctionnement', 'fixe') and volet <> 'survenue'
),

taux as (
    select
        lignes.*,
        lignes.volet <> 'survenue' and not coalesce(points.connus, false)   as estime,
        case
            when lignes.volet = 'survenue' then 1
            when points.connus then points.taux_num
            else coalesce(regionaux.taux_num, nationaux.taux_num)
        end                                                                 as taux_num,
        case
            when lignes.volet = 'survenue' then 1
            when points.connus then points.taux_den
            else coalesce(regionaux.taux_den, nationaux.taux_den)
        end                                                                 as taux_den,
    from lignes
    inner join stg_cpts using (cpts_id)
    left join points using (cpts_id, annee_contrat, poste)
    left join atteintes_recentes as regionaux on regionaux.poste = lignes.poste and regionaux.region_code = stg_cpts.region_code
    left join atteintes_recentes as nationaux on nationaux.poste = lignes.poste and nationaux.region_code is null
    where lignes.part = 'variable' or lignes.volet = 'survenue'
),

dues as (
    select
        cpts_id, annee_contrat, poste, volet, part, nature,
        date_avance          as date_echeance,
        avance_centimes      as attendu_centimes,
        false                as estime,
        null                 as taux_num,
        null                 as taux_den,
    from avances
    union all by name
    select
        cpts_id, annee_contrat, poste, volet, part,
        'solde'                              as nature,
        date_fin                             as date_echeance,
        ligne_centimes - avance_centimes     as attendu_centimes,
        false                                as estime,
    from avances
    union all by name
    select
        cpts_id, annee_contrat, poste, volet, part,
        'variable'                                                                                   as nature,
        date_fin                                                                                     as date_echeance,
        case when taux_den > 0 then demi_haut(ligne_centimes * taux_num, taux_den) end               as attendu_centimes,
        estime,
        taux_num,
        taux_den,
    from taux
)

select
    cpts_id,
    annee_contrat,
    poste,
    volet,
    part,
    nature,
    date_echeance,
    euros(attendu_centimes)     as attendu_eur,
    estime,
    taux_num::bigint            as taux_num,
    taux_den::bigint            as taux_den,
from dues
where attendu_centimes is distinct from 0
order by cpts_id, annee_contrat, poste, volet, part, date_echeance;
