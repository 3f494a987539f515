-- Gives agreements that are recorded what the import has of what their parties bring in.
prepare import_replace_contributions as
with given as (
  select i.id as agreement_id, agreement_party_key(i.id, g.organization_id) as organization_id, c.position, c.amount,
    c.currency, c.in_kind, c.what
  from staged_contribution c
  join import_agreement i using (line)
  join staged_party p on p.line = c.line and p.position = c.party
  join staged_given g on g.id = p.given
  where not i.is_new),
gone as (
  delete from agreement_contribution x
  using import_agreement i
  where not i.is_new and x.agreement_id = i.id and not exists (
    select from given c
    where (c.agreement_id, c.organization_id, c.position) = (x.agreement_id, x.organization_id, x.position)))
insert into agreement_contribution as x (agreement_id, organization_id, position, amount, currency, in_kind, what)
select c.* from given c order by c.agreement_id, c.organization_id, c.position
on conflict (agreement_id, organization_id, position) do update
set amount = excluded.amount, currency = excluded.currency, in_kind = excluded.in_kind, what = excluded.what
where (x.amount, x.currency, x.in_kind, x.what)
  is distinct from (excluded.amount, excluded.currency, excluded.in_kind, excluded.what);
