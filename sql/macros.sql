-- The arithmetic of money, written once: integer cents, rounded half up, never through a double. Cents are bigint: what would not fit
-- (above 9.2e18) is an error, never a wrong figure.

-- centimes(x): a decimal(14, 2) amount as whole cents
create macro centimes(montant_eur) as (montant_eur * 100)::bigint;

-- demi_haut(n, d): n / d rounded half up to a whole number, for n >= 0 and d > 0
create macro demi_haut(n, d) as (2 * (n)::bigint + (d)::bigint) // (2 * (d)::bigint);

-- euros(c): whole cents as decimal(14, 2); a decimal divided by 100 would be a double
create macro euros(c) as ((c)::decimal(18, 0) * 0.01::decimal(3, 2))::decimal(14, 2);

-- euros_texte(x): an amount as a French sentence writes it, for computations that are shown written out
create macro euros_texte(montant_eur) as
    if(montant_eur < 0, '-', '')
    || replace(format('{:,}', (abs(centimes(montant_eur)) // 100)::bigint), ',', chr(8239))
    || ',' || lpad((abs(centimes(montant_eur)) % 100)::varchar, 2, '0') || chr(160) || '€';

-- date_texte(d): a day as a French sentence writes it
create macro date_texte(jour) as strftime(jour, '%d/%m/%Y');

-- texte_plie(t): a text as a search compares it: no case, no accent, no ligature; punctuation, hyphens, apostrophes and spaces alike
create macro texte_plie(texte) as
    trim(regexp_replace(replace(replace(strip_accents(lower(texte)), 'œ', 'oe'), 'æ', 'ae'), '[\p{P}\p{Z}\sʼ]+', ' ', 'g'));

-- numero_nu(t): an identifier as it is kept, however its digits were grouped
create macro numero_nu(texte) as regexp_replace(upper(texte), '[\p{P}\p{Z}\s]+', '', 'g');
