-- Gives agreements that are recorded the further amounts that the import has for them.
prepare import_replace_agreement_amounts as
with given as (
  select i.id as agreement_id, s.position, s.kind, s.amount, s.currency
  from staged_agreement_amount s join import_agreement i using (line)
  where not i.is_new),
gone as (
  delete from agreement_amount x
  using import_agreement i
  where not i.is_new and x.agreement_id = i.id
    and not exists (select from given s where (s.agreement_id, s.position) = (x.agreement_id, x.position)))
insert into agreement_amount as x (agreement_id, position, kind, amount, currency)
select s.* from given s order by s.agreement_id, s.position
on conflict (agreement_id, position) do update
set kind = excluded.kind, amount = excluded.amount, currency = excluded.currency
where (x.kind, x.amount, x.currency)
  is distinct from (excluded.kind, excluded.amount, excluded.currency);
