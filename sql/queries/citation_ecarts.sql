-- GET /api/citations: what differs between two answers of the same figure, value by value; the rows of a list are told apart by their codes and names. The first 200.
with

reponses as (
    select 'cite' as cote, $cite::json as reponse
    union all
    select 'recent' as cote, $recent::json as reponse
),

feuilles as (
    select
        reponses.cote,
        arbre.path                                                                       as ligne,
        arbre.key                                                                        as champ,
        arbre.type in ('BIGINT', 'UBIGINT', 'HUGEINT', 'DOUBLE', 'DECIMAL')              as est_nombre,
        case when arbre.type = 'NULL' then 'n.d.' else arbre.atom ->> '$' end            as texte,
        arbre.path like '%[%'
        and arbre.type in ('VARCHAR', 'BIGINT', 'UBIGINT')
        and not regexp_matches(arbre.key, '_(eur|hab|taux|nb|jours|mois)$')              as est_cle,
    from reponses,
        json_tree(reponses.reponse) as arbre
    where arbre.type not in ('OBJECT', 'ARRAY')
),

lignes as (
    select
        cote,
        ligne,
        regexp_replace(ligne, '\[\d+\]', '', 'g')                                        as liste,
        coalesce(string_agg(texte, ', ' order by champ) filter (where est_cle), '')      as ou,
    from feuilles
    group by cote, ligne
),

rangees as (
    select
        cote,
        ligne,
        liste,
        ou,
        row_number() over (partition by cote, liste, ou order by length(ligne), ligne)   as rang,
    from lignes
),

valeurs as (
    select
        rangees.cote,
        rangees.liste,
        rangees.ou,
        rangees.rang,
        feuilles.champ,
        feuilles.est_nombre,
        feuilles.texte,
    from feuilles
    inner join rangees using (cote, ligne)
    where not feuilles.est_cle
),

paires as (
    select
        liste,
        ou,
        champ,
        coalesce(cite.texte, '-')                                                        as cite,
        coalesce(recente.texte, '-')                                                     as recent,
        case
            when not (cite.est_nombre and recente.est_nombre) then null
            when champ like '%\_eur' escape '\'
                then (recente.texte::decimal(18, 2) - cite.texte::decimal(18, 2))::varchar
            else (recente.texte::decimal(28, 10) - cite.texte::decimal(28, 10))::varchar
        end                                                                              as ecart,
    from (select * from valeurs where cote = 'cite') as cite
    full join (select * from valeurs where cote = 'recent') as recente using (liste, ou, rang, champ)
    where cite.texte is distinct from recente.texte
)

select
    liste,
    ou,
    champ,
    cite,
    recent,
    ecart,
    count(*) over ()::integer                                                            as ecarts_nb,
from paires
order by liste, ou, champ
limit 200;
