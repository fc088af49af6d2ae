-- comptes_non_transmis: no accounts six months after the exercice.
--
-- code       : comptes_non_transmis
-- titre      : Comptes non transmis
-- regle      : Une CPTS transmet les comptes d’un exercice à l’ARS et à la CPAM dans les six mois qui suivent sa clôture.
-- source     : [P] Sénat r25-032, proposition 9 : transmettre budget et comptes ; le délai de six mois est un choix
-- severite   : moyenne, l’emploi des fonds de l’exercice est inconnu
-- parametres : comptes_delai_mois
-- grain      : one row per (CPTS, exercice)
-- unit       : euros de l’ACI versés dans l’exercice, dont l’emploi est inconnu
-- caveat     : ne sont jugés que les exercices où de l’argent de l’ACI a été versé, à partir du premier dont un compte est connu ; des comptes transmis en
--              retard, ou sans date, sont transmis
with

versements_exercices as (
    select
        cpts_id,
        exercice,
        sum(verse_eur)::decimal(14, 2)                                                          as verse_eur,
        (make_date(exercice, 12, 31) + to_months(seuil('comptes_delai_mois')::integer))::date   as limite,
        list(
            preuve('versements', concat_ws('|', cpts_id, exercice, poste), cpts_id, null, 'Versé dans l’exercice, ' || poste_texte(poste), verse_eur)
            order by poste
        )                                                                                       as preuves,
    from (
        select
            cpts_id,
            exercice,
            poste,
            sum(verse_eur) as verse_eur,
        from versements
        group by cpts_id, exercice, poste
    )
    group by cpts_id, exercice
    having sum(verse_eur) > 0
),

transmis as (
    select distinct
        stg_comptes.cpts_id,
        stg_comptes.exercice,
    from stg_comptes
    cross join parametres
    where coalesce(stg_comptes.date_transmission <= parametres.date_arrete, true)
)

select
    concat_ws('|', verses.cpts_id, verses.exercice)                                             as cle,
    verses.cpts_id,
    verses.exercice,
    null::integer                                                                               as annee_contrat,
    null::varchar                                                                               as poste,
    null::varchar                                                                               as part,
    verses.limite                                                                               as date_fait,
    verses.verse_eur                                                                            as enjeu_eur,
    'Exercice ' || verses.exercice || ' : aucun compte connu au ' || date_texte(parametres.date_arrete) || ' (attendu le ' || date_texte(verses.limite)
    || '), pour ' || euros_texte(verses.verse_eur) || ' versés au titre de l’ACI.'               as constat,
    verses.preuves,
from versements_exercices as verses
inner join stg_cpts using (cpts_id)
cross join parametres
left join transmis using (cpts_id, exercice)
where transmis.cpts_id is null
    and parametres.date_arrete > verses.limite
    and verses.exercice >= (select min(exercice) from stg_comptes)
