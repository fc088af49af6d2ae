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

-- every account is beside the envelope once, to the cent
select lus.depense_eur, ecrits.depense_eur
from (select coalesce(sum(depense_effective_eur), 0) as depense_eur from stg_comptes where poste <> 'tresorerie') as lus,
    (select coalesce(sum(depense_effective_eur), 0) as depense_eur from depenses_effectives) as ecrits
where lus.depense_eur <> ecrits.depense_eur;

-- so is every euro of envelope and of payment
select cube.exercice, cube.enveloppe_eur, effectives.enveloppe_eur, cube.verse_eur, effectives.verse_eur
from (select exercice, sum(enveloppe_eur) as enveloppe_eur, sum(verse_eur) as verse_eur from depenses group by exercice) as cube
left join (
    select exercice, sum(enveloppe_eur) as enveloppe_eur, sum(verse_eur) as verse_eur from depenses_effectives group by exercice
) as effectives using (exercice)
where cube.enveloppe_eur is distinct from effectives.enveloppe_eur or cube.verse_eur is distinct from effectives.verse_eur;

-- every point of a dialogue held is counted once, and none is obtained above the maximum
select lus.points_obtenus, ecrits.points_obtenus
from (
    select coalesce(sum(points_obtenus), 0) as points_obtenus
    from stg_indicateurs, parametres
    where date_dialogue <= date_arrete
) as lus,
    (select coalesce(sum(points_obtenus), 0) as points_obtenus from atteintes) as ecrits
where lus.points_obtenus <> ecrits.points_obtenus;

-- the parts of the missions are the envelope without fonctionnement, and what attainment makes due is the échéancier
select annee_contrat, lus.missions_eur, ecrits.missions_eur, lus.due_eur, ecrits.due_eur
from (
    select
        enveloppes.annee_contrat,
        sum(enveloppes.enveloppe_eur)                  as missions_eur,
        coalesce(sum(dues.attendu_eur), 0)             as due_eur,
    from enveloppes
    left join echeancier as dues
        on dues.cpts_id = enveloppes.cpts_id
        and dues.annee_contrat = enveloppes.annee_contrat
        and dues.poste = enveloppes.poste
        and dues.volet = enveloppes.volet
        and dues.part = enveloppes.part
        and dues.nature = 'variable'
        and not dues.estime
        and dues.volet <> 'survenue'
    where enveloppes.part <> 'fonctionnement'
        and not enveloppes.projete
    group by enveloppes.annee_contrat
) as lus
full join (
    select
        annee_contrat,
        sum(fixe_eur + variable_eur)     as missions_eur,
        sum(variable_due_eur)            as due_eur,
    from parts_variables
    group by annee_contrat
) as ecrits using (annee_contrat)
where lus.missions_eur is distinct from ecrits.missions_eur or lus.due_eur is distinct from ecrits.due_eur;

-- the départements add up to the communes on the date d'arrêté
select departements.aci_hab, communes.aci_hab
from (
        select coalesce(sum(aci_hab), 0) as aci_hab
        from couverture_departements, parametres
        where date_debut <= date_arrete and date_arrete < coalesce(date_fin, 'infinity'::date)
    ) as departements,
    (
        select coalesce(sum(aci_hab), 0) as aci_hab
        from couverture_communes, parametres
        where date_debut <= date_arrete and date_arrete < coalesce(date_fin, 'infinity'::date)
    ) as communes
where departements.aci_hab <> communes.aci_hab;

-- what the forecast calls paid is what was paid in the exercice, to the cent
select versements.exercice, versements.verse_eur, atterrissages.paye_eur, atterrissages.realise_eur
from (select exercice, sum(verse_eur) as verse_eur from versements group by exercice) as versements
inner join atterrissages using (exercice)
cross join parametres
where atterrissages.repere = 'arrete'
    and atterrissages.region_code = 'ensemble'
    and atterrissages.poste = 'ensemble'
    and versements.verse_eur <> if(atterrissages.exercice < year(parametres.date_arrete), atterrissages.realise_eur, atterrissages.paye_eur);

-- régions and postes add up to the whole, and the parts to the forecast
select repere, exercice
from atterrissages
group by repere, exercice
having sum(prevision_eur) filter (where region_code <> 'ensemble' and poste <> 'ensemble')
        is distinct from sum(prevision_eur) filter (where region_code = 'ensemble' and poste = 'ensemble')
    or bool_or(prevision_eur <> paye_eur + certain_attendu_eur + estime_attendu_eur + retard_attendu_eur + autres_attendu_eur);

-- an interval at 95 % holds the one at 80 %
select repere, exercice, region_code, poste
from atterrissages
where not (bas_95_eur <= bas_80_eur and bas_80_eur <= haut_80_eur and haut_80_eur <= haut_95_eur);
