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
        periodes.date_fin,
        presences.cpts_id,
        any_value(arrivees.date_arrivee) as date_arrivee,
    from periodes
    inner join couverture_presences as presences
        on presences.commune_code = periodes.commune_code
        and presences.date_debut < coalesce(periodes.date_fin, 'infinity'::date)
        and coalesce(presences.date_fin, 'infinity'::date) > periodes.date_debut
    inner join arrivees
        on arrivees.cpts_id = presences.cpts_id
        and arrivees.commune_code = presences.commune_code
    group by periodes.commune_code, periodes.date_debut, periodes.date_fin, presences.cpts_id
),

preuves_territoires as (
    select
        presents.commune_code,
        presents.date_debut,
        max_by(presents.cpts_id, (presents.date_arrivee, presents.cpts_id)) filter (where presents.date_arrivee <= presents.date_debut) as cpts_id,
        list(
            preuve(
                'territoires',
                concat_ws('|', territoires.cpts_id, territoires.commune_code, territoires.date_debut),
                territoires.cpts_id,
                territoires.date_debut,
                (select nom from stg_cpts where stg_cpts.cpts_id = territoires.cpts_id) || ' : '
                || taux_texte((territoires.part_population_taux * 1000000)::bigint, 1000000) || ' de la commune',
                null
            )
            order by territoires.date_debut, territoires.cpts_id
        )                                                     as preuves,
    from presents
    inner join stg_territoires as territoires
        on territoires.cpts_id = presents.cpts_id
        and territoires.commune_code = presents.commune_code
        and territoires.date_debut < coalesce(presents.date_fin, 'infinity'::date)
        and coalesce(territoires.date_fin, 'infinity'::date) > presents.date_debut
    group by presents.commune_code, presents.date_debut
)

select
    concat_ws('|', periodes.commune_code, periodes.date_debut)                                        as cle,
    preuves_territoires.cpts_id,
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
    preuves_territoires.preuves,
from periodes
inner join preuves_territoires using (commune_code, date_debut)
inner join ref_communes as communes using (commune_code)
cross join parametres
where periodes.date_debut <= parametres.date_arrete
