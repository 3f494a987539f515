-- What a query of the search asks for, and what the indexes of terms find for it.

create or replace function search_frequencies() returns table (term text, frequency real)
language sql stable
as $$
  select e.term, max(e.frequency) from pg_stats s
  cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) e (term, frequency)
  where s.schemaname = 'public' and s.tablename in ('agreement_search_idx', 'agreement_title_search_idx') 
    and e.term is not null and e.frequency > 0.002
  group by e.term
$$;
comment on function search_frequencies() is
  'In which part of all titles the common terms stand, as the last analysis of the tables has it.';

create or replace function search_meanings(asked text, loosely boolean) returns table (term text, weight real)
language plpgsql stable
set pg_trgm.similarity_threshold = 0.4
as $$
#variable_conflict use_column
begin
  -- Words that begin with it, then those that hold it; of what may be misspelled the words with one letter more, less
  -- or other, then those that share many triples of letters.
  return query
  select n.term, max(n.weight) as weight from (
    (select t.term, (0.7 + 0.3 * char_length(asked) / char_length(t.term))::real as weight
      from (select distinct s.term from (
        select s.term from search_term s
        where s.term like replace(replace(asked, '%', '\%'), '_', '\_') || '%'
        limit 2000) s) t
      where t.term <> asked order by char_length(t.term), t.term
      limit case when char_length(asked) = 1 and asked !~ '^[\u0001-\u2e7f]' then 300 else 40 end)
    union all
    (select t.term, (0.4 + 0.3 * char_length(asked) / char_length(t.term))::real
      from (select distinct s.term from (
        select s.term from search_term s
        where char_length(asked) >= 3 and search_is_word(s.term) and s.term like '%' || asked || '%'
        limit 2000) s) t
      where t.term <> asked order by char_length(t.term), t.term limit 40)
    union all
    (select t.term, (0.5 + 0.2 * similarity(t.term, asked))::real
      from (select distinct s.term from (
        select s.term from search_term s
        where loosely and search_is_word(asked) and char_length(asked) >= 4 and asked !~ '^[0-9]+$'
          and search_is_word(s.term) and s.term !~ '^[0-9]+$'
          and search_omissions(s.term) && search_omissions(asked)
        limit 500) s) t
      where t.term <> asked order by similarity(t.term, asked) desc, t.term limit 20)
    union all
    (select t.term, (0.1 + 0.6 * similarity(t.term, asked))::real
      from (select distinct s.term from (
        select s.term from search_term s
        where loosely and char_length(asked) between 6 and 40 and search_is_word(asked) and asked !~ '[0-9]'
          and search_is_word(s.term) and s.term % asked
        limit 500) s) t
      where t.term <> asked order by similarity(t.term, asked) desc, t.term limit 10)) n
  group by n.term order by weight desc, n.term;
end
$$;
comment on function search_meanings(text, boolean) is
  'The other terms that a term of a query can mean, and how near each is to it, below 1; loosely also what it may be a misspelling of.';

create or replace function search_parts(query text, loosely boolean) returns setof search_part
language plpgsql stable
as $$
declare
  given text[] := search_terms(left(query, 500));
  part search_part;
  last_run integer := 0;
  place integer;
  asked text[] := '{}';
  frequencies constant jsonb := (select jsonb_object_agg(f.term, f.frequency) from search_frequencies() f);
begin
  for place in 1 .. coalesce(cardinality(given), 0) loop
    part.term := given[place];
    if not search_is_word(part.term) and part.term ~ '[\u2e80-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]' then
      if char_length(part.term) = 2 then
        if char_length(given[place - 1]) = 1 then last_run := last_run + 1; end if;
      else
        -- The ends of a run say nothing that its pairs do not.
        continue when char_length(given[place + 1]) = 2 and starts_with(given[place + 1], part.term)
          or char_length(given[place - 1]) = 2 and right(given[place - 1], 1) = part.term;
        last_run := last_run + 1;
      end if;
    else
      last_run := last_run + 1;
    end if;
    continue when part.term = any (asked);
    asked := asked || part.term;
    part.run := last_run;
    part.terms := array[part.term];
    part.weights := array[1];
    if part.term !~ '[\u2e80-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]' or char_length(part.term) = 1 then
      select part.terms || coalesce(array_agg(m.term), '{}'), part.weights || coalesce(array_agg(m.weight), '{}')
        into part.terms, part.weights
        from search_meanings(part.term, loosely) m;
    end if;
    select coalesce(sum((frequencies ->> t.term)::real), 0) into part.frequency from unnest(part.terms) t (term);
    return next part;
    exit when cardinality(asked) >= 24;
  end loop;
end
$$;
comment on function search_parts(text, boolean) is
  'What a query asks for: each word with longer ones that hold it and, loosely, with those it may be a misspelling of.';

create or replace function search_condition(expression text, parts search_part[], block bigint) returns text
language sql immutable
set search_path = public, pg_temp
as $$
  -- One list for all that must be there: the index then reads the rarest, and skips in the others.
  select string_agg(c.condition, ' and ') from (
    select format('%s @> %L::text[]', expression, array_agg(n.term)) as condition
    from (select p.term from unnest(parts) p where cardinality(p.terms) = 1
      union all select '#' || block where block is not null) n having count(*) > 0
    union all
    select format('%s && %L::text[]', expression, p.terms) from unnest(parts) p where cardinality(p.terms) > 1) c
$$;
comment on function search_condition(text, search_part[], bigint) is
  'SQL that says of terms that every part of a query is among them, in a block of keys where one is given.';

-- Only the indexes of terms are of use here: with a limit the planner takes others for cheaper, and reads every title.
create or replace function search_texts(kinds text[], parts search_part[], loosely boolean, enough integer, newest bigint)
  returns setof search_candidate
language plpgsql stable
set enable_seqscan = off
set enable_indexscan = off
set enable_indexonlyscan = off
set jit = off
as $$
declare
  source record;
  legs text[];
  runs integer[] := (select array_agg(p.run order by p.place) from unnest(parts) with ordinality p (run, term, terms, weights, frequency, place));
  rarest real;
  block bigint;
  n integer;
  seen integer;
  i integer;
  width integer;
  kept search_part[];
begin
  select min(p.frequency) into rarest from unnest(parts) p;
  for source in
    select * from (values
      ('organization', false, 'search_terms(o.name)', '',
        'select ''organization'', o.id, ''name'', null::text, null::bigint, o.name::text, null::real from organization o'),
      ('organization', false, 'search_terms(o.name)', '',
        'select ''organization'', o.organization_id, case o.kind when ''official'' then ''name'' else o.kind || ''-name'' end,
          o.language::text, null::bigint, o.name::text, null::real from organization_name o'),
      ('agreement', true, '(search_terms(a.title) || search_block(a.id))', 'a.retracted_at is null and ',
        'select ''agreement'', a.id, ''title'', null::text, null::bigint, a.title::text, null::real from agreement a'),
      ('agreement', true, '(search_terms(a.owner) || search_block(a.id))', 'a.owner is not null and a.retracted_at is null and ',
        'select ''agreement'', a.id, ''owner'', null::text, null::bigint, a.owner::text, null::real from agreement a'),
      ('agreement', true, '(search_terms(a.title) || search_block(a.agreement_id))',
        'not exists (select from agreement w where w.id = a.agreement_id and w.retracted_at is not null) and ',
        'select ''agreement'', a.agreement_id, ''title'', a.language::text, null::bigint, a.title::text, null::real from agreement_title a'),
      ('person', true, '(search_terms(p.signatory_name) || search_block(p.agreement_id))',
        'p.signatory_name is not null and not exists (
          select from agreement w where w.id = p.agreement_id and w.retracted_at is not null) and ',
        'select ''person'', p.agreement_id, ''signatory'', null::text, p.organization_id, p.signatory_name::text, null::real
          from agreement_party p'),
      ('person', true, '(search_terms(c.name) || search_block(c.agreement_id))',
        'not exists (select from agreement w where w.id = c.agreement_id and w.retracted_at is not null) and ',
        'select ''person'', c.agreement_id, ''contact'', null::text, null::bigint, c.name::text, null::real from agreement_contact c'),
      ('person', false, 'search_terms(c.name)', '',
        'select ''person'', c.organization_id, ''contact'', null::text, c.organization_id, c.name::text, null::real
          from organization_contact c'),
      ('event', false, 'search_terms(e.name)', '',
        'select ''event'', e.id, ''name'', null::text, null::bigint, e.name::text, null::real from event e'),
      ('event', false, 'search_terms(e.name_zh)', 'e.name_zh is not null and ',
        'select ''event'', e.id, ''name'', ''zh'', null::bigint, e.name_zh::text, null::real from event e'),
      ('event', false, 'search_terms(e.title)', '',
        'select ''event'', e.event_id, ''session'', null::text, null::bigint, e.title::text, null::real from event_session e'),
      ('person', false, 'search_terms(e.speaker)', '',
        'select ''person'', e.event_id, ''speaker'', null::text, e.organization_id, e.speaker::text, null::real from event_speech e'),
      ('field', false, 'search_terms(l.label)',
        'not exists (select from field f join field_scheme s on s.id = f.scheme_id where f.id = l.field_id and (f.retired or s.retired)) and ',
        'select ''field'', l.field_id, ''label'', l.language::text, null::bigint, l.label::text, null::real from field_label l'),
      ('purpose', false, 'search_terms(u.label_en)', 'not u.retired and ',
        'select ''purpose'', u.id, ''label'', ''en'', null::bigint, u.label_en::text, null::real from purpose u'),
      ('purpose', false, 'search_terms(u.label_zh)', 'not u.retired and ',
        'select ''purpose'', u.id, ''label'', ''zh'', null::bigint, u.label_zh::text, null::real from purpose u'))
      s (kind, has_blocks, terms, given, rows)
    where kinds is null or s.kind = any (kinds)
  loop
    if not loosely then
      -- Of a long run every other pair, and the last, hold all of its characters.
      kept := array(select row(q.run, q.term, q.terms, q.weights, q.frequency)::search_part from (
          select p.*, row_number() over (partition by p.run order by p.place) as turn, count(*) over (partition by p.run) as pairs
          from unnest(parts) with ordinality p (run, term, terms, weights, frequency, place)) q
        where q.pairs < 4 or q.turn % 2 = 1 or q.turn = q.pairs order by q.place);
      seen := 0;
      if source.has_blocks then
        -- What stands in many of the newest titles need not be read in all.
        for block in reverse newest .. newest - case when rarest > 0.05 then 3 else 1 end loop
          return query execute format('%s where %s %s limit %s',
            source.rows, source.given, search_condition(source.terms, kept, block), enough);
          get diagnostics n = row_count;
          seen := seen + n;
          exit when seen >= 40 or n < 5 and rarest <= 0.05;
        end loop;
      end if;
      if seen < 40 and not (source.has_blocks and rarest > 0.05) then
        return query execute format('%s where %s %s limit %s',
          source.rows, source.given, search_condition(source.terms, kept, null), enough);
      end if;
    else
      legs := '{}';
      -- All parts; then all but one, or but some neighbors in Chinese, where one wrong character spoils two pairs.
      for i in 0 .. case when cardinality(parts) > 1 then cardinality(parts) else 0 end loop
        width := case when i = 0 then 0 else greatest(1, least(3,
          (select count(*) + 1 from unnest(runs) r where r = runs[i]) / 2)) end;
        kept := array(select p from unnest(parts) with ordinality q (run, term, terms, weights, frequency, place)
          cross join lateral (select row(q.run, q.term, q.terms, q.weights, q.frequency)::search_part as p) p
          where i = 0 or q.run <> runs[i] or q.place not between i and i + width - 1);
        -- What only says what a great part of titles say is looked for in the newest, if at all.
        if not exists (select from unnest(kept) k where k.frequency < 0.02) then
          continue when i > 0 and rarest < 0.02 or not source.has_blocks;
          block := newest;
        else
          block := null;
        end if;
        continue when cardinality(kept) = 0;
        legs := legs || (source.given || search_condition(source.terms, kept, block));
      end loop;
      -- What holds the rare word of a short query is not left out for the many that hold its common ones.
      if cardinality(legs) between 2 and 5 then
        for i in 1 .. cardinality(legs) loop
          return query execute format('%s where %s limit %s', source.rows, legs[i], enough);
        end loop;
      elsif cardinality(legs) > 0 then
        return query execute format('%s where (%s) limit %s', source.rows, array_to_string(legs, ') or ('), enough);
      end if;
    end if;
  end loop;
end
$$;
comment on function search_texts(text[], search_part[], boolean, integer, bigint) is
  'Texts that hold every part of a query; loosely, those that hold most. Of what is common, the newest.';
