-- What the confrontation promises. Each statement returns the rows that break it; none is success.

-- every payment line is set once, to the cent
select flux.flux_id, flux.verse_eur, rattachements.verse_eur
from stg_flux_aci as flux
full join rattachements using (flux_id)
where flux.verse_eur is distinct from rattachements.verse_eur;

-- no line is set twice
select flux_id, count(*) as lignes_nb
from rattachements
group by flux_id
having count(*) > 1;

-- a line is set against a contract year if and only if it is rattache
select flux_id, etat, annee_contrat
from rattachements
where (etat = 'rattache') <> (annee_contrat is not null) or etat not in ('rattache', 'contrat_precoce', 'non_rattache');

-- versé = rattaché + contrat précoce + non rattaché, to the cent
select versements.verse_eur, echeances.verse_eur, autres.verse_eur
from (select coalesce(sum(verse_eur), 0) as verse_eur from versements) as versements,
    (select coalesce(sum(verse_eur), 0) as verse_eur from echeances) as echeances,
    (select coalesce(sum(verse_eur), 0) as verse_eur from rattachements where etat <> 'rattache') as autres
where versements.verse_eur <> echeances.verse_eur + autres.verse_eur;

-- what is due is paid, late, not yet late, or overpaid: attendu - versé closes
select cpts_id, annee_contrat, poste, part
from echeances
where attendu_estime_eur = 0
    and attendu_certain_eur - verse_eur <> reste_du_eur + retard_eur - trop_percu_eur
    and verse_eur >= 0;

-- the soldes of the running exercice are the échéances, to the cent
with

attendus as (
    select cpts_id, sum(attendu_certain_eur) as attendu_certain_eur, sum(ecart_eur) as ecart_eur, sum(retard_eur) as retard_eur
    from echeances
    group by cpts_id
),

soldes as (
    select cpts_soldes.*
    from cpts_soldes
    inner join parametres on cpts_soldes.exercice = year(parametres.date_arrete)
)

select cpts_id, attendus.retard_eur, soldes.retard_eur
from attendus
full join soldes using (cpts_id)
where attendus.attendu_certain_eur is distinct from soldes.attendu_certain_eur
    or attendus.ecart_eur is distinct from soldes.ecart_attendu_eur
    or attendus.retard_eur is distinct from soldes.retard_eur;
