-- depenses: depenses_mois without its months.
--
-- grain  : one row per (exercice, cpts_id, poste, part)
-- unit   : euros courants
-- reads  : depenses_mois
-- source : depenses_mois
-- leaves : combinations with neither envelope nor payment
-- caveat : see depenses_mois
create table depenses as
select
    exercice,
    cpts_id,
    region_code,
    departement_code,
    taille,
    poste,
    part,
    sum(enveloppe_eur)::decimal(14, 2)               as enveloppe_eur,
    sum(enveloppe_a_date_eur)::decimal(14, 2)        as enveloppe_a_date_eur,
    sum(enveloppe_meme_jour_eur)::decimal(14, 2)     as enveloppe_meme_jour_eur,
    sum(enveloppe_incertaine_eur)::decimal(14, 2)    as enveloppe_incertaine_eur,
    sum(verse_eur)::decimal(14, 2)                   as verse_eur,
    sum(verse_meme_jour_eur)::decimal(14, 2)         as verse_meme_jour_eur,
    bool_or(paye)                                    as paye,
from depenses_mois
group by exercice, cpts_id, region_code, departement_code, taille, poste, part
order by exercice, region_code, departement_code, cpts_id, poste, part;
