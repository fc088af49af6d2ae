-- doublon_versement: payment lines that say the same thing twice.
--
-- code       : doublon_versement
-- titre      : Versement en double
-- regle      : Deux lignes de versement ne portent pas la même CPTS, la même date, les mêmes poste, volet, part, nature et année de contrat, et le même
--              montant.
-- source     : [P] contrôle de l’outil sur le flux des versements ; aucun texte ne le prescrit
-- severite   : haute, une somme payée deux fois se récupère
-- parametres : aucun
-- grain      : one row per set of identical lines
-- unit       : euros des lignes en trop (toutes moins une)
-- caveat     : deux actions d’une même mission payées le même montant le même jour se ressemblent ; une récupération ultérieure n’efface pas le constat
with

groupes as (
    select
        flux_id,
        cpts_id,
        exercice,
        date_paiement,
        poste,
        part,
        nature,
        annee_contrat,
        verse_eur,
        min(flux_id) over identiques     as premier_id,
        count(*) over identiques         as lignes_nb,
    from stg_flux_aci
    window identiques as (partition by cpts_id, date_paiement, poste, volet, part, nature, annee_contrat, verse_eur)
)

select
    concat_ws('|', cpts_id, premier_id)                                 as cle,
    cpts_id,
    exercice,
    annee_contrat,
    poste,
    part,
    date_paiement                                                       as date_fait,
    (abs(verse_eur) * (lignes_nb - 1))::decimal(14, 2)                  as enjeu_eur,
    compte_texte(lignes_nb, 'ligne identique', 'lignes identiques') || ' de ' || euros_texte(verse_eur) || ' le '
    || date_texte(date_paiement) || ' (' || ligne_texte(poste, part) || ', ' || nature_texte(nature) || ').' as constat,
    list(preuve_versement(flux_id, cpts_id, date_paiement, nature, verse_eur) order by flux_id) as preuves,
from groupes
where lignes_nb > 1
group by premier_id, cpts_id, exercice, date_paiement, poste, part, nature, annee_contrat, verse_eur, lignes_nb
