-- Organizations with names that are alike. What a name says is taken apart first: its words without accents, the legal
-- form, which is no part of what it is called, and the words in whichever order. How alike two are is told by where they
-- differ, since a letter of a long word is a slip, and a number is not.

create or replace function legal_forms(asked text) returns jsonb
language sql stable
return (select jsonb_object_agg(f.words, f.class) from legal_form f where f.place in (asked, 'both'));
comment on function legal_forms(text) is
  'The legal forms that stand at the front or the back of names, as words, each with its class.';

create or replace function name_core(words text, front jsonb, back jsonb, out core text, out classes text[])
language plpgsql immutable parallel safe
as $$
declare
  parts text[];
  form text;
  n integer;
begin
  core := regexp_replace(words, '^the ', '');
  classes := '{}';
  for turn in 1 .. 4 loop
    form := null;
    parts := string_to_array(core, ' ');
    n := cardinality(parts);
    for k in reverse least(n - 1, 7) .. 1 loop
      form := array_to_string(parts[n - k + 1:n], ' ');
      if back ? form then
        core := array_to_string(parts[1:n - k], ' ');
        classes := classes || (back ->> form);
        exit;
      end if;
      form := array_to_string(parts[1:k], ' ');
      if front ? form then
        core := array_to_string(parts[k + 1:n], ' ');
        classes := classes || (front ->> form);
        exit;
      end if;
      form := null;
    end loop;
    -- Where words are written without blanks a form may stand without one, but for abbreviations of one character.
    if form is null and core ~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]' then
      for k in reverse least(char_length(core) - 1, 20) .. 2 loop
        form := right(core, k);
        if back ? form then
          core := btrim(left(core, -k));
          classes := classes || (back ->> form);
          exit;
        end if;
        form := left(core, k);
        if front ? form then
          core := btrim(substr(core, k + 1));
          classes := classes || (front ->> form);
          exit;
        end if;
        form := null;
      end loop;
    end if;
    exit when form is null;
  end loop;
  classes := array_remove(classes, null);
end
$$;
comment on function name_core(text, jsonb, jsonb) is
  'The words of a name without those for its legal form, by the forms of the front and of the back, and the classes of these.';

create or replace function legal_form_contradicts(given text, organization bigint) returns boolean
language plpgsql stable parallel safe
as $$
declare
  front constant jsonb := legal_forms('front');
  back constant jsonb := legal_forms('back');
  said constant text[] := (name_core(simplified_han(name_words(given)), front, back)).classes;
  known text[];
begin
  if cardinality(said) = 0 then
    return false;
  end if;
  select array_agg(form.class) into known
  from (
    select o.name::text as name from organization o where o.id = organization
    union all
    select n.name::text from organization_name n
    where n.organization_id = organization and n.kind in ('official', 'former')) k
  cross join lateral name_core(simplified_han(name_words(k.name)), front, back) c
  cross join lateral unnest(c.classes) form (class);
  if known is not null then
    return not said && known;
  end if;
  return exists (
    select from organization o
    where o.id = organization and case o.kind
      when 'enterprise' then said <@ array['association', 'foundation']
      when 'other' then false
      else not said <@ array['association', 'foundation', 'state'] end);
end
$$;
comment on function legal_form_contradicts(text, bigint) is
  'Whether a name says a legal form of another class than the names of an organization, or the form of a company where it is none.';

create or replace function name_bag(core text) returns text[]
language sql immutable parallel safe
return coalesce((
  select array_agg(w.word order by w.word) from unnest(string_to_array(core, ' ')) w (word)
  where w.word <> all (array['the', 'of', 'and', 'for', 'in', 'at', 'on', 'de', 'la', 'le', 'les', 'du', 'des', 'd', 'l', 'y',
    'e', 'et', 'und', 'der', 'die', 'das', 'fur', 'von', 'di', 'del', 'della', 'da', 'do', 'dos', 'van', 'het', 'och', 'og'])),
  string_to_array(core, ' '));
comment on function name_bag(text) is 'The words of a name in alphabetical order, without articles and prepositions.';

create or replace function neighbors_swapped(word text) returns text[]
language sql immutable strict parallel safe
as $$
  select array_agg(left(word, i - 1) || substr(word, i + 1, 1) || substr(word, i, 1) || substr(word, i + 2))
  from generate_series(1, char_length(word) - 1) i
$$;
comment on function neighbors_swapped(text) is 'What a word is where two letters beside each other were typed in the wrong order.';

create or replace function letters_near(word text, other text) returns boolean
language sql immutable parallel safe
return char_length(translate(word, other, '')) <= 1 and char_length(translate(other, word, '')) <= 1;
comment on function letters_near(text, text) is
  'Whether the letters of each of two words are those of the other, but for one.';

create or replace function words_near(word text, other text) returns boolean
language sql immutable parallel safe
return char_length(word) between 5 and 60 and char_length(other) between 5 and 60
  and abs(char_length(word) - char_length(other)) <= 1
  -- Told at a hundredth of the price of omissions.
  and letters_near(word, other)
  and search_omissions(word) && search_omissions(other)
  and array(select regexp_matches(word, 'north|south|east|west', 'g')) = array(select regexp_matches(other, 'north|south|east|west', 'g'))
  -- A character is a word: East is not West.
  and (word !~ '[\u3400-\u9fff]' or char_length(word) >= 6 and not exists (
    select from unnest(array[word, other], array[other, word]) p (one, two)
    cross join unnest(string_to_array(p.one, null)) c (sign)
    where strpos(p.two, c.sign) = 0 and c.sign ~ '[东東西南北中上下左右前后後大小新老男女]'));
comment on function words_near(text, text) is
  'Whether two words of some length differ by a letter that is missing, doubled, wrong or moved.';

create or replace function name_marks_differ(name text, other text) returns boolean
language sql immutable parallel safe
return octet_length(name) <> char_length(name) and octet_length(other) <> char_length(other) and coalesce((
  with word as (
    select w.word, name_words(w.word) as bare, n.side
    from (values (1, name), (2, other)) n (side, text)
    cross join regexp_split_to_table(lower(normalize(n.text, NFKC) collate "und-x-icu"),
      '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+') w (word)
    where w.word <> '')
  select (select count(distinct w.side) from word w where w.word <> w.bare) = 2
    and exists (
      select from word a join word b on b.bare = a.bare and b.word <> a.word and b.side = 2
      where a.side = 1 and char_length(a.bare) < 5
        and not exists (select from word s where s.side = 2 and s.word = a.word))), false);
comment on function name_marks_differ(text, text) is
  'Whether two names that are both written with accents have a short word that differs by them: Thu is not Thú.';

create or replace function untransliterated(core text) returns text
language sql immutable strict parallel safe
return regexp_replace(replace(core, ' ', ''), '([aou])e|(a)a', '\1\2', 'g');
comment on function untransliterated(text) is
  'A core without blanks and without what stands for marks in names that are written without them: muenchen is munchen, aarhus arhus.';

create or replace function name_likeness(
  name text, other text, core text, other_core text, bag text[], other_bag text[], classes text[], other_classes text[])
returns table (score double precision, reason text)
language plpgsql immutable parallel safe
as $$
declare
  only_one text[] := '{}';
  only_other text[] := other_bag;
  word text;
  tail text;
  place integer;
  part double precision := 1;
  wrong integer;
begin
  -- Two that say to be of different legal forms are two, and so are the first and the second of something.
  if cardinality(classes) > 0 and cardinality(other_classes) > 0 and not classes && other_classes
    or (core ~ '[0-9〇零一二三四五六七八九十百千]' or other_core ~ '[0-9〇零一二三四五六七八九十百千]')
      and regexp_replace(core, '[^0-9〇零一二三四五六七八九十百千]+', ' ', 'g')
        <> regexp_replace(other_core, '[^0-9〇零一二三四五六七八九十百千]+', ' ', 'g')
    or name_marks_differ(name, other)
  then
    return;
  end if;
  if bag = other_bag or replace(core, ' ', '') = replace(other_core, ' ', '') then
    return query select l.score, l.reason from (values
      (0.9::double precision, 'name', plain_name(name) = plain_name(other)),
      (0.88, 'accents', name_words(name) = name_words(other)),
      (0.88, 'script', simplified_han(name_words(name)) = simplified_han(name_words(other))),
      (0.84, 'word-order', name_bag(name_words(name)) = name_bag(name_words(other))),
      (0.86, 'legal-form', replace(core, ' ', '') = replace(other_core, ' ', '')),
      (0.8, 'word-order', true)) l (score, reason, is_so)
      where l.is_so limit 1;
    return;
  end if;

  if untransliterated(core) = untransliterated(other_core) then
    return query select 0.84::double precision, 'transliteration';
    return;
  end if;

  foreach word in array bag loop
    place := array_position(only_other, word);
    if place is null then
      only_one := only_one || word;
    else
      only_other := only_other[:place - 1] || only_other[place + 1:];
    end if;
  end loop;
  -- One of the two may say besides where it is, behind a comma or in brackets.
  if abs(cardinality(only_one) - cardinality(only_other)) = 1 and cardinality(bag) + cardinality(other_bag) >= 5 then
    tail := name_words((regexp_match(
      case when cardinality(only_one) > cardinality(only_other) then name else other end,
      '[,，(（]\s*([^\s,()（），]+)[)）]?\s*$'))[1]);
    if char_length(tail) >= 3 and tail !~ '^[ivx]+$' then
      if tail = any (only_one) and cardinality(only_one) > cardinality(only_other) then
        only_one := array_remove(only_one, tail);
        part := 0.85;
      elsif tail = any (only_other) and cardinality(only_other) > cardinality(only_one) then
        only_other := array_remove(only_other, tail);
        part := 0.85;
      end if;
    end if;
  end if;
  wrong := cardinality(only_one);
  if wrong = cardinality(only_other) and (wrong = 0
    or least(char_length(core), char_length(other_core)) >= case when core ~ '[\u3040-\u9fff\uac00-\ud7af]' then 6 else 12 end
      and (wrong = 1 and words_near(only_one[1], only_other[1])
        or wrong = 2 and (
          words_near(only_one[1], only_other[1]) and words_near(only_one[2], only_other[2])
          or words_near(only_one[1], only_other[2]) and words_near(only_one[2], only_other[1]))))
  then
    return query select part * (0.8 - 0.05 * wrong), case when part < 1 then 'part' else 'spelling' end;
  else
    return query select least(0.59, 0.75 * similarity(core, other_core)::double precision), 'similar';
  end if;
end
$$;
comment on function name_likeness(text, text, text, text, text[], text[], text[], text[]) is
  'How alike two names are, up to 0.9, and in what they differ; nothing for names that say that they are two.';

create or replace function organization_alike(only_country text, least_score double precision, among bigint[])
returns table (first_id bigint, second_id bigint, score double precision, reason text, evidence text)
language plpgsql stable
set work_mem = '64MB'
set enable_nestloop = off
set enable_mergejoin = off
set jit = off
as $$
declare
  front constant jsonb := legal_forms('front');
  back constant jsonb := legal_forms('back');
begin
  -- Not every pair can be compared. Those are that have the same words, or share half of a name, so that one mistake in
  -- the other half is forgiven, or three trigrams that are rare among the names of the country.
  return query
    with chosen as materialized (select o.id, o.country from organization o where o.id = any (among)),
    name as materialized (
      select k.*, row_number() over () as number, c.core, char_length(c.core) as length,
        untransliterated(c.core) as bare, name_bag(c.core) as bag,
        c.classes
      from (
        select k.land, k.name, array_agg(k.id) as ids, array_agg(among is null or h.id is not null) as asked,
          bool_or(among is null or h.id is not null) as is_asked
        from (
          select s.id, s.country as land, o.name::text as name
          from organization o join organization s on s.id = o.resolved_id
          union
          select s.id, s.country, n.name::text
          from organization_name n join organization o on o.id = n.organization_id join organization s on s.id = o.resolved_id
          where n.kind in ('official', 'former')) k
        left join chosen h on h.id = k.id
        where (only_country is null or k.land is null or k.land = only_country)
          and (among is null or k.land is null or k.land in (select h.country from chosen h)
            or exists (select from chosen h where h.country is null))
        group by k.land, k.name) k
      cross join lateral name_core(simplified_han(name_words(k.name)), front, back) c
      where c.core <> ''),
    half as (
      select n.land, n.number, s.part
      from name n,
        lateral (select distinct h from unnest(array[n.length / 2, (n.length + 1) / 2]) h) halves,
        lateral (values ('<' || left(n.core, h)), ('>' || right(n.core, h))) s (part)
      where n.length >= 4),
    shared (weight, numbers) as (
      select 3, array_agg(h.number) from half h group by h.land, h.part having count(*) between 2 and 40
      union all
      -- A name of no country is held against those of all.
      select 3, array[a.number, b.number]
      from (select h.*, count(*) over (partition by h.part) as times from half h) a
      join half b on b.part = a.part and b.land is not null
      where a.land is null and a.times <= 40
      union all
      select 1, array_agg(n.number) from name n cross join unnest(show_trgm(n.core)) gram
      group by n.land, gram having count(*) between 2 and 24),
    candidate as (
      select a.number as a, b.number as b from name a join name b on b.bare = a.bare and b.number > a.number
      union
      select a.number, b.number from name a join name b on b.bag = a.bag and b.number > a.number
      union
      (select a, b from shared s, unnest(s.numbers) a, unnest(s.numbers) b where a < b
      group by a, b having sum(s.weight) >= 3)),
    compared as materialized (
      select x.ids as x_ids, y.ids as y_ids, x.asked as x_asked, y.asked as y_asked, x.core as x_core, y.core as y_core, l.reason,
        l.score - case when x.land is null or y.land is null then 0.1 else 0 end as score
      from candidate c join name x on x.number = c.a join name y on y.number = c.b
      cross join lateral name_likeness(x.name, y.name, x.core, y.core, x.bag, y.bag, x.classes, y.classes) l
      where coalesce(x.land = y.land, true) and (x.is_asked or y.is_asked)
        and (x.bare = y.bare or x.bag = y.bag
          or least(x.length, y.length) >= 0.5 * greatest(x.length, y.length) and similarity(x.core, y.core) >= 0.4))
    select least(x.id, y.id), greatest(x.id, y.id), 0.9 - case when n.land is null then 0.1 else 0 end, 'name', n.core
    from name n, unnest(n.ids, n.asked) x (id, is_asked), unnest(n.ids, n.asked) y (id, is_asked)
    where x.id < y.id and least_score <= 0.9 and (x.is_asked or y.is_asked)
    union all
    select least(x.id, y.id), greatest(x.id, y.id), c.score, c.reason,
      case when c.x_core = c.y_core then c.x_core else least(c.x_core, c.y_core) || ' ~ ' || greatest(c.x_core, c.y_core) end
    from compared c, unnest(c.x_ids, c.x_asked) x (id, is_asked), unnest(c.y_ids, c.y_asked) y (id, is_asked)
    where c.score >= least_score and x.id <> y.id and (x.is_asked or y.is_asked);
end
$$;
comment on function organization_alike(text, double precision, bigint[]) is
  'Pairs of organizations with names that are alike, of one country as far as that is known, with how alike they are and why; of some alone, where these are given.';
