-- publies, causes_ecarts, fir_dotations: the figures that others published, to be set beside the tool's own.
--
-- grain  : publies, causes_ecarts: one row per published figure (code); fir_dotations: one row per (region_code, exercice)
-- unit   : as said by publies.unite; euros for the allotments
-- source : data/reference/chiffres_publies.csv, causes_ecarts.csv, fir_dotations_2024.csv
-- caveat : an allotment is the whole FIR of an ARS, every use; null where the decree was not read
create table publies as
select
    code,
    date_reference::date           as date_reference,
    perimetre,
    grandeur,
    valeur::decimal(18, 2)         as valeur,
    unite,
    source,
    remarque,
from read_csv(getvariable('dossier') || '/chiffres_publies.csv', all_varchar = true, header = true, delim = ',', quote = '"')
order by code;

-- stades: what a published share of population is read to count (aci, tous, aucune); cause: why the tool may differ
create table causes_ecarts as
select
    code,
    stades,
    cause,
    confiance,
from read_csv(getvariable('dossier') || '/causes_ecarts.csv', all_varchar = true, header = true, delim = ',', quote = '"')
order by code;

create table fir_dotations as
select
    region_code,
    exercice::integer                              as exercice,
    dotation_fir_totale_eur::decimal(14, 2)        as dotation_fir_eur,
    source,
from read_csv(getvariable('dossier') || '/fir_dotations_2024.csv', all_varchar = true, header = true, delim = ',', quote = '"')
order by region_code, exercice;
