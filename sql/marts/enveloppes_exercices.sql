-- enveloppes_exercices: the envelope of each contract year spread over the civil years it touches (droits constatés).
--
-- grain  : one row per (cpts_id, annee_contrat, poste, volet, part, exercice)
-- unit   : euros of the exercice; jours_actifs_nb counts the line's active days within the exercice
-- reads  : enveloppes, enveloppes_periodes
-- source : DOMAIN 4, rule 8: half up by active days, the last civil year takes the rest, so that shares add up to the line
-- leaves : shares of 0 euro
-- caveat : a `survenue` line goes whole to the year of its first crisis
create table enveloppes_exercices as
with

jours as (
    select
        periodes.cpts_id,
        periodes.annee_contrat,
        periodes.poste,
        periodes.volet,
        annees.exercice,
        sum(
            least(periodes.date_fin, make_date(annees.exercice + 1, 1, 1))
            - greatest(periodes.date_debut, make_date(annees.exercice, 1, 1))
        ) as jours_nb,
    from enveloppes_periodes as periodes
    cross join lateral (
        select unnest(range(year(periodes.date_debut), year(periodes.date_fin - 1) + 1))::integer as exercice
    ) as annees
    group by periodes.cpts_id, periodes.annee_contrat, periodes.poste, periodes.volet, annees.exercice
),

parts as (
    select
        enveloppes.*,
        jours.exercice,
        jours.jours_nb,
        demi_haut(
            centimes(enveloppes.enveloppe_eur) * jours.jours_nb,
            sum(jours.jours_nb) over ligne
        )                                                                                    as part_centimes,
        jours.exercice = max(jours.exercice) over ligne                                      as derniere,
    from enveloppes
    inner join jours using (cpts_id, annee_contrat, poste, volet)
    window ligne as (partition by enveloppes.cpts_id, enveloppes.annee_contrat, enveloppes.poste, enveloppes.volet, enveloppes.part)
),

fermees as (
    select
        *,
        case
            when derniere then centimes(enveloppe_eur) - coalesce(sum(part_centimes) filter (where not derniere) over ligne, 0)
            else part_centimes
        end as exercice_centimes,
    from parts
    window ligne as (partition by cpts_id, annee_contrat, poste, volet, part)
)

select
    cpts_id,
    annee_contrat,
    date_debut,
    date_fin,
    poste,
    volet,
    part,
    version,
    taille,
    majoration_taux,
    (case when jours_actifs_nb = jours_annee_nb and volet = 'survenue' then jours_actifs_nb else jours_nb end)::integer as jours_actifs_nb,
    jours_annee_nb,
    euros(exercice_centimes) as enveloppe_eur,
    confiance,
    projete,
    exercice,
from fermees
where exercice_centimes <> 0
order by exercice, cpts_id, annee_contrat, poste, volet, part;
