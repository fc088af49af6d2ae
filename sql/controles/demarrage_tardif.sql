-- demarrage_tardif: socle missions that start or are deployed after their deadline.
--
-- code       : demarrage_tardif
-- titre      : Mission socle démarrée ou déployée hors délai
-- regle      : Après la signature, ou après le premier barème qui prévoit la mission s’il est plus tardif, l’accès aux soins et la crise démarrent dans les
--              6 mois et sont déployés dans les 18, le parcours et la prévention dans les 12 et les 24.
-- source     : [B] calendrier des missions socles de l’ACI, lu dans des synthèses de l’avenant 2
-- severite   : moyenne, la population attend un service prévu par le contrat, mais rien n’est versé pour le temps perdu
-- parametres : demarrage_acces_soins_mois, deploiement_acces_soins_mois, demarrage_crise_mois, deploiement_crise_mois, demarrage_parcours_mois,
--              deploiement_parcours_mois, demarrage_prevention_mois, deploiement_prevention_mois
-- grain      : one row per (CPTS, contract, poste, step)
-- unit       : n.d. : l’enveloppe ne court que du démarrage, aucune somme n’est versée à tort
-- caveat     : le dernier jour du délai est dans le délai ; une date de déploiement absente vaut non déployée dès qu’au moins une CPTS en donne une ; un
--              contrat terminé avant l’échéance n’est pas signalé ; un retard passé reste signalé
with

delais as (
    select *
    from (
        values
            ('acces_soins', seuil('demarrage_acces_soins_mois'), seuil('deploiement_acces_soins_mois')),
            ('parcours', seuil('demarrage_parcours_mois'), seuil('deploiement_parcours_mois')),
            ('prevention', seuil('demarrage_prevention_mois'), seuil('deploiement_prevention_mois')),
            ('crise', seuil('demarrage_crise_mois'), seuil('deploiement_crise_mois'))
    ) as delais (poste, demarrage_mois, deploiement_mois)
),

premieres_versions as (
    select
        bareme.poste,
        min(bareme.date_effet) as date_effet,
    from bareme
    inner join versions on versions.version = bareme.version and versions.remplacee_par is null
    group by bareme.poste
),

limites as (
    select
        aci.cpts_id,
        aci.contrat_rang,
        aci.date_signature,
        aci.date_fin,
        delais.poste,
        (greatest(aci.date_signature, premieres_versions.date_effet) + to_months(delais.demarrage_mois::integer))::date    as limite_demarrage,
        (greatest(aci.date_signature, premieres_versions.date_effet) + to_months(delais.deploiement_mois::integer))::date  as limite_deploiement,
    from aci
    cross join delais
    inner join premieres_versions using (poste)
),

faits as (
    select
        limites.cpts_id,
        limites.contrat_rang,
        limites.date_signature,
        limites.date_fin,
        limites.poste,
        limites.limite_demarrage,
        limites.limite_deploiement,
        -- an engagement that ended before the signature says nothing of this contract; what was deployed once stays deployed
        min(engagements.date_demarrage) filter (where coalesce(engagements.date_fin, 'infinity'::date) > limites.date_signature) as date_demarrage,
        min(engagements.date_deploiement)                                                         as date_deploiement,
        list(
            preuve(
                'engagements',
                concat_ws('|', engagements.cpts_id, engagements.poste, engagements.volet, engagements.date_demarrage),
                engagements.cpts_id,
                engagements.date_demarrage,
                'Démarrage' || coalesce(', déploiement le ' || date_texte(engagements.date_deploiement), ''),
                null
            )
            order by engagements.date_demarrage
        ) filter (where engagements.cpts_id is not null)                                          as preuves,
    from limites
    left join stg_engagements as engagements
        on engagements.cpts_id = limites.cpts_id
        and engagements.poste = limites.poste
        and engagements.volet = 'base'
        and engagements.date_demarrage < coalesce(limites.date_fin, 'infinity'::date)
    group by all
),

etapes as (
    select *, 'demarrage' as etape, limite_demarrage as limite, date_demarrage as date_etape from faits
    union all by name
    select *, 'deploiement' as etape, limite_deploiement as limite, date_deploiement as date_etape
    from faits
    where date_demarrage is not null
        and exists (select 1 from stg_engagements where date_deploiement is not null)
)

select
    concat_ws('|', etapes.cpts_id, etapes.contrat_rang, etapes.poste, etapes.etape)               as cle,
    etapes.cpts_id,
    year(etapes.limite)::integer                                                                  as exercice,
    null::integer                                                                                 as annee_contrat,
    etapes.poste,
    null::varchar                                                                                 as part,
    etapes.limite                                                                                 as date_fait,
    null::decimal(14, 2)                                                                          as enjeu_eur,
    upper(poste_texte(etapes.poste)[1]) || poste_texte(etapes.poste)[2:] || ' : '
    || if(etapes.etape = 'demarrage', 'démarrage', 'déploiement') || ' attendu au plus tard le ' || date_texte(etapes.limite) || ', '
    || coalesce(
        'constaté le ' || date_texte(etapes.date_etape) || ', ' || compte_texte(etapes.date_etape - etapes.limite, 'jour', 'jours') || ' après.',
        'pas encore constaté au ' || date_texte(parametres.date_arrete) || '.'
    )                                                                                             as constat,
    list_concat(
        [preuve('contrats', concat_ws('|', etapes.cpts_id, etapes.date_signature), etapes.cpts_id, etapes.date_signature, 'Signature de l’ACI', null)],
        etapes.preuves
    )                                                                                             as preuves,
from etapes
cross join parametres
where parametres.date_arrete > etapes.limite
    and coalesce(etapes.date_fin, 'infinity'::date) > etapes.limite
    and coalesce(etapes.date_etape, 'infinity'::date) > etapes.limite
