-- depassement_enveloppe: more paid than the envelope of the line.
--
-- code       : depassement_enveloppe
-- titre      : Versé supérieur à l’enveloppe
-- regle      : Pour une année de contrat, un poste et une part, le versé ne dépasse pas l’enveloppe théorique ; avant le premier barème il n’y a pas
--              d’enveloppe, et tout versement la dépasse.
-- source     : [A] ACI des CPTS, barème annuel par taille et par mission ; confiance de chaque montant dans le barème
-- severite   : haute, l’excédent se récupère
-- parametres : aucun
-- grain      : one row per (CPTS, annee_contrat, poste, part)
-- unit       : euros versés au-delà de l’enveloppe
-- caveat     : une mission sans aucun engagement dans l’année relève de mission_non_demarree ; l’enveloppe d’une année en cours va jusqu’à son terme ;
--              seuls les versements rattachés à l’année comptent
with

excedents as (
    select
        echeances.cpts_id,
        echeances.annee_contrat,
        echeances.poste,
        echeances.part,
        coalesce(enveloppes.enveloppe_eur, 0)    as enveloppe_eur,
        echeances.verse_eur,
        enveloppes.preuves,
    from echeances
    left join lignes_enveloppe() as enveloppes using (cpts_id, annee_contrat, poste, part)
    where echeances.verse_eur > coalesce(enveloppes.enveloppe_eur, 0)
        and (
            echeances.poste = 'fonctionnement'
            or exists (
                select 1
                from stg_engagements
                where stg_engagements.cpts_id = echeances.cpts_id
                    and stg_engagements.poste = echeances.poste
                    and stg_engagements.date_demarrage < echeances.date_fin
                    and coalesce(stg_engagements.date_fin, 'infinity'::date) > echeances.date_debut
            )
        )
),

-- the first payment that goes over
cumuls as (
    select
        rattachements.cpts_id,
        rattachements.annee_contrat,
        rattachements.poste,
        rattachements.part,
        rattachements.date_paiement,
        excedents.enveloppe_eur,
        sum(rattachements.verse_eur) over (
            partition by rattachements.cpts_id, rattachements.annee_contrat, rattachements.poste, rattachements.part
            order by rattachements.date_paiement, rattachements.flux_id
        ) as cumul_eur,
    from rattachements
    inner join excedents using (cpts_id, annee_contrat, poste, part)
    where rattachements.etat = 'rattache'
),

franchissements as (
    select
        cpts_id,
        annee_contrat,
        poste,
        part,
        min(date_paiement) as date_fait,
    from cumuls
    where cumul_eur > enveloppe_eur
    group by cpts_id, annee_contrat, poste, part
)

select
    concat_ws('|', excedents.cpts_id, excedents.annee_contrat, excedents.poste, excedents.part)    as cle,
    excedents.cpts_id,
    year(franchissements.date_fait)::integer                                                       as exercice,
    excedents.annee_contrat,
    excedents.poste,
    excedents.part,
    franchissements.date_fait,
    (excedents.verse_eur - excedents.enveloppe_eur)::decimal(14, 2)                                as enjeu_eur,
    'Année de contrat ' || excedents.annee_contrat || ', ' || ligne_texte(excedents.poste, excedents.part) || ' : '
    || euros_texte(excedents.verse_eur) || ' versés '
    || if(excedents.preuves is null, 'sans enveloppe', 'pour une enveloppe de ' || euros_texte(excedents.enveloppe_eur)) || ', soit '
    || euros_texte(excedents.verse_eur - excedents.enveloppe_eur) || ' de trop.'                   as constat,
    list_concat(excedents.preuves, verses.preuves)                                                 as preuves,
from excedents
inner join franchissements using (cpts_id, annee_contrat, poste, part)
inner join versements_rattaches() as verses using (cpts_id, annee_contrat, poste, part)
