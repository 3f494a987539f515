-- For which fields an agreement counts that is filed under one: for itself, and for all that are as broad, in every
-- scheme. The other way round than field_and_narrower.
prepare field_asking as
with recursive asking (field_id, counts_for) as (
  select f.id, f.id from field f
  union
  select a.field_id, n.id
  from asking a
  cross join lateral (
    select f.broader_id as id from field f where f.id = a.counts_for and f.broader_id is not null
    union all
    select m.matched_id from field_match m where m.field_id = a.counts_for
    union all
    select m.field_id from field_match m where m.matched_id = a.counts_for and m.relation = 'exact') n
)
select a.field_id, a.counts_for from asking a;
