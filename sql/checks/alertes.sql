-- What the findings of the controls promise. Each statement returns the rows that break it; none is success.

-- alerte_id is unique
select alerte_id, count(*) as lignes_nb
from alertes
group by alerte_id
having count(*) > 1;

-- every finding is of a known control, with its severity
select alertes.alerte_id, alertes.code, alertes.severite
from alertes
left join ref_controles using (code, severite)
where ref_controles.code is null;

-- no control is missing, and each says which thresholds it reads
select ref_controles.code, parametre.nom
from ref_controles, lateral (select unnest(parametres) as nom) as parametre
left join regles on regles.version = '*' and regles.regle = parametre.nom
where regles.valeur is null;

-- every finding is proved, by as many rows as it says
select alertes.alerte_id, alertes.preuves_nb, count(alertes_preuves.rang) as lignes_nb
from alertes
left join alertes_preuves using (alerte_id)
group by alertes.alerte_id, alertes.preuves_nb
having count(alertes_preuves.rang) <> alertes.preuves_nb or alertes.preuves_nb = 0;

-- every proof belongs to a finding and says where it is
select alertes_preuves.*
from alertes_preuves
left join alertes using (alerte_id)
where alertes.alerte_id is null
    or alertes_preuves.table_source is null
    or alertes_preuves.cle is null
    or alertes_preuves.libelle is null;

-- a CPTS is known, with its région, or said to be unknown
select alertes.alerte_id, alertes.cpts_id, alertes.cpts_connue
from alertes
left join stg_cpts using (cpts_id)
where alertes.cpts_id is null
    or alertes.cpts_connue <> (stg_cpts.cpts_id is not null)
    or (alertes.cpts_connue and (alertes.region_code is null or alertes.departement_code is null));

-- every finding has a sentence, a day and an exercice, and never a negative amount at stake
select alerte_id, code, date_fait, exercice, enjeu_eur
from alertes
where constat is null or date_fait is null or exercice is null or enjeu_eur < 0;

-- a payment line that proves a finding is a payment line of the feed, at its amount
select alertes_preuves.alerte_id, alertes_preuves.cle, alertes_preuves.montant_eur, flux.verse_eur
from alertes_preuves
left join stg_flux_aci as flux on flux.flux_id = alertes_preuves.cle
where alertes_preuves.table_source = 'flux_aci'
    and flux.verse_eur is distinct from alertes_preuves.montant_eur;
