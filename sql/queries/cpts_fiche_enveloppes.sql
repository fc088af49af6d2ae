-- GET /api/cpts/{cpts_id}: the lines of its envelope, contract year by contract year, in the order of the agreement.
select
    enveloppes.annee_contrat,
    enveloppes.date_debut,
    enveloppes.date_fin,
    enveloppes.poste,
    enveloppes.volet,
    enveloppes.part,
    enveloppes.version,
    enveloppes.taille,
    enveloppes.majoration_taux,
    enveloppes.jours_actifs_nb,
    enveloppes.jours_annee_nb,
    enveloppes.enveloppe_eur,
    enveloppes.confiance,
    enveloppes.projete,
from enveloppes
inner join ref_postes on ref_postes.code = enveloppes.poste
inner join ref_volets on ref_volets.code = enveloppes.volet
inner join ref_parts on ref_parts.code = enveloppes.part
where enveloppes.cpts_id = $cpts_id
order by enveloppes.annee_contrat, ref_postes.ordre, ref_volets.ordre, ref_parts.ordre;
