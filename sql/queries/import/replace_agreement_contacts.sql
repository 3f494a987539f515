-- Gives agreements that are recorded the contacts that the import has for them.
prepare import_replace_agreement_contacts as
with contact as (
  select i.id, c.position, c.name, c.office, c.email, c.telephone
  from staged_agreement_contact c join import_agreement i using (line)
  where not i.is_new),
gone as (
  delete from agreement_contact x
  using import_agreement i
  where not i.is_new and x.agreement_id = i.id
    and not exists (select from contact c where (c.id, c.name) = (x.agreement_id, x.name)))
insert into agreement_contact as x (agreement_id, position, name, office, email, telephone)
select c.id, c.position, c.name, c.office, c.email, c.telephone from contact c order by c.id, c.position
on conflict (agreement_id, name) do update
set position = excluded.position, office = excluded.office, email = excluded.email, telephone = excluded.telephone
where (x.position, x.office, x.email, x.telephone)
  is distinct from (excluded.position, excluded.office, excluded.email, excluded.telephone);
