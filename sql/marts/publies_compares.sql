-- publies_compares: each figure that others published beside the tool's own value, for the same perimeter and date.
--
-- grain  : one row per published figure (code)
-- unit   : that of the source (unite: EUR, CPTS or pourcent); terme_num and terme_den are the two terms of a share
-- reads  : publies, causes_ecarts, stg_flux_aci, stg_cpts, stg_contrats, stg_flux_fir, fir, financements, cpts_stades, couverture_communes,
--          ref_communes, ref_regions, enveloppes_pleines, parametres
-- source : data/reference/chiffres_publies.csv; causes: data/reference/causes_ecarts.csv
-- leaves : nothing: what cannot be computed has a null valeur_outil and a motif_nd
-- caveat : ecart is the tool minus the source; ecart_taux is that gap over the source's figure; extremes over fewer than 5 CPTS are null
create table publies_compares as
with

chiffres as (
    select
        publies.*,
        causes_ecarts.stades,
        causes_ecarts.cause,
        causes_ecarts.confiance                                                              as cause_confiance,
        parametres.date_arrete,
        nullif(publies.perimetre, 'france')                                                  as region_code,
        year(publies.date_reference)::integer                                                as exercice,
        nullif(regexp_extract(publies.code, '^taille_([1-4])_part$', 1), '')::integer        as taille,
    from publies
    cross join parametres
    left join causes_ecarts using (code)
),

flux as (
    select
        stg_flux_aci.exercice,
        stg_flux_aci.date_paiement,
        stg_flux_aci.part,
        stg_flux_aci.verse_eur,
        stg_cpts.region_code,
    from stg_flux_aci
    left join stg_cpts using (cpts_id)
),

verses as (
    select
        chiffres.code,
        sum(flux.verse_eur) filter (where chiffres.grandeur = 'aci_verse' or flux.part <> 'fonctionnement')   as valeur,
        'Versements ACI datés du 1er janvier au ' || date_texte(chiffres.date_reference)
        || if(chiffres.grandeur = 'aci_verse', '.', ', missions seules.')                    as methode,
        'Aucun versement n’est connu dans cet exercice.'                                     as motif_nd,
    from chiffres
    left join flux
        on flux.exercice = chiffres.exercice
        and flux.date_paiement <= chiffres.date_reference
        and (chiffres.region_code is null or flux.region_code = chiffres.region_code)
    where chiffres.grandeur in ('aci_verse', 'aci_verse_missions')
    group by chiffres.code, chiffres.date_reference, chiffres.grandeur
),

potentiels as (
    select
        chiffres.code,
        sum(pleines.potentiel_eur)                                                           as valeur,
        'Potentiel maximal des contrats en cours le ' || date_texte(chiffres.date_reference) || '.'   as methode,
        'Aucun contrat n’est en cours ce jour-là.'                                           as motif_nd,
    from chiffres
    left join enveloppes_pleines as pleines
        on pleines.date_debut <= chiffres.date_reference
        and chiffres.date_reference < pleines.date_fin
    where chiffres.grandeur = 'aci_enveloppe_maximale'
    group by chiffres.code, chiffres.date_reference
),

presentes as (
    select
        chiffres.code,
        chiffres.grandeur,
        chiffres.date_reference,
        chiffres.taille,
        cpts_stades.cpts_id,
        cpts_stades.stade,
        avenants.taille                                                                      as taille_contrat,
    from chiffres
    left join cpts_stades
        on cpts_stades.date_debut <= chiffres.date_reference
        and chiffres.date_reference < coalesce(cpts_stades.date_fin, 'infinity'::date)
    asof left join stg_contrats as avenants
        on avenants.cpts_id = cpts_stades.cpts_id
        and avenants.date_effet <= chiffres.date_reference
    where chiffres.grandeur in (
        'cpts_signataires', 'cpts_projet_valide_sans_aci', 'cpts_lettre_intention', 'cpts_tous_stades', 'part_des_cpts'
    )
),

effectifs as (
    select
        code,
        case grandeur
            when 'cpts_signataires' then count(*) filter (where stade = 'aci')
            when 'cpts_projet_valide_sans_aci' then count(*) filter (where stade = 'projet_valide')
            when 'cpts_lettre_intention' then count(*) filter (where stade = 'lettre_intention')
            else count(cpts_id)
        end                                                                                  as valeur,
        'CPTS ' || case grandeur
            when 'cpts_signataires' then 'signataires de l’ACI'
            when 'cpts_projet_valide_sans_aci' then 'au stade du projet validé'
            when 'cpts_lettre_intention' then 'au stade de la lettre d’intention'
            else 'à un stade quelconque'
        end || ' le ' || date_texte(date_reference) || '.'                                   as methode,
    from presentes
    where grandeur <> 'part_des_cpts'
    group by code, grandeur, date_reference
),

tailles as (
    select
        code,
        count(*) filter (where stade = 'aci' and taille_contrat = taille)                    as terme_num,
        count(*) filter (where stade = 'aci')                                                as terme_den,
        'Signataires de taille ' || taille || ' parmi les signataires de l’ACI, le ' || date_texte(date_reference) || '.'   as methode,
        'Aucune CPTS n’est signataire ce jour-là.'                                           as motif_nd,
    from presentes
    where grandeur = 'part_des_cpts'
    group by code, taille, date_reference
),

populations as (
    select
        chiffres.code,
        sum(case chiffres.stades
            when 'aci' then communes.aci_hab
            when 'tous' then communes.population_hab - communes.aucune_hab
            when 'aucune' then communes.aucune_hab
        end)                                                                                 as terme_num,
        sum(communes.population_hab)                                                         as terme_den,
        'Population ' || case chiffres.stades
            when 'aci' then 'couverte par une CPTS signataire'
            when 'tous' then 'couverte par une CPTS à un stade quelconque'
            else 'sans CPTS'
        end || ', rapportée à celle du périmètre, le ' || date_texte(chiffres.date_reference) || '.'   as methode,
    from chiffres
    inner join couverture_communes as communes
        on communes.date_debut <= chiffres.date_reference
        and chiffres.date_reference < coalesce(communes.date_fin, 'infinity'::date)
    inner join ref_communes
        on ref_communes.commune_code = communes.commune_code
        and (chiffres.region_code is null or ref_communes.region_code = chiffres.region_code)
    where chiffres.grandeur in ('population_couverte', 'population_non_couverte')
    group by chiffres.code, chiffres.stades, chiffres.date_reference
),

fonds as (
    select
        chiffres.code,
        sum(fir.paye_eur)                                                                    as valeur,
        'FIR payé par l’ARS au titre de l’exercice ' || chiffres.exercice || '.'             as methode,
        'Aucune ligne FIR de cette ARS n’est connue dans cet exercice.'                      as motif_nd,
    from chiffres
    left join fir
        on fir.exercice = chiffres.exercice
        and (chiffres.region_code is null or fir.region_code = chiffres.region_code)
    where chiffres.grandeur = 'fir_verse'
    group by chiffres.code, chiffres.exercice
),

amorcages as (
    select
        chiffres.code,
        chiffres.grandeur,
        chiffres.date_reference,
        flux.cpts_id,
        sum(flux.montant_eur)                                                                as amorcage_eur,
    from chiffres
    inner join stg_flux_fir as flux
        on flux.type = 'paye'
        and flux.objet = 'amorcage'
        and flux.date <= chiffres.date_reference
    where chiffres.grandeur in ('fir_amorcage_min', 'fir_amorcage_max')
    group by chiffres.code, chiffres.grandeur, chiffres.date_reference, flux.cpts_id
    having sum(flux.montant_eur) > 0
),

extremes as (
    select
        chiffres.code,
        case
            when count(amorcages.cpts_id) < 5 then null
            when chiffres.grandeur = 'fir_amorcage_min' then min(amorcages.amorcage_eur)
            else max(amorcages.amorcage_eur)
        end                                                                                  as valeur,
        if(chiffres.grandeur = 'fir_amorcage_min', 'Minimum', 'Maximum')
        || ' par CPTS de l’amorçage payé jusqu’au ' || date_texte(chiffres.date_reference) || '.'    as methode,
        'Moins de 5 CPTS ont reçu de l’amorçage : un extrême ne se publie pas.'              as motif_nd,
    from chiffres
    left join amorcages using (code)
    where chiffres.grandeur in ('fir_amorcage_min', 'fir_amorcage_max')
    group by chiffres.code, chiffres.grandeur, chiffres.date_reference
),

recettes as (
    select
        chiffres.code,
        sum(financements.montant_eur) filter (where financements.financeur = 'assurance_maladie')    as terme_num,
        sum(financements.montant_eur)                                                        as terme_den,
        'ACI rapporté à toutes les recettes connues du dernier exercice clos (' || (chiffres.exercice - 1) || ').'    as methode,
        'Aucune recette n’est connue dans cet exercice.'                                     as motif_nd,
    from chiffres
    left join financements on financements.exercice = chiffres.exercice - 1
    where chiffres.grandeur = 'part_aci_dans_recettes_min'
    group by chiffres.code, chiffres.exercice
),

valeurs as (
    select code, valeur::decimal(18, 2) as valeur, null::bigint as terme_num, null::bigint as terme_den, methode, motif_nd from verses
    union all by name
    select code, valeur::decimal(18, 2) as valeur, methode, motif_nd from potentiels
    union all by name
    select code, valeur::decimal(18, 2) as valeur, methode from effectifs
    union all by name
    select code, terme_num::bigint as terme_num, terme_den::bigint as terme_den, methode, motif_nd from tailles
    union all by name
    select code, terme_num::bigint as terme_num, terme_den::bigint as terme_den, methode from populations
    union all by name
    select code, valeur::decimal(18, 2) as valeur, methode, motif_nd from fonds
    union all by name
    select code, valeur::decimal(18, 2) as valeur, methode, motif_nd from extremes
    union all by name
    select code, demi_haut(centimes(greatest(0, terme_num)), 100)::bigint as terme_num, demi_haut(centimes(greatest(0, terme_den)), 100)::bigint as terme_den, methode, motif_nd
    from recettes
),

mesures as (
    select
        chiffres.*,
        valeurs.methode,
        if(chiffres.date_reference > chiffres.date_arrete, null, valeurs.terme_num)          as terme_num,
        if(chiffres.date_reference > chiffres.date_arrete, null, valeurs.terme_den)          as terme_den,
        case
            when chiffres.date_reference > chiffres.date_arrete then null
            when chiffres.unite = 'pourcent' then demi_haut(10000 * valeurs.terme_num, nullif(valeurs.terme_den, 0)) * 0.01::decimal(3, 2)
            else valeurs.valeur
        end::decimal(18, 2)                                                                  as valeur_outil,
        case
            when chiffres.date_reference > chiffres.date_arrete
                then 'Cette date est postérieure à la date d’arrêté des données.'
            when valeurs.code is null then 'L’outil ne calcule pas cette grandeur.'
            else valeurs.motif_nd
        end                                                                                  as motif_possible,
    from chiffres
    left join valeurs using (code)
)

select
    mesures.code,
    mesures.date_reference,
    mesures.perimetre,
    coalesce(ref_regions.nom, 'France')                                                      as perimetre_nom,
    mesures.grandeur,
    mesures.unite,
    mesures.valeur                                                                           as valeur_publiee,
    mesures.valeur_outil,
    mesures.terme_num,
    mesures.terme_den,
    (mesures.valeur_outil - mesures.valeur)::decimal(18, 2)                                  as ecart,
    round((mesures.valeur_outil - mesures.valeur)::double / nullif(mesures.valeur, 0)::double, 6)::decimal(18, 6)    as ecart_taux,
    if(mesures.valeur_outil is null, mesures.motif_possible, null)                           as motif_nd,
    mesures.methode,
    mesures.cause,
    mesures.cause_confiance,
    mesures.source,
    mesures.remarque,
from mesures
left join ref_regions using (region_code)
order by mesures.date_reference, mesures.code;
