-- Search over names, titles, numbers and people. No text is kept twice: the indexes stand on expressions of the tables
-- themselves. A text counts as its words; a run of Chinese as its overlapping pairs of characters, with its first and
-- its last character alone, so that every substring of two is found, and single characters by what begins with them.

-- The functions that run for every row name what they use with the schema: a search_path of their own would cost more
-- than what they do. Most texts are plain, hence the tests before each replacement.
create function search_plain(value text) returns text
language plpgsql immutable strict parallel safe
as $$
declare
  plain text := value;
begin
  if plain ~ '[^\u0020-\u007e\u3400-\u4dbf\u4e00-\u9fff]' then
    plain := regexp_replace(normalize(plain, NFKD), '[\u0300-\u036f]', '', 'g');
    plain := translate(normalize(lower(plain collate "und-x-icu"), NFC), 'øłđıþ', 'oldit');
    plain := replace(replace(replace(plain, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');
  else
    plain := lower(plain collate "C");
  end if;
  if plain ~ '[\u0001-\u001f!-/:-@[-`{-\u00bf\u200c-\u206f\u3000-\u3004\u3008-\u303f\u30fb\uff00-\uff0f\ufe10-\ufe6f]' then
    plain := regexp_replace(plain, '[''’`´ʼ]', '', 'g');
    plain := regexp_replace(plain,
      '[\u0001-\u001f!-/:-@[-`{-\u00bf\u200c-\u206f\u3000-\u3004\u3008-\u303f\u30fb\uff00-\uff0f\ufe10-\ufe6f]+', ' ', 'g');
  end if;
  if plain ~ '[\u2e80-\u2fdf\u3005-\u3007\u3041-\u30fa\u30fc-\u318e\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]' then
    plain := regexp_replace(plain,
      '([\u2e80-\u2fdf\u3005-\u3007\u3041-\u30fa\u30fc-\u318e\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+)',
      ' \1 ', 'g');
  end if;
  return plain;
end
$$;
comment on function search_plain(text) is
  'A text as search compares it: case, width and accents folded, blanks for punctuation and around runs of Chinese.';

create function search_terms(value text) returns text[]
language plpgsql immutable strict parallel safe
as $$
declare
  plain text := public.search_plain(value);
begin
  if plain ~ '[\u2e80-\u2fdf\u3005-\u3007\u3041-\u30fa\u30fc-\u318e\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]' then
    -- Each character twice with a blank between leaves every pair of neighbors together.
    plain := regexp_replace(plain,
      '([\u2e80-\u2fdf\u3005-\u3007\u3041-\u30fa\u30fc-\u318e\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff])',
      '\1 \1', 'g');
  end if;
  return array_remove(string_to_array(plain, ' '), '');
end
$$;
comment on function search_terms(text) is
  'What a text is found by: its words, and of Chinese the overlapping pairs with the first and last character alone.';

create function search_number(value text) returns text
language plpgsql immutable strict parallel safe
as $$
begin
  return replace(public.search_plain(value), ' ', '');
end
$$;
comment on function search_number(text) is 'A number, reference or code as search compares it: without blanks and punctuation.';

-- Agreements carry with their terms the block of keys they stand in. Of words that half of all titles hold, the newest
-- blocks give enough: the index then skips what is common in the rest.
create function search_block(id bigint) returns text
language sql immutable strict parallel safe
return '#' || (id >> 12);
comment on function search_block(bigint) is 'The block of 4096 keys that a key stands in, as a term of its own.';

create index organization_search_idx on organization using gin (search_terms(name));
create index organization_name_search_idx on organization_name using gin (search_terms(name));
create index organization_identifier_search_idx on organization_identifier (search_number(value) collate "C");
create index agreement_search_idx on agreement using gin ((search_terms(title) || search_block(id)));
create index agreement_owner_search_idx on agreement
  using gin ((search_terms(owner) || search_block(id))) where owner is not null;
create index agreement_title_search_idx on agreement_title
  using gin ((search_terms(title) || search_block(agreement_id)));
create index agreement_reference_search_idx on agreement (search_number(reference) collate "C");
create index agreement_reference_end_search_idx on agreement (reverse(search_number(reference)) collate "C");
create index agreement_party_number_search_idx on agreement_party (search_number(own_number) collate "C")
  where own_number is not null;
create index agreement_party_number_end_search_idx on agreement_party (reverse(search_number(own_number)) collate "C")
  where own_number is not null;
create index agreement_party_signatory_search_idx on agreement_party
  using gin ((search_terms(signatory_name) || search_block(agreement_id))) where signatory_name is not null;
create index event_search_idx on event using gin (search_terms(name));
create index event_zh_search_idx on event using gin (search_terms(name_zh)) where name_zh is not null;
create index event_session_search_idx on event_session using gin (search_terms(title));
create index event_speech_search_idx on event_speech using gin (search_terms(speaker));
create index field_label_search_idx on field_label using gin (search_terms(label));

-- The words there are, so that a part of one or a misspelled one leads to it. Writers append without waiting for each
-- other: a term may stand there twice, or longer than any text that holds it, and neither does harm.
create function search_omissions(term text) returns text[]
language sql immutable strict parallel safe
return array(select left(term, i - 1) || substr(term, i + 1) from generate_series(0, char_length(term)) i);
comment on function search_omissions(text) is
  'A term, and the term without each one of its letters: two that share one differ by a letter missing, doubled, wrong or moved.';

create function search_is_word(term text) returns boolean
language sql immutable strict parallel safe
return char_length(term) between 3 and 40 and term !~ '[\u2e80-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]';
comment on function search_is_word(text) is 'Whether a term is a word, and not a pair of Chinese characters or too short or long for one.';

create table search_term (
  term text collate "C" not null
);
create index search_term_idx on search_term (term);
create index search_term_part_idx on search_term using gin (term gin_trgm_ops) where search_is_word(term);
create index search_term_omission_idx on search_term using gin (search_omissions(term))
  where search_is_word(term) and term !~ '^[0-9]+$';
comment on table search_term is 'The terms that names, titles, labels and people hold or once held. Kept by triggers.';
comment on column search_term.term is 'A word, or one or two Chinese characters.';

create function search_learn() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  -- Joined texts, some thousand at a time, cost a tenth of one call for each.
  execute format($learn$
    insert into search_term (term)
    select g.term from (
      select distinct t.term from (
        select search_terms(string_agg(n.value, E'\n')) as terms
        from (select %s as value, (row_number() over ()) / 2000 as lot from added) n group by n.lot) l
      cross join unnest(l.terms) t (term) where char_length(t.term) <= 100) g
    where not exists (select from search_term s where s.term = g.term collate "C" offset 0)$learn$, tg_argv[0]);
  return null;
end
$$;
comment on function search_learn() is 'Adds the terms of new texts to those that are known.';

create function search_learn_change() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  insert into search_term (term)
    select t.term from (
      select distinct u.term from unnest(tg_argv) c (name)
      cross join unnest(search_terms(to_jsonb(new) ->> c.name)) u (term)) t
    where char_length(t.term) <= 100 and not exists (select from search_term s where s.term = t.term collate "C");
  return null;
end
$$;
comment on function search_learn_change() is
  'Adds the terms of texts that change to those that are known. Its arguments are the columns that hold them.';

do $$
declare
  source record;
begin
  for source in
    select * from (values ('organization', 'name', 'name'), ('organization_name', 'name', 'name'),
      ('agreement', 'concat_ws(E''\n'', title, owner)', 'title, owner'), ('agreement_title', 'title', 'title'),
      ('agreement_party', 'signatory_name', 'signatory_name'), ('event', 'concat_ws(E''\n'', name, name_zh)', 'name, name_zh'),
      ('event_session', 'title', 'title'), ('event_speech', 'speaker', 'speaker'), ('field_label', 'label', 'label'))
      s (at, text, columns)
  loop
    execute format('create trigger %I after insert on %I referencing new table as added for each statement '
      'execute function search_learn(%L)', source.at || '_learn_on_insert', source.at, source.text);
    execute (
      select format('create trigger %I after update of %s on %I for each row when (%s) '
        'execute function search_learn_change(%s)', source.at || '_learn_on_update', source.columns, source.at,
        string_agg(format('old.%1$I is distinct from new.%1$I', c.name), ' or '), string_agg(quote_literal(c.name), ', '))
      from string_to_table(source.columns, ', ') c (name));
  end loop;
end
$$;

-- What a query asks for, taken apart.
create type search_part as (
  run integer,       -- parts with one number come from one run of Chinese, in its order; each word has its own
  term text,         -- as it was typed
  terms text[],      -- what it can mean, the term itself first
  weights real[],    -- how near each of these is to it, at most 1
  frequency real     -- in which part of titles any of them stands, where that is often
);
comment on type search_part is 'A word of a query, or a pair of Chinese characters, with the terms that it can mean.';

create function search_frequencies() returns table (term text, frequency real)
language sql stable
set search_path = public, pg_temp
as $$
  select e.term, max(e.frequency) from pg_stats s
  cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) e (term, frequency)
  where s.schemaname = 'public' and s.tablename in ('agreement_search_idx', 'agreement_title_search_idx') 
    and e.term is not null and e.frequency > 0.002
  group by e.term
$$;
comment on function search_frequencies() is
  'In which part of all titles the common terms stand, as the last analysis of the tables has it.';

create function search_parts(query text, loosely boolean) returns setof search_part
language plpgsql stable
set search_path = public, pg_temp
set pg_trgm.similarity_threshold = 0.4
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
      select part.terms || coalesce(array_agg(f.term), '{}'), part.weights || coalesce(array_agg(f.weight), '{}')
        into part.terms, part.weights
        from (
          select n.term, max(n.weight) as weight from (
            (select t.term, (0.7 + 0.3 * char_length(part.term) / char_length(t.term))::real as weight
              from (select distinct s.term from (
                select s.term from search_term s
                where s.term like replace(replace(part.term, '%', '\%'), '_', '\_') || '%'
                limit 2000) s) t
              where t.term <> part.term order by char_length(t.term), t.term
              limit case when char_length(part.term) = 1 and part.term !~ '^[\u0001-\u2e7f]' then 300 else 40 end)
            union all
            (select t.term, (0.4 + 0.3 * char_length(part.term) / char_length(t.term))::real
              from (select distinct s.term from (
                select s.term from search_term s
                where char_length(part.term) >= 3 and search_is_word(s.term) and s.term like '%' || part.term || '%'
                limit 2000) s) t
              where t.term <> part.term order by char_length(t.term), t.term limit 40)
            union all
            (select t.term, (0.5 + 0.2 * similarity(t.term, part.term))::real
              from (select distinct s.term from (
                select s.term from search_term s
                where loosely and search_is_word(part.term) and char_length(part.term) >= 4 and part.term !~ '^[0-9]+$'
                  and search_is_word(s.term) and s.term !~ '^[0-9]+$'
                  and search_omissions(s.term) && search_omissions(part.term)
                limit 500) s) t
              where t.term <> part.term order by similarity(t.term, part.term) desc, t.term limit 20)
            union all
            (select t.term, (0.1 + 0.6 * similarity(t.term, part.term))::real
              from (select distinct s.term from (
                select s.term from search_term s
                where loosely and char_length(part.term) between 6 and 40 and search_is_word(part.term) and part.term !~ '[0-9]'
                  and search_is_word(s.term) and s.term % part.term
                limit 500) s) t
              where t.term <> part.term order by similarity(t.term, part.term) desc, t.term limit 10)) n
          group by n.term order by weight desc, n.term) f;
    end if;
    select coalesce(sum((frequencies ->> t.term)::real), 0) into part.frequency from unnest(part.terms) t (term);
    return next part;
    exit when cardinality(asked) >= 24;
  end loop;
end
$$;
comment on function search_parts(text, boolean) is
  'What a query asks for: each word with longer ones that hold it and, loosely, with those it may be a misspelling of.';

create function search_condition(expression text, parts search_part[], block bigint) returns text
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

create type search_candidate as (
  kind text,         -- organization, agreement, event, field or person
  id bigint,         -- of a person, the agreement or the event
  matched text,      -- what of it matched: name, title, reference, own-number, …
  language text,     -- language of the text that matched
  of_id bigint,      -- the organization whose number or signatory it is
  said text,         -- the text that matched
  score real         -- for numbers; null for texts, which are scored by what they say
);
comment on type search_candidate is 'What a query may mean, and why.';

-- Only the indexes of terms are of use here: with a limit the planner takes others for cheaper, and reads every title.
create function search_texts(kinds text[], parts search_part[], loosely boolean, enough integer, newest bigint)
  returns setof search_candidate
language plpgsql stable
set search_path = public, pg_temp
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
      ('agreement', true, '(search_terms(a.title) || search_block(a.id))', 'a.withdrawn_at is null and ',
        'select ''agreement'', a.id, ''title'', null::text, null::bigint, a.title::text, null::real from agreement a'),
      ('agreement', true, '(search_terms(a.owner) || search_block(a.id))', 'a.owner is not null and a.withdrawn_at is null and ',
        'select ''agreement'', a.id, ''owner'', null::text, null::bigint, a.owner::text, null::real from agreement a'),
      ('agreement', true, '(search_terms(a.title) || search_block(a.agreement_id))',
        'not exists (select from agreement w where w.id = a.agreement_id and w.withdrawn_at is not null) and ',
        'select ''agreement'', a.agreement_id, ''title'', a.language::text, null::bigint, a.title::text, null::real from agreement_title a'),
      ('person', true, '(search_terms(p.signatory_name) || search_block(p.agreement_id))',
        'p.signatory_name is not null and not exists (
          select from agreement w where w.id = p.agreement_id and w.withdrawn_at is not null) and ',
        'select ''person'', p.agreement_id, ''signatory'', null::text, p.organization_id, p.signatory_name::text, null::real
          from agreement_party p'),
      ('event', false, 'search_terms(e.name)', '',
        'select ''event'', e.id, ''name'', null::text, null::bigint, e.name::text, null::real from event e'),
      ('event', false, 'search_terms(e.name_zh)', 'e.name_zh is not null and ',
        'select ''event'', e.id, ''name'', ''zh'', null::bigint, e.name_zh::text, null::real from event e'),
      ('event', false, 'search_terms(e.title)', '',
        'select ''event'', e.event_id, ''session'', null::text, null::bigint, e.title::text, null::real from event_session e'),
      ('person', false, 'search_terms(e.speaker)', '',
        'select ''person'', e.event_id, ''speaker'', null::text, e.organization_id, e.speaker::text, null::real from event_speech e'),
      ('field', false, 'search_terms(l.label)', '',
        'select ''field'', l.field_id, ''label'', l.language::text, null::bigint, l.label::text, null::real from field_label l'))
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
      if cardinality(legs) > 0 then
        return query execute format('%s where (%s) limit %s', source.rows, array_to_string(legs, ') or ('), enough);
      end if;
    end if;
  end loop;
end
$$;
comment on function search_texts(text[], search_part[], boolean, integer, bigint) is
  'Texts that hold every part of a query; loosely, those that hold most. Of what is common, the newest.';

create function search_numbers(query text, kinds text[]) returns setof search_candidate
language plpgsql stable
set search_path = public, pg_temp
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
      from agreement a where a.withdrawn_at is null and search_number(a.reference) collate "C" like front
      order by search_number(a.reference) collate "C" limit 20;
    return query select 'agreement', p.agreement_id, 'own-number', null, p.organization_id, p.own_number::text,
        (0.6 + 0.39 * length / greatest(1, char_length(search_number(p.own_number))))::real
      from agreement_party p where p.own_number is not null and search_number(p.own_number) collate "C" like front
        and not exists (select from agreement w where w.id = p.agreement_id and w.withdrawn_at is not null)
      order by search_number(p.own_number) collate "C" limit 20;
    if length >= 2 then
      return query select 'agreement', a.id, 'reference', null, null::bigint, a.reference::text,
          (0.4 + 0.4 * length / greatest(1, char_length(search_number(a.reference))))::real
        from agreement a where a.withdrawn_at is null and reverse(search_number(a.reference)) collate "C" like back
        order by reverse(search_number(a.reference)) collate "C" limit 20;
      return query select 'agreement', p.agreement_id, 'own-number', null, p.organization_id, p.own_number::text,
          (0.4 + 0.39 * length / greatest(1, char_length(search_number(p.own_number))))::real
        from agreement_party p
        where p.own_number is not null and reverse(search_number(p.own_number)) collate "C" like back
          and not exists (select from agreement w where w.id = p.agreement_id and w.withdrawn_at is not null)
        order by reverse(search_number(p.own_number)) collate "C" limit 20;
    end if;
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
end
$$;
comment on function search_numbers(text, text[]) is
  'What has a code, a reference, an identifier or a party''s own number that is the query, or begins or ends with it.';

create function search_score(said text, query text, needles text[], weights real[], part_of integer[], worths real[])
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

create function search_everything(query text, kinds text[], most integer, language text, day date)
  returns table (kind text, code text, name text, matched text, matched_language text, of_code text, said text, score float8)
language plpgsql stable
set search_path = public, pg_temp
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
        case when m.resolved_id <> f.id then f.id else f.of_id end as of_id, f.said,
        coalesce(f.score, search_score(f.said, asked, needles, weights, part_of, worths)) as score
      from (select distinct * from unnest(candidates)) f
      left join organization m on f.kind = 'organization' and m.id = f.id),
    best as (
      -- A thing once, by what of it matched best; a person once for each organization.
      select distinct on (s.kind, case when s.kind = 'person' then search_plain(s.said) || ' ' || coalesce(s.of_id, 0) else s.id::text end) s.*
      from scored s where s.score > 0.2
      order by s.kind, case when s.kind = 'person' then search_plain(s.said) || ' ' || coalesce(s.of_id, 0) else s.id::text end,
        s.score desc, s.kind = 'organization' and s.of_id is not null, s.language = search_everything.language desc nulls last, s.id desc),
    top as (
      select b.*, a.reference, a.title, e.code as event_code, e.name as event_name, e.name_zh as event_name_zh
      from best b
      left join agreement a on a.id = b.id and (b.kind = 'agreement' or b.matched = 'signatory')
      left join event e on e.id = b.id and (b.kind = 'event' or b.matched = 'speaker')
      where b.score >= (select max(score) from best) * 0.4
        and (a.id is null or a.draft or a.signed_on is null or least(a.signed_on, a.begins_on) <= day
          or day >= latest_today() - 1)
        and (e.id is null or first_day(e.start_date) <= day or day >= latest_today() - 1)
      order by b.score desc, array_position(array['organization', 'field', 'event', 'agreement', 'person'], b.kind), b.id desc
      limit most)
    select t.kind,
      case t.kind when 'organization' then o.code::text when 'field' then s.code || ':' || f.code
        else coalesce(t.reference::text, t.event_code::text) end,
      (case t.kind
        when 'organization' then coalesce((select n.name from organization_name n where n.organization_id = o.id
          and n.language = search_everything.language and n.kind = 'official' order by n.name collate "C" limit 1), o.name)
        when 'agreement' then coalesce((select n.title from agreement_title n
          where n.agreement_id = t.id and n.language = search_everything.language), t.title)
        when 'event' then case when search_everything.language = 'zh' then coalesce(t.event_name_zh, t.event_name) else t.event_name end
        when 'field' then (select l.label from field_label l where l.field_id = f.id
          order by l.language = coalesce(search_everything.language, 'en') desc, l.language limit 1)
        else t.said end)::text,
      t.matched, t.language, u.code::text, t.said, round(t.score::numeric, 3)::float8
    from top t
    left join organization o on o.id = t.id and t.kind = 'organization'
    left join organization u on u.id = t.of_id
    left join field f on f.id = t.id and t.kind = 'field'
    left join field_scheme s on s.id = f.scheme_id
    order by t.score desc, array_position(array['organization', 'field', 'event', 'agreement', 'person'], t.kind), t.id desc;
end
$$;
comment on function search_everything(text, text[], integer, text, date) is
  'What a text may mean in the registry, the best first: of the kinds given, named in the language given, as of a day.';

create function search_near(query text) returns setof text
language sql stable
set search_path = public, pg_temp
set pg_trgm.similarity_threshold = 0.25
as $$
  select t.term from (
    select s.term, max(similarity(s.term, w.word)) as nearness
    from unnest(search_terms(left(query, 500))) w (word) join search_term s on search_is_word(s.term) and s.term % w.word
    where search_is_word(w.word) group by s.term) t
  order by t.nearness desc, t.term limit 5
$$;
comment on function search_near(text) is 'Terms of the registry that come near to the words of a query.';
