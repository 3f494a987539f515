-- Organizations with names that are alike.

create or replace function organization_alike(only_country text, least_likeness double precision)
returns table (first_id bigint, second_id bigint, likeness double precision, evidence text)
language plpgsql stable
set work_mem = '64MB'
set enable_nestloop = off
set enable_mergejoin = off
set jit = off
as $$
begin
  -- Not every pair can be compared. Those are that share half of a name, so that one mistake in the other half is
  -- forgiven, or three trigrams that are rare among the names of the country.
  return query
    with name as materialized (
      select row_number() over () as number, k.land, k.folded, char_length(k.folded) as length, array_agg(k.id) as ids
      from (
        select o.id, o.country as land, o.name_folded as folded from organization o where o.merged_into_id is null
        union
        select o.id, o.country, n.name_folded from organization_name n join organization o on o.id = n.organization_id
        where n.kind in ('official', 'former') and o.merged_into_id is null) k
      where k.land is not null and (only_country is null or k.land = only_country)
      group by k.land, k.folded),
    half as (
      select n.land, n.number, s.part
      from name n,
        lateral (select distinct h from unnest(array[n.length / 2, (n.length + 1) / 2]) h) halves,
        lateral (values ('<' || left(n.folded, h)), ('>' || right(n.folded, h))) s (part)
      where n.length >= 4),
    shared (weight, numbers) as (
      select 3, array_agg(h.number) from half h group by h.land, h.part having count(*) between 2 and 40
      union all
      select 1, array_agg(n.number) from name n cross join unnest(show_trgm(n.folded)) gram
      group by n.land, gram having count(*) between 2 and 24),
    candidate as materialized (
      select a, b from shared s, unnest(s.numbers) a, unnest(s.numbers) b where a < b
      group by a, b having sum(s.weight) >= 3),
    compared as materialized (
      select x.ids as x_ids, y.ids as y_ids, x.folded as x_folded, y.folded as y_folded,
        similarity(x.folded, y.folded)::double precision as found
      from candidate c join name x on x.number = c.a join name y on y.number = c.b
      -- Names of very different lengths cannot be alike.
      where least(x.length, y.length) >= (least_likeness - 0.1) * greatest(x.length, y.length))
    select least(x, y), greatest(x, y), c.found, least(c.x_folded, c.y_folded) || ' ~ ' || greatest(c.x_folded, c.y_folded)
    from compared c, unnest(c.x_ids) x, unnest(c.y_ids) y
    where c.found >= least_likeness and x <> y;
end
$$;
comment on function organization_alike(text, double precision) is
  'Pairs of organizations of one country with names that are alike, but not the same, as trigrams have it.';
