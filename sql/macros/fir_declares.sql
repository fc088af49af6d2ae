-- fir_declares(...): the ARS of a perimeter that declared a FIR line of an exercice, null filters keeping all. Where one did, who is named by no line
-- was paid nothing; where none did, nothing is known. A table macro: one text for every figure that tells zero from unknown.
--
-- grain  : one row per (exercice, region_code)
-- unit   : none
-- reads  : fir, ref_departements, cpts_exercices
-- source : feed flux_fir
-- leaves : the ARS of another région that pays a CPTS of the perimeter: its line is a known amount by itself
-- caveat : a département, and a CPTS by its départements, is known by the ARS of its région
create macro fir_declares(region_voulue, departement_voulu, cpts_voulue) as table
select distinct
    fir.exercice,
    fir.region_code,
from fir
inner join ref_departements as departements using (region_code)
where (region_voulue is null or departements.region_code = region_voulue)
    and (departement_voulu is null or departements.departement_code = departement_voulu)
    and (
        cpts_voulue is null
        or departements.departement_code in (select departement_code from cpts_exercices where cpts_id = cpts_voulue)
    );
