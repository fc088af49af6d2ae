-- What the reference tables promise. Each statement returns the rows that break it; none is success.

-- the communes of the 18 régions, each once
select commune_code, count(*) as lignes_nb
from ref_communes
group by commune_code
having count(*) > 1;

-- every commune has a département and a région of the lists
select ref_communes.commune_code
from ref_communes
left join ref_departements using (departement_code)
where ref_departements.region_code is distinct from ref_communes.region_code;

-- every rate has a poste, a volet, a taille and a confiance of the vocabulary
select bareme.*
from bareme
left join ref_postes on ref_postes.code = bareme.poste
left join ref_volets on ref_volets.code = bareme.volet
left join ref_tailles on ref_tailles.code = bareme.taille
left join ref_confiances on ref_confiances.code = bareme.confiance
where ref_postes.code is null or ref_volets.code is null or ref_tailles.code is null or ref_confiances.code is null;

-- every version of the bareme has its rules
select versions.version, attendues.regle
from versions
cross join (select distinct regle from regles where version <> '*') as attendues
left join regles using (version, regle)
where regles.valeur is null;

-- one version of the bareme applies from a day on
select date_effet, count(*) as versions_nb
from versions
where remplacee_par is null
group by date_effet
having count(*) > 1;

-- the lines of one version have one date, which is that of the version
select bareme.version, count(distinct bareme.date_effet) as dates_nb
from bareme
left join versions using (version, date_effet)
group by bareme.version
having count(distinct bareme.date_effet) > 1 or count(*) <> count(versions.version);
