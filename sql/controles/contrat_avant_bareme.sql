-- contrat_avant_bareme: contract years begun before the first version of the bareme.
--
-- code       : contrat_avant_bareme
-- titre      : Année de contrat antérieure au premier barème
-- regle      : Une année de contrat relève de la version du barème en vigueur à son début ; avant la première version, aucune enveloppe ne peut être calculée.
-- source     : [P] règle de l’outil : la version est celle du premier jour de l’année de contrat
-- severite   : moyenne, l’enveloppe de l’année manque, ce qui est versé paraît sans droit
-- parametres : aucun
-- grain      : one row per contract year
-- unit       : euros versés et rattachés à l’année, sans enveloppe en face
-- caveat     : la date de signature peut être fausse : la vérifier d’abord
select
    concat_ws('|', annees.cpts_id, annees.annee_contrat)       as cle,
    annees.cpts_id,
    year(annees.date_debut)::integer                           as exercice,
    annees.annee_contrat,
    null::varchar                                              as poste,
    null::varchar                                              as part,
    annees.date_debut                                          as date_fait,
    coalesce(verses.verse_eur, 0)::decimal(14, 2)              as enjeu_eur,
    'Année de contrat ' || annees.annee_contrat || ' commencée le ' || date_texte(annees.date_debut)
    || ', avant le premier barème (' || date_texte(premiere.date_effet) || ') : aucune enveloppe, '
    || euros_texte(coalesce(verses.verse_eur, 0)) || ' versés.' as constat,
    [
        preuve(
            'contrats', concat_ws('|', annees.cpts_id, annees.date_signature), annees.cpts_id, annees.date_signature, 'Signature de l’ACI', null
        )
    ]                                                          as preuves,
from contrats_annees as annees
cross join (select min(date_effet) as date_effet from versions where remplacee_par is null) as premiere
left join (
    select
        cpts_id,
        annee_contrat,
        sum(greatest(verse_eur, 0)) as verse_eur,
    from rattachements
    where etat = 'rattache'
    group by cpts_id, annee_contrat
) as verses using (cpts_id, annee_contrat)
where annees.version is null
