-- GET /api/departements: one exercice compared by département; `inconnue` holds payments to a CPTS outside the register, `ensemble` the total, last.
with

depense as (
    select
        case when grouping(departement_code) = 1 then 'ensemble' else coalesce(departement_code, 'inconnue') end                                as departement_code,
        sum(enveloppe_eur) filter (where exercice = $exercice)                                                      as enveloppe_eur,
        sum(enveloppe_a_date_eur) filter (where exercice = $exercice)                                               as enveloppe_a_date_eur,
        sum(verse_eur) filter (where exercice = $exercice)                                                          as verse_eur,
        sum(case when $exercice = year(date_arrete) then verse_meme_jour_eur else verse_eur end)
            filter (where exercice = $exercice - 1)                                                                 as verse_precedent_eur,
    from depenses
    cross join parametres
    where exercice between $exercice - 1 and $exercice
        and ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
    group by grouping sets ((departement_code), ())
),

effectifs as (
    select
        coalesce(departement_code, 'ensemble')                                      as departement_code,
        count(*) filter (where stade <> 'aucune')                        as cpts_nb,
        count(*) filter (where stade = 'aci')                            as signataires_nb,
    from cpts_exercices
    where exercice = $exercice
        and ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
    group by grouping sets ((departement_code), ())
),

-- a coverage belongs to a territory: it is unknown for a taille or one CPTS
couverture as (
    select
        coalesce(departements.departement_code, 'ensemble')                         as departement_code,
        sum(departements.population_hab)                                     as population_hab,
        sum(departements.aci_hab)                                            as couverte_hab,
    from couverture_departements as departements
    cross join parametres
    where departements.date_debut <= least(make_date($exercice, 12, 31), parametres.date_arrete)
        and least(make_date($exercice, 12, 31), parametres.date_arrete) < coalesce(departements.date_fin, 'infinity'::date)
        and ($region_code is null or departements.region_code = $region_code)
        and ($departement_code is null or departements.departement_code = $departement_code)
        and $cpts_id is null
        and $taille is null
    group by grouping sets ((departements.departement_code), ())
),

fonds as (
    select
        case when grouping(cpts.departement_code) = 1 then 'ensemble' else coalesce(cpts.departement_code, 'inconnue') end as departement_code,
        sum(fir.paye_eur)                                                as fir_paye_eur,
    from fir
    left join cpts_exercices as cpts on cpts.cpts_id = fir.cpts_id and cpts.exercice = $exercice
    where fir.exercice = $exercice
        and ($region_code is null or fir.region_code = $region_code)
        and ($departement_code is null or cpts.departement_code = $departement_code)
        and ($cpts_id is null or fir.cpts_id = $cpts_id)
        and ($taille is null or cpts.taille = $taille)
    group by grouping sets ((cpts.departement_code), ())
),

territoires as (
    select departement_code, nom, region_code, 0 as rang
    from ref_departements
    where (
            ($region_code is null or region_code = $region_code)
            and ($departement_code is null or departement_code = $departement_code)
            and ($cpts_id is null or departement_code in (select departement_code from cpts_exercices where cpts_id = $cpts_id))
        )
        -- the ARS of the région asked for may pay a CPTS of another one
        or departement_code in (select departement_code from fonds)
    union all
    select 'inconnue', 'CPTS inconnue du référentiel', null, 1
    where exists (select 1 from depense where departement_code = 'inconnue')
        or exists (select 1 from fonds where departement_code = 'inconnue')
    union all
    select 'ensemble', 'Ensemble', null, 2
),

lignes as (
    select
        territoires.*,
        couverture.population_hab,
        couverture.couverte_hab,
        coalesce(effectifs.cpts_nb, 0)                                   as cpts_nb,
        coalesce(effectifs.signataires_nb, 0)                            as signataires_nb,
        coalesce(depense.enveloppe_eur, 0)                               as enveloppe_eur,
        coalesce(depense.enveloppe_a_date_eur, 0)                        as enveloppe_a_date_eur,
        coalesce(depense.verse_eur, 0)                                   as verse_eur,
        coalesce(depense.verse_precedent_eur, 0)                         as verse_precedent_eur,
        coalesce(fonds.fir_paye_eur, 0)                                  as fir_paye_eur,
    from territoires
    left join depense using (departement_code)
    left join effectifs using (departement_code)
    left join couverture using (departement_code)
    left join fonds using (departement_code)
)

select
    departement_code,
    nom,
    region_code,
    population_hab::bigint                                               as population_hab,
    couverte_hab::bigint                                                 as couverte_hab,
    round(couverte_hab::double / nullif(population_hab, 0), 6)           as couverture_taux,
    cpts_nb,
    signataires_nb,
    enveloppe_eur,
    enveloppe_a_date_eur,
    verse_eur,
    verse_precedent_eur,
    verse_eur - enveloppe_a_date_eur                                     as ecart_eur,
    round(verse_eur::double / nullif(enveloppe_a_date_eur, 0), 6)        as consommation_taux,
    round(verse_eur::double / nullif(couverte_hab, 0), 4)                as verse_par_habitant_eur,
    fir_paye_eur,
from lignes
order by rang, region_code, departement_code;
