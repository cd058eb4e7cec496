-- A function in SQL is planned anew with each statement that calls it, one in PL/pgSQL once for each connection.
create or replace function engine.search_words(text) returns tsvector
    language plpgsql immutable strict parallel safe as $$
begin
    return array_to_tsvector(
        (select coalesce(array_agg(distinct word), '{}')
         from (select unnest(array[token, ltrim(token, '0')] || regexp_split_to_array(token, '[^[:alnum:]]+')
                             || array(select ltrim(part, '0')
                                      from regexp_split_to_table(token, '[^[:alnum:]]+') part)) as word
               from regexp_split_to_table(lower($1), '\s+') token) words
         where word <> '' and length(word) <= 100));
end $$;
