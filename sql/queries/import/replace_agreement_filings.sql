-- Gives agreements that are recorded the filings that the import has for them.
prepare import_replace_agreement_filings as
with given as (
  select i.id as agreement_id, s.position, s.scheme, s.number, s.date, s.office, s.result
  from staged_agreement_filing s join import_agreement i using (line)
  where not i.is_new),
gone as (
  delete from agreement_filing x
  using import_agreement i
  where not i.is_new and x.agreement_id = i.id
    and not exists (select from given s where (s.agreement_id, s.position) = (x.agreement_id, x.position)))
insert into agreement_filing as x (agreement_id, position, scheme, number, date, office, result)
select s.* from given s order by s.agreement_id, s.position
on conflict (agreement_id, position) do update
set scheme = excluded.scheme, number = excluded.number, date = excluded.date, office = excluded.office,
  result = excluded.result
where (x.scheme, x.number, x.date, x.office, x.result)
  is distinct from (excluded.scheme, excluded.number, excluded.date, excluded.office, excluded.result);
