-- What the marts of steering promise. Each statement returns the rows that break it; none is success.

-- every euro paid, by whoever, is in the financements, once
select lus.financeur, lus.montant_eur, ecrits.montant_eur
from (
    select 'assurance_maladie' as financeur, coalesce(sum(verse_eur), 0) as montant_eur from stg_flux_aci
    union all
    select 'ars', coalesce(sum(montant_eur), 0) from stg_flux_fir where type = 'paye'
    union all
    select 'autres', coalesce(sum(montant_eur), 0) from stg_autres_financements
) as lus
left join (
    select
        if(financeur in ('assurance_maladie', 'ars'), financeur, 'autres') as financeur,
        sum(montant_eur)                                                  as montant_eur,
    from financements
    group by all
) as ecrits using (financeur)
where lus.montant_eur <> coalesce(ecrits.montant_eur, 0);

-- (cpts_id, exercice, financeur, objet, région) is unique
select cpts_id, exercice, financeur, objet, region_code, count(*) as lignes_nb
from financements
group by cpts_id, exercice, financeur, objet, region_code
having count(*) > 1;

-- every published figure is there once, with a value or the reason why not
select publies.code, publies_compares.valeur_outil, publies_compares.motif_nd
from publies
left join publies_compares using (code)
where (publies_compares.valeur_outil is null) = (publies_compares.motif_nd is null)
    or publies_compares.code is null;

-- no cause is written for a figure that is not published
select code
from causes_ecarts
where code not in (select code from publies);

-- every FIR euro has a notification row
select fir.exercice, fir.engage_eur, notifications.engage_eur, fir.paye_eur, notifications.paye_eur
from (select exercice, sum(engage_eur) as engage_eur, sum(paye_eur) as paye_eur from fir group by exercice) as fir
full join (
    select exercice, sum(engage_eur) as engage_eur, sum(paye_eur) as paye_eur from fir_notifications group by exercice
) as notifications using (exercice)
where fir.engage_eur is distinct from notifications.engage_eur or fir.paye_eur is distinct from notifications.paye_eur;

-- the ledger of early contracts holds every line of that nature
select lus.net_eur, ecrits.net_eur
from (select coalesce(sum(verse_eur), 0) as net_eur from stg_flux_aci where nature = 'contrat_precoce' and verse_eur > 0) as lus,
    (select coalesce(sum(paye_eur), 0) as net_eur from contrats_precoces) as ecrits
where lus.net_eur <> ecrits.net_eur;
