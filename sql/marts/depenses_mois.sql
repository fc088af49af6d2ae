-- depenses_mois: envelope and payments side by side, by CPTS, month, poste and part: the cube behind the pages.
--
-- grain  : one row per (exercice, mois, cpts_id, poste, part)
-- unit   : euros courants
-- reads  : enveloppes_mois, versements, cpts_exercices, parametres
-- source : DOMAIN 4 (enveloppe de l'exercice) and feed flux_aci
-- leaves : combinations with neither envelope nor payment; envelope of exercices after the running one
-- caveat : region_code is null for a payment to an unknown CPTS; enveloppe_incertaine_eur counts lines of confiance C or P; enveloppe_a_date_eur is the
--          envelope up to the date d'arrêté (whole for a closed exercice); *_meme_jour_eur is up to that day of the year in any exercice
create table depenses_mois as
with

enveloppe as (
    select
        exercice,
        mois,
        cpts_id,
        poste,
        part,
        sum(enveloppe_eur)                                                          as enveloppe_eur,
        sum(enveloppe_meme_jour_eur)                                                as enveloppe_meme_jour_eur,
        coalesce(sum(enveloppe_eur) filter (where confiance in ('C', 'P')), 0)      as enveloppe_incertaine_eur,
    from enveloppes_mois
    group by exercice, mois, cpts_id, poste, part
),

verse as (
    select
        exercice,
        mois,
        cpts_id,
        poste,
        part,
        sum(verse_eur)               as verse_eur,
        sum(verse_meme_jour_eur)     as verse_meme_jour_eur,
    from versements
    group by exercice, mois, cpts_id, poste, part
)

select
    coalesce(enveloppe.exercice, verse.exercice)                             as exercice,
    coalesce(enveloppe.mois, verse.mois)                                     as mois,
    coalesce(enveloppe.cpts_id, verse.cpts_id)                               as cpts_id,
    cpts_exercices.region_code,
    cpts_exercices.departement_code,
    cpts_exercices.taille,
    coalesce(enveloppe.poste, verse.poste)                                   as poste,
    coalesce(enveloppe.part, verse.part)                                     as part,
    coalesce(enveloppe.enveloppe_eur, 0)::decimal(14, 2)                     as enveloppe_eur,
    coalesce(
        case
            when enveloppe.exercice < year(parametres.date_arrete) then enveloppe.enveloppe_eur
            else enveloppe.enveloppe_meme_jour_eur
        end, 0
    )::decimal(14, 2)                                                        as enveloppe_a_date_eur,
    coalesce(enveloppe.enveloppe_meme_jour_eur, 0)::decimal(14, 2)           as enveloppe_meme_jour_eur,
    coalesce(enveloppe.enveloppe_incertaine_eur, 0)::decimal(14, 2)          as enveloppe_incertaine_eur,
    coalesce(verse.verse_eur, 0)::decimal(14, 2)                             as verse_eur,
    coalesce(verse.verse_meme_jour_eur, 0)::decimal(14, 2)                   as verse_meme_jour_eur,
    verse.cpts_id is not null                                                as paye,
from enveloppe
full join verse using (exercice, mois, cpts_id, poste, part)
cross join parametres
left join cpts_exercices
    on cpts_exercices.cpts_id = coalesce(enveloppe.cpts_id, verse.cpts_id)
    and cpts_exercices.exercice = coalesce(enveloppe.exercice, verse.exercice)
where coalesce(enveloppe.exercice, verse.exercice) <= year(parametres.date_arrete)
order by 1, 2, 4, 5, 3, 7, 8;
