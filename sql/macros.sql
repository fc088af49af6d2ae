-- The arithmetic of money, written once: integer cents, rounded half up, never through a double.

-- centimes(x): a decimal(14, 2) amount as whole cents
create macro centimes(montant_eur) as (montant_eur * 100)::hugeint;

-- demi_haut(n, d): n / d rounded half up to a whole number, for n >= 0 and d > 0
create macro demi_haut(n, d) as (2 * (n)::hugeint + (d)::hugeint) // (2 * (d)::hugeint);

-- euros(c): whole cents as decimal(14, 2); a decimal divided by 100 would be a double
create macro euros(c) as ((c)::decimal(18, 0) * 0.01::decimal(3, 2))::decimal(14, 2);
