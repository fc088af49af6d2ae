-- GET /api/cpts/{cpts_id}/enveloppe: what rules each of its contract years, and the sum of its lines, by year.
with

versions as (
    select distinct version, date_effet from bareme
),

sommes as (
    select
        annee_contrat,
        sum(enveloppe_eur) filter (where part = 'fonctionnement')      as fonctionnement_eur,
        sum(enveloppe_eur) filter (where part = 'fixe')                as fixe_eur,
        sum(enveloppe_eur) filter (where part = 'variable')            as variable_eur,
        sum(enveloppe_eur)                                             as enveloppe_eur,
    from enveloppes
    where cpts_id = $cpts_id
    group by annee_contrat
),

annees as (
    select
        contrats_annees.*,
        avenants.date_effet                                            as avenant_date_effet,
        avenants.date_effet = contrats_annees.date_signature           as avenant_de_signature,
    from contrats_annees
    asof left join stg_contrats as avenants
        on avenants.cpts_id = contrats_annees.cpts_id
        and avenants.date_effet <= contrats_annees.date_debut
    where contrats_annees.cpts_id = $cpts_id
)

select
    annees.annee_contrat,
    annees.contrat_rang,
    annees.date_signature,
    annees.date_debut,
    annees.date_anniversaire,
    annees.date_fin,
    annees.date_anniversaire - annees.date_debut                       as jours_annee_nb,
    annees.date_fin - annees.date_debut                                as jours_actifs_nb,
    annees.projete,
    annees.version,
    versions.date_effet                                                as version_date_effet,
    case
        when annees.version is null
            then 'Aucune version du barème n’est en vigueur le ' || date_texte(annees.date_debut) || ' : aucune enveloppe.'
        else 'Version en vigueur le ' || date_texte(annees.date_debut) || ', premier jour de l’année de contrat.'
    end                                                                as version_motif,
    annees.taille,
    annees.membres_nb,
    annees.avenant_date_effet,
    'Taille ' || annees.taille || ', donnée par '
    || if(annees.avenant_de_signature, 'le contrat signé le ', 'l’avenant à effet du ') || date_texte(annees.avenant_date_effet)
    || ', le dernier à effet au plus tard le ' || date_texte(annees.date_debut) || '.'
                                                                       as taille_motif,
    coalesce(sommes.fonctionnement_eur, 0)                             as fonctionnement_eur,
    coalesce(sommes.fixe_eur, 0)                                       as fixe_eur,
    coalesce(sommes.variable_eur, 0)                                   as variable_eur,
    coalesce(sommes.enveloppe_eur, 0)                                  as enveloppe_eur,
from annees
left join versions using (version)
left join sommes using (annee_contrat)
where $annee_contrat is null or annees.annee_contrat = $annee_contrat
order by annees.annee_contrat;
