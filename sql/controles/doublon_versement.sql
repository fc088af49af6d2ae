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
        cpts_id,
        date_paiement,
        poste,
        volet,
        part,
        nature,
        annee_contrat,
        verse_eur,
        count(*) as lignes_nb,
    from stg_flux_aci
    group by cpts_id, date_paiement, poste, volet, part, nature, annee_contrat, verse_eur
    having count(*) > 1
)

select
    concat_ws('|', groupes.cpts_id, min(lignes.flux_id))                        as cle,
    groupes.cpts_id,
    year(groupes.date_paiement)::integer                                        as exercice,
    groupes.annee_contrat,
    groupes.poste,
    groupes.part,
    groupes.date_paiement                                                       as date_fait,
    (abs(groupes.verse_eur) * (groupes.lignes_nb - 1))::decimal(14, 2)          as enjeu_eur,
    compte_texte(groupes.lignes_nb, 'ligne identique', 'lignes identiques') || ' de ' || euros_texte(groupes.verse_eur) || ' le '
    || date_texte(groupes.date_paiement) || ' (' || ligne_texte(groupes.poste, groupes.part) || ', ' || nature_texte(groupes.nature) || ').' as constat,
    list(
        preuve_versement(lignes.flux_id, lignes.cpts_id, lignes.date_paiement, lignes.nature, lignes.verse_eur)
        order by lignes.flux_id
    )                                                                           as preuves,
from groupes
inner join stg_flux_aci as lignes
    on lignes.cpts_id = groupes.cpts_id
    and lignes.date_paiement = groupes.date_paiement
    and lignes.poste = groupes.poste
    and lignes.volet is not distinct from groupes.volet
    and lignes.part = groupes.part
    and lignes.nature = groupes.nature
    and lignes.annee_contrat is not distinct from groupes.annee_contrat
    and lignes.verse_eur = groupes.verse_eur
group by
    groupes.cpts_id,
    groupes.date_paiement,
    groupes.poste,
    groupes.volet,
    groupes.part,
    groupes.nature,
    groupes.annee_contrat,
    groupes.verse_eur,
    groupes.lignes_nb
