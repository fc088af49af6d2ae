-- enveloppes_periodes: the active days of each line of the envelope, as intervals.
--
-- grain  : one row per (cpts_id, annee_contrat, poste, volet, date_debut); intervals of one line are disjoint
-- unit   : dates, date_fin excluded
-- reads  : contrats_annees, bareme, ref_volets, stg_engagements, stg_crises, stg_cpts
-- source : DOMAIN 4, rules 2 to 5
-- leaves : days on which the contract or the engagement does not run; contract years before the first version of the bareme
-- caveat : a `survenue` line has the single day of its first crisis, which places it in an exercice; its amount is due in full
create table enveloppes_periodes as
with

periodes_engagees as (
    select
        contrats_annees.cpts_id,
        contrats_annees.annee_contrat,
        contrats_annees.version,
        contrats_annees.taille,
        stg_engagements.poste,
        stg_engagements.volet                                                               as volet_engagement,
        greatest(contrats_annees.date_debut, stg_engagements.date_demarrage)                as date_debut,
        least(contrats_annees.date_fin, coalesce(stg_engagements.date_fin, 'infinity'::date)) as date_fin,
    from contrats_annees
    inner join stg_engagements using (cpts_id)
    where greatest(contrats_annees.date_debut, stg_engagements.date_demarrage)
        < least(contrats_annees.date_fin, coalesce(stg_engagements.date_fin, 'infinity'::date))
),

-- the first contract year that the crisis engagement touches, among those whose version has a first-year plan
premieres_annees_crise as (
    select
        periodes_engagees.cpts_id,
        min(periodes_engagees.annee_contrat) as annee_contrat,
    from periodes_engagees
    inner join bareme using (version, taille, poste)
    where bareme.condition = 'engagee_premiere_annee'
        and periodes_engagees.volet_engagement = 'base'
    group by periodes_engagees.cpts_id
),

premieres_crises as (
    select
        periodes_engagees.cpts_id,
        periodes_engagees.annee_contrat,
        min(stg_crises.date_reconnaissance) as date_crise,
    from periodes_engagees
    inner join stg_cpts using (cpts_id)
    inner join stg_crises
        on (stg_crises.cpts_id = stg_cpts.cpts_id or stg_crises.region_code = stg_cpts.region_code)
        and stg_crises.date_reconnaissance >= periodes_engagees.date_debut
        and stg_crises.date_reconnaissance < periodes_engagees.date_fin
    where periodes_engagees.poste = 'crise'
    group by periodes_engagees.cpts_id, periodes_engagees.annee_contrat
)

select
    contrats_annees.cpts_id,
    contrats_annees.annee_contrat,
    bareme.poste,
    bareme.volet,
    contrats_annees.date_debut,
    contrats_annees.date_fin,
from contrats_annees
inner join bareme using (version, taille)
where bareme.condition = 'contrat'

union all

select
    periodes_engagees.cpts_id,
    periodes_engagees.annee_contrat,
    bareme.poste,
    bareme.volet,
    periodes_engagees.date_debut,
    periodes_engagees.date_fin,
from periodes_engagees
inner join bareme using (version, taille, poste)
inner join ref_volets
    on ref_volets.code = bareme.volet
    and ref_volets.volet_engagement = periodes_engagees.volet_engagement
left join premieres_annees_crise using (cpts_id)
where bareme.condition in ('engagee', 'snp_organise')
    or (bareme.condition = 'engagee_premiere_annee' and periodes_engagees.annee_contrat = premieres_annees_crise.annee_contrat)
    or (bareme.condition = 'engagee_annees_suivantes' and periodes_engagees.annee_contrat > premieres_annees_crise.annee_contrat)

union all

select
    premieres_crises.cpts_id,
    premieres_crises.annee_contrat,
    bareme.poste,
    bareme.volet,
    premieres_crises.date_crise,
    premieres_crises.date_crise + 1,
from premieres_crises
inner join contrats_annees using (cpts_id, annee_contrat)
inner join bareme using (version, taille)
where bareme.condition = 'crise_reconnue';
