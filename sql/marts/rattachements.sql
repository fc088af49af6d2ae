-- rattachements: the contract year against which each ACI payment line is set, or why it is set against none.
--
-- grain  : one row per flux_id, every payment line
-- unit   : euros courants, signed
-- reads  : stg_flux_aci, stg_cpts, aci, contrats_annees, echeancier
-- source : DOMAIN 5: by the year that the sender gave, else by nature; solde and variable, whole and in order of (date, flux_id), in the oldest closed
--          year whose due exceeds what is placed there, else the last closed one
-- leaves : nothing: versé = rattache + contrat_precoce + non_rattache
-- caveat : dues are those known at the date d'arrêté; motif says why a line is non_rattache
create table rattachements as
with

signatures as (
    select
        cpts_id,
        min(date_signature) as date_signature,
    from aci
    group by cpts_id
),

lignes as (
    select
        flux.flux_id,
        flux.cpts_id,
        flux.date_paiement,
        flux.exercice,
        flux.poste,
        flux.volet,
        flux.part,
        flux.nature,
        flux.annee_contrat           as annee_declaree,
        flux.verse_eur,
        case
            when flux.nature = 'contrat_precoce' then 'contrat_precoce'
            when stg_cpts.cpts_id is null then 'cpts_inconnue'
            when signatures.cpts_id is null then 'aucun_contrat'
            when flux.date_paiement < signatures.date_signature then 'avant_signature'
            when flux.annee_contrat is not null then if(declarees.cpts_id is null, 'annee_inexistante', 'annee_declaree')
            when flux.nature in ('regularisation', 'recuperation') then 'annee_absente'
            when flux.nature = 'versement_initial' then if(premieres.cpts_id is null, 'aucun_contrat_en_cours', 'contrat_en_cours')
            when flux.nature = 'avance' then if(courantes.cpts_id is null, 'aucun_contrat_en_cours', 'annee_en_cours')
            else 'annee_close'
        end                          as motif,
        case
            when flux.annee_contrat is not null then declarees.annee_contrat
            when flux.nature = 'versement_initial' then premieres.annee_contrat
            when flux.nature = 'avance' then courantes.annee_contrat
        end                          as annee_fixe,
    from stg_flux_aci as flux
    left join stg_cpts using (cpts_id)
    left join signatures using (cpts_id)
    left join contrats_annees as declarees
        on declarees.cpts_id = flux.cpts_id
        and declarees.annee_contrat = flux.annee_contrat
    left join contrats_annees as courantes
        on courantes.cpts_id = flux.cpts_id
        and flux.date_paiement >= courantes.date_debut
        and flux.date_paiement < courantes.date_fin
    left join contrats_annees as premieres
        on premieres.cpts_id = courantes.cpts_id
        and premieres.date_debut = courantes.date_signature
),

-- the groups that hold a line to place; rang: how many such lines come before this one
suites as (
    select
        cpts_id,
        poste,
        part,
        flux_id,
        date_paiement,
        annee_fixe,
        centimes(verse_eur)                                                                               as verse_centimes,
        motif = 'annee_close'                                                                             as a_placer,
        count(*) filter (motif = 'annee_close') over (
            partition by cpts_id, poste, part
            order by date_paiement, flux_id
            rows between unbounded preceding and 1 preceding
        )                                                                                                 as rang,
    from lignes
    semi join (select cpts_id, poste, part from lignes where motif = 'annee_close') using (cpts_id, poste, part)
    where motif in ('annee_declaree', 'contrat_en_cours', 'annee_en_cours', 'annee_close')
),

-- each line to place, after what was set by its year since the one before
groupes as (
    select
        cpts_id,
        poste,
        part,
        -- sorted by the fields in their order
        list_sort(
            list(
                {
                    rang: rang,
                    a_placer: a_placer,
                    annee_contrat: annee_contrat,
                    flux_id: flux_id,
                    date_paiement: date_paiement,
                    verse_centimes: verse_centimes,
                    places: null::bigint[],
                    annees: null::integer[],
                }
            )
        ) as etapes,
    from (
        select cpts_id, poste, part, rang, a_placer, flux_id, date_paiement, null::integer as annee_contrat, verse_centimes
        from suites
        where a_placer
        union all by name
        select cpts_id, poste, part, rang, a_placer, annee_fixe as annee_contrat, sum(verse_centimes)::bigint as verse_centimes
        from suites
        where not a_placer
        group by cpts_id, poste, part, rang, a_placer, annee_fixe
    )
    group by cpts_id, poste, part
),

dus as (
    select
        groupes.cpts_id,
        groupes.poste,
        groupes.part,
        list(
            {
                annee_contrat: contrats_annees.annee_contrat,
                date_fin: contrats_annees.date_fin,
                du_centimes: coalesce(annuels.du_centimes, 0),
            }
            order by contrats_annees.annee_contrat
        ) as annees,
    from (select distinct cpts_id, poste, part from groupes) as groupes
    inner join contrats_annees using (cpts_id)
    left join (
        select
            cpts_id,
            annee_contrat,
            poste,
            part,
            centimes(sum(attendu_eur)) as du_centimes,
        from echeancier
        group by cpts_id, annee_contrat, poste, part
    ) as annuels using (cpts_id, annee_contrat, poste, part)
    group by groupes.cpts_id, groupes.poste, groupes.part
),

-- one turn sets the next line: places[k] is what is placed in contract year k, annees the year of each one so far
placements as (
    select
        unnest(list_transform(groupes.etapes, lambda ligne: ligne.flux_id)) as flux_id,
        unnest(
            list_reduce(
                groupes.etapes,
                lambda fait, ligne: list_transform(
                    [
                        coalesce(
                            ligne.annee_contrat,
                            list_filter(
                                dus.annees,
                                lambda annee: annee.date_fin <= ligne.date_paiement
                                    and annee.du_centimes > fait.places[annee.annee_contrat]
                            )[1].annee_contrat,
                            list_filter(dus.annees, lambda annee: annee.date_fin <= ligne.date_paiement)[-1].annee_contrat
                        ),
                    ],
                    lambda choisie: {
                        rang: ligne.rang,
                        a_placer: ligne.a_placer,
                        annee_contrat: choisie,
                        flux_id: ligne.flux_id,
                        date_paiement: ligne.date_paiement,
                        verse_centimes: ligne.verse_centimes,
                        places: list_transform(
                            fait.places,
                            lambda place, k: place + if(k = choisie, ligne.verse_centimes, 0)
                        ),
                        annees: list_append(fait.annees, choisie),
                    }
                )[1],
                {
                    rang: null::bigint,
                    a_placer: null::boolean,
                    annee_contrat: null::integer,
                    flux_id: null::varchar,
                    date_paiement: null::date,
                    verse_centimes: null::bigint,
                    places: list_transform(dus.annees, lambda annee: 0::bigint),
                    annees: []::integer[],
                }
            ).annees
        )                                                                   as annee_contrat,
    from groupes
    inner join dus using (cpts_id, poste, part)
)

select
    lignes.flux_id,
    lignes.cpts_id,
    lignes.date_paiement,
    lignes.exercice,
    lignes.poste,
    lignes.volet,
    lignes.part,
    lignes.nature,
    lignes.annee_declaree,
    case
        when lignes.motif = 'contrat_precoce' then 'contrat_precoce'
        when coalesce(lignes.annee_fixe, placements.annee_contrat) is null
            or lignes.motif in ('cpts_inconnue', 'aucun_contrat', 'avant_signature') then 'non_rattache'
        else 'rattache'
    end                                                                             as etat,
    if(lignes.motif = 'annee_close' and placements.annee_contrat is null, 'aucune_annee_close', lignes.motif) as motif,
    case
        when lignes.motif not in ('contrat_precoce', 'cpts_inconnue', 'aucun_contrat', 'avant_signature')
            then coalesce(lignes.annee_fixe, placements.annee_contrat)
    end                                                                             as annee_contrat,
    lignes.verse_eur,
from lignes
left join placements using (flux_id);
