-- confrontation(jours_demandes): what was due by each day of a list against what was paid by that day. A table macro: one text for any day.
--
-- grain  : one row per (jour, cpts_id, annee_contrat, poste, part)
-- unit   : euros; retard_jours: days since the oldest late due passed its delay
-- reads  : echeancier, rattachements, regles
-- source : DOMAIN 5: cumulative attendu against cumulative versé, the oldest due served first; late after date_echeance plus the delay of regles
-- leaves : payments that are contrat_precoce or non_rattache
-- caveat : rates of attainment are those known at the date d'arrêté, also for an earlier day; attendu_estime_eur is apart from what is certain and
--          is never late; attendu_inconnu_nb counts dues without any rate (n.d.)
create macro confrontation(jours_demandes) as table
with

jours as (
    select distinct unnest(jours_demandes)::date as jour
),

delais as (
    select valeur::integer as delai_mois
    from regles
    where version = '*' and regle = 'retard_delai_mois'
),

-- payments are summed to the first day asked on or after them, then up to each day
premiers_jours as (
    select
        payes.date_paiement,
        jours.jour,
    from (select distinct date_paiement from rattachements where etat = 'rattache') as payes
    asof inner join jours on payes.date_paiement <= jours.jour
),

morceaux as (
    select
        rattachements.cpts_id,
        rattachements.annee_contrat,
        rattachements.poste,
        rattachements.part,
        premiers_jours.jour,
        sum(rattachements.verse_eur) as verse_eur,
    from rattachements
    inner join premiers_jours using (date_paiement)
    where rattachements.etat = 'rattache'
    group by all
),

verses as (
    select
        jours.jour,
        morceaux.cpts_id,
        morceaux.annee_contrat,
        morceaux.poste,
        morceaux.part,
        sum(morceaux.verse_eur) as verse_eur,
    from morceaux
    inner join jours on morceaux.jour <= jours.jour
    group by all
),

echus as (
    select
        jours.jour,
        echeancier.cpts_id,
        echeancier.annee_contrat,
        echeancier.poste,
        echeancier.part,
        echeancier.date_echeance,
        echeancier.estime,
        echeancier.attendu_eur,
        coalesce(verses.verse_eur, 0) as verse_eur,
        sum(echeancier.attendu_eur) over (
            partition by jours.jour, echeancier.cpts_id, echeancier.annee_contrat, echeancier.poste, echeancier.part
            order by echeancier.estime, echeancier.date_echeance, echeancier.volet, echeancier.nature
        )                             as cumul_eur,
    from echeancier
    inner join jours on echeancier.date_echeance <= jours.jour
    left join verses using (jour, cpts_id, annee_contrat, poste, part)
),

impayes as (
    select
        *,
        greatest(0, least(attendu_eur, cumul_eur - verse_eur))                      as impaye_eur,
        (date_echeance + to_months(delai_mois))::date                               as date_limite,
        (date_echeance + to_months(6))::date                                        as date_six_mois,
    from echus
    cross join delais
),

dus as (
    select
        jour,
        cpts_id,
        annee_contrat,
        poste,
        part,
        coalesce(sum(attendu_eur) filter (where not estime), 0)                                              as attendu_certain_eur,
        coalesce(sum(attendu_eur) filter (where estime), 0)                                                  as attendu_estime_eur,
        count(*) filter (where attendu_eur is null)                                                          as attendu_inconnu_nb,
        coalesce(sum(impaye_eur) filter (where not estime and jour <= date_limite), 0)                       as reste_du_eur,
        coalesce(sum(impaye_eur) filter (where not estime and jour > date_limite and jour <= date_six_mois), 0)  as retard_2_6_mois_eur,
        coalesce(sum(impaye_eur) filter (where not estime and jour > date_limite and jour > date_six_mois), 0)   as retard_plus_6_mois_eur,
        max(jour - date_limite) filter (where not estime and impaye_eur > 0 and jour > date_limite)          as retard_jours,
    from impayes
    group by jour, cpts_id, annee_contrat, poste, part
)

select
    jour,
    cpts_id,
    annee_contrat,
    poste,
    part,
    coalesce(dus.attendu_certain_eur, 0)::decimal(14, 2)                                                     as attendu_certain_eur,
    coalesce(dus.attendu_estime_eur, 0)::decimal(14, 2)                                                      as attendu_estime_eur,
    coalesce(dus.attendu_inconnu_nb, 0)::integer                                                             as attendu_inconnu_nb,
    coalesce(verses.verse_eur, 0)::decimal(14, 2)                                                            as verse_eur,
    (coalesce(verses.verse_eur, 0) - coalesce(dus.attendu_certain_eur + dus.attendu_estime_eur, 0))::decimal(14, 2)   as ecart_eur,
    greatest(0, coalesce(verses.verse_eur, 0) - coalesce(dus.attendu_certain_eur + dus.attendu_estime_eur, 0))::decimal(14, 2) as trop_percu_eur,
    coalesce(dus.reste_du_eur, 0)::decimal(14, 2)                                                            as reste_du_eur,
    coalesce(dus.retard_2_6_mois_eur, 0)::decimal(14, 2)                                                     as retard_2_6_mois_eur,
    coalesce(dus.retard_plus_6_mois_eur, 0)::decimal(14, 2)                                                  as retard_plus_6_mois_eur,
    coalesce(dus.retard_2_6_mois_eur + dus.retard_plus_6_mois_eur, 0)::decimal(14, 2)                        as retard_eur,
    dus.retard_jours::integer                                                                                as retard_jours,
from dus
full join verses using (jour, cpts_id, annee_contrat, poste, part);
