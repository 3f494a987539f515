-- Gives an agreement the titles in further languages that the import has for it.
prepare import_replace_titles (
  bigint  -- id: its key
) as
with title as (
  select t.key as language, t.value as title
  from import_row r cross join jsonb_each_text(r.body -> 'titles') t where r.record = 'agreement'),
gone as (
  delete from agreement_title x
  where x.agreement_id = $1 and not exists (select from title t where t.language = x.language))
insert into agreement_title as x (agreement_id, language, title)
select $1, t.language, t.title from title t
on conflict (agreement_id, language) do update set title = excluded.title where x.title <> excluded.title;
