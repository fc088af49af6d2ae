-- atterrissage_bases: what was still to be paid of an exercice, as it was known on a day of that exercice, and what was paid of it by its end.
--
-- grain  : one row per (repere, exercice, region_code, poste, composante); composante `ensemble` sums them and counts CPTS
-- unit   : euros; ouvert_eur: open on the origin; regle_eur: paid of it from the day after to 31 December, null for the running exercice
-- reads  : atterrissage_origines, echeancier, enveloppes, contrats_annees, rattachements, stg_indicateurs, stg_cpts, stg_contrats,
--          stg_engagements, bareme, ref_volets, regles
-- source : DOMAIN 5 at an earlier day: contracts signed, missions begun, dialogues held and payments made on or before the origin
-- leaves : dues older than 24 months [P: no longer expected]; contracts signed and missions begun after the origin
-- caveat : a contract year that begins between the origin and 31 December is computed again with the taille and missions known on the origin; an
--          engagement that stopped after it is seen as stopped, and payments are set as rattachements sets them at the date d'arrêté
create table atterrissage_bases as
with

dialogues as (
    select
        stg_indicateurs.cpts_id,
        stg_indicateurs.annee_contrat,
        stg_indicateurs.poste,
        stg_cpts.region_code,
        contrats_annees.date_anniversaire,
        sum(points_obtenus)                                                                  as points_obtenus,
        sum(points_max)                                                                      as points_max,
        case when count(date_dialogue) = count(*) then max(date_dialogue) end                as date_connue,
    from stg_indicateurs
    inner join stg_cpts using (cpts_id)
    inner join contrats_annees using (cpts_id, annee_contrat)
    group by all
    having sum(points_max) > 0
),

-- the rate that an unknown attainment had on the origin: of the région, else of France (region_code null)
taux as (
    select
        origines.repere,
        origines.exercice,
        dialogues.region_code,
        dialogues.poste,
        sum(dialogues.points_obtenus)::double / sum(dialogues.points_max)::double            as atteinte,
    from dialogues
    inner join regles on regles.version = '*' and regles.regle = 'estimation_fenetre_mois'
    inner join atterrissage_origines as origines
        on dialogues.date_connue <= origines.origine
        and dialogues.date_anniversaire <= origines.origine
        and dialogues.date_anniversaire > origines.origine - to_months(regles.valeur::integer)
    group by grouping sets (
        (origines.repere, origines.exercice, dialogues.region_code, dialogues.poste),
        (origines.repere, origines.exercice, dialogues.poste)
    )
),

premiers_jours as (
    select
        stg_engagements.cpts_id,
        stg_engagements.poste,
        ref_volets.code                                                                      as volet,
        min(stg_engagements.date_demarrage)                                                  as premier_jour,
    from stg_engagements
    inner join ref_volets on ref_volets.volet_engagement = stg_engagements.volet
    group by stg_engagements.cpts_id, stg_engagements.poste, ref_volets.code
),

-- every due of a contract year, the variable ones by their line: its rate depends on the day
dues as (
    select
        cpts_id, annee_contrat, poste, volet, part, nature, date_echeance,
        attendu_eur::double                                                                  as montant_eur,
        null::date                                                                           as date_connue,
        false                                                                                as selon_points,
    from echeancier
    where part <> 'variable' or volet = 'survenue'
    union all by name
    select
        enveloppes.cpts_id, enveloppes.annee_contrat, enveloppes.poste, enveloppes.volet, enveloppes.part,
        'variable'                                                                           as nature,
        enveloppes.date_fin                                                                  as date_echeance,
        enveloppes.enveloppe_eur::double                                                     as montant_eur,
        dialogues.date_connue,
        true                                                                                 as selon_points,
        (dialogues.points_obtenus / dialogues.points_max)::double                            as atteinte,
    from enveloppes
    left join dialogues using (cpts_id, annee_contrat, poste)
    where enveloppes.part = 'variable'
        and enveloppes.volet <> 'survenue'
),

datees as (
    select
        origines.repere,
        origines.exercice,
        origines.origine,
        origines.fin,
        origines.en_cours,
        stg_cpts.region_code,
        dues.cpts_id,
        dues.annee_contrat,
        dues.poste,
        dues.volet,
        dues.part,
        dues.nature,
        dues.date_echeance,
        dues.selon_points and coalesce(dues.date_connue > origines.origine, true)            as estimee,
        case
            when not dues.selon_points then dues.montant_eur
            when dues.date_connue <= origines.origine then dues.montant_eur * dues.atteinte
            else dues.montant_eur * coalesce(regionaux.atteinte, nationaux.atteinte)
        end                                                                                  as attendu_eur,
    from dues
    inner join contrats_annees using (cpts_id, annee_contrat)
    inner join stg_cpts using (cpts_id)
    inner join atterrissage_origines as origines
        on dues.date_echeance <= origines.fin
        and dues.date_echeance > origines.origine - to_months(24)
        and contrats_annees.date_signature <= origines.origine
        and (contrats_annees.date_debut <= origines.origine or origines.en_cours)
    left join premiers_jours using (cpts_id, poste, volet)
    left join taux as regionaux
        on regionaux.repere = origines.repere and regionaux.exercice = origines.exercice
        and regionaux.poste = dues.poste and regionaux.region_code = stg_cpts.region_code
    left join taux as nationaux
        on nationaux.repere = origines.repere and nationaux.exercice = origines.exercice
        and nationaux.poste = dues.poste and nationaux.region_code is null
    where dues.poste = 'fonctionnement' or premiers_jours.premier_jour <= origines.origine or origines.en_cours
),

-- missions that ran on the origin
engages as (
    select
        origines.repere,
        origines.exercice,
        stg_engagements.cpts_id,
        stg_engagements.poste,
        stg_engagements.volet,
    from stg_engagements
    inner join atterrissage_origines as origines
        on stg_engagements.date_demarrage <= origines.origine
        and coalesce(stg_engagements.date_fin > origines.origine, true)
),

-- advances of the contract years that will begin, with what was known on the origin
futures as (
    select
        origines.repere,
        origines.exercice,
        origines.origine,
        origines.fin,
        origines.en_cours,
        stg_cpts.region_code,
        annees.cpts_id,
        annees.annee_contrat,
        bareme.poste,
        bareme.volet,
        if(bareme.poste = 'fonctionnement', 'fonctionnement', 'fixe')                        as part,
        'avance'                                                                             as nature,
        annees.date_debut                                                                    as date_echeance,
        false                                                                                as estimee,
        (bareme.part_fixe_eur * avances.valeur)::double
        * if(
            bareme.poste <> 'fonctionnement' and avenants.taille = tailles.valeur and avenants.membres_nb >= membres.valeur,
            1 + majorations.valeur::double,
            1
        )                                                                                    as attendu_eur,
    from atterrissage_origines as origines
    inner join contrats_annees as annees
        on annees.date_debut > origines.origine
        and annees.date_debut <= origines.fin
        and annees.date_signature <= origines.origine
        and annees.date_debut > annees.date_signature
    inner join stg_cpts using (cpts_id)
    asof inner join stg_contrats as avenants
        on avenants.cpts_id = annees.cpts_id
        and avenants.date_effet <= origines.origine
    inner join bareme on bareme.version = annees.version and bareme.taille = avenants.taille
    inner join ref_volets on ref_volets.code = bareme.volet
    inner join regles as avances on avances.version = annees.version and avances.regle = 'avance_taux'
    inner join regles as majorations on majorations.version = annees.version and majorations.regle = 'majoration_taux'
    inner join regles as tailles on tailles.version = annees.version and tailles.regle = 'majoration_taille'
    inner join regles as membres on membres.version = annees.version and membres.regle = 'majoration_membres_min_nb'
    left join engages
        on engages.repere = origines.repere
        and engages.exercice = origines.exercice
        and engages.cpts_id = annees.cpts_id
        and engages.poste = bareme.poste
        and engages.volet = ref_volets.volet_engagement
    where not origines.en_cours
        and bareme.part_fixe_eur > 0
        and (bareme.condition = 'contrat' or (engages.cpts_id is not null and bareme.condition in ('engagee', 'snp_organise', 'engagee_annees_suivantes')))
),

ordonnees as (
    select
        *,
        sum(attendu_eur) over (
            partition by repere, exercice, cpts_id, annee_contrat, poste, part
            order by estimee, date_echeance, volet, nature
        ) - attendu_eur                                                                      as avant_eur,
        fin - date_echeance                                                                  as jours_avant_fin,
        origine - date_echeance                                                              as jours_echus,
    from (select * from datees union all by name select * from futures)
    where attendu_eur > 0
),

-- the first day asked, origin or 31 December, on or after each day of payment
jours as (
    select
        payes.date_paiement,
        jalons.jalon,
    from (select distinct date_paiement from rattachements where etat = 'rattache') as payes
    asof inner join (select distinct unnest([origine, fin]) as jalon from atterrissage_origines) as jalons
        on payes.date_paiement <= jalons.jalon
),

-- what is paid of each contract year, poste and part, from one day asked to the next
cumuls as (
    select
        rattachements.cpts_id,
        rattachements.annee_contrat,
        rattachements.poste,
        rattachements.part,
        jours.jalon,
        sum(sum(rattachements.verse_eur)) over (
            partition by rattachements.cpts_id, rattachements.annee_contrat, rattachements.poste, rattachements.part
            order by jours.jalon
        )::double                                                                            as verse_eur,
    from rattachements
    inner join jours using (date_paiement)
    where rattachements.etat = 'rattache'
    group by rattachements.cpts_id, rattachements.annee_contrat, rattachements.poste, rattachements.part, jours.jalon
),

-- dues older than the window were served first: payments beyond them alone count
anciennes as (
    select
        origines.repere,
        origines.exercice,
        echeancier.cpts_id,
        echeancier.annee_contrat,
        echeancier.poste,
        echeancier.part,
        sum(echeancier.attendu_eur)::double                                                  as attendu_eur,
    from echeancier
    inner join atterrissage_origines as origines on echeancier.date_echeance <= origines.origine - to_months(24)
    group by all
),

suivies as (
    select
        ordonnees.*,
        coalesce(debut.verse_eur, 0) - coalesce(anciennes.attendu_eur, 0)                    as verse_debut_eur,
        coalesce(terme.verse_eur, 0) - coalesce(anciennes.attendu_eur, 0)                    as verse_fin_eur,
    from ordonnees
    asof left join cumuls as debut
        on debut.cpts_id = ordonnees.cpts_id and debut.annee_contrat = ordonnees.annee_contrat
        and debut.poste = ordonnees.poste and debut.part = ordonnees.part
        and debut.jalon <= ordonnees.origine
    asof left join cumuls as terme
        on terme.cpts_id = ordonnees.cpts_id and terme.annee_contrat = ordonnees.annee_contrat
        and terme.poste = ordonnees.poste and terme.part = ordonnees.part
        and terme.jalon <= ordonnees.fin
    left join anciennes
        on anciennes.repere = ordonnees.repere and anciennes.exercice = ordonnees.exercice
        and anciennes.cpts_id = ordonnees.cpts_id and anciennes.annee_contrat = ordonnees.annee_contrat
        and anciennes.poste = ordonnees.poste and anciennes.part = ordonnees.part
),

ouvertes as (
    select
        *,
        attendu_eur - greatest(0, least(attendu_eur, verse_debut_eur - avant_eur))           as ouvert_eur,
        case
            when en_cours then null
            when estimee then greatest(0, verse_fin_eur - greatest(verse_debut_eur, avant_eur))
            else greatest(0, least(attendu_eur, verse_fin_eur - avant_eur)) - greatest(0, least(attendu_eur, verse_debut_eur - avant_eur))
        end                                                                                  as regle_eur,
        case
            when estimee and jours_echus >= 0 then 'estime_echu_' || case when jours_echus <= 60 then '60' when jours_echus <= 180 then '180' else 'plus' end
            when estimee then 'estime_' || case when jours_avant_fin <= 60 then '60' when jours_avant_fin <= 120 then '120' else 'plus' end
            when jours_echus < 0 then 'a_echoir_' || case when jours_avant_fin <= 30 then '30' when jours_avant_fin <= 60 then '60' when jours_avant_fin <= 90 then '90' else 'plus' end
            when jours_echus <= 60 then 'du'
            when jours_echus <= 180 then 'retard_6'
            else 'retard_plus'
        end                                                                                  as composante,
    from suivies
)

select
    repere,
    exercice,
    any_value(origine)                                                                       as origine,
    region_code,
    poste,
    coalesce(composante, 'ensemble')                                                         as composante,
    sum(ouvert_eur::decimal(18, 4))::decimal(14, 2)                                                as ouvert_eur,
    sum(regle_eur::decimal(18, 4))::decimal(14, 2)                                                 as regle_eur,
    count(distinct cpts_id)::integer                                                         as cpts_nb,
from ouvertes
where ouvert_eur > 0
group by grouping sets ((repere, exercice, region_code, poste, composante), (repere, exercice, region_code, poste))
order by exercice, repere, region_code, poste, composante;
