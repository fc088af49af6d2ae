-- What GET /api/regions, GET /api/departements and GET /api/comparaison answer: régions or départements ($niveau) side by side, from the
-- exercice $depuis to $exercice; `inconnue` holds what no territory of the register takes, `groupe` and `reste` the territories chosen in $groupe
-- and all the others, `ensemble` the total, last. valeur, its rank (1: the highest) and its gap to the median are those of $mesure. What was paid
-- before the first exercice of the data is unknown, and so is the FIR of an ARS that declared no line of the exercice.
with

exercices as (
    select unnest(range($depuis, $exercice + 1))::integer as exercice
),

cpts as (
    select
        *,
        case $niveau when 'departement' then departement_code else region_code end                                 as code,
    from cpts_exercices
    where exercice between $depuis and $exercice
        and ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
),

depense as (
    select
        exercice,
        case when grouping(code) = 1 then 'ensemble' else coalesce(code, 'inconnue') end                           as code,
        sum(enveloppe_eur)                                                                                         as enveloppe_eur,
        sum(enveloppe_a_date_eur)                                                                                  as enveloppe_a_date_eur,
        sum(verse_eur)                                                                                             as verse_eur,
        sum(verse_meme_jour_eur)                                                                                   as verse_meme_jour_eur,
    from (
        select *, case $niveau when 'departement' then departement_code else region_code end as code
        from depenses
        where exercice between $depuis - 1 and $exercice
            and ($region_code is null or region_code = $region_code)
            and ($departement_code is null or departement_code = $departement_code)
            and ($cpts_id is null or cpts_id = $cpts_id)
            and ($taille is null or taille = $taille)
    )
    group by grouping sets ((exercice, code), (exercice))
),

effectifs as (
    select
        exercice,
        coalesce(code, 'ensemble')                                                                                 as code,
        count(*) filter (where stade <> 'aucune')                                                                  as cpts_nb,
        count(*) filter (where stade = 'aci')                                                                      as signataires_nb,
    from cpts
    group by grouping sets ((exercice, code), (exercice))
),

-- a coverage belongs to a territory: it is unknown for a taille or one CPTS
couverture as (
    select
        exercices.exercice,
        coalesce(case $niveau when 'departement' then departements.departement_code else departements.region_code end, 'ensemble') as code,
        sum(departements.population_hab)                                                                           as population_hab,
        sum(departements.aci_hab)                                                                                  as couverte_hab,
    from couverture_departements as departements
    cross join parametres
    inner join exercices
        on departements.date_debut <= least(make_date(exercices.exercice, 12, 31), parametres.date_arrete)
        and least(make_date(exercices.exercice, 12, 31), parametres.date_arrete) < coalesce(departements.date_fin, 'infinity'::date)
    where ($region_code is null or departements.region_code = $region_code)
        and ($departement_code is null or departements.departement_code = $departement_code)
        and $cpts_id is null
        and $taille is null
    group by grouping sets (
        (exercices.exercice, case $niveau when 'departement' then departements.departement_code else departements.region_code end),
        (exercices.exercice)
    )
),

places as (
    select region_code as code, nom, region_code from ref_regions where $niveau = 'region'
    union all
    select departement_code, nom, region_code from ref_departements where $niveau = 'departement'
),

lieux as (
    select code, region_code
    from places
    where ($region_code is null or region_code = $region_code)
        and (
            $departement_code is null
            or case $niveau
                when 'departement' then code = $departement_code
                else region_code = (select region_code from ref_departements where departement_code = $departement_code)
            end
        )
        and ($cpts_id is null or code in (select code from cpts))
),

-- the FIR is that of the ARS which pays; a département has none of its own, it is that of its CPTS. Where the ARS of the région declared a line of the
-- exercice, who is named by none was paid nothing; where it declared none, nothing is known
fonds as (
    select
        exercice,
        case when grouping(code) = 1 then 'ensemble' else coalesce(code, 'inconnue') end                           as code,
        sum(paye_eur)                                                                                              as fir_paye_eur,
    from (
        select
            fir.exercice,
            fir.paye_eur,
            case $niveau when 'departement' then sieges.departement_code else fir.region_code end                  as code,
        from fir
        left join cpts_exercices as sieges on sieges.cpts_id = fir.cpts_id and sieges.exercice = fir.exercice
        where fir.exercice between $depuis and $exercice
            and ($region_code is null or fir.region_code = $region_code)
            and ($departement_code is null or sieges.departement_code = $departement_code)
            and ($cpts_id is null or fir.cpts_id = $cpts_id)
            and ($taille is null or sieges.taille = $taille)
        union all
        select declares.exercice, 0, lieux.code
        from lieux
        inner join (from fir_declares(null, null, null) where exercice between $depuis and $exercice) as declares using (region_code)
    )
    group by grouping sets ((exercice, code), (exercice))
),

-- what is late as each exercice ends, all contract years together
retards as (
    select
        exercice,
        coalesce(code, 'ensemble')                                                                                 as code,
        sum(attendu_certain_eur)                                                                                   as echu_eur,
        sum(retard_eur)                                                                                            as retard_eur,
    from cpts
    inner join cpts_soldes using (exercice, cpts_id)
    group by grouping sets ((exercice, code), (exercice))
),

territoires as (
    select code, nom, region_code, 0 as rang_ligne
    from places
    where code in (select code from lieux)
        -- the ARS of another région may pay a CPTS of the perimeter
        or code in (select code from fonds)
    union all
    select 'inconnue', 'CPTS inconnue du référentiel', null, 1
    where exists (select 1 from depense where code = 'inconnue')
        or exists (select 1 from fonds where code = 'inconnue')
    union all
    select 'ensemble', 'Ensemble', null, 4
),

seuls as (
    select
        exercices.exercice,
        territoires.*,
        couverture.population_hab,
        couverture.couverte_hab,
        coalesce(effectifs.cpts_nb, 0)                                                                             as cpts_nb,
        coalesce(effectifs.signataires_nb, 0)                                                                      as signataires_nb,
        coalesce(depense.enveloppe_eur, 0)                                                                         as enveloppe_eur,
        coalesce(depense.enveloppe_a_date_eur, 0)                                                                  as enveloppe_a_date_eur,
        coalesce(depense.verse_eur, 0)                                                                             as verse_eur,
        case
            when exercices.exercice > (select min(exercice) from cpts_exercices)
                then coalesce(
                    case when exercices.exercice = year(parametres.date_arrete) then avant.verse_meme_jour_eur else avant.verse_eur end, 0
                )
        end                                                                                                        as verse_precedent_eur,
        fonds.fir_paye_eur,
        retards.echu_eur,
        retards.retard_eur,
    from exercices
    cross join territoires
    cross join parametres
    left join depense using (exercice, code)
    left join depense as avant on avant.exercice = exercices.exercice - 1 and avant.code = territoires.code
    left join effectifs on effectifs.exercice = exercices.exercice and effectifs.code = territoires.code
    left join couverture on couverture.exercice = exercices.exercice and couverture.code = territoires.code
    left join fonds on fonds.exercice = exercices.exercice and fonds.code = territoires.code
    left join retards on retards.exercice = exercices.exercice and retards.code = territoires.code
),

lignes as (
    select * from seuls
    union all by name
    select
        exercice,
        case when list_contains(string_split($groupe, ','), code) then 'groupe' else 'reste' end                   as code,
        case when list_contains(string_split($groupe, ','), code) then 'Groupe' else 'Reste' end                   as nom,
        case when list_contains(string_split($groupe, ','), code) then 2 else 3 end                                as rang_ligne,
        sum(population_hab)                                                                                        as population_hab,
        sum(couverte_hab)                                                                                          as couverte_hab,
        sum(cpts_nb)                                                                                               as cpts_nb,
        sum(signataires_nb)                                                                                        as signataires_nb,
        sum(enveloppe_eur)                                                                                         as enveloppe_eur,
        sum(enveloppe_a_date_eur)                                                                                  as enveloppe_a_date_eur,
        sum(verse_eur)                                                                                             as verse_eur,
        sum(verse_precedent_eur)                                                                                   as verse_precedent_eur,
        sum(fir_paye_eur)                                                                                          as fir_paye_eur,
        sum(echu_eur)                                                                                              as echu_eur,
        sum(retard_eur)                                                                                            as retard_eur,
    from seuls
    where $groupe is not null and code <> 'ensemble'
    group by all
),

mesures as (
    select
        *,
        verse_eur - enveloppe_a_date_eur                                                                           as ecart_eur,
        round(couverte_hab::double / nullif(population_hab, 0), 6)                                                 as couverture_taux,
        round(verse_eur::double / nullif(enveloppe_a_date_eur, 0), 6)                                              as consommation_taux,
        round(verse_eur::double / nullif(couverte_hab, 0), 4)                                                      as verse_par_habitant_eur,
        round(verse_eur::double / nullif(signataires_nb, 0), 4)                                                    as verse_par_cpts_eur,
        round(fir_paye_eur::double / nullif(verse_eur + fir_paye_eur, 0)::double, 6)                               as fir_part_taux,
        round(retard_eur::double / nullif(echu_eur, 0)::double, 6)                                                 as retard_taux,
    from lignes
),

valeurs as (
    select
        *,
        case $mesure
            when 'consommation_taux' then consommation_taux
            when 'verse_par_habitant_eur' then verse_par_habitant_eur
            when 'verse_par_cpts_eur' then verse_par_cpts_eur
            when 'couverture_taux' then couverture_taux
            when 'fir_part_taux' then fir_part_taux
            when 'retard_taux' then retard_taux
        end                                                                                                        as valeur,
    from mesures
),

-- a median over fewer than five CPTS is not published, nor one of fewer than five territories
milieux as (
    select
        exercice,
        count(valeur)::integer                                                                                     as rangs_nb,
        case when count(valeur) >= 5 and sum(signataires_nb) >= 5 then median(valeur) end                          as mediane,
    from valeurs
    where rang_ligne = 0
    group by exercice
)

select
    valeurs.exercice,
    valeurs.code,
    valeurs.nom,
    valeurs.region_code,
    valeurs.population_hab::bigint                                                                                 as population_hab,
    valeurs.couverte_hab::bigint                                                                                   as couverte_hab,
    valeurs.couverture_taux,
    valeurs.cpts_nb::bigint                                                                                        as cpts_nb,
    valeurs.signataires_nb::bigint                                                                                 as signataires_nb,
    valeurs.enveloppe_eur,
    valeurs.enveloppe_a_date_eur,
    valeurs.verse_eur,
    valeurs.verse_precedent_eur,
    valeurs.ecart_eur,
    valeurs.consommation_taux,
    valeurs.verse_par_habitant_eur,
    valeurs.verse_par_cpts_eur,
    valeurs.fir_paye_eur,
    valeurs.fir_part_taux,
    valeurs.retard_eur,
    valeurs.echu_eur,
    valeurs.retard_taux,
    valeurs.valeur,
    case
        when valeurs.rang_ligne = 0 and valeurs.valeur is not null
            then rank() over (partition by valeurs.exercice, valeurs.rang_ligne order by valeurs.valeur desc nulls last)
    end::integer                                                                                                   as rang,
    milieux.rangs_nb,
    round(milieux.mediane, 6)                                                                                      as mediane,
    round(valeurs.valeur - milieux.mediane, 6)                                                                     as ecart_mediane,
from valeurs
left join milieux using (exercice)
order by valeurs.rang_ligne, valeurs.region_code, valeurs.code, valeurs.exercice;
