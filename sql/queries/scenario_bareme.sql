-- GET /api/scenario/bareme: the rates of a scenario beside those in force at the date d'arrêté, line by line, in the order of the agreement.
with

actuel as (
    select bareme.*
    from bareme
    where bareme.version = version_en_vigueur()
        and bareme.condition <> 'crise_reconnue'
)

select
    coalesce(actuel.taille, nouveau.taille)                       as taille,
    coalesce(actuel.poste, nouveau.poste)                         as poste,
    coalesce(actuel.volet, nouveau.volet)                         as volet,
    actuel.part_fixe_eur                                          as en_vigueur_fixe_eur,
    actuel.part_variable_eur                                      as en_vigueur_variable_eur,
    euros(nouveau.fixe_centimes)                                  as scenario_fixe_eur,
    euros(nouveau.variable_centimes)                              as scenario_variable_eur,
    actuel.confiance,
from actuel
full join scenario_bareme($scenario) as nouveau using (taille, poste, volet)
left join ref_postes on ref_postes.code = coalesce(actuel.poste, nouveau.poste)
left join ref_volets on ref_volets.code = coalesce(actuel.volet, nouveau.volet)
order by 1, ref_postes.ordre, ref_volets.ordre;
