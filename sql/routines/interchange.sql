-- The interchange format, one record a row, as export writes it and import reads it.
-- Each kind is a function without a search_path of its own, which the planner takes into the query that calls it, and
-- which reads whichever tables that query would; the views are for whoever looks from psql.

create or replace function agreement_records()
returns table (id bigint, reference reference, json json)
language sql stable
as $$
  select a.id, a.reference, json_strip_nulls(json_build_object(
    'reference', a.reference,
    'title', a.title,
    'titles', (select json_object_agg(t.language, t.title order by t.language)
      from agreement_title t where t.agreement_id = a.id),
    'type', a.type,
    'binding', a.binding,
    'draft', case when a.draft then true end,
    'dateSigned', a.date_signed,
    'period', case when a.start_date is not null or a.end_date is not null or a.max_extent_date is not null or a.open_ended then
      json_build_object('startDate', a.start_date, 'endDate', a.end_date, 'open', case when a.open_ended then true end,
        'maxExtentDate', a.max_extent_date) end,
    'renewal', case when a.renewal_rule is not null then json_build_object(
      'rule', a.renewal_rule, 'months', a.renewal_months) end,
    'notice', case when a.notice_days is not null or a.notice_months is not null then
      json_build_object('days', a.notice_days, 'months', a.notice_months) end,
    'value', case when a.no_money then to_json('none'::text) when a.amount is not null then
      json_build_object('amount', a.amount::text, 'currency', a.currency) end,
    'parties', (
      select json_agg(json_build_object(
        'organization', json_build_object('code', o.code, 'name', o.name, 'kind', o.kind, 'country', o.country,
          'identifiers', (select json_agg(i.scheme || ':' || i.value order by i.scheme, i.value collate "C")
            from organization_identifier i where i.organization_id = o.id)),
        'role', p.role, 'unitName', p.unit_name, 'ownNumber', p.own_number,
        'signatory', case when p.signatory_name is not null then
          json_build_object('name', p.signatory_name, 'title', p.signatory_title) end,
        'dateSigned', p.date_signed, 'from', p.from_date, 'until', p.until_date,
        'contributes', case when p.contributes_nothing then false end,
        'contributions', (
          select json_agg(json_build_object('amount', c.amount::text, 'currency', c.currency, 'inKind', c.in_kind,
            'what', c.what) order by c.position)
          from agreement_contribution c
          where c.agreement_id = p.agreement_id and c.organization_id = p.organization_id),
        'signedAs', p.signed_as) order by p.position)
      from agreement_party p join organization o on o.id = p.organization_id where p.agreement_id = a.id),
    'partiesUnknown', a.parties_unknown,
    'purposes', (select json_agg(json_build_object('purpose', u.code,
        'from', (select o.code from organization o where o.id = ap.sender_id),
        'to', (select o.code from organization o where o.id = ap.recipient_id),
        'quota', case when ap.quantity is not null then
          json_build_object('amount', ap.quantity, 'unit', ap.unit, 'per', ap.per) end,
        'level', ap.level,
        'field', (select s.code || ':' || f.code from field f join field_scheme s on s.id = f.scheme_id
          where f.id = ap.field_id),
        'firstYear', ap.first_year, 'lastYear', ap.last_year) order by ap.position)
      from agreement_purpose ap join purpose u on u.id = ap.purpose_id where ap.agreement_id = a.id),
    'fields', (select json_agg(s.code || ':' || f.code order by af.position)
      from agreement_field af join field f on f.id = af.field_id join field_scheme s on s.id = f.scheme_id
      where af.agreement_id = a.id),
    'event', (select e.code from event e where e.id = a.event_id),
    'related', (select json_agg(json_build_object('relation', r.relation, 'reference', b.reference)
        order by r.position, r.relation collate "C", b.reference)
      from related_agreement r join agreement b on b.id = r.related_id where r.agreement_id = a.id),
    'lifecycle', (select json_agg(json_build_object('action', l.action, 'date', l.date, 'dateAgreed', l.date_agreed,
        'endDate', l.new_end_date, 'open', case when l.open_ended then true end, 'value', case when l.new_amount is not null then
          json_build_object('amount', l.new_amount::text, 'currency', l.new_currency) end, 'reason', l.reason) order by l.date, l.id)
      from lifecycle_action l where l.agreement_id = a.id),
    'documents', (select json_agg(json_build_object('number', d.position, 'title', d.title, 'type', d.type,
        'mediaType', d.media_type, 'language', d.language, 'size', d.size, 'sha256', d.sha256,
        'retracted', d.retracted_reason) order by d.position)
      from agreement_document d where d.agreement_id = a.id),
    'obligations', (select json_agg(json_build_object('number', b.position, 'description', b.description, 'by', o.code,
        'due', b.due,
        'statuses', (select json_agg(json_build_object('status', s.status, 'date', s.date, 'note', s.note)
          order by s.date, s.id) from obligation_status s where s.obligation_id = b.id),
        'retracted', b.retracted_reason) order by b.position)
      from obligation b join organization o on o.id = b.organization_id where b.agreement_id = a.id),
    'activities', (select json_agg(json_build_object('number', c.position, 'kind', c.kind, 'date', c.date, 'endDate', c.end_date,
        'quantity', c.quantity, 'semesters', c.semesters, 'value', case when c.amount is not null then
          json_build_object('amount', c.amount::text, 'currency', c.currency) end, 'inKind', c.in_kind,
        'from', (select o.code from organization o where o.id = c.sender_id),
        'to', (select o.code from organization o where o.id = c.recipient_id), 'note', c.note,
        'retracted', c.retracted_reason) order by c.position)
      from activity c where c.agreement_id = a.id),
    'classifications', (select json_agg(classification_text(c.scheme, c.value) order by c.position)
      from agreement_classification c where c.agreement_id = a.id),
    'amounts', (select json_agg(json_build_object('kind', m.kind, 'amount', m.amount::text, 'currency', m.currency)
        order by m.position)
      from agreement_amount m where m.agreement_id = a.id),
    'filings', (select json_agg(json_build_object('scheme', f.scheme, 'number', f.number, 'date', f.date,
        'office', f.office, 'result', f.result) order by f.position)
      from agreement_filing f where f.agreement_id = a.id),
    'contacts', (select json_agg(json_build_object('name', c.name, 'office', c.office, 'email', c.email,
        'telephone', c.telephone) order by c.position, c.name collate "C")
      from agreement_contact c where c.agreement_id = a.id),
    'owner', a.owner,
    'note', a.note,
    'lapse', case when a.lapse_on is not null then
      json_build_object('endDate', a.lapse_on, 'date', a.lapse_given_on, 'reason', a.lapse_reason) end,
    'retracted', a.retracted_reason,
    'visibility', a.visibility)) as json
  from agreement a
$$;
comment on function agreement_records() is 'Agreements in the interchange format.';

create or replace function organization_records()
returns table (id bigint, depth integer, code code, json json)
language sql stable
as $$
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
    'ownedBy', (select owner.code from organization owner where owner.id = o.owned_by_id),
    'identifiers', (select json_agg(i.scheme || ':' || i.value order by i.scheme, i.value collate "C")
      from organization_identifier i where i.organization_id = o.id),
    'classifications', (select json_agg(case when c.from_date is null and c.until_date is null
        then to_json(classification_text(c.scheme, c.value))
        else json_build_object('classification', classification_text(c.scheme, c.value), 'from', c.from_date,
          'until', c.until_date) end order by c.position)
      from organization_classification c where c.organization_id = o.id),
    'contacts', (select json_agg(json_build_object('name', c.name, 'office', c.office, 'email', c.email,
        'telephone', c.telephone) order by c.position, c.name collate "C")
      from organization_contact c where c.organization_id = o.id),
    'successors', (select json_agg(json_build_object('organization', later.code, 'kind', s.kind, 'date', s.date,
        'note', s.note) order by later.code)
      from organization_succession s join organization later on later.id = s.successor_id where s.predecessor_id = o.id),
    'distinctFrom', (select json_agg(other.code order by other.code)
      from organization_distinct d join organization other on other.id = d.first_id + d.second_id - o.id
      where o.id in (d.first_id, d.second_id) and other.code < o.code),
    'mergedInto', (select b.code from organization b where b.id = o.merged_into_id),
    'mergedOn', m.merged_on,
    'mergeReason', m.reason,
    'retracted', o.retracted_reason)) as json
  from organization o
  left join organization_merge m on m.merged_id = o.id and m.undone_at is null
$$;
comment on function organization_records() is 'Organizations in the interchange format.';

-- A match goes out with the concept that it starts from; an exact one with whichever comes first. What stands in a scheme
-- that the program brings does not go out, so that what starts there is a line of its own.
