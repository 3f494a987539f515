-- Gives agreements that are recorded the classifications that the import has for them.
prepare import_replace_agreement_classifications as
with given as (
  select i.id as agreement_id, c.position, split_part(c.classification, ':', 1) as scheme,
    classification_value(c.classification) as value
  from staged_agreement_classification c join import_agreement i using (line)
  where not i.is_new),
gone as (
  delete from agreement_classification x
  using import_agreement i
  where not i.is_new and x.agreement_id = i.id
    and not exists (select from given c where (c.agreement_id, c.position) = (x.agreement_id, x.position)))
insert into agreement_classification as x (agreement_id, position, scheme, value)
select c.agreement_id, c.position, c.scheme, c.value from given c order by c.agreement_id, c.position
on conflict (agreement_id, position) do update set scheme = excluded.scheme, value = excluded.value
where (x.scheme, x.value) is distinct from (excluded.scheme, excluded.value);
