-- GET /api/entonnoir: the rate of consumption of each région or département ($niveau) against its envelope, within the limits that chance alone
-- would give around the national rate; then the limits along the envelopes (code null). The variance of a rate is that of the CPTS within their
-- territory, in proportion to their envelope: a territory of envelope E has a standard error of sigma / sqrt(E). By envelope.
with

cpts as (
    select
        cpts_id,
        case $niveau when 'departement' then departement_code else region_code end                     as code,
        sum(verse_eur)::double                                                                         as verse_eur,
        sum(enveloppe_a_date_eur)::double                                                              as enveloppe_a_date_eur,
    from depenses
    where exercice = $exercice
        and region_code is not null
        and ($taille is null or taille = $taille)
    group by cpts_id, code
),

territoires as (
    select
        code,
        sum(verse_eur)                                                                                 as verse_eur,
        sum(enveloppe_a_date_eur)                                                                      as enveloppe_eur,
        sum(verse_eur) / sum(enveloppe_a_date_eur)                                                     as taux,
        count(*) filter (where enveloppe_a_date_eur > 0)                                               as cpts_nb,
    from cpts
    group by code
    having sum(enveloppe_a_date_eur) > 0
),

dispersion as (
    select
        case
            when count(*) >= 5 and count(*) > count(distinct cpts.code)
                then sqrt(
                    sum(power(cpts.verse_eur - territoires.taux * cpts.enveloppe_a_date_eur, 2) / cpts.enveloppe_a_date_eur)
                    / (count(*) - count(distinct cpts.code))
                )
        end                                                                                            as sigma,
    from cpts
    inner join territoires using (code)
    where cpts.enveloppe_a_date_eur > 0
),

national as (
    select sum(verse_eur) / sum(enveloppe_eur) as taux_national
    from territoires
),

places as (
    select code, enveloppe_eur, taux, cpts_nb from territoires
    union all by name
    select bornes.premiere + (bornes.derniere - bornes.premiere) * power(pas.rang / 60, 2) as enveloppe_eur
    from (
        select
            min(enveloppe_eur) as premiere,
            max(enveloppe_eur) as derniere,
        from territoires
        where cpts_nb >= 5
    ) as bornes
    cross join range(0, 61) as pas (rang)
    where bornes.premiere is not null
),

-- limits over fewer than five CPTS are not published
mesures as (
    select
        places.*,
        national.taux_national,
        dispersion.sigma,
        case when places.code is null or places.cpts_nb >= 5 then dispersion.sigma / sqrt(places.enveloppe_eur) end   as erreur,
    from places
    cross join national
    cross join dispersion
)

select
    mesures.code,
    noms.nom,
    round(mesures.enveloppe_eur, 2)                                                                    as enveloppe_a_date_eur,
    round(mesures.taux, 6)                                                                             as consommation_taux,
    mesures.cpts_nb,
    case when mesures.erreur is not null then round(greatest(0, mesures.taux_national - 1.959964 * mesures.erreur), 6) end    as bas_95_taux,
    round(mesures.taux_national + 1.959964 * mesures.erreur, 6)                                        as haut_95_taux,
    case when mesures.erreur is not null then round(greatest(0, mesures.taux_national - 3.090232 * mesures.erreur), 6) end    as bas_998_taux,
    round(mesures.taux_national + 3.090232 * mesures.erreur, 6)                                        as haut_998_taux,
    case
        when abs(mesures.taux - mesures.taux_national) > 3.090232 * mesures.erreur then 'hors_998'
        when abs(mesures.taux - mesures.taux_national) > 1.959964 * mesures.erreur then 'hors_95'
        when mesures.taux is not null and mesures.erreur is not null then 'dedans'
    end                                                                                                as position,
    round(mesures.taux_national, 6)                                                                    as taux_national,
    round(mesures.sigma, 4)                                                                            as sigma,
    round(avg(power((mesures.taux - mesures.taux_national) / mesures.erreur, 2)) over (), 4)           as surdispersion_ratio,
from mesures
left join (
    select region_code as code, nom from ref_regions where $niveau = 'region'
    union all
    select departement_code, nom from ref_departements where $niveau = 'departement'
) as noms using (code)
order by mesures.enveloppe_eur, mesures.code nulls first;
