-- fir_caducite: FIR engaged and not paid, soon to lapse or lapsed.
--
-- code       : fir_caducite
-- titre      : FIR engagé bientôt caduc, ou déjà caduc
-- regle      : Une somme du FIR non payée le 31 décembre de la troisième année qui suit sa notification est caduque ; elle est signalée six mois avant.
-- source     : [A] art. L.1435-10 du code de la santé publique ; le préavis de six mois est un choix [P]
-- severite   : moyenne, la CPTS perd la somme si rien n’est fait
-- parametres : fir_caducite_ans, fir_caducite_preavis_mois
-- grain      : one row per (ARS, CPTS, objet, budget exercice of the FIR)
-- unit       : euros engagés et non payés
-- caveat     : sans date de notification la caducité est n.d. et rien n’est signalé ; plusieurs engagements d’un même objet et d’un même exercice ont la
--              date du premier ; six mois justes avant, rien n’est encore signalé
with

lignes as (
    select
        region_code,
        cpts_id,
        objet,
        exercice,
        list(
            preuve('flux_fir', flux_id, cpts_id, date, if(type = 'paye', 'FIR payé, ', 'FIR engagé, ') || objet_texte(objet), montant_eur)
            order by date, flux_id
        ) as preuves,
    from stg_flux_fir
    group by region_code, cpts_id, objet, exercice
)

select
    concat_ws('|', fir.region_code, fir.cpts_id, fir.objet, fir.exercice)                           as cle,
    fir.cpts_id,
    fir.exercice,
    null::integer                                                                                   as annee_contrat,
    null::varchar                                                                                   as poste,
    null::varchar                                                                                   as part,
    fir.date_caducite                                                                               as date_fait,
    fir.reste_eur                                                                                   as enjeu_eur,
    'FIR ' || fir.exercice || ', ' || objet_texte(fir.objet) || ' : ' || euros_texte(fir.reste_eur) || ' notifiés le '
    || date_texte(fir.date_notification) || ' et non payés, '
    || if(
        parametres.date_arrete > fir.date_caducite,
        'caducs depuis le ' || date_texte(fir.date_caducite),
        'caducs le ' || date_texte(fir.date_caducite) || ', dans ' || compte_texte(fir.date_caducite - parametres.date_arrete, 'jour', 'jours')
    ) || ' (délai de ' || compte_texte(seuil('fir_caducite_ans')::integer, 'an', 'ans') || ').'      as constat,
    lignes.preuves,
from fir_notifications as fir
cross join parametres
inner join lignes using (region_code, cpts_id, objet, exercice)
where fir.reste_eur > 0
    and fir.date_caducite < (parametres.date_arrete + to_months(seuil('fir_caducite_preavis_mois')::integer))::date
