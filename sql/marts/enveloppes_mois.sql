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
        sum(tranches.date_fin - tranches.date_debut)                                                              as jours_nb,
        sum(greatest(0, least(tranches.date_fin, limites.date_limite) - tranches.date_debut))                     as jours_limite_nb,
    from tranches
    inner join limites using (exercice)
    group by tranches.cpts_id, tranches.annee_contrat, tranches.poste, tranches.volet, tranches.exercice, tranches.mois
),

cumuls as (
    select
        lignes.cpts_id,
        lignes.annee_contrat,
        lignes.poste,
        lignes.volet,
        lignes.part,
        lignes.exercice,
        jours.mois,
        lignes.confiance,
        lignes.projete,
        demi_haut(centimes(lignes.enveloppe_eur) * sum(jours.jours_nb) over cumul, sum(jours.jours_nb) over total)         as cumul_centimes,
        demi_haut(centimes(lignes.enveloppe_eur) * sum(jours.jours_limite_nb) over cumul, sum(jours.jours_nb) over total)  as limite_centimes,
    from enveloppes_exercices as lignes
    inner join jours using (cpts_id, annee_contrat, poste, volet, exercice)
    window
        total as (partition by lignes.cpts_id, lignes.annee_contrat, lignes.poste, lignes.volet, lignes.part, lignes.exercice),
        cumul as (
            partition by lignes.cpts_id, lignes.annee_contrat, lignes.poste, lignes.volet, lignes.part, lignes.exercice
            order by jours.mois
        )
)

select
    cpts_id,
    annee_contrat,
    poste,
    volet,
    part,
    exercice,
    mois,
    confiance,
    projete,
    euros(cumul_centimes - coalesce(lag(cumul_centimes) over ligne, 0))      as enveloppe_eur,
    euros(limite_centimes - coalesce(lag(limite_centimes) over ligne, 0))    as enveloppe_meme_jour_eur,
from cumuls
window ligne as (partition by cpts_id, annee_contrat, poste, volet, part, exercice order by mois)
order by exercice, mois, cpts_id, annee_contrat, poste, volet, part;
