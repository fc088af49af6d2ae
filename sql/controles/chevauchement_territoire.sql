-- chevauchement_territoire: communes that several CPTS claim beyond the whole.
--
-- code       : chevauchement_territoire
-- titre      : Commune couverte au-delà de sa population
-- regle      : Les parts d’une commune couvertes par plusieurs CPTS, à tout stade, ne font pas plus de la commune entière.
-- source     : [A] ACI des CPTS : chaque CPTS déclare son territoire, qui fonde sa taille
-- severite   : basse, les habitants comptés deux fois peuvent changer une taille, jamais une somme à eux seuls
-- parametres : aucun
-- grain      : one row per (commune, unbroken period above the whole)
-- unit       : n.d. : la taille, et donc l’enveloppe, ne change que si une borne est franchie
-- caveat     : le constat est au nom de la CPTS arrivée la dernière ; les autres sont dans les preuves ; les populations sont celles du millésime du paquet
with

mouvements as (
    select commune_code, date_debut as jour, part_millioniemes as part from couverture_presences
    union all
    select commune_code, date_fin, -part_millioniemes from couverture_presences where date_fin is not null
),

cumuls as (
    select
        commune_code,
        jour,
        sum(sum(part)) over (partition by commune_code order by jour) as total,
    from mouvements
    group by commune_code, jour
),

paliers as (
    select
        commune_code,
        jour,
        total,
        lead(jour) over commune                               as jour_suivant,
        coalesce(lag(total) over commune, 0) <= 1000000       as entre,
    from cumuls
    window commune as (partition by commune_code order by jour)
),

exces as (
    select
        *,
        sum(entre::integer) over (partition by commune_code order by jour) as rang,
    from paliers
    where total > 1000000
),

periodes as (
    select
        commune_code,
        min(jour)                                             as date_debut,
        max_by(jour_suivant, jour)                            as date_fin,
        max(total)                                            as total,
    from exces
    group by commune_code, rang
),

arrivees as (
    select
        cpts_id,
        commune_code,
        min(date_debut) as date_arrivee,
    from couverture_presences
    group by cpts_id, commune_code
),

presents as (
    select
        periodes.commune_code,
        periodes.date_debut,
        max_by(presences.cpts_id, (arrivees.date_arrivee, presences.cpts_id)) filter (where presences.date_debut <= periodes.date_debut) as cpts_id,
        list(
            preuve(
                'territoires',
                concat_ws('|', presences.cpts_id, presences.commune_code, presences.date_debut),
                presences.cpts_id,
                presences.date_debut,
                (select nom from stg_cpts where stg_cpts.cpts_id = presences.cpts_id) || ' : ' || taux_texte(presences.part_millioniemes, 1000000)
                || ' de la commune',
                null
            )
            order by presences.date_debut, presences.cpts_id
        )                                                     as preuves,
    from periodes
    inner join couverture_presences as presences
        on presences.commune_code = periodes.commune_code
        and presences.date_debut < coalesce(periodes.date_fin, 'infinity'::date)
        and coalesce(presences.date_fin, 'infinity'::date) > periodes.date_debut
    inner join arrivees
        on arrivees.cpts_id = presences.cpts_id
        and arrivees.commune_code = presences.commune_code
    group by periodes.commune_code, periodes.date_debut
)

select
    concat_ws('|', periodes.commune_code, periodes.date_debut)                                        as cle,
    presents.cpts_id,
    year(periodes.date_debut)::integer                                                                as exercice,
    null::integer                                                                                     as annee_contrat,
    null::varchar                                                                                     as poste,
    null::varchar                                                                                     as part,
    periodes.date_debut                                                                               as date_fait,
    null::decimal(14, 2)                                                                              as enjeu_eur,
    communes.nom || ' (' || periodes.commune_code || ') : ' || taux_texte(periodes.total, 1000000) || ' de la commune sont couverts '
    || coalesce('du ' || date_texte(periodes.date_debut) || ' au ' || date_texte(periodes.date_fin), 'depuis le ' || date_texte(periodes.date_debut))
    || ', ' || compte_texte(demi_haut(communes.population_hab * (periodes.total - 1000000), 1000000), 'habitant compté', 'habitants comptés')
    || ' en trop.'                                                                                    as constat,
    presents.preuves,
from periodes
inner join presents using (commune_code, date_debut)
inner join ref_communes as communes using (commune_code)
cross join parametres
where periodes.date_debut <= parametres.date_arrete
