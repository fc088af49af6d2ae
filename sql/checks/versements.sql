-- What the payments promise. Each statement returns the rows that break it; none is success.

-- no euro and no line is lost or invented on the way from the feed
select lu.*, publie.*
from (select coalesce(sum(montant_eur), 0) as lu_eur, count(*) as lu_nb from feeds.flux_aci) as lu,
    (select coalesce(sum(verse_eur), 0) as publie_eur, coalesce(sum(lignes_nb), 0) as publie_nb from versements) as publie
where lu.lu_eur <> publie.publie_eur or lu.lu_nb <> publie.publie_nb;

-- no FIR euro is lost or invented
select lu.*, publie.*
from (select type, sum(montant_eur) as lu_eur from feeds.flux_fir group by type) as lu
left join (
    select 'engage' as type, sum(engage_eur) as publie_eur from fir
    union all
    select 'paye', sum(paye_eur) from fir
) as publie using (type)
where lu.lu_eur is distinct from publie.publie_eur;

-- no payment is later than the date d'arrêté
select flux_id, date_paiement
from stg_flux_aci, parametres
where date_paiement > date_arrete;
