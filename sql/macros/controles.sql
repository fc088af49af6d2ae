-- What the controls share: thresholds, words and proofs, each written once.

-- seuil(nom): a parameter of data/reference/regles.csv that holds for every version; sql/checks/alertes.sql says when one is missing
create macro seuil(nom) as (select valeur from regles where version = '*' and regle = nom);

-- taux_texte(n, d): n / d as a French sentence writes it, to the tenth of a percent
create macro taux_texte(n, d) as
    (demi_haut(n * 1000, d) // 10)::varchar || ',' || (demi_haut(n * 1000, d) % 10)::varchar || chr(8239) || '%';

-- compte_texte(n, un, plusieurs): a count and its noun; the French plural starts at 2
create macro compte_texte(n, un, plusieurs) as
    replace(format('{:,}', (n)::bigint), ',', chr(8239)) || chr(160) || if(abs(n) < 2, un, plusieurs);

-- the label of a code as it stands inside a sentence
create macro poste_texte(poste_code) as (select lower(libelle[1]) || libelle[2:] from ref_postes where code = poste_code);
create macro part_texte(part_code) as (select lower(libelle[1]) || libelle[2:] from ref_parts where code = part_code);
create macro nature_texte(nature_code) as (select lower(libelle[1]) || libelle[2:] from ref_natures_aci where code = nature_code);
create macro objet_texte(objet_code) as (select lower(libelle[1]) || libelle[2:] from ref_objets_fir where code = objet_code);

-- ligne_texte(poste, part): the poste and its part; fonctionnement has no part of its own
create macro ligne_texte(poste_code, part_code) as
    poste_texte(poste_code) || if(part_code = 'fonctionnement', '', ', ' || part_texte(part_code));

-- preuve(...): one row that proves a finding: the table it is in, its business key there, the CPTS it is about, what it says
create macro preuve(table_nom, cle_ligne, cpts, jour, texte, montant) as
    {
        table_source: (table_nom)::varchar,
        cle: (cle_ligne)::varchar,
        cpts_id: (cpts)::varchar,
        "date": (jour)::date,
        libelle: (texte)::varchar,
        montant_eur: (montant)::decimal(14, 2)
    };

-- preuve_versement(...), preuve_enveloppe(...): the two rows that prove most findings
create macro preuve_versement(flux, cpts, jour, nature_code, montant) as
    preuve('flux_aci', flux, cpts, jour, 'Versement, ' || nature_texte(nature_code), montant);
create macro preuve_enveloppe(cpts, annee, poste_code, volet_code, part_code, jour, montant) as
    preuve(
        'enveloppes',
        concat_ws('|', cpts, annee, poste_code, volet_code, part_code),
        cpts,
        jour,
        'Enveloppe, ' || (select lower(libelle[1]) || libelle[2:] from ref_volets where code = volet_code),
        montant
    );

-- lignes_enveloppe(): the envelope of each contract year, poste and part
create macro lignes_enveloppe() as table
select
    cpts_id,
    annee_contrat,
    poste,
    part,
    max(majoration_taux)                    as majoration_taux,
    count(*)                                as lignes_nb,
    sum(enveloppe_eur)::decimal(14, 2)      as enveloppe_eur,
from enveloppes
group by cpts_id, annee_contrat, poste, part;

-- fixes_closes(): the fixed part of each mission over each closed contract year, what was paid for it, and whether the majoration was due
create macro fixes_closes() as table
select
    annees.cpts_id,
    annees.annee_contrat,
    annees.date_fin,
    annees.membres_nb,
    lignes.poste,
    lignes.part,
    lignes.lignes_nb,
    lignes.enveloppe_eur,
    lignes.majoration_taux,
    echeances.verse_eur,
    -- a version without majoration is compared with the rate of those that have one
    1 + coalesce(
        nullif(taux.valeur, 0), (select max(valeur) from regles where regle = 'majoration_taux')
    )                                                              as taux_indu,
    annees.taille = taille.valeur and annees.membres_nb is null    as droit_inconnu,
from contrats_annees as annees
inner join parametres on annees.date_fin <= parametres.date_arrete
inner join lignes_enveloppe() as lignes
    on lignes.cpts_id = annees.cpts_id
    and lignes.annee_contrat = annees.annee_contrat
    and lignes.part = 'fixe'
inner join echeances
    on echeances.cpts_id = annees.cpts_id
    and echeances.annee_contrat = annees.annee_contrat
    and echeances.poste = lignes.poste
    and echeances.part = 'fixe'
inner join regles as taux on taux.version = annees.version and taux.regle = 'majoration_taux'
inner join regles as taille on taille.version = annees.version and taille.regle = 'majoration_taille';
