-- GET /api/cpts/{cpts_id}/echeancier: each due with what payments cover of it, in the order of the days; the oldest due is served first.
with

verses as (
    select
        annee_contrat,
        poste,
        part,
        sum(verse_eur) as verse_eur,
    from rattachements
    where cpts_id = $cpts_id
        and etat = 'rattache'
    group by annee_contrat, poste, part
),

dues as (
    select
        echeancier.*,
        greatest(0, least(
            echeancier.attendu_eur,
            coalesce(verses.verse_eur, 0) + echeancier.attendu_eur - sum(echeancier.attendu_eur) over (
                partition by echeancier.annee_contrat, echeancier.poste, echeancier.part
                order by echeancier.estime, echeancier.date_echeance, echeancier.volet, echeancier.nature
            )
        ))                                                                                       as regle_eur,
        (echeancier.date_echeance + to_months(delais.valeur::integer))::date                     as date_limite,
        parametres.date_arrete,
    from echeancier
    cross join parametres
    inner join regles as delais on delais.version = '*' and delais.regle = 'retard_delai_mois'
    left join verses using (annee_contrat, poste, part)
    where echeancier.cpts_id = $cpts_id
        and ($annee_contrat is null or echeancier.annee_contrat = $annee_contrat)
)

select
    dues.annee_contrat,
    dues.poste,
    dues.volet,
    dues.part,
    dues.nature,
    dues.date_echeance,
    dues.date_limite,
    dues.attendu_eur,
    dues.estime,
    dues.taux_num,
    dues.taux_den,
    round(dues.taux_num::double / nullif(dues.taux_den, 0), 6)                                   as taux_atteinte_taux,
    dues.regle_eur,
    (dues.attendu_eur - dues.regle_eur)::decimal(14, 2)                                          as reste_eur,
    case
        when dues.attendu_eur is null then 'inconnu'
        when dues.regle_eur = dues.attendu_eur then 'regle'
        when dues.date_echeance > dues.date_arrete then 'a_venir'
        when dues.estime then 'estime'
        when dues.date_arrete > dues.date_limite then 'en_retard'
        else 'du'
    end                                                                                          as etat,
from dues
inner join ref_postes on ref_postes.code = dues.poste
inner join ref_volets on ref_volets.code = dues.volet
inner join ref_parts on ref_parts.code = dues.part
order by dues.date_echeance, dues.annee_contrat, ref_postes.ordre, ref_volets.ordre, ref_parts.ordre, dues.nature;
