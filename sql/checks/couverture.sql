-- What the coverage promises. Each statement returns the rows that break it; none is success.

-- intervals of one CPTS follow each other
select cpts_id, date_debut
from cpts_stades
qualify date_debut < lag(coalesce(date_fin, 'infinity'::date)) over (partition by cpts_id order by date_debut);

-- intervals of one commune follow each other, without a hole
select commune_code, date_debut
from couverture_communes
qualify row_number() over (partition by commune_code order by date_debut) > 1
    and date_debut is distinct from lag(date_fin) over (partition by commune_code order by date_debut);

-- the stades share the population of the commune, none negative
select *
from couverture_communes
where aci_hab + projet_valide_hab + lettre_intention_hab + aucune_hab <> population_hab
    or least(aci_hab, projet_valide_hab, lettre_intention_hab, aucune_hab) < 0;

-- every commune is there on the date d'arrêté, once
select commune_code
from ref_communes
left join couverture_communes using (commune_code)
cross join parametres
group by commune_code
having count(*) filter (
    where couverture_communes.date_debut <= parametres.date_arrete
        and parametres.date_arrete < coalesce(couverture_communes.date_fin, 'infinity'::date)
) <> 1;
