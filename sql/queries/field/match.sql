-- Matches fields, each with one of another scheme, in place of what they had been to each other. What is so already is
-- left.
prepare field_match (
  bigint[], -- fields
  text[],   -- relations: relations, exact or broad
  bigint[]  -- matched: what they match
) as
insert into field_match as m (field_id, relation, matched_id)
select field_id, relation, matched_id from unnest($1, $2, $3) as given (field_id, relation, matched_id)
on conflict (first_id, second_id) do update
set field_id = excluded.field_id, relation = excluded.relation, matched_id = excluded.matched_id
where m.relation <> excluded.relation or m.relation = 'broad' and m.field_id <> excluded.field_id;
