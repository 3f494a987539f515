-- The interchange format, one record a row, as export writes it and import reads it.

create view interchange_agreement as
  select a.id, a.reference, json_strip_nulls(json_build_object(
    'reference', a.reference,
    'title', a.title,
    'titles', (select json_object_agg(t.language, t.title order by t.language)
      from agreement_title t where t.agreement_id = a.id),
    'type', a.type,
    'binding', a.binding,
    'draft', case when a.draft then true end,
    'dateSigned', a.date_signed,
    'period', case when a.start_date is not null or a.end_date is not null or a.max_extent_date is not null then
      json_build_object('startDate', a.start_date, 'endDate', a.end_date, 'maxExtentDate', a.max_extent_date) end,
    'renewal', case when a.renewal_rule is not null then json_build_object(
      'rule', a.renewal_rule, 'months', a.renewal_months, 'noticeDays', a.renewal_notice_days) end,
    'value', case when a.amount is not null then
      json_build_object('amount', a.amount::text, 'currency', a.currency) end,
    'parties', (
      select json_agg(json_build_object(
        'organization', json_build_object('code', o.code, 'name', o.name, 'kind', o.kind, 'country', o.country,
          'identifiers', (select json_agg(i.scheme || ':' || i.value order by i.scheme, i.value collate "C")
            from organization_identifier i where i.organization_id = o.id)),
        'role', p.role, 'unitName', p.unit_name, 'ownNumber', p.own_number,
        'signatory', case when p.signatory_name is not null then
          json_build_object('name', p.signatory_name, 'title', p.signatory_title) end,
        'dateSigned', p.date_signed,
        'contribution', case when p.contribution_amount is not null or p.contribution_in_kind is not null then
          json_build_object('amount', p.contribution_amount::text, 'currency', p.contribution_currency,
            'inKind', p.contribution_in_kind) end) order by p.position)
      from agreement_party p join organization o on o.id = p.recorded_organization_id where p.agreement_id = a.id),
    'partiesUnknown', a.parties_unknown,
    'fields', (select json_agg(s.code || ':' || f.code order by af.position)
      from agreement_field af join field f on f.id = af.field_id join field_scheme s on s.id = f.scheme_id
      where af.agreement_id = a.id),
    'event', (select e.code from event e where e.id = a.event_id),
    'related', (select json_agg(json_build_object('relation', r.relation, 'reference', b.reference)
        order by r.position, r.relation collate "C", b.reference)
      from related_agreement r join agreement b on b.id = r.related_id where r.agreement_id = a.id),
    'lifecycle', (select json_agg(json_build_object('action', l.action, 'date', l.date,
        'endDate', l.new_end_date, 'value', case when l.new_amount is not null then
          json_build_object('amount', l.new_amount::text, 'currency', l.new_currency) end, 'reason', l.reason) order by l.date, l.id)
      from lifecycle_action l where l.agreement_id = a.id),
    'documents', (select json_agg(json_build_object('title', d.title, 'type', d.type, 'mediaType', d.media_type,
        'language', d.language, 'size', d.size, 'sha256', d.sha256,
        'retracted', d.retracted_reason) order by d.position)
      from agreement_document d where d.agreement_id = a.id),
    'obligations', (select json_agg(json_build_object('description', b.description, 'by', o.code, 'due', b.due,
        'statuses', (select json_agg(json_build_object('status', s.status, 'date', s.date, 'note', s.note)
          order by s.date, s.id) from obligation_status s where s.obligation_id = b.id),
        'retracted', b.retracted_reason) order by b.position)
      from obligation b
      join agreement_party p on p.agreement_id = b.agreement_id and p.organization_id = b.organization_id
      join organization o on o.id = p.recorded_organization_id where b.agreement_id = a.id),
    'activities', (select json_agg(json_build_object('kind', c.kind, 'date', c.date, 'endDate', c.end_date,
        'quantity', c.quantity, 'value', case when c.amount is not null then
          json_build_object('amount', c.amount::text, 'currency', c.currency) end,
        'from', (select o.code from agreement_party p join organization o on o.id = p.recorded_organization_id
          where p.agreement_id = c.agreement_id and p.organization_id = c.sender_id),
        'to', (select o.code from agreement_party p join organization o on o.id = p.recorded_organization_id
          where p.agreement_id = c.agreement_id and p.organization_id = c.recipient_id), 'note', c.note,
        'retracted', c.retracted_reason) order by c.position)
      from activity c where c.agreement_id = a.id),
    'owner', a.owner,
    'note', a.note,
    'lapse', case when a.lapse_on is not null then
      json_build_object('endDate', a.lapse_on, 'reason', a.lapse_reason) end,
    'retracted', a.retracted_reason,
    'visibility', a.visibility)) as json
  from agreement a;
comment on view interchange_agreement is 'Agreements in the interchange format.';
comment on column interchange_agreement.id is 'The agreement.';
comment on column interchange_agreement.reference is 'Its reference.';
comment on column interchange_agreement.json is 'The agreement as one JSON object, keys that are not known left out.';

create view interchange_organization as
  select o.id, o.depth, o.code, json_strip_nulls(json_build_object(
    'record', 'organization',
    'code', o.code,
    'name', o.name,
    'names', (select json_agg(json_build_object('name', n.name, 'kind', n.kind, 'language', n.language,
          'from', n.from_date, 'until', n.until_date)
        order by n.kind collate "C", n.language, n.name collate "C")
      from organization_name n where n.organization_id = o.id),
    'kind', o.kind,
    'country', o.country,
    'subdivision', o.subdivision,
    'city', o.city,
    'website', o.website,
    'partOf', (select above.code from organization above where above.id = o.recorded_part_of_id),
    'identifiers', (select json_agg(i.scheme || ':' || i.value order by i.scheme, i.value collate "C")
      from organization_identifier i where i.organization_id = o.id),
    'successors', (select json_agg(json_build_object('organization', later.code, 'kind', s.kind, 'date', s.date,
        'note', s.note) order by later.code)
      from organization_succession s join organization later on later.id = s.successor_id where s.predecessor_id = o.id),
    'distinctFrom', (select json_agg(other.code order by other.code)
      from organization_distinct d join organization other on other.id = d.first_id + d.second_id - o.id
      where o.id in (d.first_id, d.second_id) and other.code < o.code),
    'mergedInto', (select b.code from organization b where b.id = o.merged_into_id),
    'mergedOn', m.merged_on,
    'mergeReason', m.reason)) as json
  from organization o
  left join organization_merge m on m.merged_id = o.id and m.undone_at is null;
comment on view interchange_organization is 'Organizations in the interchange format.';
comment on column interchange_organization.id is 'The organization.';
comment on column interchange_organization.depth is 'How many organizations stand above it; those with fewer come first.';
comment on column interchange_organization.code is 'Its code.';
comment on column interchange_organization.json is 'The organization as one JSON object, keys that are not known left out.';

-- A match goes out with the concept that it starts from; an exact one with whichever comes first. What stands in a scheme
-- that the program brings does not go out, so that what starts there is a line of its own.
create view interchange_field_match as
  select p.id, p.scheme, p.code, p.relation, p.matched, p.shipped, json_build_object(
    'record', 'field-match', 'field', p.scheme || ':' || p.code, 'relation', p.relation, 'matched', p.matched) as json
  from (
    select case when turned then m.matched_id else m.field_id end as id,
      case when turned then ms.code else fs.code end as scheme,
      case when turned then mf.code else ff.code end as code,
      m.relation,
      case when turned then fs.code || ':' || ff.code else ms.code || ':' || mf.code end as matched,
      case when turned then ms.shipped else fs.shipped end as shipped
    from field_match m
    join field ff on ff.id = m.field_id
    join field_scheme fs on fs.id = ff.scheme_id
    join field mf on mf.id = m.matched_id
    join field_scheme ms on ms.id = mf.scheme_id
    cross join lateral (
      select m.relation = 'exact' and (ms.shipped, ms.code, mf.code) < (fs.shipped, fs.code, ff.code) as turned) t) p;
comment on view interchange_field_match is 'Matches of fields in the interchange format.';
comment on column interchange_field_match.id is 'The field with which the match goes out.';
comment on column interchange_field_match.scheme is 'Code of its scheme.';
comment on column interchange_field_match.code is 'Its code.';
comment on column interchange_field_match.relation is 'exact or broad.';
comment on column interchange_field_match.matched is 'The field that it matches.';
comment on column interchange_field_match.shipped is
  'Whether the program brings the scheme, so that the match is a line of its own.';
comment on column interchange_field_match.json is 'The match as one JSON object.';

create view interchange_field_scheme as
  select s.id, s.code, s.shipped, json_strip_nulls(json_build_object(
    'record', 'field-scheme',
    'code', s.code,
    'title', s.title_en,
    'titles', case when s.title_zh is not null then json_build_object('zh', s.title_zh) end,
    'retired', case when s.retired then true end,
    'fields', (select json_agg(json_build_object('code', f.code,
        'broader', (select b.code from field b where b.id = f.broader_id),
        'labels', (select json_object_agg(l.language, l.label order by l.language) from field_label l where l.field_id = f.id),
        'retired', case when f.retired then true end,
        'matches', m.matches) order by f.depth, f.code)
      from field f
      left join (
        select id, json_agg(json_build_object('relation', relation, 'field', matched) order by relation desc, matched)
        from interchange_field_match group by id) m (id, matches) on m.id = f.id
      where f.scheme_id = s.id))) as json
  from field_scheme s;
comment on view interchange_field_scheme is 'Schemes of fields in the interchange format.';
comment on column interchange_field_scheme.id is 'The scheme.';
comment on column interchange_field_scheme.code is 'Its code.';
comment on column interchange_field_scheme.shipped is 'Whether the program brings the scheme.';
comment on column interchange_field_scheme.json is 'The scheme and its fields as one JSON object.';

create view interchange_event_series as
  select r.id, r.code, json_strip_nulls(json_build_object(
    'record', 'event-series',
    'code', r.code,
    'name', r.name,
    'names', case when r.name_zh is not null then json_build_object('zh', r.name_zh) end,
    'note', r.note)) as json
  from event_series r;
comment on view interchange_event_series is 'Series of events in the interchange format.';
comment on column interchange_event_series.id is 'The series.';
comment on column interchange_event_series.code is 'Its code.';
comment on column interchange_event_series.json is 'The series as one JSON object, keys that are not known left out.';

create view interchange_event as
  select e.id, e.code, json_strip_nulls(json_build_object(
    'record', 'event',
    'code', e.code,
    'name', e.name,
    'names', case when e.name_zh is not null then json_build_object('zh', e.name_zh) end,
    'theme', e.theme,
    'startDate', e.start_date,
    'endDate', e.end_date,
    'venue', e.venue,
    'city', e.city,
    'country', e.country,
    'series', (select s.code from event_series s where s.id = e.series_id),
    'edition', e.edition,
    'scheme', (select s.code from field_scheme s where s.id = e.scheme_id),
    'hosts', (select json_agg(o.code order by eo.position) from event_organization eo
      join organization o on o.id = eo.recorded_organization_id
      where eo.event_id = e.id and eo.session_id is null and eo.role = 'host'),
    'organizers', (select json_agg(o.code order by eo.position) from event_organization eo
      join organization o on o.id = eo.recorded_organization_id
      where eo.event_id = e.id and eo.session_id is null and eo.role = 'organizer'),
    'sessions', (select json_agg(json_build_object('title', s.title, 'date', s.held_on,
        'hosts', (select json_agg(o.code order by eo.position) from event_organization eo
          join organization o on o.id = eo.recorded_organization_id
          where eo.event_id = e.id and eo.session_id = s.id and eo.role = 'host'),
        'organizers', (select json_agg(o.code order by eo.position) from event_organization eo
          join organization o on o.id = eo.recorded_organization_id
          where eo.event_id = e.id and eo.session_id = s.id and eo.role = 'organizer'),
        'note', s.note) order by s.position)
      from event_session s where s.event_id = e.id),
    'speeches', (select json_agg(json_build_object('speaker', sp.speaker, 'title', sp.speaker_title,
        'organization', (select o.code from organization o where o.id = sp.recorded_organization_id),
        'session', (select s.position from event_session s where s.id = sp.session_id),
        'subject', sp.subject) order by sp.position)
      from event_speech sp where sp.event_id = e.id),
    'attendance', (select json_agg(json_build_object('category', at.category, 'quantity', at.quantity,
        'atLeast', case when at.at_least then true end,
        'session', (select s.position from event_session s where s.id = at.session_id),
        'note', at.note) order by at.position)
      from event_attendance at where at.event_id = e.id),
    'delegations', (select json_agg(json_build_object('country', d.country,
        'organization', (select o.code from organization o where o.id = d.recorded_organization_id),
        'head', case when d.head is not null then json_build_object('name', d.head, 'title', d.head_title) end,
        'quantity', d.quantity, 'atLeast', case when d.at_least then true end,
        'session', (select s.position from event_session s where s.id = d.session_id),
        'note', d.note) order by d.position)
      from event_delegation d where d.event_id = e.id),
    'note', e.note)) as json
  from event e;
comment on view interchange_event is 'Events in the interchange format.';
comment on column interchange_event.id is 'The event.';
comment on column interchange_event.code is 'Its code.';
comment on column interchange_event.json is 'The event as one JSON object, keys that are not known left out.';
