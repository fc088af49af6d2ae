-- financements: who pays what to each CPTS, for what: ACI, FIR and every other financer in one table.
--
-- grain  : one row per (cpts_id, exercice, financeur, objet, region_code)
-- unit   : euros courants paid, signed; exercice: year of payment for the ACI and the others, budget year of the ARS for the FIR
-- reads  : versements, fir, stg_autres_financements, cpts_exercices
-- source : feeds flux_aci, flux_fir (paid lines), autres_financements
-- leaves : commitments; combinations without line
-- caveat : objet is the poste of the ACI, the objet of the FIR, non_precise for the others; region_code is that of the paying ARS for the
--          FIR, else of the CPTS (null if it is unknown); departement_code and taille are of the CPTS in that exercice
create table financements as
with

lignes as (
    select
        cpts_id,
        exercice,
        'assurance_maladie'      as financeur,
        poste                    as objet,
        null::varchar            as ars_code,
        sum(verse_eur)           as montant_eur,
    from versements
    group by cpts_id, exercice, poste
    union all
    select
        cpts_id,
        exercice,
        'ars'                    as financeur,
        objet,
        region_code              as ars_code,
        sum(paye_eur)            as montant_eur,
    from fir
    group by cpts_id, exercice, objet, region_code
    having bool_or(paye_eur <> 0)
    union all
    select
        cpts_id,
        exercice,
        financeur_type           as financeur,
        'non_precise'            as objet,
        null                     as ars_code,
        sum(montant_eur)         as montant_eur,
    from stg_autres_financements
    group by cpts_id, exercice, financeur_type
)

select
    lignes.cpts_id,
    lignes.exercice,
    lignes.financeur,
    lignes.objet,
    coalesce(lignes.ars_code, cpts_exercices.region_code)    as region_code,
    cpts_exercices.departement_code,
    cpts_exercices.taille,
    lignes.montant_eur::decimal(14, 2)                       as montant_eur,
from lignes
left join cpts_exercices using (cpts_id, exercice)
order by lignes.exercice, lignes.cpts_id, lignes.financeur, lignes.objet, lignes.ars_code;
