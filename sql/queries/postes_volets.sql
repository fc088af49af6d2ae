-- GET /api/postes/volets: envelope and payments of one exercice by volet of each poste, in the order of the agreement; what is paid for a poste of
-- several volets and names none is a line of its own (sans_volet), without envelope; then the poste, then all of them (`ensemble`).
with

-- a poste that has one volet in every version leaves nothing to name
uniques as (
    select
        poste,
        min(volet) as volet,
    from bareme
    group by poste
    having count(distinct volet) = 1
),

-- envelope, dues and payments one under the other, each with its CPTS
lignes as (
    select
        enveloppes_mois.cpts_id,
        enveloppes_mois.poste,
        enveloppes_mois.volet,
        enveloppes_mois.enveloppe_eur,
        case
            when $exercice < year(parametres.date_arrete) then enveloppes_mois.enveloppe_eur
            else enveloppes_mois.enveloppe_meme_jour_eur
        end                                                                              as enveloppe_a_date_eur,
        case when enveloppes_mois.confiance in ('C', 'P') then enveloppes_mois.enveloppe_eur end   as enveloppe_incertaine_eur,
        null                                                                             as verse_eur,
        null                                                                             as attendu_certain_eur,
        null                                                                             as attendu_estime_eur,
        0                                                                                as attendu_inconnu_nb,
    from enveloppes_mois
    cross join parametres
    where enveloppes_mois.exercice = $exercice and $exercice <= year(parametres.date_arrete)
    union all by name
    select
        versements.cpts_id,
        versements.poste,
        coalesce(versements.volet, uniques.volet)                                        as volet,
        versements.verse_eur,
    from versements
    left join uniques using (poste)
    where versements.exercice = $exercice
    union all by name
    select
        echeancier.cpts_id,
        echeancier.poste,
        echeancier.volet,
        case when not echeancier.estime then echeancier.attendu_eur end                  as attendu_certain_eur,
        case when echeancier.estime then echeancier.attendu_eur end                      as attendu_estime_eur,
        (echeancier.attendu_eur is null)::integer                                        as attendu_inconnu_nb,
    from echeancier
    cross join parametres
    where year(echeancier.date_echeance) = $exercice and echeancier.date_echeance <= parametres.date_arrete
),

filtrees as (
    select lignes.*
    from lignes
    left join cpts_exercices as cpts on cpts.cpts_id = lignes.cpts_id and cpts.exercice = $exercice
    where ($region_code is null or cpts.region_code = $region_code)
        and ($departement_code is null or cpts.departement_code = $departement_code)
        and ($cpts_id is null or lignes.cpts_id = $cpts_id)
        and ($taille is null or cpts.taille = $taille)
),

sommes as (
    select
        coalesce(poste, 'ensemble')                                                      as poste,
        volet,
        case
            when grouping(poste) = 1 then 'ensemble'
            when grouping(volet) = 1 then 'poste'
            when volet is null then 'sans_volet'
            else 'volet'
        end                                                                              as niveau,
        sum(enveloppe_eur)                                                               as enveloppe_eur,
        sum(enveloppe_a_date_eur)                                                        as enveloppe_a_date_eur,
        sum(enveloppe_incertaine_eur)                                                    as enveloppe_incertaine_eur,
        sum(verse_eur)                                                                   as verse_eur,
        sum(attendu_certain_eur)                                                         as attendu_certain_eur,
        sum(attendu_estime_eur)                                                          as attendu_estime_eur,
        sum(attendu_inconnu_nb)                                                          as attendu_inconnu_nb,
        count(distinct cpts_id) filter (where enveloppe_eur > 0)                         as cpts_engagees_nb,
    from filtrees
    group by grouping sets ((poste, volet), (poste), ())
)

select
    sommes.poste,
    sommes.volet,
    sommes.niveau,
    case when sommes.niveau <> 'sans_volet' then coalesce(sommes.enveloppe_eur, 0) end            as enveloppe_eur,
    case when sommes.niveau <> 'sans_volet' then coalesce(sommes.enveloppe_a_date_eur, 0) end     as enveloppe_a_date_eur,
    coalesce(sommes.verse_eur, 0)                                                                 as verse_eur,
    case
        when sommes.niveau <> 'sans_volet' then coalesce(sommes.verse_eur, 0) - coalesce(sommes.enveloppe_a_date_eur, 0)
    end                                                                                           as ecart_eur,
    round(coalesce(sommes.verse_eur, 0)::double / nullif(sommes.enveloppe_a_date_eur, 0), 6)      as consommation_taux,
    case when sommes.niveau <> 'sans_volet' then coalesce(sommes.attendu_certain_eur, 0) end      as attendu_certain_eur,
    case when sommes.niveau <> 'sans_volet' then coalesce(sommes.attendu_estime_eur, 0) end       as attendu_estime_eur,
    case when sommes.niveau <> 'sans_volet' then coalesce(sommes.attendu_inconnu_nb, 0) end       as attendu_inconnu_nb,
    case when sommes.niveau <> 'sans_volet' then sommes.cpts_engagees_nb end                      as cpts_engagees_nb,
    coalesce(sommes.enveloppe_incertaine_eur, 0) > 0                                              as incertaine,
from sommes
left join ref_postes on ref_postes.code = sommes.poste
left join ref_volets on ref_volets.code = sommes.volet
order by
    ref_postes.ordre nulls last,
    case sommes.niveau when 'volet' then 0 when 'sans_volet' then 1 else 2 end,
    ref_volets.ordre;
