-- depenses_effectives: envelope, payments and the CPTS's own spending side by side (Proposition 5).
--
-- grain  : one row per (exercice, cpts_id, poste)
-- unit   : euros courants of the exercice
-- reads  : depenses, stg_comptes, cpts_exercices
-- source : DOMAIN 2 (dépense effective), feed comptes
-- leaves : poste tresorerie, which is a balance and no spending; combinations with no envelope, payment or account
-- caveat : depense_effective_eur is null (n.d.) where the CPTS sent no account of that poste: never zero, never extrapolated
create table depenses_effectives as
with

attribuees as (
    select
        exercice,
        cpts_id,
        poste,
        sum(enveloppe_eur)     as enveloppe_eur,
        sum(verse_eur)         as verse_eur,
    from depenses
    group by exercice, cpts_id, poste
),

comptes as (
    select
        exercice,
        cpts_id,
        poste,
        sum(depense_effective_eur) as depense_effective_eur,
    from stg_comptes
    where poste <> 'tresorerie'
    group by exercice, cpts_id, poste
)

select
    exercice,
    cpts_id,
    cpts_exercices.region_code,
    cpts_exercices.departement_code,
    cpts_exercices.taille,
    poste,
    coalesce(attribuees.enveloppe_eur, 0)::decimal(14, 2)    as enveloppe_eur,
    coalesce(attribuees.verse_eur, 0)::decimal(14, 2)        as verse_eur,
    comptes.depense_effective_eur::decimal(14, 2)            as depense_effective_eur,
from attribuees
full join comptes using (exercice, cpts_id, poste)
left join cpts_exercices using (cpts_id, exercice)
order by exercice, cpts_id, poste;
