-- GET /api/cpts/{cpts_id}/comptes: what each poste was given and spent, latest exercice first, then in the order of the postes.
with

payes as (
    select
        exercice,
        poste,
        bool_or(paye) as paye,
    from depenses
    where cpts_id = $cpts_id
    group by exercice, poste
)

select
    depenses_effectives.exercice,
    depenses_effectives.poste,
    depenses_effectives.enveloppe_eur,
    case when payes.paye then depenses_effectives.verse_eur end                                 as verse_eur,
    depenses_effectives.depense_effective_eur,
    depenses_effectives.depense_effective_eur - depenses_effectives.verse_eur                    as ecart_verse_eur,
    comptes.date_transmission,
from depenses_effectives
inner join ref_postes on ref_postes.code = depenses_effectives.poste
left join payes using (exercice, poste)
left join stg_comptes as comptes
    on comptes.cpts_id = depenses_effectives.cpts_id
    and comptes.exercice = depenses_effectives.exercice
    and comptes.poste = depenses_effectives.poste
where depenses_effectives.cpts_id = $cpts_id
order by depenses_effectives.exercice desc, ref_postes.ordre;
