-- Where new agreements and events name organizations; a party of a bundle has a line of its own.
prepare import_take_mentions as
with single as (
  select line, body ->> 'reference' as reference,
    row_number() over (partition by body ->> 'reference' order by line) as position
  from import_row where record = 'party'),
event_row as (
  select i.line, r.body from import_event i join import_row r on r.line = i.line and r.record = 'event'
  where i.id is not null)
insert into import_mention (line, source_line, place, position, session, path, given, detail)
select i.line, coalesce(o.line, i.line), 'party', p.position, null::bigint, null, p.party -> 'organization',
  p.party - 'organization'
from import_agreement i
join import_row r on r.line = i.line and r.record = 'agreement'
cross join jsonb_array_elements(r.body -> 'parties') with ordinality p (party, position)
left join single o on o.reference = i.reference and o.position = p.position
where i.id is not null
union all
select e.line, e.line, k.place, h.position, null::bigint, format('%s[%s]', k.key, h.position - 1), h.given, null
from event_row e
cross join (values ('host', 'hosts'), ('organizer', 'organizers')) k (place, key)
cross join jsonb_array_elements(e.body -> k.key) with ordinality h (given, position)
union all
select e.line, e.line, k.place, h.position, s.position,
  format('sessions[%s].%s[%s]', s.position - 1, k.key, h.position - 1), h.given, null
from event_row e
cross join jsonb_array_elements(e.body -> 'sessions') with ordinality s (session, position)
cross join (values ('host', 'hosts'), ('organizer', 'organizers')) k (place, key)
cross join jsonb_array_elements(s.session -> k.key) with ordinality h (given, position)
union all
select e.line, e.line, 'speech', h.position, null::bigint, format('speeches[%s].organization', h.position - 1),
  h.speech -> 'organization', null
from event_row e
cross join jsonb_array_elements(e.body -> 'speeches') with ordinality h (speech, position)
where h.speech ? 'organization'
union all
select e.line, e.line, 'delegation', d.position, null::bigint, format('delegations[%s].organization', d.position - 1),
  d.delegation -> 'organization', null
from event_row e
cross join jsonb_array_elements(e.body -> 'delegations') with ordinality d (delegation, position)
where d.delegation ? 'organization'
union all
select i.line, i.line, 'obligation', b.position, null::bigint, format('obligations[%s].by', b.position - 1),
  b.obligation -> 'by', b.obligation
from import_agreement i
join import_row r on r.line = i.line and r.record = 'agreement'
cross join jsonb_array_elements(r.body -> 'obligations') with ordinality b (obligation, position)
where i.id is not null
union all
select i.line, i.line, k.place, c.position, null::bigint, format('activities[%s].%s', c.position - 1, k.key),
  c.activity -> k.key, null
from import_agreement i
join import_row r on r.line = i.line and r.record = 'agreement'
cross join jsonb_array_elements(r.body -> 'activities') with ordinality c (activity, position)
cross join (values ('sender', 'from'), ('recipient', 'to')) k (place, key)
where i.id is not null and c.activity ? k.key;
