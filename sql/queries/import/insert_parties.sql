-- Stores the parties of new agreements.
prepare import_insert_parties as
insert into agreement_party (agreement_id, organization_id, recorded_organization_id, position, role, unit_name,
  own_number, signatory_name, signatory_title, date_signed, agreement_signed_until, contribution_amount,
  contribution_currency, contribution_in_kind)
select i.id, o.resolved_id, o.id, m.position, m.detail ->> 'role', m.detail ->> 'unitName', m.detail ->> 'ownNumber',
  m.detail #>> '{signatory,name}', m.detail #>> '{signatory,title}', m.detail ->> 'dateSigned',
  case when m.detail ? 'dateSigned' then a.signed_until end,
  (m.detail #>> '{contribution,amount}')::numeric, m.detail #>> '{contribution,currency}',
  (m.detail #>> '{contribution,inKind}')::boolean
from import_mention m
join import_agreement i using (line)
join agreement a on a.id = i.id
join import_given g using (given)
join organization o on o.id = g.organization_id
where m.place = 'party'
order by m.line, m.position;
