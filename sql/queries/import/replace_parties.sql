-- Gives agreements that are recorded the parties that the import has for them; those that stay keep their keys, and the
-- names under which they signed unless another is given.
prepare import_replace_parties as
with party as (
  select i.id as agreement_id, o.id as organization_id, o.resolved_id, p.position, p.role::code as role,
    p.unit_name::label as unit_name, p.own_number::label as own_number, p.signatory_name::label as signatory_name,
    p.signatory_title::label as signatory_title, p.date_signed::partial_date as date_signed,
    p.from_date::partial_date as from_date, p.until_date::partial_date as until_date,
    coalesce(not p.contributes, false) as contributes_nothing, p.signed_as::label as signed_as
  from import_agreement i
  join staged_party p using (line)
  join staged_given g on g.id = p.given
  join organization o on o.id = g.organization_id
  where not i.is_new),
-- Those that there are, and what they stand for.
known as (
  select x.id, x.agreement_id, o.resolved_id
  from import_agreement i
  join agreement_party x on x.agreement_id = i.id
  join organization o on o.id = x.organization_id
  where not i.is_new),
gone as (
  delete from agreement_party x
  using known k
  where x.id = k.id and not exists (
    select from party p where (p.agreement_id, p.resolved_id) = (k.agreement_id, k.resolved_id))),
kept as (
  update agreement_party x
  set position = p.position, organization_id = p.organization_id, role = p.role, unit_name = p.unit_name,
    own_number = p.own_number, signatory_name = p.signatory_name, signatory_title = p.signatory_title,
    date_signed = p.date_signed, from_date = p.from_date, until_date = p.until_date,
    contributes_nothing = p.contributes_nothing, signed_as = coalesce(p.signed_as, x.signed_as)
  from party p
  join known k on (k.agreement_id, k.resolved_id) = (p.agreement_id, p.resolved_id)
  where x.id = k.id
    and (x.position, x.organization_id, x.role, x.unit_name, x.own_number, x.signatory_name, x.signatory_title,
        x.date_signed, x.from_date, x.until_date, x.contributes_nothing, x.signed_as)
      is distinct from (p.position, p.organization_id, p.role, p.unit_name, p.own_number, p.signatory_name,
        p.signatory_title, p.date_signed, p.from_date, p.until_date, p.contributes_nothing,
        coalesce(p.signed_as, x.signed_as)))
insert into agreement_party (agreement_id, organization_id, position, role, unit_name, own_number, signatory_name,
  signatory_title, date_signed, from_date, until_date, contributes_nothing, signed_as)
select p.agreement_id, p.organization_id, p.position, p.role, p.unit_name, p.own_number, p.signatory_name,
  p.signatory_title, p.date_signed, p.from_date, p.until_date, p.contributes_nothing, p.signed_as
from party p
where not exists (
  select from known k where (k.agreement_id, k.resolved_id) = (p.agreement_id, p.resolved_id))
order by p.agreement_id, p.position;
