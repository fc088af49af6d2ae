-- GET /api/dictionnaire: the columns of every table and view of the snapshot, with the unit that their suffix says, in their order.
select
    table_name                                                                       as nom,
    list(
        {
            nom: column_name,
            type: lower(data_type),
            unite: case
                when column_name like '%\_eur' escape '\' then 'euros courants'
                when column_name like '%\_hab' escape '\' then 'habitants'
                when column_name like '%\_taux' escape '\' then 'part de 1'
                when column_name like '%\_nb' escape '\' then 'nombre'
                when column_name like '%\_jours' escape '\' then 'jours'
                when column_name like '%\_mois' escape '\' then 'mois'
                when data_type = 'DATE' then 'jour'
            end,
        }
        order by column_index
    )                                                                                as colonnes,
from duckdb_columns()
where schema_name = 'main'
    and not internal
group by table_name
order by table_name;
