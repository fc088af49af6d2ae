-- What the cube behind the pages promises. Each statement returns the rows that break it; none is success.

-- (exercice, mois, cpts_id, poste, part) is unique
select exercice, mois, cpts_id, poste, part, count(*) as lignes_nb
from depenses_mois
group by exercice, mois, cpts_id, poste, part
having count(*) > 1;

-- it holds every euro paid
select cube.verse_eur, mart.verse_eur
from (select coalesce(sum(verse_eur), 0) as verse_eur from depenses_mois) as cube,
    (select coalesce(sum(verse_eur), 0) as verse_eur from versements) as mart
where cube.verse_eur <> mart.verse_eur;

-- and every euro of envelope of the exercices begun
select cube.enveloppe_eur, mart.enveloppe_eur
from (select coalesce(sum(enveloppe_eur), 0) as enveloppe_eur from depenses) as cube,
    (
        select coalesce(sum(enveloppe_eur), 0) as enveloppe_eur
        from enveloppes_exercices, parametres
        where exercice <= year(date_arrete)
    ) as mart
where cube.enveloppe_eur <> mart.enveloppe_eur;

-- a CPTS has one row per exercice
select exercice, cpts_id, count(*) as lignes_nb
from cpts_exercices
group by exercice, cpts_id
having count(*) > 1;
