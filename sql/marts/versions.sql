-- versions: the versions of the barème, shipped or given by a file, and which of them applies.
--
-- grain  : one row per version
-- unit   : dates; remplacee_par and fichier are null for a version that nothing corrects, and for one that is shipped
-- reads  : bareme_livre, stg_bareme
-- source : DOMAIN 4, rule 1: the version in force on a day is the last one with date_effet at or before it; a corrected version is a new one
-- leaves : nothing
-- caveat : a version that another corrects applies nowhere any more; suit is the version whose parameters it takes when it gives none
create table versions as
with

donnees as (
    select distinct version, date_effet, null as remplace, null as fichier from bareme_livre
    union all
    select distinct version, date_effet, remplace, fichier from stg_bareme
),

situees as (
    select
        donnees.version,
        donnees.date_effet,
        donnees.remplace,
        corrections.version as remplacee_par,
        donnees.fichier,
    from donnees
    left join donnees as corrections on corrections.remplace = donnees.version
)

select
    situees.version,
    situees.date_effet,
    situees.remplace,
    situees.remplacee_par,
    coalesce(
        situees.remplace,
        (
            select max_by(precedentes.version, precedentes.date_effet)
            from situees as precedentes
            where precedentes.date_effet < situees.date_effet and precedentes.remplacee_par is null
        )
    )                   as suit,
    situees.fichier,
from situees
order by situees.date_effet, situees.version;
