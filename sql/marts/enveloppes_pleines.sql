-- enveloppes_pleines: the unprorated yearly amounts of every running contract, at any date.
--
-- grain  : one row per (cpts_id, date_debut, poste, volet, part); amounts hold from date_debut to date_fin (excluded)
-- unit   : euros per full year, rounded half up to the cent
-- reads  : aci, stg_contrats, stg_engagements, contrats_annees, enveloppes_periodes, versions, bareme, regles, ref_volets, parametres
-- source : DOMAIN 4: enveloppe annuelle pleine (pleine_eur: what is engaged that day) and potentiel maximal (potentiel_eur: everything
--          engaged, plan_mise_a_jour for the crisis), with the version, taille and engagements of that very day
-- leaves : survenue; days without a running contract; days after 31 December of the date d'arrêté's exercice
-- caveat : before the first contract year that has a crisis plan, an engaged crisis counts as plan_annee_1
create table enveloppes_pleines as
with

applicables as (
    select version, date_effet from versions where remplacee_par is null
),

bornes as (
    select cpts_id, date_signature as borne from aci
    union
    select cpts_id, date_fin from aci
    union
    select cpts_id, date_effet from stg_contrats
    union
    select cpts_id, date_demarrage from stg_engagements
    union
    select cpts_id, date_fin from stg_engagements
    union
    select cpts_id, date_debut from contrats_annees
    union
    select aci.cpts_id, applicables.date_effet from aci cross join applicables
    union
    select aci.cpts_id, make_date(year(parametres.date_arrete) + 1, 1, 1) from aci cross join parametres
),

intervalles as (
    select
        cpts_id,
        borne                                                          as date_debut,
        lead(borne) over (partition by cpts_id order by borne)         as date_fin,
    from bornes
    where borne is not null
),

-- the state of the contract on each interval
etats as (
    select
        intervalles.cpts_id,
        intervalles.date_debut,
        intervalles.date_fin,
        applicables.version,
        avenants.taille,
        avenants.membres_nb,
        annees.annee_contrat,
    from intervalles
    inner join aci
        on aci.cpts_id = intervalles.cpts_id
        and intervalles.date_debut >= aci.date_signature
        and intervalles.date_debut < coalesce(aci.date_fin, 'infinity'::date)
    cross join parametres
    asof inner join applicables on applicables.date_effet <= intervalles.date_debut
    asof inner join stg_contrats as avenants
        on avenants.cpts_id = intervalles.cpts_id
        and avenants.date_effet <= intervalles.date_debut
    asof inner join contrats_annees as annees
        on annees.cpts_id = intervalles.cpts_id
        and annees.date_debut <= intervalles.date_debut
    where intervalles.date_fin <= make_date(year(parametres.date_arrete) + 1, 1, 1)
),

premieres_annees_crise as (
    select
        enveloppes_periodes.cpts_id,
        min(enveloppes_periodes.annee_contrat) as annee_contrat,
    from enveloppes_periodes
    inner join contrats_annees using (cpts_id, annee_contrat)
    inner join bareme using (version, taille, poste, volet)
    where bareme.condition = 'engagee_premiere_annee'
    group by enveloppes_periodes.cpts_id
),

lignes as (
    select
        etats.cpts_id,
        etats.date_debut,
        etats.date_fin,
        etats.version,
        etats.taille,
        bareme.poste,
        bareme.volet,
        bareme.confiance,
        bareme.part_fixe_eur,
        bareme.part_variable_eur,
        bareme.condition <> 'engagee_premiere_annee'                                         as au_potentiel,
        bareme.condition = 'contrat' or (
            stg_engagements.cpts_id is not null
            and case bareme.condition
                when 'engagee_premiere_annee' then etats.annee_contrat <= coalesce(premieres.annee_contrat, etats.annee_contrat)
                when 'engagee_annees_suivantes' then etats.annee_contrat > premieres.annee_contrat
                else true
            end
        )                                                                                    as a_la_pleine,
        case
            when bareme.condition <> 'contrat' and etats.taille = taille.valeur and etats.membres_nb >= membres.valeur then 1 + taux.valeur
            else 1
        end                                                                                  as majoration_taux,
    from etats
    inner join bareme using (version, taille)
    inner join ref_volets on ref_volets.code = bareme.volet
    inner join regles as taux on taux.version = etats.version and taux.regle = 'majoration_taux'
    inner join regles as taille on taille.version = etats.version and taille.regle = 'majoration_taille'
    inner join regles as membres on membres.version = etats.version and membres.regle = 'majoration_membres_min_nb'
    left join premieres_annees_crise as premieres on premieres.cpts_id = etats.cpts_id
    left join stg_engagements
        on stg_engagements.cpts_id = etats.cpts_id
        and stg_engagements.poste = bareme.poste
        and stg_engagements.volet = ref_volets.volet_engagement
        and stg_engagements.date_demarrage <= etats.date_debut
        and etats.date_debut < coalesce(stg_engagements.date_fin, 'infinity'::date)
    where bareme.condition <> 'crise_reconnue'
),

parts as (
    select *, 'fonctionnement' as part, part_fixe_eur + part_variable_eur as annuel_eur from lignes where poste = 'fonctionnement'
    union all by name
    select *, 'fixe' as part, part_fixe_eur as annuel_eur from lignes where poste <> 'fonctionnement'
    union all by name
    select *, 'variable' as part, part_variable_eur as annuel_eur from lignes where poste <> 'fonctionnement'
),

montants as (
    select
        *,
        euros(demi_haut(centimes(annuel_eur) * (majoration_taux * 10000)::bigint, 10000)) as montant_eur,
    from parts
    where annuel_eur <> 0
)

select
    cpts_id,
    date_debut,
    date_fin,
    poste,
    volet,
    part,
    version,
    taille,
    (case when a_la_pleine then montant_eur else 0 end)::decimal(14, 2)     as pleine_eur,
    (case when au_potentiel then montant_eur else 0 end)::decimal(14, 2)    as potentiel_eur,
from montants
where a_la_pleine or au_potentiel
order by date_debut, cpts_id, poste, volet, part;
