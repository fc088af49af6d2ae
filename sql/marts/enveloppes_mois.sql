-- enveloppes_mois: the envelope of each exercice spread over its months, and cut at the day of the year of the date d'arrêté.
--
-- grain  : one row per (cpts_id, annee_contrat, poste, volet, part, exercice, mois)
-- unit   : euros of the month, differences of cumulated amounts each rounded half up: months add up to the exercice
-- reads  : enveloppes_exercices, enveloppes_periodes, parametres
-- source : DOMAIN 4, enveloppe de l'exercice: shares by active days
-- leaves : months without active day
-- caveat : enveloppe_meme_jour_eur is what falls on or before the day and month of the date d'arrêté, in any exercice (29 February becomes 28)
create table enveloppes_mois as
with

tranches as (
    select
        periodes.cpts_id,
        periodes.annee_contrat,
        periodes.poste,
        periodes.volet,
        year(mois.date_mois)::integer       as exercice,
        month(mois.date_mois)::integer      as mois,
        greatest(periodes.date_debut, mois.date_mois)                                    as date_debut,
        least(periodes.date_fin, (mois.date_mois + to_months(1))::date)                  as date_fin,
    from enveloppes_periodes as periodes
    cross join lateral (
        select unnest(generate_series(
            date_trunc('month', periodes.date_debut), (periodes.date_fin - 1)::timestamp, to_months(1)
        ))::date as date_mois
    ) as mois
),

limites as (
    select
        exercice,
        -- the first day that is not counted
        (parametres.date_arrete + to_years((annees.exercice - year(parametres.date_arrete))::integer))::date + 1 as date_limite,
    from parametres
    cross join (select distinct exercice from enveloppes_exercices) as annees
),

jours as (
    select
        tranches.cpts_id,
        tranches.annee_contrat,
        tranches.poste,
        tranches.volet,
        tranches.exercice,
        tranches.mois,
        sum(tranches.date_fin - tranches.date_debut)::bigint                                                     as jours_nb,
        sum(greatest(0, least(tranches.date_fin, limites.date_limite) - tranches.date_debut))::bigint            as jours_limite_nb,
    from tranches
    inner join limites using (exercice)
    group by tranches.cpts_id, tranches.annee_contrat, tranches.poste, tranches.volet, tranches.exercice, tranches.mois
),

-- active days at the end of each month, and of the whole exercice
cumuls as (
    select
        *,
        (sum(jours_nb) over exercice_entier)::bigint       as total_nb,
        (sum(jours_nb) over jusqu_au_mois)::bigint         as cumul_nb,
        (sum(jours_limite_nb) over jusqu_au_mois)::bigint  as cumul_limite_nb,
    from jours
    window
        exercice_entier as (partition by cpts_id, annee_contrat, poste, volet, exercice),
        jusqu_au_mois as (partition by cpts_id, annee_contrat, poste, volet, exercice order by mois)
)

select
    lignes.cpts_id,
    lignes.annee_contrat,
    lignes.poste,
    lignes.volet,
    lignes.part,
    lignes.exercice,
    cumuls.mois,
    lignes.confiance,
    lignes.projete,
    euros(
        demi_haut(centimes(lignes.enveloppe_eur) * cumuls.cumul_nb, cumuls.total_nb)
        - demi_haut(centimes(lignes.enveloppe_eur) * (cumuls.cumul_nb - cumuls.jours_nb), cumuls.total_nb)
    )                                                   as enveloppe_eur,
    euros(
        demi_haut(centimes(lignes.enveloppe_eur) * cumuls.cumul_limite_nb, cumuls.total_nb)
        - demi_haut(centimes(lignes.enveloppe_eur) * (cumuls.cumul_limite_nb - cumuls.jours_limite_nb), cumuls.total_nb)
    )                                                   as enveloppe_meme_jour_eur,
from enveloppes_exercices as lignes
inner join cumuls using (cpts_id, annee_contrat, poste, volet, exercice)
order by lignes.exercice, cumuls.mois, lignes.cpts_id, lignes.annee_contrat, lignes.poste, lignes.volet, lignes.part;
