-- The CSV bundle: what has a flat form of its own.

create or replace function spreadsheet_text(cell text) returns text
language sql immutable strict parallel safe
return case when cell ~ '^''*[-=+@\t\r\n＝＋－＠]' then '''' else '' end || case when cell ~ '[,;|\t\r\n]'
  then regexp_replace(cell, '([,;|\t\r\n][ "]*)(''*([=@＝＠]|[-+＋－](?![0-9 ().+/-]*([,;\t\r\n]|$))))', '\1''\2', 'g')
  else cell end;
comment on function spreadsheet_text(text) is
  'A text so that no spreadsheet takes it, or what stands in it after a separator, for a formula: an apostrophe goes in '
  'front, and import takes it off.';

create or replace function says_nothing(cell text) returns boolean
language sql immutable strict parallel safe
return cell in ('-', '--', '---', '–', '—', '——', '?', '??', '/', '.')
  or char_length(cell) <= 16 and lower(regexp_replace(cell, '[-_\s]', '', 'g')) in ('n/a', '#n/a', 'n.a.', 'n.a', 'null',
    'unknown', 'notknown', 'notavailable', '未知', '不详', '不明', 'none', '无');
comment on function says_nothing(text) is 'Whether import reads a cell as blank, since what stands there says nothing.';

create or replace function bundle_text(cell text) returns text
language sql immutable strict parallel safe
return case when says_nothing(ltrim(cell, '''')) then '''' || cell else spreadsheet_text(cell) end;
comment on function bundle_text(text) is
  'A text so that no spreadsheet takes it for a formula, and import does not take it for blank: an apostrophe goes in front.';

create or replace function lines_flat(lines text[]) returns text
language sql immutable parallel safe
as $$
  select case when array_position(lines, null) is null then bundle_text(array_to_string(lines, '; ')) end
$$;
comment on function lines_flat(text[]) is
  'Lines of a list in one cell; null where there are none, or one of them is none, since it would not read back as the same.';

create or replace function bundle_agreement(a agreement) returns table (reference text, title text, type text, date_signed text,
  start_date text, end_date text, amount text, currency text, fields text, event text, visibility text,
  parties_unknown text, renewal text, renewal_months integer, notice_days integer, notice_months integer, max_extent_date text,
  binding boolean, owner text, note text, title_en text, title_zh text, contacts text,
  purposes text, classifications text)
language sql stable
as $$
  select bundle_text(a.reference), bundle_text(a.title), a.type, a.date_signed, a.start_date,
    case when a.open_ended then 'open' else a.end_date end,
    case when a.no_money then 'none' else a.amount::text end,
    coalesce(a.currency, (
      select min(c.currency) from agreement_contribution c where c.agreement_id = a.id
      having count(distinct c.currency) = 1)),
    (select string_agg(s.code || ':' || f.code, ';' order by g.position)
      from agreement_field g join field f on f.id = g.field_id join field_scheme s on s.id = f.scheme_id
      where g.agreement_id = a.id),
    (select e.code from event e where e.id = a.event_id), a.visibility, bundle_text(a.parties_unknown),
    a.renewal_rule, a.renewal_months, a.notice_days, a.notice_months, a.max_extent_date, a.binding,
    bundle_text(a.owner),
    bundle_text(a.note),
    (select bundle_text(t.title) from agreement_title t where t.agreement_id = a.id and t.language = 'en'),
    (select bundle_text(t.title) from agreement_title t where t.agreement_id = a.id and t.language = 'zh'),
    (select lines_flat(array_agg(
        contact_flat(c.name, c.office, c.email, c.telephone) order by c.position, c.name collate "C"))
      from agreement_contact c where c.agreement_id = a.id),
    (select string_agg(concat_ws(', ', u.code,
        'from ' || (select o.code from organization o where o.id = ap.sender_id),
        'to ' || (select o.code from organization o where o.id = ap.recipient_id),
        ap.quantity || ' ' || ap.unit || case ap.per when 'total' then ' in all' else '' end, 'level ' || ap.level,
        'field ' || (select s.code || ':' || f.code from field f join field_scheme s on s.id = f.scheme_id
          where f.id = ap.field_id),
        ap.first_year || '-' || coalesce(ap.last_year::text, '')), '; ' order by ap.position)
      from agreement_purpose ap join purpose u on u.id = ap.purpose_id where ap.agreement_id = a.id),
    (select string_agg(classification_text(c.scheme, c.value), '; ' order by c.position)
      from agreement_classification c where c.agreement_id = a.id)
$$;
comment on function bundle_agreement(agreement) is 'An agreement as a row of agreements.csv.';

create or replace function name_flat(name text, kind text, language text, from_date text, until_date text) returns text
language sql immutable parallel safe
return case
  when name ~ '[;；\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]' or name <> btrim(name)
    -- What would be read as days, or as a language.
    or name ~ '=([^=]*\.\.|[0-9]{4}-[0-9]{4}$)' or language is null and name ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*[:：]' then null
  else case when kind <> 'official' or language is null and name ~ '^[a-z]+[:：]' then kind || ':' else '' end
    || coalesce(language || ':', '') || name
    || case when coalesce(from_date, until_date) is null then '' else concat('=', from_date, '..', until_date) end end;
comment on function name_flat(text, text, text, text, text) is
  'Another name of an organization in a line that reads back as the same; null where it would not.';

create or replace function bundle_organization(o organization) returns table (code text, name text, other_names text, kind text,
  country text, subdivision text, city text, website text, part_of text, owned_by text, merged_into text, identifiers text,
  contacts text, classifications text, home text)
language sql stable
as $$
  select o.code, bundle_text(o.name),
    (select lines_flat(array_agg(
        name_flat(n.name, n.kind, n.language, n.from_date, n.until_date) order by n.kind, n.language, n.name collate "C"))
      from organization_name n where n.organization_id = o.id),
    o.kind, o.country, bundle_text(o.subdivision), bundle_text(o.city), o.website,
    (select b.code from organization b where b.id = o.recorded_part_of_id),
    (select b.code from organization b where b.id = o.owned_by_id),
    (select b.code from organization b where b.id = o.merged_into_id),
    (select string_agg(i.scheme || ':' || i.value, ';' order by i.scheme, i.value collate "C")
      from organization_identifier i where i.organization_id = o.id and strpos(i.value, ';') = 0),
    (select lines_flat(array_agg(
        contact_flat(c.name, c.office, c.email, c.telephone) order by c.position, c.name collate "C"))
      from organization_contact c where c.organization_id = o.id),
    (select string_agg(concat_ws(', ', classification_text(c.scheme, c.value), 'from ' || c.from_date,
        'until ' || c.until_date), '; ' order by c.position)
      from organization_classification c where c.organization_id = o.id),
    (select 'true' from registry g join organization h on h.id = g.home_id where h.resolved_id = o.id)
$$;
comment on function bundle_organization(organization) is
  'An organization as a row of organizations.csv; the one whose registry this is says so.';

create or replace function bundle_event(e event) returns table (code text, name text, start_date text, end_date text, city text,
  country text)
language sql stable
as $$ select e.code, bundle_text(e.name), e.start_date, e.end_date, bundle_text(e.city), e.country $$;
comment on function bundle_event(event) is 'An event as a row of events.csv.';
