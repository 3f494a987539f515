-- Stores the parties of new agreements.
prepare import_insert_parties as
insert into agreement_party (agreement_id, organization_id, position, role, unit_name, own_number,
  signatory_name, signatory_title, date_signed, from_date, until_date, agreement_signed_until, contributes_nothing,
  signed_as)
select i.id, g.organization_id, p.position, p.role, p.unit_name, p.own_number, p.signatory_name, p.signatory_title,
  p.date_signed, p.from_date, p.until_date, case when p.date_signed is not null then a.signed_until end,
  coalesce(not p.contributes, false), p.signed_as
from staged_party p
join import_agreement i using (line)
join staged_given g on g.id = p.given
left join agreement a on a.id = i.id and p.date_signed is not null
where i.is_new
order by p.line, p.position;
