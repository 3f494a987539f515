-- Faults: related agreements that neither the registry nor the file has, and what amends or replaces one that was made
-- later, as both will be recorded.
prepare import_check_related as
with made as (
  select s.line, i.id, coalesce(s.draft, false) or s.retracted is not null as is_idle, s.date_signed, s.start_date
  from staged_agreement s join import_agreement i using (line)
),
-- What is related to, as the file has it, else the registry.
other as (
  select m.id, m.is_idle, m.date_signed, m.start_date from made m
  union all
  select a.id, a.draft or a.retracted_at is not null, a.date_signed, a.start_date
  from agreement a
  where a.id in (select l.related_id from import_related l)
    and a.id not in (select m.id from made m where m.id is not null)
)
insert into import_fault (line, path, code, value, other)
select l.line, format('related[%s].reference', l.position - 1), 'agreement-unknown', l.reference, null
from import_related l
where l.related_id is null
  and not exists (select from import_name n where n.record = 'agreement' and n.code = l.reference)
union all
select l.line, format('related[%s].reference', l.position - 1),
  case l.relation when 'amendment' then 'amends-later' else 'replaces-later' end,
  made_date(m.date_signed, m.start_date), made_date(b.date_signed, b.start_date)
from import_related l
join made m using (line)
join other b on b.id = l.related_id
where l.relation in ('amendment', 'replacement') and not m.is_idle and not b.is_idle
  and made_before(m.date_signed, m.start_date, b.date_signed, b.start_date)
union all
-- What the file says nothing of amends or replaces it.
select m.line,
  case when made_date(m.date_signed, m.start_date) = m.date_signed then 'dateSigned' else 'period.startDate' end,
  'follower-earlier', made_date(m.date_signed, m.start_date),
  made_date(b.date_signed, b.start_date) || ' ' || b.reference
from made m
join related_agreement r on r.related_id = m.id and r.relation in ('amendment', 'replacement')
join agreement b on b.id = r.agreement_id
where not m.is_idle and not b.draft and b.retracted_at is null
  and not exists (select from made o where o.id = b.id)
  and made_before(b.date_signed, b.start_date, m.date_signed, m.start_date);
