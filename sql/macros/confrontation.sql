-- confrontation(jour): what was due by a day against what was paid by that day. A table macro: one text for any date.
--
-- grain  : one row per (cpts_id, annee_contrat, poste, part)
-- unit   : euros; retard_jours: days since the oldest late due passed its delay
-- reads  : echeancier, rattachements, regles
-- source : DOMAIN 5: cumulative attendu against cumulative versé, the oldest due served first; late after date_echeance plus the delay of regles
-- leaves : payments that are contrat_precoce or non_rattache
-- caveat : rates of attainment are those known at the date d'arrêté, also for an earlier day; attendu_estime_eur is apart from what is certain and
--          is never late; attendu_inconnu_nb counts dues without any rate (n.d.)
create macro confrontation(jour) as table
with

delais as (
    select valeur::integer as delai_mois
    from regles
    where version = '*' and regle = 'retard_delai_mois'
),

verses as (
    select
        cpts_id,
        annee_contrat,
        poste,
        part,
        sum(verse_eur) as verse_eur,
    from rattachements
    where etat = 'rattache' and date_paiement <= jour
    group by cpts_id, annee_contrat, poste, part
),

echus as (
    select
        echeancier.cpts_id,
        echeancier.annee_contrat,
        echeancier.poste,
        echeancier.part,
        echeancier.date_echeance,
        echeancier.estime,
        echeancier.attendu_eur,
        coalesce(verses.verse_eur, 0) as verse_eur,
        sum(echeancier.attendu_eur) over (
            partition by echeancier.cpts_id, echeancier.annee_contrat, echeancier.poste, echeancier.part
            order by echeancier.estime, echeancier.date_echeance, echeancier.volet, echeancier.nature
        )                             as cumul_eur,
    from echeancier
    left join verses using (cpts_id, annee_contrat, poste, part)
    where echeancier.date_echeance <= jour
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
    group by cpts_id, annee_contrat, poste, part
)

select
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
full join verses using (cpts_id, annee_contrat, poste, part);
