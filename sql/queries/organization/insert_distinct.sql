-- Writes down that two organizations are two. $1 and $2 the organizations.
prepare organization_insert_distinct (bigint, bigint) as
insert into organization_distinct (first_id, second_id) values (least($1, $2), greatest($1, $2))
on conflict (first_id, second_id) do nothing;
