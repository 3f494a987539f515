-- Agreements whose reference begins with what a person typed; where none does, in any case and without regard to
-- punctuation.
prepare completion_agreements (
  text,   -- typed: what was typed
  bigint  -- limit: how many at most
) as
with same as (
  select a.reference, a.title from agreement a
  where a.reference >= btrim($1) collate "C" and a.reference < (btrim($1) || chr(1114111)) collate "C"
  order by a.reference limit $2)
select reference::text as code, title::text as label from same
union all
(select a.reference, a.title from agreement a
where not exists (select from same) and search_number($1) <> ''
  and search_number(a.reference) collate "C" >= search_number($1) collate "C"
  and search_number(a.reference) collate "C" < (search_number($1) || chr(1114111)) collate "C"
order by search_number(a.reference) collate "C" limit $2);
