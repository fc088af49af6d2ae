-- GET /api/synthese: the key figures of one exercice for one perimeter, each beside the earlier exercice, unknown before the first of the data. One row.
with

jours as (
    select
        parametres.date_arrete,
        year(parametres.date_arrete) = $exercice                                                    as en_cours,
        least(make_date($exercice, 12, 31), parametres.date_arrete)                                 as jour,
        case
            when year(parametres.date_arrete) = $exercice then (parametres.date_arrete - to_years(1))::date
            else make_date($exercice - 1, 12, 31)
        end                                                                                         as jour_precedent,
        $exercice > (select min(exercice) from cpts_exercices)                                      as precedent_connu,
    from parametres
),

perimetre as (
    select cpts_id
    from cpts_exercices
    where exercice = $exercice
        and ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
),

courant as (
    select
        coalesce(sum(enveloppe_eur), 0)                                            as enveloppe_eur,
        coalesce(sum(enveloppe_a_date_eur), 0)                                     as enveloppe_a_date_eur,
        coalesce(sum(enveloppe_incertaine_eur), 0)                                 as enveloppe_incertaine_eur,
        coalesce(sum(verse_eur), 0)                                                as verse_eur,
        coalesce(sum(verse_eur) filter (where part = 'variable'), 0)               as verse_variable_eur,
        coalesce(sum(verse_eur) filter (where part in ('fixe', 'variable')), 0)    as verse_missions_eur,
        coalesce(sum(verse_eur) filter (where region_code is null), 0)             as non_attribue_eur,
    from depenses
    where exercice = $exercice
        and ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
),

precedent as (
    select
        coalesce(sum(case when jours.en_cours then enveloppe_meme_jour_eur else enveloppe_eur end), 0)   as enveloppe_eur,
        coalesce(sum(case when jours.en_cours then verse_meme_jour_eur else verse_eur end), 0)           as verse_eur,
    from depenses
    cross join jours
    where exercice = $exercice - 1
        and ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
),

stades as (
    select
        count(*) filter (
            where cpts_stades.date_debut <= jours.jour and jours.jour < coalesce(cpts_stades.date_fin, 'infinity'::date)
        )                                                                                                as cpts_nb,
        count(*) filter (
            where cpts_stades.stade = 'aci'
                and cpts_stades.date_debut <= jours.jour and jours.jour < coalesce(cpts_stades.date_fin, 'infinity'::date)
        )                                                                                                as signataires_nb,
        count(*) filter (
            where cpts_stades.stade = 'aci'
                and cpts_stades.date_debut <= jours.jour_precedent
                and jours.jour_precedent < coalesce(cpts_stades.date_fin, 'infinity'::date)
        )                                                                                                as signataires_precedent_nb,
    from cpts_stades
    inner join perimetre using (cpts_id)
    cross join jours
),

couverture as (
    select
        sum(departements.population_hab) filter (where departements.date_debut <= jours.jour and jours.jour < coalesce(departements.date_fin, 'infinity'::date))
            as population_hab,
        sum(departements.aci_hab) filter (where departements.date_debut <= jours.jour and jours.jour < coalesce(departements.date_fin, 'infinity'::date))
            as aci_hab,
        sum(departements.aucune_hab) filter (where departements.date_debut <= jours.jour and jours.jour < coalesce(departements.date_fin, 'infinity'::date))
            as aucune_hab,
        sum(departements.aci_hab) filter (
            where departements.date_debut <= jours.jour_precedent and jours.jour_precedent < coalesce(departements.date_fin, 'infinity'::date)
        )   as aci_precedent_hab,
    from couverture_departements as departements
    cross join jours
    where ($region_code is null or departements.region_code = $region_code)
        and ($departement_code is null or departements.departement_code = $departement_code)
        -- a coverage belongs to a territory: it is unknown for a taille or one CPTS
        and $cpts_id is null
        and $taille is null
),

-- where an ARS of the perimeter declared a line of the exercice, who is named by none was paid nothing; where none did, nothing is known
fonds as (
    select
        sum(paye_eur) filter (where exercice = $exercice)                                                as fir_paye_eur,
        sum(engage_eur) filter (where exercice = $exercice)                                              as fir_engage_eur,
        sum(case when jours.en_cours then paye_meme_jour_eur else paye_eur end) filter (where exercice = $exercice - 1)
                                                                                                         as fir_paye_precedent_eur,
    from (
        select exercice, paye_eur, engage_eur, paye_meme_jour_eur
        from fir
        where ($region_code is null or region_code = $region_code)
            and (
                ($departement_code is null and $cpts_id is null and $taille is null)
                or cpts_id in (select cpts_id from perimetre)
            )
        union all
        select exercice, 0, 0, 0
        from fir_declares($region_code, $departement_code, $cpts_id)
    )
    cross join jours
    where exercice between $exercice - 1 and $exercice
),

pleines as (
    select
        coalesce(sum(pleine_eur), 0)          as enveloppe_pleine_eur,
        coalesce(sum(potentiel_eur), 0)       as potentiel_maximal_eur,
    from enveloppes_pleines
    inner join perimetre using (cpts_id)
    cross join jours
    where enveloppes_pleines.date_debut <= jours.jour
        and jours.jour < enveloppes_pleines.date_fin
)

select
    $exercice::integer                                                                       as exercice,
    jours.en_cours,
    jours.jour                                                                               as jusqu_au,
    jours.jour_precedent                                                                     as precedent_jusqu_au,
    courant.verse_eur,
    precedent.verse_eur                                                                      as verse_precedent_eur,
    round((courant.verse_eur - precedent.verse_eur)::double / nullif(precedent.verse_eur, 0), 6)      as verse_evolution_taux,
    courant.enveloppe_eur,
    courant.enveloppe_a_date_eur,
    precedent.enveloppe_eur                                                                  as enveloppe_precedent_eur,
    courant.enveloppe_incertaine_eur,
    courant.verse_eur - courant.enveloppe_a_date_eur                                         as ecart_eur,
    precedent.verse_eur - precedent.enveloppe_eur                                            as ecart_precedent_eur,
    round(courant.verse_eur::double / nullif(courant.enveloppe_a_date_eur, 0), 6)            as consommation_taux,
    round(precedent.verse_eur::double / nullif(precedent.enveloppe_eur, 0), 6)               as consommation_precedent_taux,
    stades.cpts_nb,
    stades.signataires_nb,
    case when jours.precedent_connu then stades.signataires_precedent_nb end                 as signataires_precedent_nb,
    couverture.population_hab,
    couverture.aci_hab                                                                       as population_couverte_hab,
    round(couverture.aci_hab::double / nullif(couverture.population_hab, 0), 6)              as couverture_taux,
    round(case when jours.precedent_connu then couverture.aci_precedent_hab end::double / nullif(couverture.population_hab, 0), 6)
                                                                                             as couverture_precedent_taux,
    round((couverture.population_hab - couverture.aucune_hab)::double / nullif(couverture.population_hab, 0), 6)
                                                                                             as tous_stades_taux,
    fonds.fir_paye_eur,
    fonds.fir_engage_eur,
    case when jours.precedent_connu then fonds.fir_paye_precedent_eur end                    as fir_paye_precedent_eur,
    round(courant.verse_variable_eur::double / nullif(courant.verse_missions_eur, 0), 6)     as variable_part_taux,
    courant.verse_variable_eur,
    courant.verse_missions_eur,
    pleines.enveloppe_pleine_eur,
    pleines.potentiel_maximal_eur,
    courant.non_attribue_eur,
from jours
cross join courant
cross join stades
cross join couverture
cross join fonds
cross join pleines
left join precedent on jours.precedent_connu;
