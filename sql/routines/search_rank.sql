-- What the search finds by number, how well each thing found fits, and the answer with the best first.

create or replace function search_numbers(query text, kinds text[]) returns setof search_candidate
language plpgsql stable
set enable_seqscan = off
set plan_cache_mode = force_custom_plan
set jit = off
as $$
declare
  number constant text := search_number(left(query, 200));
  handle constant text := btrim(lower(left(query, 200)));
  front constant text := replace(replace(replace(number, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  back constant text := replace(replace(replace(reverse(number), '\', '\\'), '%', '\%'), '_', '\_') || '%';
  length constant real := char_length(number);
begin
  if number = '' then
    return;
  end if;
  if kinds is null or 'organization' = any (kinds) then
    return query select 'organization', o.id, 'code', null, null::bigint, o.code::text,
        case when o.code = handle then 1 else 0.6 + 0.3 * length / char_length(o.code) end::real
      from organization o
      where o.code >= handle and o.code < handle || '~'
      order by o.code limit 20;
    return query select 'organization', i.organization_id, i.scheme::text, null, null::bigint, i.value::text, 1::real
      from organization_identifier i
      where i.scheme = split_part(handle, ':', 1) and i.value = btrim(substr(query, strpos(query, ':') + 1));
    return query select 'organization', i.organization_id, i.scheme::text, null, null::bigint, i.value::text,
        (0.6 + 0.4 * length / greatest(1, char_length(search_number(i.value))))::real
      from organization_identifier i
      where search_number(i.value) collate "C" like front limit 20;
  end if;
  if kinds is null or 'agreement' = any (kinds) then
    return query select 'agreement', a.id, 'reference', null, null::bigint, a.reference::text,
        (0.6 + 0.4 * length / greatest(1, char_length(search_number(a.reference))))::real
      from agreement a where a.retracted_at is null and search_number(a.reference) collate "C" like front
      order by search_number(a.reference) collate "C" limit 20;
    return query select 'agreement', p.agreement_id, 'own-number', null, p.organization_id, p.own_number::text,
        (0.6 + 0.39 * length / greatest(1, char_length(search_number(p.own_number))))::real
      from agreement_party p where p.own_number is not null and search_number(p.own_number) collate "C" like front
        and not exists (select from agreement w where w.id = p.agreement_id and w.retracted_at is not null)
      order by search_number(p.own_number) collate "C" limit 20;
    if length >= 2 then
      return query select 'agreement', a.id, 'reference', null, null::bigint, a.reference::text,
          (0.4 + 0.4 * length / greatest(1, char_length(search_number(a.reference))))::real
        from agreement a where a.retracted_at is null and reverse(search_number(a.reference)) collate "C" like back
        order by reverse(search_number(a.reference)) collate "C" limit 20;
      return query select 'agreement', p.agreement_id, 'own-number', null, p.organization_id, p.own_number::text,
          (0.4 + 0.39 * length / greatest(1, char_length(search_number(p.own_number))))::real
        from agreement_party p
        where p.own_number is not null and reverse(search_number(p.own_number)) collate "C" like back
          and not exists (select from agreement w where w.id = p.agreement_id and w.retracted_at is not null)
        order by reverse(search_number(p.own_number)) collate "C" limit 20;
    end if;
  end if;
  -- No word of a name has this sign, so addresses alone are read for it.
  if strpos(handle, '@') > 0 and (kinds is null or 'person' = any (kinds)) then
    return query select 'person', c.organization_id, 'contact', null, c.organization_id, c.name::text,
        (0.6 + 0.4 * char_length(handle)::real / char_length(c.email))::real
      from organization_contact c where strpos(lower(c.email), handle) > 0 order by c.email, c.name limit 20;
    return query select 'person', c.agreement_id, 'contact', null, null::bigint, c.name::text,
        (0.6 + 0.4 * char_length(handle)::real / char_length(c.email))::real
      from agreement_contact c where strpos(lower(c.email), handle) > 0
        and not exists (select from agreement w where w.id = c.agreement_id and w.retracted_at is not null)
      order by c.email, c.name limit 20;
  end if;
  if kinds is null or 'event' = any (kinds) then
    return query select 'event', e.id, 'code', null, null::bigint, e.code::text,
        (0.6 + 0.4 * length / char_length(e.code))::real
      from event e where e.code >= handle and e.code < handle || '~' order by e.code limit 20;
  end if;
  if kinds is null or 'field' = any (kinds) then
    return query select 'field', f.id, 'code', null, null::bigint, s.code || ':' || f.code, 1::real
      from field f join field_scheme s on s.id = f.scheme_id
      where f.code = case when strpos(query, ':') > 0 then btrim(substr(query, strpos(query, ':') + 1)) else btrim(query) end
        and (strpos(query, ':') = 0 or s.code = split_part(handle, ':', 1)) limit 20;
  end if;
  if kinds is null or 'purpose' = any (kinds) then
    return query select 'purpose', u.id, 'code', null, null::bigint, u.code::text,
        (0.6 + 0.4 * length / char_length(u.code))::real
      from purpose u where u.code >= handle and u.code < handle || '~' and not u.retired order by u.code limit 20;
  end if;
end
$$;
comment on function search_numbers(text, text[]) is
  'What has a code, a reference, an identifier or a party''s own number that is the query, or begins or ends with it; and whose e-mail address holds it.';

create or replace function search_score(said text, query text, needles text[], weights real[], part_of integer[], worths real[])
  returns real
language plpgsql immutable parallel safe
as $$
declare
  plain constant text := ' ' || regexp_replace(btrim(public.search_plain(said)), ' +', ' ', 'g') || ' ';
  whole constant real := least(1.0, char_length(query)::real / greatest(1, char_length(plain) - 2));
  share real;
begin
  if plain = ' ' || query || ' ' then
    return 1;
  elsif strpos(plain, ' ' || query || ' ') = 1 then
    return 0.85 + 0.1 * whole;
  elsif strpos(plain, ' ' || query || ' ') > 1 then
    return 0.8 + 0.1 * whole;
  elsif starts_with(plain, ' ' || query) then
    return 0.8 + 0.15 * whole;
  elsif strpos(plain, query) > 0 then
    return 0.65 + 0.2 * whole;
  end if;
  select sum(b.best * worths[b.part]) / greatest(0.001, (select sum(w) from unnest(worths) w)) into share
    from (select n.part, max(n.weight) as best from unnest(needles, weights, part_of) n (needle, weight, part)
      where strpos(plain, n.needle) > 0 group by n.part) b;
  return coalesce(share, 0) * (0.6 + 0.15 * whole);
end
$$;
comment on function search_score(text, text, text[], real[], integer[], real[]) is
  'How much of the query and of the text meet, up to 1 for a text that is the query.';

create or replace function search_everything(query text, kinds text[], most integer, language text, day date, today date)
  returns table (kind text, code text, name text, matched text, matched_language text, of_code text, said text, score float8)
language plpgsql stable
set jit = off
as $$
#variable_conflict use_column
declare
  asked constant text := regexp_replace(btrim(search_plain(left(query, 500))), ' +', ' ', 'g');
  newest constant bigint := (select coalesce(max(a.id), 0) >> 12 from agreement a);
  parts search_part[];
  candidates search_candidate[];
  needles text[];
  weights real[];
  part_of integer[];
  worths real[];
begin
  candidates := array(select n from search_numbers(query, kinds) n);
  parts := array(select p from search_parts(query, false) p);
  if cardinality(parts) > 0 then
    candidates := candidates || array(select t from search_texts(kinds, parts, false, 120, newest) t);
    if (select count(*) from (select distinct f.kind, f.id from unnest(candidates) f limit 5) d) < least(most, 5)
      and not exists (select from unnest(candidates) f where f.score >= 0.99)
    then
      parts := array(select p from search_parts(query, true) p);
      candidates := candidates || array(select t from search_texts(kinds, parts, true, 120, newest) t);
    end if;
    select array_agg(t.needle), array_agg(t.weight), array_agg(t.part) into needles, weights, part_of
      from (select case when search_is_word(u.term) or u.term ~ '^[\u0001-\u2e7f]' then ' ' || u.term || ' ' else u.term end as needle,
          u.weight, p.place::integer as part
        from unnest(parts) with ordinality p (run, term, terms, weights, frequency, place)
        cross join lateral unnest(p.terms, p.weights) u (term, weight)) t;
    worths := array(select (1 / (1 + 5 * p.frequency))::real from unnest(parts) with ordinality
      p (run, term, terms, weights, frequency, place) order by p.place);
  end if;
  return query
    with scored as (
      -- One that was merged stands for its survivor, and is named as what matched.
      select f.kind, coalesce(m.resolved_id, f.id) as id, f.matched, f.language,
        case when m.resolved_id <> f.id then f.id else w.resolved_id end as of_id, f.said,
        coalesce(f.score, search_score(f.said, asked, needles, weights, part_of, worths)) as score
      from (select distinct * from unnest(candidates)) f
      left join organization m on (f.kind = 'organization' or f.matched = 'contact') and m.id = f.id
      left join organization w on w.id = f.of_id
      where m.retracted_at is null),
    best as (
      -- A thing once, by what of it matched best; a person once for each organization.
      select distinct on (s.kind, case when s.kind = 'person' then search_plain(s.said) || ' ' || coalesce(s.of_id, 0) else s.id::text end) s.*
      from scored s where s.score > 0.2
      order by s.kind, case when s.kind = 'person' then search_plain(s.said) || ' ' || coalesce(s.of_id, 0) else s.id::text end,
        s.score desc, s.kind = 'organization' and s.of_id is not null, s.language = search_everything.language desc nulls last, s.id desc),
    top as (
      select b.*, a.reference, a.title, e.code as event_code, e.name as event_name, e.name_zh as event_name_zh
      from best b
      left join agreement a on a.id = b.id and (b.kind = 'agreement' or b.matched in ('signatory', 'contact'))
      left join event e on e.id = b.id and (b.kind = 'event' or b.matched = 'speaker')
      where b.score >= (select max(score) from best) * 0.4
        and (a.id is null or a.draft or agreement_made_by(a, day, today))
        and (e.id is null or first_day(e.start_date) <= day or is_now(day, today))
      order by b.score desc, array_position(array['organization', 'field', 'purpose', 'event', 'agreement', 'person'], b.kind), b.id desc
      limit most)
    select t.kind,
      case t.kind when 'organization' then o.code::text when 'field' then s.code || ':' || f.code
        when 'purpose' then g.code::text
        else coalesce(t.reference::text, t.event_code::text, o.code::text) end,
      (case t.kind
        when 'organization' then (select n.name from organization_called(o.id, o.name, search_everything.language) n)
        when 'agreement' then coalesce((select n.title from agreement_title n
          where n.agreement_id = t.id and n.language = search_everything.language), t.title)
        when 'event' then case when search_everything.language = 'zh' then coalesce(t.event_name_zh, t.event_name) else t.event_name end
        when 'field' then (select l.label from field_label l where l.field_id = f.id
          order by l.language = coalesce(search_everything.language, 'en') desc, l.language limit 1)
        when 'purpose' then case when search_everything.language = 'zh' then g.label_zh else g.label_en end
        else t.said end)::text,
      t.matched, t.language, u.code::text, t.said, round(t.score::numeric, 3)::float8
    from top t
    left join organization o on o.id = t.id and (t.kind = 'organization' or t.matched = 'contact')
    left join organization u on u.id = t.of_id
    left join field f on f.id = t.id and t.kind = 'field'
    left join field_scheme s on s.id = f.scheme_id
    left join purpose g on g.id = t.id and t.kind = 'purpose'
    order by t.score desc, array_position(array['organization', 'field', 'purpose', 'event', 'agreement', 'person'], t.kind), t.id desc;
end
$$;
comment on function search_everything(text, text[], integer, text, date, date) is
  'What a text may mean in the registry, the best first: of the kinds given, named in the language given, as of a day.';

create or replace function search_near(query text) returns setof text
language sql stable
set pg_trgm.similarity_threshold = 0.25
as $$
  select t.term from (
    select s.term, max(similarity(s.term, w.word)) as nearness
    from unnest(search_terms(left(query, 500))) w (word) join search_term s on search_is_word(s.term) and s.term % w.word
    where search_is_word(w.word) group by s.term) t
  order by t.nearness desc, t.term limit 5
$$;
comment on function search_near(text) is 'Terms of the registry that come near to the words of a query.';
