-- GET /api/parametres: every parameter of the rules, with its source and confidence, by version (`*` for all) then name.
select
    version,
    regle,
    valeur,
    unite,
    confiance,
    source,
from regles
order by version, regle;
