-- Gives agreements that are recorded the purposes that the import has for them.
prepare import_replace_agreement_purposes as
with given as (
  select i.id as agreement_id, s.position, u.id as purpose_id,
    agreement_party_key(i.id, g.organization_id) as sender_id,
    agreement_party_key(i.id, h.organization_id) as recipient_id, s.quantity, s.unit,
    case when s.quantity is not null then coalesce(s.per, 'year') end as per, s.level, f.id as field_id, s.first_year,
    s.last_year
  from staged_agreement_purpose s
  join import_agreement i using (line)
  left join purpose u on u.code = s.purpose
  left join staged_given g on g.id = s.sender
  left join staged_given h on h.id = s.recipient
  left join field_scheme c on c.code = split_part(s.field, ':', 1)
  left join field f on f.scheme_id = c.id and f.code = substr(s.field, strpos(s.field, ':') + 1)
  where not i.is_new),
gone as (
  delete from agreement_purpose x
  using import_agreement i
  where not i.is_new and x.agreement_id = i.id
    and not exists (select from given s where (s.agreement_id, s.position) = (x.agreement_id, x.position)))
insert into agreement_purpose as x (agreement_id, position, purpose_id, sender_id, recipient_id, quantity, unit, per,
  level, field_id, first_year, last_year)
select s.* from given s order by s.agreement_id, s.position
on conflict (agreement_id, position) do update
set purpose_id = excluded.purpose_id, sender_id = excluded.sender_id, recipient_id = excluded.recipient_id,
  quantity = excluded.quantity, unit = excluded.unit, per = excluded.per, level = excluded.level,
  field_id = excluded.field_id, first_year = excluded.first_year, last_year = excluded.last_year
where (x.purpose_id, x.sender_id, x.recipient_id, x.quantity, x.unit, x.per, x.level, x.field_id, x.first_year,
    x.last_year)
  is distinct from (excluded.purpose_id, excluded.sender_id, excluded.recipient_id, excluded.quantity, excluded.unit,
    excluded.per, excluded.level, excluded.field_id, excluded.first_year, excluded.last_year);
