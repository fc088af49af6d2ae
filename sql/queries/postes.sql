-- GET /api/postes: envelope and payments of one exercice by poste and part, with their totals (`ensemble`), in the order of the agreement; what was
-- paid before the first exercice of the data is unknown.
with

filtrees as (
    select depenses.*
    from depenses
    where exercice between $exercice - 1 and $exercice
        and ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
),

cases as (
    select code as poste, 'fonctionnement' as part, ordre from ref_postes where code = 'fonctionnement'
    union all
    select ref_postes.code, ref_parts.code, ref_postes.ordre
    from ref_postes, ref_parts
    where ref_postes.code <> 'fonctionnement' and ref_parts.code <> 'fonctionnement'
    union all
    select code, 'ensemble', ordre from ref_postes
    union all
    select 'ensemble', code, 1000 from ref_parts
    union all
    select 'ensemble', 'ensemble', 1000
),

sommes as (
    select
        coalesce(poste, 'ensemble')                                                                             as poste,
        coalesce(part, 'ensemble')                                                                              as part,
        sum(enveloppe_eur) filter (where exercice = $exercice)                                                  as enveloppe_eur,
        sum(enveloppe_a_date_eur) filter (where exercice = $exercice)                                           as enveloppe_a_date_eur,
        sum(enveloppe_incertaine_eur) filter (where exercice = $exercice)                                       as enveloppe_incertaine_eur,
        sum(verse_eur) filter (where exercice = $exercice)                                                      as verse_eur,
        sum(case when $exercice = year(date_arrete) then verse_meme_jour_eur else verse_eur end)
            filter (where exercice = $exercice - 1)                                                             as verse_precedent_eur,
        count(distinct cpts_id) filter (where exercice = $exercice and enveloppe_eur > 0)                       as cpts_engagees_nb,
    from filtrees
    cross join parametres
    group by grouping sets ((poste, part), (poste), (part), ())
),

-- the dues whose day falls in the exercice, until the date d'arrêté
echues as (
    select
        coalesce(echeancier.poste, 'ensemble')                                                                  as poste,
        coalesce(echeancier.part, 'ensemble')                                                                   as part,
        sum(echeancier.attendu_eur) filter (where not echeancier.estime)                                        as attendu_certain_eur,
        sum(echeancier.attendu_eur) filter (where echeancier.estime)                                            as attendu_estime_eur,
        count(*) filter (where echeancier.attendu_eur is null)                                                  as attendu_inconnu_nb,
    from echeancier
    inner join cpts_exercices as cpts on cpts.cpts_id = echeancier.cpts_id and cpts.exercice = $exercice
    cross join parametres
    where year(echeancier.date_echeance) = $exercice
        and echeancier.date_echeance <= parametres.date_arrete
        and ($region_code is null or cpts.region_code = $region_code)
        and ($departement_code is null or cpts.departement_code = $departement_code)
        and ($cpts_id is null or cpts.cpts_id = $cpts_id)
        and ($taille is null or cpts.taille = $taille)
    group by grouping sets ((echeancier.poste, echeancier.part), (echeancier.poste), (echeancier.part), ())
)

select
    cases.poste,
    cases.part,
    coalesce(sommes.enveloppe_eur, 0)                                                                           as enveloppe_eur,
    coalesce(sommes.enveloppe_a_date_eur, 0)                                                                    as enveloppe_a_date_eur,
    coalesce(sommes.enveloppe_incertaine_eur, 0)                                                                as enveloppe_incertaine_eur,
    coalesce(sommes.verse_eur, 0)                                                                               as verse_eur,
    case
        when $exercice > (select min(exercice) from cpts_exercices) then coalesce(sommes.verse_precedent_eur, 0)
    end                                                                                                         as verse_precedent_eur,
    coalesce(sommes.verse_eur, 0) - coalesce(sommes.enveloppe_a_date_eur, 0)                                    as ecart_eur,
    round(sommes.verse_eur::double / nullif(sommes.enveloppe_a_date_eur, 0), 6)                                 as consommation_taux,
    coalesce(echues.attendu_certain_eur, 0)                                                                     as attendu_certain_eur,
    coalesce(echues.attendu_estime_eur, 0)                                                                      as attendu_estime_eur,
    coalesce(echues.attendu_inconnu_nb, 0)                                                                      as attendu_inconnu_nb,
    coalesce(sommes.cpts_engagees_nb, 0)                                                                        as cpts_engagees_nb,
    coalesce(sommes.enveloppe_incertaine_eur, 0) > 0                                                            as incertaine,
from cases
left join sommes using (poste, part)
left join echues using (poste, part)
order by cases.ordre, case cases.part when 'fonctionnement' then 0 when 'fixe' then 1 when 'variable' then 2 else 3 end;
