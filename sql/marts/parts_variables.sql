-- parts_variables: fixed and variable parts of the envelope of each mission, and what the attainment makes due.
--
-- grain  : one row per (cpts_id, annee_contrat, poste)
-- unit   : euros of the contract year
-- reads  : enveloppes, echeancier, stg_indicateurs, cpts_exercices, parametres
-- source : DOMAIN 2 (a share of variable is variable over fixed plus variable), 5; Proposition 6
-- leaves : fonctionnement, which is neither fixed nor variable; contract years begun after the date d'arrêté
-- caveat : variable_connue_eur are the lines whose attainment is known, variable_due_eur what is due of them; survenue, due in full, is in
--          variable_eur and in neither; territory and taille are those of the CPTS in the running exercice
create table parts_variables as
with

dues as (
    select
        cpts_id,
        annee_contrat,
        poste,
        volet,
        attendu_eur,
    from echeancier
    where part = 'variable'
        and nature = 'variable'
        and not estime
        and volet <> 'survenue'
),

-- a due of 0 euro has no line in the échéancier: it is known when the attainment of its poste is
connues as (
    select
        cpts_id,
        annee_contrat,
        poste,
        bool_and(coalesce(date_dialogue <= parametres.date_arrete, false)) and sum(points_max) > 0 as connue,
    from stg_indicateurs
    cross join parametres
    group by cpts_id, annee_contrat, poste
)

select
    enveloppes.cpts_id,
    cpts_exercices.region_code,
    cpts_exercices.departement_code,
    cpts_exercices.taille,
    enveloppes.annee_contrat,
    enveloppes.poste,
    coalesce(sum(enveloppes.enveloppe_eur) filter (where enveloppes.part = 'fixe'), 0)::decimal(14, 2)        as fixe_eur,
    coalesce(sum(enveloppes.enveloppe_eur) filter (where enveloppes.part = 'variable'), 0)::decimal(14, 2)    as variable_eur,
    coalesce(
        sum(enveloppes.enveloppe_eur) filter (where enveloppes.part = 'variable' and enveloppes.volet <> 'survenue' and connues.connue), 0
    )::decimal(14, 2)                                                                                         as variable_connue_eur,
    coalesce(
        sum(dues.attendu_eur) filter (where enveloppes.part = 'variable' and enveloppes.volet <> 'survenue' and connues.connue), 0
    )::decimal(14, 2)                                                                                         as variable_due_eur,
from enveloppes
cross join parametres
left join dues using (cpts_id, annee_contrat, poste, volet)
left join connues using (cpts_id, annee_contrat, poste)
left join cpts_exercices
    on cpts_exercices.cpts_id = enveloppes.cpts_id
    and cpts_exercices.exercice = year(parametres.date_arrete)
where enveloppes.part <> 'fonctionnement'
    and not enveloppes.projete
group by enveloppes.cpts_id, cpts_exercices.region_code, cpts_exercices.departement_code, cpts_exercices.taille, enveloppes.annee_contrat, enveloppes.poste
order by enveloppes.cpts_id, enveloppes.annee_contrat, enveloppes.poste;
