-- variable_sans_atteinte: more variable money than the points of the dialogue de gestion give.
--
-- code       : variable_sans_atteinte
-- titre      : Part variable versée au-delà du taux d’atteinte
-- regle      : La part variable d’une mission, pour une année de contrat, est la ligne multipliée par le taux d’atteinte de ses indicateurs.
-- source     : [A] ACI des CPTS : part variable versée selon l’atteinte des indicateurs ; Sénat r25-032, proposition 6
-- severite   : haute, l’excédent se récupère
-- parametres : aucun
-- grain      : one row per (CPTS, annee_contrat, poste)
-- unit       : euros versés au-delà de la ligne multipliée par le taux
-- caveat     : seuls les taux entièrement connus à la date d’arrêté sont comparés ; sans dialogue le taux est n.d. et rien n’est signalé ; la survenue
--              d’une crise est due en entier
with

taux_connus as (
    select
        stg_indicateurs.cpts_id,
        stg_indicateurs.annee_contrat,
        stg_indicateurs.poste,
        sum(centimes(points_obtenus))                                                                  as taux_num,
        sum(centimes(points_max))                                                                      as taux_den,
        list(
            preuve(
                'indicateurs',
                concat_ws('|', stg_indicateurs.cpts_id, annee_contrat, poste, indicateur),
                stg_indicateurs.cpts_id,
                date_dialogue,
                indicateur || ' : ' || replace(points_obtenus::varchar, '.', ',') || ' points sur ' || replace(points_max::varchar, '.', ','),
                null
            )
            order by indicateur
        )                                                                                              as preuves,
    from stg_indicateurs
    cross join parametres
    group by stg_indicateurs.cpts_id, stg_indicateurs.annee_contrat, stg_indicateurs.poste
    having bool_and(coalesce(date_dialogue <= parametres.date_arrete, false)) and sum(points_max) > 0
),

-- a rate of 0 leaves no due
dus as (
    select
        cpts_id,
        annee_contrat,
        poste,
        sum(attendu_eur) as attendu_eur,
    from echeancier
    where part = 'variable' and not estime
    group by cpts_id, annee_contrat, poste
),

comparaisons as (
    select
        lignes.cpts_id,
        lignes.annee_contrat,
        lignes.poste,
        lignes.enveloppe_eur,
        taux_connus.taux_num,
        taux_connus.taux_den,
        coalesce(dus.attendu_eur, 0)::decimal(14, 2)                                                   as attendu_eur,
        verses.verse_eur,
        verses.date_dernier,
        list_concat(list_concat(lignes.preuves, taux_connus.preuves), verses.preuves)                  as preuves,
    from taux_connus
    inner join lignes_enveloppe() as lignes
        on lignes.cpts_id = taux_connus.cpts_id
        and lignes.annee_contrat = taux_connus.annee_contrat
        and lignes.poste = taux_connus.poste
        and lignes.part = 'variable'
    inner join versements_rattaches() as verses
        on verses.cpts_id = taux_connus.cpts_id
        and verses.annee_contrat = taux_connus.annee_contrat
        and verses.poste = taux_connus.poste
        and verses.part = 'variable'
    left join dus
        on dus.cpts_id = taux_connus.cpts_id
        and dus.annee_contrat = taux_connus.annee_contrat
        and dus.poste = taux_connus.poste
)

select
    concat_ws('|', cpts_id, annee_contrat, poste)                                                      as cle,
    cpts_id,
    year(date_dernier)::integer                                                                        as exercice,
    annee_contrat,
    poste,
    'variable'                                                                                         as part,
    date_dernier                                                                                       as date_fait,
    (verse_eur - attendu_eur)::decimal(14, 2)                                                          as enjeu_eur,
    'Année de contrat ' || annee_contrat || ', ' || ligne_texte(poste, 'variable') || ' : ' || euros_texte(verse_eur) || ' versés pour '
    || euros_texte(attendu_eur) || ' dus (atteinte de ' || taux_texte(taux_num, taux_den) || ' sur ' || euros_texte(enveloppe_eur) || ').' as constat,
    preuves,
from comparaisons
where verse_eur > attendu_eur
