-- GET /api/vocabulaire: the 18 régions, by code.
select region_code, nom
from ref_regions
order by region_code;
