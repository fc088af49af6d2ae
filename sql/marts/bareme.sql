-- bareme: the dated rates of every version, shipped or given by a file.
--
-- grain  : one row per (version, taille, poste, volet)
-- unit   : euros per full contract year
-- reads  : bareme_livre, stg_bareme
-- source : data/reference/bareme.csv and the files of the feed bareme; each line has its own source and confidence
-- leaves : nothing
-- caveat : versions that another corrects are there too; the mart versions says which apply
create table bareme as
select * from bareme_livre
union all by name
select version, date_effet, taille, poste, volet, condition, part_fixe_eur, part_variable_eur, confiance, source from stg_bareme
order by date_effet, version, taille, poste, volet;
