-- bareme_livre, regles_livrees: the dated rates and the parameters of the rules, as committed in data/reference.
--
-- grain  : bareme_livre: one row per (version, taille, poste, volet); regles_livrees: one row per (version, regle), version '*' for all
-- unit   : euros per full contract year; rates as part of 1
-- source : data/reference/bareme.csv and regles.csv, each line with its own source and confidence
-- caveat : a version is never edited; a corrected one is a new version
create table bareme_livre as
select
    version,
    date_effet::date                       as date_effet,
    taille::integer                        as taille,
    poste,
    volet,
    condition,
    part_fixe_eur::decimal(14, 2)          as part_fixe_eur,
    part_variable_eur::decimal(14, 2)      as part_variable_eur,
    confiance,
    source,
from read_csv(getvariable('dossier') || '/bareme.csv', all_varchar = true, header = true, delim = ',', quote = '"')
order by date_effet, taille, poste, volet;

create table regles_livrees as
select
    version,
    regle,
    valeur::decimal(14, 4) as valeur,
    unite,
    confiance,
    source,
from read_csv(getvariable('dossier') || '/regles.csv', all_varchar = true, header = true, delim = ',', quote = '"')
order by version, regle;
