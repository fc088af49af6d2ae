-- GET /api/cpts/{cpts_id}/enveloppe: each line with what a reader needs to compute it again by hand, in the order of the agreement.
with

lignes as (
    select
        enveloppes.*,
        bareme.condition,
        bareme.confiance                                                                         as taux_confiance,
        bareme.source                                                                            as taux_source,
        case enveloppes.part
            when 'fixe' then bareme.part_fixe_eur
            when 'variable' then bareme.part_variable_eur
            else (bareme.part_fixe_eur + bareme.part_variable_eur)::decimal(14, 2)
        end                                                                                      as taux_annuel_eur,
        contrats_annees.membres_nb,
        taux.valeur                                                                              as majoration_regle_taux,
        taux.source                                                                              as majoration_source,
        taille.valeur::integer                                                                   as majoration_taille,
        membres.valeur::integer                                                                  as majoration_membres_min_nb,
    from enveloppes
    inner join contrats_annees using (cpts_id, annee_contrat)
    inner join bareme
        on bareme.version = enveloppes.version
        and bareme.taille = enveloppes.taille
        and bareme.poste = enveloppes.poste
        and bareme.volet = enveloppes.volet
    inner join regles as taux on taux.version = enveloppes.version and taux.regle = 'majoration_taux'
    inner join regles as taille on taille.version = enveloppes.version and taille.regle = 'majoration_taille'
    inner join regles as membres on membres.version = enveloppes.version and membres.regle = 'majoration_membres_min_nb'
    where enveloppes.cpts_id = $cpts_id
        and ($annee_contrat is null or enveloppes.annee_contrat = $annee_contrat)
),

jours as (
    select
        annee_contrat,
        poste,
        volet,
        list({date_debut: date_debut, date_fin: date_fin, jours_nb: date_fin - date_debut} order by date_debut) as periodes,
        min(date_debut)                                                                          as premier_jour,
    from enveloppes_periodes
    where cpts_id = $cpts_id
    group by annee_contrat, poste, volet
)

select
    lignes.annee_contrat,
    lignes.poste,
    lignes.volet,
    lignes.part,
    lignes.version,
    lignes.taille,
    lignes.taux_annuel_eur,
    lignes.taux_confiance,
    lignes.taux_source,
    lignes.confiance,
    lignes.jours_actifs_nb,
    lignes.jours_annee_nb,
    jours.periodes,
    if(
        lignes.condition = 'crise_reconnue',
        'Due en entier, une fois par année de contrat : crise reconnue le ' || date_texte(jours.premier_jour) || '.',
        lignes.jours_actifs_nb || ' jours actifs sur les ' || lignes.jours_annee_nb || ' de l’année de contrat.'
    )                                                                                            as jours_motif,
    lignes.majoration_taux,
    case
        when lignes.poste = 'fonctionnement' then 'fonctionnement'
        when lignes.majoration_regle_taux = 0 then 'version'
        when lignes.taille <> lignes.majoration_taille then 'taille'
        when lignes.membres_nb is null then 'membres_inconnus'
        when lignes.membres_nb < lignes.majoration_membres_min_nb then 'membres_insuffisants'
        else 'appliquee'
    end                                                                                          as majoration_etat,
    case
        when lignes.poste = 'fonctionnement' then 'Pas de majoration : elle ne porte que sur les missions.'
        when lignes.majoration_regle_taux = 0 then 'Pas de majoration dans cette version : ' || lignes.majoration_source || '.'
        when lignes.taille <> lignes.majoration_taille
            then 'Pas de majoration : elle est réservée à la taille ' || lignes.majoration_taille || '.'
        when lignes.membres_nb is null
            then 'Pas de majoration : nombre de membres inconnu, ' || lignes.majoration_membres_min_nb || ' au moins sont demandés.'
        when lignes.membres_nb < lignes.majoration_membres_min_nb
            then 'Pas de majoration : ' || lignes.membres_nb || ' membres, ' || lignes.majoration_membres_min_nb || ' au moins sont demandés.'
        else 'Majoration appliquée : taille ' || lignes.taille || ' et ' || lignes.membres_nb || ' membres, '
            || lignes.majoration_membres_min_nb || ' au moins.'
    end                                                                                          as majoration_motif,
    euros_texte(lignes.taux_annuel_eur)
    || if(lignes.majoration_taux <> 1, ' × ' || replace(rtrim(lignes.majoration_taux::varchar, '0'), '.', ','), '')
    || if(
        lignes.jours_actifs_nb <> lignes.jours_annee_nb,
        ' × ' || lignes.jours_actifs_nb || ' j / ' || lignes.jours_annee_nb || ' j',
        ''
    )
    || ' = ' || euros_texte(lignes.enveloppe_eur)                                                as calcul,
    lignes.enveloppe_eur,
from lignes
inner join jours using (annee_contrat, poste, volet)
inner join ref_postes on ref_postes.code = lignes.poste
inner join ref_volets on ref_volets.code = lignes.volet
inner join ref_parts on ref_parts.code = lignes.part
order by lignes.annee_contrat, ref_postes.ordre, ref_volets.ordre, ref_parts.ordre;
