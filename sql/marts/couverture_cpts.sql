-- couverture_cpts: the départements where each CPTS covers someone, by stade and over time.
--
-- grain  : one row per (cpts_id, departement_code, stade, date_debut, date_fin); intervals of one CPTS may overlap as its communes differ
-- unit   : dates; date_fin excluded and null while it lasts
-- reads  : couverture_presences, ref_communes
-- source : DOMAIN 6
-- leaves : communes: for counting CPTS, not inhabitants
-- caveat : a CPTS that crosses a border has rows in each département
create table couverture_cpts as
select distinct
    couverture_presences.cpts_id,
    ref_communes.departement_code,
    ref_communes.region_code,
    couverture_presences.stade,
    couverture_presences.date_debut,
    couverture_presences.date_fin,
from couverture_presences
inner join ref_communes using (commune_code)
order by date_debut, departement_code, cpts_id, stade, date_fin;
