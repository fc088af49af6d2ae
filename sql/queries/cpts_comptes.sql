-- GET /api/cpts/{cpts_id}/comptes: what it received and what its accounts say of each exercice, latest first. Receipts are by day of
-- payment, as the control thesaurisation counts them; a balance needs the account of every poste that was paid.
with

recettes as (
    select exercice, sum(verse_eur) as aci_eur, null as fir_eur, null as autres_eur
    from versements
    where cpts_id = $cpts_id
    group by exercice
    union all
    select year(date)::integer, null, sum(montant_eur), null
    from stg_flux_fir
    where cpts_id = $cpts_id and type = 'paye'
    group by year(date)
    union all
    select exercice, null, null, sum(montant_eur)
    from stg_autres_financements
    where cpts_id = $cpts_id
    group by exercice
),

recus as (
    select
        exercice,
        sum(aci_eur)                                                                             as aci_eur,
        sum(fir_eur)                                                                             as fir_eur,
        sum(autres_eur)                                                                          as autres_eur,
        coalesce(sum(aci_eur), 0) + coalesce(sum(fir_eur), 0) + coalesce(sum(autres_eur), 0)     as recettes_eur,
    from recettes
    group by exercice
),

depenses as (
    select
        exercice,
        sum(depense_effective_eur)                                                               as depense_effective_eur,
        count(depense_effective_eur)                                                             as postes_transmis_nb,
        count(*) filter (where depense_effective_eur is null and verse_eur <> 0)                 as postes_inconnus_nb,
    from depenses_effectives
    where cpts_id = $cpts_id
    group by exercice
),

comptes as (
    select
        exercice,
        sum(depense_effective_eur) filter (where poste = 'tresorerie')                           as tresorerie_eur,
        max(date_transmission)                                                                   as date_transmission,
    from stg_comptes
    where cpts_id = $cpts_id
    group by exercice
),

exercices as (
    select
        exercice,
        recus.* exclude (exercice),
        depenses.* exclude (exercice),
        comptes.* exclude (exercice),
        comptes.exercice is not null                                                             as transmis,
    from depenses
    full join recus using (exercice)
    full join comptes using (exercice)
)

select
    exercices.exercice,
    exercices.aci_eur,
    exercices.fir_eur,
    exercices.autres_eur,
    coalesce(exercices.recettes_eur, 0)                                                          as recettes_eur,
    exercices.depense_effective_eur,
    coalesce(exercices.postes_transmis_nb, 0)                                                    as postes_transmis_nb,
    coalesce(exercices.postes_inconnus_nb, 0)                                                    as postes_inconnus_nb,
    case
        when exercices.postes_inconnus_nb = 0 then coalesce(exercices.recettes_eur, 0) - exercices.depense_effective_eur
    end                                                                                          as solde_eur,
    case
        when exercices.postes_inconnus_nb = 0
            then round(exercices.depense_effective_eur::double / nullif(exercices.recettes_eur, 0)::double, 6)
    end                                                                                          as depense_recettes_taux,
    exercices.tresorerie_eur,
    exercices.date_transmission,
    (make_date(exercices.exercice, 12, 31) + to_months(delais.valeur::integer))::date            as date_limite,
    case
        when exercices.transmis then 'transmis'
        when exercices.exercice = year(parametres.date_arrete) then 'en_cours'
        when parametres.date_arrete <= (make_date(exercices.exercice, 12, 31) + to_months(delais.valeur::integer))::date then 'attendu'
        else 'non_transmis'
    end                                                                                          as etat,
from exercices
cross join parametres
inner join regles as delais on delais.version = '*' and delais.regle = 'comptes_delai_mois'
order by exercices.exercice desc;
