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
        sum(centimes(points_obtenus))     as taux_num,
        sum(centimes(points_max))         as taux_den,
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
        part,
        sum(attendu_eur) as attendu_eur,
    from echeancier
    where part = 'variable' and not estime
    group by cpts_id, annee_contrat, poste, part
),

trouvees as (
    select
        lignes.cpts_id,
        lignes.annee_contrat,
        lignes.poste,
        lignes.part,
        lignes.enveloppe_eur,
        taux_connus.taux_num,
        taux_connus.taux_den,
        coalesce(dus.attendu_eur, 0)::decimal(14, 2) as attendu_eur,
        echeances.verse_eur,
    from taux_connus
    inner join lignes_enveloppe() as lignes using (cpts_id, annee_contrat, poste)
    inner join echeances using (cpts_id, annee_contrat, poste, part)
    left join dus using (cpts_id, annee_contrat, poste, part)
    where lignes.part = 'variable'
        and echeances.verse_eur > coalesce(dus.attendu_eur, 0)
),

preuves_enveloppe as (
    select
        cpts_id,
        annee_contrat,
        poste,
        part,
        list(preuve_enveloppe(cpts_id, annee_contrat, poste, volet, part, date_debut, enveloppe_eur) order by volet) as preuves,
    from enveloppes
    semi join trouvees using (cpts_id, annee_contrat, poste, part)
    group by cpts_id, annee_contrat, poste, part
),

preuves_versements as (
    select
        cpts_id,
        annee_contrat,
        poste,
        part,
        list(preuve_versement(flux_id, cpts_id, date_paiement, nature, verse_eur) order by date_paiement, flux_id) as preuves,
    from rattachements
    semi join trouvees using (cpts_id, annee_contrat, poste, part)
    where etat = 'rattache'
    group by cpts_id, annee_contrat, poste, part
),

preuves_indicateurs as (
    select
        cpts_id,
        annee_contrat,
        poste,
        list(
            preuve(
                'indicateurs',
                concat_ws('|', cpts_id, annee_contrat, poste, indicateur),
                cpts_id,
                date_dialogue,
                indicateur || ' : ' || replace(points_obtenus::varchar, '.', ',') || ' points sur ' || replace(points_max::varchar, '.', ','),
                null
            )
            order by indicateur
        ) as preuves,
    from stg_indicateurs
    semi join trouvees using (cpts_id, annee_contrat, poste)
    group by cpts_id, annee_contrat, poste
),

derniers as (
    select
        cpts_id,
        annee_contrat,
        poste,
        part,
        max(date_paiement) as date_fait,
    from rattachements
    where etat = 'rattache'
    group by cpts_id, annee_contrat, poste, part
)

select
    concat_ws('|', cpts_id, annee_contrat, poste)                                                     as cle,
    cpts_id,
    year(derniers.date_fait)::integer                                                                 as exercice,
    annee_contrat,
    poste,
    part,
    derniers.date_fait,
    (trouvees.verse_eur - trouvees.attendu_eur)::decimal(14, 2)                                       as enjeu_eur,
    'Année de contrat ' || annee_contrat || ', ' || ligne_texte(poste, part) || ' : ' || euros_texte(trouvees.verse_eur) || ' versés pour '
    || euros_texte(trouvees.attendu_eur) || ' dus (atteinte de ' || taux_texte(trouvees.taux_num, trouvees.taux_den) || ' sur '
    || euros_texte(trouvees.enveloppe_eur) || ').'                                                    as constat,
    list_concat(list_concat(preuves_enveloppe.preuves, preuves_indicateurs.preuves), preuves_versements.preuves) as preuves,
from trouvees
inner join preuves_enveloppe using (cpts_id, annee_contrat, poste, part)
inner join preuves_versements using (cpts_id, annee_contrat, poste, part)
inner join preuves_indicateurs using (cpts_id, annee_contrat, poste)
inner join derniers using (cpts_id, annee_contrat, poste, part)
