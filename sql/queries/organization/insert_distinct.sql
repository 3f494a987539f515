-- Writes down that two organizations are two.
prepare organization_insert_distinct (
  bigint, -- first
  bigint  -- second
) as
insert into organization_distinct (first_id, second_id) values (least($1, $2), greatest($1, $2))
on conflict (first_id, second_id) do nothing;
