-- GET /api/vocabulaire: the 101 départements, by code.
select departement_code, nom, region_code
from ref_departements
order by departement_code;
