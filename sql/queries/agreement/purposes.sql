-- The purposes of an agreement, in order, and who sends and receives under them.
prepare agreement_purposes (
  bigint, -- agreement
  text    -- language?: the one that names are wanted in
) as
select u.code, u.label_en, u.label_zh, s.code as sender, r.code as recipient, ap.quantity, ap.unit, ap.per, ap.level,
  ap.first_year, ap.last_year,
  (select n.name from organization_called(s.id, s.name, $2) n) as sender_name,
  (select n.name from organization_called(r.id, r.name, $2) n) as recipient_name,
  (select c.code || ':' || f.code from field f join field_scheme c on c.id = f.scheme_id
    where f.id = ap.field_id) as field
from agreement_purpose ap
join purpose u on u.id = ap.purpose_id
left join organization ms on ms.id = ap.sender_id
left join organization s on s.id = ms.resolved_id
left join organization mr on mr.id = ap.recipient_id
left join organization r on r.id = mr.resolved_id
where ap.agreement_id = $1
order by ap.position;
