-- Gives agreements that are recorded the titles in further languages that the import has for them.
prepare import_replace_titles as
with title as (
  select i.id, t.language, t.title from staged_agreement_title t join import_agreement i using (line)
  where not i.is_new),
gone as (
  delete from agreement_title x
  using import_agreement i
  where not i.is_new and x.agreement_id = i.id
    and not exists (select from title t where (t.id, t.language) = (x.agreement_id, x.language)))
insert into agreement_title as x (agreement_id, language, title)
select t.id, t.language, t.title from title t
on conflict (agreement_id, language) do update set title = excluded.title where x.title <> excluded.title;
