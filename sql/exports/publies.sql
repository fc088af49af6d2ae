-- GET /api/exports/publies: one row per published figure, beside the tool's own; see sql/marts/publies_compares.sql.
select
    code,
    date_reference,
    perimetre,
    perimetre_nom,
    grandeur,
    unite,
    valeur_publiee,
    valeur_outil,
    terme_num,
    terme_den,
    ecart,
    ecart_taux,
    motif_nd,
    methode,
    cause,
    cause_confiance,
    source,
    remarque,
from publies_compares
order by date_reference, code;
