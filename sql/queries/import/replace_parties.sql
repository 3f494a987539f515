-- Gives an agreement the parties that the import has for it; those that stay keep their keys.
-- $1 its key.
prepare import_replace_parties (bigint) as
with party as (
  select o.resolved_id as organization_id, o.id as recorded_id, m.position,
    (m.detail ->> 'role')::code as role, (m.detail ->> 'unitName')::label as unit_name,
    (m.detail ->> 'ownNumber')::label as own_number, (m.detail #>> '{signatory,name}')::label as signatory_name,
    (m.detail #>> '{signatory,title}')::label as signatory_title,
    (m.detail ->> 'dateSigned')::partial_date as date_signed,
    (m.detail #>> '{contribution,amount}')::numeric as amount, m.detail #>> '{contribution,currency}' as currency,
    (m.detail #>> '{contribution,inKind}')::boolean as in_kind
  from import_mention m join import_given g using (given) join organization o on o.id = g.organization_id
  where m.place = 'party'),
gone as (
  delete from agreement_party x
  where x.agreement_id = $1 and not exists (select from party p where p.organization_id = x.organization_id)),
kept as (
  update agreement_party x
  set position = p.position, recorded_organization_id = p.recorded_id, role = p.role, unit_name = p.unit_name,
    own_number = p.own_number, signatory_name = p.signatory_name, signatory_title = p.signatory_title,
    date_signed = p.date_signed,
    contribution_amount = p.amount, contribution_currency = p.currency, contribution_in_kind = p.in_kind
  from party p
  where x.agreement_id = $1 and p.organization_id = x.organization_id
    and (x.position, x.recorded_organization_id, x.role, x.unit_name, x.own_number, x.signatory_name, x.signatory_title,
        x.date_signed, x.contribution_amount, x.contribution_currency, x.contribution_in_kind)
      is distinct from (p.position, p.recorded_id, p.role, p.unit_name, p.own_number, p.signatory_name,
        p.signatory_title, p.date_signed, p.amount, p.currency, p.in_kind))
insert into agreement_party (agreement_id, organization_id, recorded_organization_id, position, role, unit_name,
  own_number, signatory_name, signatory_title, date_signed, contribution_amount, contribution_currency,
  contribution_in_kind)
select $1, p.organization_id, p.recorded_id, p.position, p.role, p.unit_name, p.own_number, p.signatory_name,
  p.signatory_title, p.date_signed, p.amount, p.currency, p.in_kind
from party p
where not exists (
  select from agreement_party x where x.agreement_id = $1 and x.organization_id = p.organization_id)
order by p.position;
