-- Stores the purposes of new agreements.
prepare import_insert_agreement_purposes as
insert into agreement_purpose (agreement_id, position, purpose_id, sender_id, recipient_id, quantity, unit, per, level,
  field_id, first_year, last_year)
select i.id, s.position, u.id, agreement_party_key(i.id, g.organization_id),
  agreement_party_key(i.id, h.organization_id), s.quantity, s.unit,
  case when s.quantity is not null then coalesce(s.per, 'year') end, s.level, f.id, s.first_year, s.last_year
from staged_agreement_purpose s
join import_agreement i using (line)
left join purpose u on u.code = s.purpose
left join staged_given g on g.id = s.sender
left join staged_given h on h.id = s.recipient
left join field_scheme c on c.code = split_part(s.field, ':', 1)
left join field f on f.scheme_id = c.id and f.code = substr(s.field, strpos(s.field, ':') + 1)
where i.is_new
order by i.line, s.position;
