-- Faults of the purposes of agreements: purposes and fields that do not exist, one who is not a party, one who sends to
-- itself, one purpose twice.
prepare import_check_agreement_purposes as
with mention as (
  select s.line, format('purposes[%s].from', s.position - 1) as path, s.sender as given from staged_agreement_purpose s
  where s.sender is not null
  union all
  select s.line, format('purposes[%s].to', s.position - 1), s.recipient from staged_agreement_purpose s
  where s.recipient is not null)
insert into import_fault (line, path, code, value, other)
select s.line, format('purposes[%s].purpose', s.position - 1), 'purpose-unknown', s.purpose, null
from staged_agreement_purpose s
where not exists (select from purpose u where u.code = s.purpose)
  and not exists (select from import_name n where n.record = 'purpose' and n.code = s.purpose)
union all
select s.line, format('purposes[%s].field', s.position - 1), 'field-unknown', s.field, null
from staged_agreement_purpose s
where s.field is not null and not exists (
    select from field f join field_scheme c on c.id = f.scheme_id
    where c.code = split_part(s.field, ':', 1) and f.code = substr(s.field, strpos(s.field, ':') + 1))
  and not exists (
    select from import_name r
    where r.refused and r.record in ('field-scheme', 'field') and r.code = split_part(s.field, ':', 1))
union all
select s.line, format('purposes[%s].to', s.position - 1), 'sender-is-recipient', coalesce(h.named, h.name, h.code), null
from staged_agreement_purpose s
join staged_given g on g.id = s.sender
join staged_given h on h.id = s.recipient
join organization o on o.id = g.organization_id
join organization p on p.id = h.organization_id
where o.resolved_id = p.resolved_id
union all
select m.line, m.path, 'party-missing', coalesce(g.named, g.name, g.code), null
from mention m
join staged_given g on g.id = m.given
join organization o on o.id = g.organization_id
where not exists (
  select from staged_party p join staged_given q on q.id = p.given join organization r on r.id = q.organization_id
  where p.line = m.line and r.resolved_id = o.resolved_id);
