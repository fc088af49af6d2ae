-- What the envelopes promise. Each statement returns the rows that break it; none is success.

-- (cpts_id, annee_contrat) is unique and its days are positive
select cpts_id, annee_contrat, count(*) as lignes_nb
from contrats_annees
group by cpts_id, annee_contrat
having count(*) > 1 or min(date_fin - date_debut) < 1 or min(date_anniversaire - date_debut) not in (365, 366);

-- (cpts_id, annee_contrat, poste, volet, part) is unique, of the vocabulary, within its year
select cpts_id, annee_contrat, poste, volet, part, count(*) as lignes_nb
from enveloppes
group by cpts_id, annee_contrat, poste, volet, part
having count(*) > 1 or max(jours_actifs_nb) > max(jours_annee_nb) or min(enveloppe_eur) <= 0
    or part not in (select code from ref_parts) or (part = 'fonctionnement') <> (poste = 'fonctionnement');

-- active days of one line never overlap
select cpts_id, annee_contrat, poste, volet, date_debut
from enveloppes_periodes
qualify date_debut < lag(date_fin) over (partition by cpts_id, annee_contrat, poste, volet order by date_debut);

-- exercices add up to the line, to the cent
select cpts_id, annee_contrat, poste, volet, part
from enveloppes
full join (
    select cpts_id, annee_contrat, poste, volet, part, sum(enveloppe_eur) as exercices_eur
    from enveloppes_exercices
    group by cpts_id, annee_contrat, poste, volet, part
) as exercices using (cpts_id, annee_contrat, poste, volet, part)
where enveloppes.enveloppe_eur is distinct from exercices.exercices_eur;

-- months add up to the exercice, to the cent, and the cut never exceeds it
select exercice, cpts_id, annee_contrat, poste, volet, part
from enveloppes_exercices
full join (
    select
        exercice, cpts_id, annee_contrat, poste, volet, part,
        sum(enveloppe_eur) as mois_eur,
        sum(enveloppe_meme_jour_eur) as meme_jour_eur,
    from enveloppes_mois
    group by exercice, cpts_id, annee_contrat, poste, volet, part
) as mois using (exercice, cpts_id, annee_contrat, poste, volet, part)
where enveloppes_exercices.enveloppe_eur is distinct from mois.mois_eur
    or mois.meme_jour_eur not between 0 and mois.mois_eur;

-- the pleine never has two lines for one day
select cpts_id, poste, volet, part, date_debut
from enveloppes_pleines
qualify date_debut < lag(date_fin) over (partition by cpts_id, poste, volet, part order by date_debut);

-- what is due of the fixed parts is the line, to the cent
select cpts_id, annee_contrat, poste, volet, part
from enveloppes
left join (
    select cpts_id, annee_contrat, poste, volet, part, sum(attendu_eur) as attendu_eur
    from echeancier
    group by cpts_id, annee_contrat, poste, volet, part
) as dus using (cpts_id, annee_contrat, poste, volet, part)
where enveloppes.part in ('fonctionnement', 'fixe') and enveloppes.enveloppe_eur is distinct from dus.attendu_eur;
