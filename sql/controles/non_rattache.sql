-- non_rattache: payment lines that no contract year explains.
--
-- code       : non_rattache
-- titre      : Versement sans année de contrat à laquelle le rattacher
-- regle      : Tout versement se rattache à une année de contrat d’une CPTS connue, ou à un contrat précoce.
-- source     : [P] règle de rattachement de l’outil ; les textes sont muets
-- severite   : moyenne, la somme est versée mais rien ne dit pour quoi
-- parametres : aucun
-- grain      : one row per payment line
-- unit       : euros de la ligne, en valeur absolue : une récupération compte en plus, quand les échéances la retranchent du non rattaché
-- caveat     : un versement avant la signature est aussi signalé par aci_avant_signature
select
    rattachements.flux_id                                                                             as cle,
    rattachements.cpts_id,
    rattachements.exercice,
    rattachements.annee_declaree                                                                      as annee_contrat,
    rattachements.poste,
    rattachements.part,
    rattachements.date_paiement                                                                       as date_fait,
    abs(rattachements.verse_eur)::decimal(14, 2)                                                      as enjeu_eur,
    euros_texte(rattachements.verse_eur) || ' le ' || date_texte(rattachements.date_paiement) || ' ('
    || ligne_texte(rattachements.poste, rattachements.part) || ', ' || nature_texte(rattachements.nature) || ') : '
    || case rattachements.motif
        when 'cpts_inconnue' then 'la CPTS ' || rattachements.cpts_id || ' est inconnue du référentiel'
        when 'aucun_contrat' then 'la CPTS n’a signé aucun ACI'
        when 'avant_signature' then 'le versement précède la signature'
        when 'annee_inexistante' then 'l’année de contrat ' || rattachements.annee_declaree || ' n’existe pas'
        when 'annee_absente' then 'une régularisation ou une récupération doit dire son année de contrat'
        when 'aucun_contrat_en_cours' then 'aucun contrat n’est en cours à cette date'
        when 'aucune_annee_close' then 'aucune année de contrat n’est close à cette date'
        else rattachements.motif
    end || '.'                                                                                        as constat,
    [preuve_versement(rattachements.flux_id, rattachements.cpts_id, rattachements.date_paiement, rattachements.nature, rattachements.verse_eur)] as preuves,
from rattachements
where rattachements.etat = 'non_rattache'
