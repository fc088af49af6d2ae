-- version_en_vigueur(): the version of the bareme in force at the date d'arrêté
create macro version_en_vigueur() as (
    select max_by(versions.version, versions.date_effet)
    from versions, parametres
    where versions.date_effet <= parametres.date_arrete and versions.remplacee_par is null
);

-- scenario_choix(scenario): what a reader chose, from the text that the service makes of it; one row.
--
-- unit   : per cent for what ends in _pct (signed for the variations and the bascule), inhabitants for the thresholds
-- source : DOMAIN 9: a scenario is a version of the bareme with rule parameters, from a date, for the contracts that run at the date d'arrêté
create macro scenario_choix(scenario) as table
select
    unnest(from_json(
        scenario,
        '{
            "version": "VARCHAR", "date_effet": "DATE",
            "fonctionnement_pct": "DECIMAL(9,2)", "acces_soins_pct": "DECIMAL(9,2)", "parcours_pct": "DECIMAL(9,2)", "prevention_pct": "DECIMAL(9,2)",
            "crise_pct": "DECIMAL(9,2)", "qualite_pct": "DECIMAL(9,2)", "accompagnement_pct": "DECIMAL(9,2)",
            "bascule_pct": "DECIMAL(9,2)", "fonctionnement_fondu": "BOOLEAN",
            "seuil_taille_2": "INTEGER", "seuil_taille_3": "INTEGER", "seuil_taille_4": "INTEGER",
            "majoration_pct": "DECIMAL(9,2)", "majoration_membres": "INTEGER",
            "avance_pct": "DECIMAL(9,2)", "avance_entiere_annee": "INTEGER", "fongibilite_pct": "DECIMAL(9,2)"
        }'
    ));

-- scenario_bareme(scenario): the rates of a scenario, line by line, as a version of the bareme would hold them.
--
-- grain  : one row per (taille, poste, volet) of the version the scenario starts from
-- unit   : euros per full contract year, each rounded half up to the cent once per step
-- reads  : bareme, ref_postes
-- source : DOMAIN 9; in this order: the variation of the poste, the share of the fixed part that becomes variable (or the reverse, when negative), then
--          the fonctionnement shared between the fixed parts of the socle missions, in proportion to them, the last poste taking the rest
-- leaves : survenue
-- caveat : plan_annee_1 is given what plan_mise_a_jour is given of the fonctionnement; a fonctionnement that nothing can take stays
create macro scenario_bareme(scenario) as table
with

choix as (
    from scenario_choix(scenario)
),

variations as (
    unpivot (
        select
            fonctionnement_pct as fonctionnement,
            acces_soins_pct as acces_soins,
            parcours_pct as parcours,
            prevention_pct as prevention,
            crise_pct as crise,
            qualite_pct as qualite,
            accompagnement_pct as accompagnement,
        from choix
    )
    on columns(*)
    into name poste value variation_pct
),

varies as (
    select
        bareme.taille,
        bareme.poste,
        bareme.volet,
        bareme.condition,
        demi_haut(centimes(bareme.part_fixe_eur) * (10000 + variations.variation_pct * 100)::bigint, 10000)       as fixe,
        demi_haut(centimes(bareme.part_variable_eur) * (10000 + variations.variation_pct * 100)::bigint, 10000)   as variable,
    from bareme
    inner join choix on choix.version = bareme.version
    inner join variations on variations.poste = bareme.poste
    where bareme.condition <> 'crise_reconnue'
),

-- what takes the fonctionnement: the base of each socle mission, the yearly plan of the crisis
poids as (
    select
        varies.taille,
        varies.poste,
        varies.volet,
        varies.fixe,
        sum(varies.fixe) over (partition by varies.taille)                                          as total,
        row_number() over (partition by varies.taille order by ref_postes.ordre desc)               as rang,
    from varies
    inner join ref_postes on ref_postes.code = varies.poste and ref_postes.groupe = 'socle'
    where varies.volet in ('base', 'plan_mise_a_jour')
),

parts_fondues as (
    select
        poids.taille,
        poids.poste,
        poids.rang,
        fonctionnements.fixe + fonctionnements.variable                                             as fonctionnement,
        demi_haut((fonctionnements.fixe + fonctionnements.variable) * poids.fixe, poids.total)      as part,
    from poids
    inner join varies as fonctionnements on fonctionnements.taille = poids.taille and fonctionnements.poste = 'fonctionnement'
    cross join choix
    where choix.fonctionnement_fondu and poids.total > 0
),

fondus as (
    select
        taille,
        poste,
        case
            when rang = 1 then fonctionnement - sum(case when rang > 1 then part else 0 end) over (partition by taille)
            else part
        end as recu,
    from parts_fondues
),

bascules as (
    select
        varies.*,
        case
            when varies.poste = 'fonctionnement' then 0
            when choix.bascule_pct >= 0 then demi_haut(varies.fixe * (choix.bascule_pct * 100)::bigint, 10000)
            else -demi_haut(varies.variable * (-choix.bascule_pct * 100)::bigint, 10000)
        end as bascule,
    from varies
    cross join choix
)

select
    bascules.taille,
    bascules.poste,
    bascules.volet,
    bascules.condition,
    case
        when bascules.poste = 'fonctionnement' and exists (select 1 from fondus where fondus.taille = bascules.taille) then 0
        else
            bascules.fixe - bascules.bascule
            + case when bascules.volet in ('base', 'plan_mise_a_jour', 'plan_annee_1') then coalesce(fondus.recu, 0) else 0 end
    end::bigint                                                                                     as fixe_centimes,
    (bascules.variable + bascules.bascule)::bigint                                                  as variable_centimes,
from bascules
left join fondus on fondus.taille = bascules.taille and fondus.poste = bascules.poste;

-- scenario_lignes(scenario): what a full year of each contract running at the date d'arrêté is worth, in force and under a scenario.
--
-- grain  : one row per (cpts_id, poste, volet, part)
-- unit   : euros per full year, rounded half up to the cent at this grain (DOMAIN 4, rule 7)
-- reads  : cpts_exercices, aci, contrats_annees, enveloppes_pleines, enveloppes_periodes, stg_engagements, bareme, regles, ref_volets, ref_tailles,
--          atteintes_recentes, parametres
-- source : DOMAIN 9 on the « enveloppe annuelle pleine » of DOMAIN 4; taux_num / taux_den is the attainment of the région for the poste, else of
--          France, over the contract years closed in the window of `estimation_fenetre_mois`, as the échéancier estimates what is not known yet
-- leaves : survenue; contracts that do not run at the date d'arrêté
-- caveat : what is engaged on that day stays engaged; a CPTS changes taille when the thresholds move its population to another class, by as many classes
create macro scenario_lignes(scenario) as table
with

choix as (
    from scenario_choix(scenario)
),

contrats as (
    select
        cpts.cpts_id,
        cpts.region_code,
        cpts.departement_code,
        cpts.nom,
        cpts.taille,
        cpts.membres_nb,
        cpts.population_hab,
        aci.date_signature,
        annees.annee_contrat,
        ref_tailles.code                                    as classe_actuelle,
        1 + (cpts.population_hab >= choix.seuil_taille_2)::integer
        + (cpts.population_hab >= choix.seuil_taille_3)::integer
        + (cpts.population_hab > choix.seuil_taille_4)::integer   as classe_scenario,
    from cpts_exercices as cpts
    cross join choix
    inner join parametres on cpts.exercice = year(parametres.date_arrete)
    inner join aci
        on aci.cpts_id = cpts.cpts_id
        and aci.date_signature <= parametres.date_arrete
        and parametres.date_arrete < coalesce(aci.date_fin, 'infinity'::date)
    inner join contrats_annees as annees
        on annees.cpts_id = cpts.cpts_id
        and annees.date_debut <= parametres.date_arrete
        and parametres.date_arrete < annees.date_fin
    left join ref_tailles
        on cpts.population_hab between ref_tailles.population_min_hab and coalesce(ref_tailles.population_max_hab, 2147483647)
),

situations as (
    select
        contrats.*,
        least(4, greatest(1, contrats.taille + coalesce(contrats.classe_scenario - contrats.classe_actuelle, 0)))::integer as taille_scenario,
    from contrats
),

pleines as (
    select enveloppes_pleines.*
    from enveloppes_pleines
    cross join parametres
    where enveloppes_pleines.date_debut <= parametres.date_arrete
        and parametres.date_arrete < enveloppes_pleines.date_fin
        and enveloppes_pleines.pleine_eur > 0
),

premieres_annees_crise as (
    select
        cpts_id,
        min(annee_contrat) as annee_contrat,
    from enveloppes_periodes
    where volet = 'plan_annee_1'
    group by cpts_id
),

-- what is engaged on that day, whatever the version in force pays for it
engages as (
    select
        situations.cpts_id,
        stg_engagements.poste,
        stg_engagements.volet                                                             as volet_engagement,
        situations.annee_contrat <= coalesce(premieres.annee_contrat, situations.annee_contrat)   as premiere_annee,
    from situations
    cross join parametres
    inner join stg_engagements
        on stg_engagements.cpts_id = situations.cpts_id
        and stg_engagements.date_demarrage <= parametres.date_arrete
        and parametres.date_arrete < coalesce(stg_engagements.date_fin, 'infinity'::date)
    left join premieres_annees_crise as premieres on premieres.cpts_id = situations.cpts_id
),

lignes as (
    select
        situations.cpts_id,
        tarifs.poste,
        tarifs.volet,
        unnest(case
            when tarifs.poste = 'fonctionnement' then [{part: 'fonctionnement', montant: tarifs.fixe_centimes + tarifs.variable_centimes}]
            else [{part: 'fixe', montant: tarifs.fixe_centimes}, {part: 'variable', montant: tarifs.variable_centimes}]
        end, recursive := true),
        case
            when tarifs.poste <> 'fonctionnement'
                and situations.taille_scenario = taille.valeur
                and situations.membres_nb >= choix.majoration_membres then 10000 + (choix.majoration_pct * 100)::bigint
            else 10000
        end as facteur,
    from situations
    cross join choix
    inner join regles as taille on taille.version = choix.version and taille.regle = 'majoration_taille'
    inner join scenario_bareme(scenario) as tarifs on tarifs.taille = situations.taille_scenario
    inner join ref_volets on ref_volets.code = tarifs.volet
    left join engages
        on engages.cpts_id = situations.cpts_id
        and engages.poste = tarifs.poste
        and engages.volet_engagement = ref_volets.volet_engagement
    where case tarifs.condition
        when 'contrat' then true
        when 'engagee_premiere_annee' then engages.premiere_annee
        when 'engagee_annees_suivantes' then not engages.premiere_annee
        else engages.cpts_id is not null
    end
),

futures as (
    select
        cpts_id,
        poste,
        volet,
        part,
        euros(demi_haut(montant * facteur, 10000)) as scenario_eur,
    from lignes
    where montant > 0
)

select
    situations.cpts_id,
    situations.nom,
    situations.region_code,
    situations.departement_code,
    situations.date_signature,
    situations.annee_contrat,
    situations.taille,
    situations.taille_scenario,
    coalesce(pleines.poste, futures.poste)                                        as poste,
    coalesce(pleines.volet, futures.volet)                                        as volet,
    coalesce(pleines.part, futures.part)                                          as part,
    coalesce(pleines.pleine_eur, 0)::decimal(14, 2)                               as en_vigueur_eur,
    coalesce(futures.scenario_eur, 0)::decimal(14, 2)                             as scenario_eur,
    coalesce(regionaux.taux_num, nationaux.taux_num)                              as taux_num,
    coalesce(regionaux.taux_den, nationaux.taux_den)                              as taux_den,
from pleines
full join futures using (cpts_id, poste, volet, part)
inner join situations on situations.cpts_id = coalesce(pleines.cpts_id, futures.cpts_id)
left join atteintes_recentes as regionaux
    on regionaux.poste = coalesce(pleines.poste, futures.poste)
    and regionaux.region_code = situations.region_code
left join atteintes_recentes as nationaux
    on nationaux.poste = coalesce(pleines.poste, futures.poste)
    and nationaux.region_code is null;
