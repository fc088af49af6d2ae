-- regles: the parameters of the rules, by version of the barème; version '*' for those that hold for all.
--
-- grain  : one row per (version, regle)
-- unit   : that of the column unite
-- reads  : regles_livrees, stg_regles, versions
-- source : data/reference/regles.csv and the files of the feed regles; each line has its own source and confidence
-- leaves : nothing
-- caveat : what a version does not give is taken from the one that it corrects or follows, and says so [P]
create table regles as
with recursive

donnees as (
    select * from regles_livrees
    union all by name
    select stg_regles.version, stg_regles.regle, stg_regles.valeur, coalesce(stg_regles.unite, livrees.unite) as unite, stg_regles.confiance, stg_regles.source
    from stg_regles
    inner join (select regle, any_value(unite) as unite from regles_livrees group by regle) as livrees using (regle)
),

-- each version and those whose parameters it may take, the nearest first
lignees as (
    select version, version as ascendante, 0 as rang from versions
    union all
    select lignees.version, versions.suit, lignees.rang + 1
    from lignees
    inner join versions on versions.version = lignees.ascendante
    where versions.suit is not null
),

proches as (
    select
        lignees.version,
        donnees.regle,
        arg_min(donnees, lignees.rang) as donnee,
    from lignees
    inner join donnees on donnees.version = lignees.ascendante
    group by lignees.version, donnees.regle
)

select * from donnees where version = '*'
union all
select
    version,
    regle,
    donnee.valeur,
    donnee.unite,
    case when donnee.version = version then donnee.confiance else 'P' end as confiance,
    case when donnee.version = version then donnee.source else 'repris de ' || donnee.version || ' : ' || donnee.source end as source,
from proches
order by version, regle;
