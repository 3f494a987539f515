-- Import. Rows of a file are copied into a temporary table, held against the registry set by set, and only
-- then stored. What is wrong is collected in import_fault, so that one run tells all of it.
--
-- Plans of loops are made while the tables are still small, so some functions turn sequential scans off: the plan
-- must hold when the tables have grown. What that does to the estimated cost would call for JIT; that is off too.

create function import_analyze() returns void
language plpgsql
set search_path = public, pg_temp
as $$
begin
  analyze import_row (line, record);
  analyze import_agreement (line, reference, id);
  analyze import_mention (line, place, given);
  analyze import_given (id, given);
  analyze import_agreement_field (line, field_id);
  analyze import_related (line, related_id);
end
$$;
comment on function import_analyze() is 'Tells the planner how large the tables of the import are.';

create function import_settle() returns void
language plpgsql
set search_path = public, pg_temp
as $$
begin
  set constraints all immediate;
end
$$;
comment on function import_settle() is 'Checks now what would be checked when the transaction commits.';

create function import_mend(value jsonb) returns jsonb
language plpgsql immutable strict parallel safe
set search_path = public, pg_temp
as $$
begin
  return case jsonb_typeof(value)
    when 'string' then to_jsonb(normalize(value #>> '{}', NFC))
    when 'array' then coalesce(
      (select jsonb_agg(import_mend(e.value) order by e.position)
        from jsonb_array_elements(value) with ordinality e (value, position)), '[]')
    when 'object' then coalesce(
      (select jsonb_object_agg(m.key, import_mend(m.value)) from jsonb_each(value) m where m.value <> 'null'), '{}')
    else value end;
end
$$;
comment on function import_mend(jsonb) is 'A JSON value with every text in NFC, and without keys that say null.';

create function import_sorted(value jsonb) returns jsonb
language sql immutable parallel safe
set search_path = public, pg_temp
return case jsonb_typeof(value)
  when 'array' then (select jsonb_agg(e order by e) from jsonb_array_elements(value) e)
  else value end;
comment on function import_sorted(jsonb) is 'A list in an order that depends on its elements alone, so that lists compare as sets.';

create function import_identifiers(identifiers jsonb) returns table (scheme text, value text)
language sql immutable parallel safe
set search_path = public, pg_temp
as $$
  select identifier_scheme(e), identifier_form(identifier_scheme(e), identifier_value(e))
  from jsonb_array_elements_text(identifiers) e
$$;
comment on function import_identifiers(jsonb) is
  'Identifiers written as scheme:value or as addresses, taken apart, in the form in which they are stored.';

create function import_identifier_list(identifiers jsonb) returns jsonb
language sql immutable parallel safe
set search_path = public, pg_temp
return (select jsonb_agg(i.scheme || ':' || i.value) from import_identifiers(identifiers) i);
comment on function import_identifier_list(jsonb) is 'Identifiers in the form in which they are stored, in their order.';

create function import_parties(parties jsonb) returns jsonb
language sql immutable parallel safe
set search_path = public, pg_temp
return (
  select jsonb_agg(case when p.party #> '{organization,identifiers}' is null then p.party
    else jsonb_set(p.party, '{organization,identifiers}', import_identifier_list(p.party #> '{organization,identifiers}'))
    end order by p.position)
  from jsonb_array_elements(parties) with ordinality p (party, position));
comment on function import_parties(jsonb) is
  'Parties of an agreement with the identifiers in the form in which they are stored.';

create function import_code(name text) returns text
language plpgsql
as $$
declare
  the_stem constant text := coalesce(slug(name), 'org');
  n integer;
begin
  -- Numbers go on from the last one given out, so that a thousand names without Latin letters stay cheap.
  select s.number into n from import_stem s where s.stem = the_stem;
  n := organization_free_number(the_stem, coalesce(n, 0) + 1);
  insert into import_stem (stem, number) values (the_stem, n) on conflict (stem) do update set number = n;
  return organization_code(the_stem, n);
end
$$;
comment on function import_code(text) is 'A code for a new organization of the import, made from its name and not yet taken.';

create function import_add_coded() returns void
language plpgsql
set search_path = public, pg_temp
as $$
begin
  update import_given g set organization_id = o.id from organization o where o.code = coalesce(g.code, g.named);

  -- An identifier means one organization: not one that is there, nor two new ones.
  with given as (
    select g.id, g.first, g.path, g.code, i.scheme, i.value,
      first_value(g.code) over (partition by i.scheme, i.value order by g.first) as holder
    from import_given g cross join import_identifiers(g.identifiers) i
    where g.code is not null and g.organization_id is null),
  held as (
    select g.id, g.first, g.path, g.scheme, g.value, coalesce(o.code, g.holder) as holder
    from given g
    left join organization_identifier x on (x.scheme, x.value) = (g.scheme, g.value)
    left join organization o on o.id = x.organization_id
    where o.id is not null or g.holder <> g.code),
  told as (
    insert into import_fault (line, path, code, value, other)
    select first[1], path || '.identifiers', 'identifier-held', scheme || ':' || value, holder from held)
  update import_given set refused = true where id in (select id from held);

  with nameless as (
    select code from import_given
    where code is not null and organization_id is null group by code having count(name) = 0),
  told as (
    insert into import_fault (line, path, code, value)
    select g.first[1], g.path || '.code', 'organization-unknown', g.code
    from import_given g join nameless using (code)
    where not exists (select from import_name n where n.record = 'organization' and n.code = g.code))
  update import_given set refused = true where code in (select code from nameless) and organization_id is null;

  with added as (
    insert into organization (code, name, kind, country)
    select code, (array_agg(name order by first) filter (where name is not null))[1],
      (array_agg(kind order by first) filter (where kind is not null))[1],
      (array_agg(country order by first) filter (where country is not null))[1]
    from import_given
    where code is not null and organization_id is null
    group by code having not bool_or(refused) order by min(first)
    returning id, code),
  told as (insert into import_new_organization select id from added)
  insert into organization_identifier (organization_id, scheme, value)
  select distinct a.id, i.scheme, i.value
  from added a join import_given g using (code) cross join import_identifiers(g.identifiers) i;

  update import_given g set organization_id = o.id
  from organization o where g.organization_id is null and not g.refused and o.code = coalesce(g.code, g.named);
end
$$;
comment on function import_add_coded() is
  'Finds the organizations that are named by code, and adds those whose code is new under that code.';

create function import_find(name text, country text, identifiers jsonb) returns bigint[]
language plpgsql stable
as $$
declare
  folded text;
  found_ids bigint[];
  exact_ids bigint[];
begin
  if identifiers is not null then
    select array_agg(distinct o.resolved_id) into found_ids
      from import_identifiers(identifiers) i
      join organization_identifier x on (x.scheme, x.value) = (i.scheme, i.value)
      join organization o on o.id = x.organization_id;
  end if;
  if found_ids is not null or name is null then
    return found_ids;
  end if;
  folded := fold_name(name);
  select array_agg(o.id), array_agg(o.id) filter (where o.name = import_find.name) into found_ids, exact_ids
    from (
      select b.resolved_id as id from organization b where b.name_folded = folded
      union
      select b.resolved_id from organization_name n join organization b on b.id = n.organization_id
      where n.name_folded = folded) same
    join organization o using (id)
    where coalesce(o.country = import_find.country, true);
  if found_ids is not null and identifiers is not null then
    -- Two that have different identifiers in one scheme are two, whatever their names.
    select array_agg(f.id), array_agg(f.id) filter (where f.id = any (exact_ids)) into found_ids, exact_ids
      from unnest(found_ids) f (id)
      where not exists (
        select from import_identifiers(identifiers) i
        join organization_identifier x on x.organization_id = f.id and x.scheme = i.scheme);
  end if;
  return case when cardinality(found_ids) > 1 then coalesce(exact_ids, found_ids) else found_ids end;
end
$$;
comment on function import_find(text, text, jsonb) is
  'The organizations that identifiers mean, else those of a name, with the country equal where both are known.';

create function import_resolve() returns void
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
set jit = off
as $$
declare
  wanted record;
  meant bigint[];
begin
  perform import_analyze();
  perform import_add_coded();
  -- One after the other in the order of the file: a later mention finds what an earlier one has added.
  for wanted in
    select g.id, g.first[1] as line, g.path, coalesce(g.name, g.named) as name, g.kind, g.country, g.identifiers,
      g.named ~ '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?:\S+$' as is_identifier, g.given
    from import_given g where g.organization_id is null and not g.refused and g.code is null order by g.first
  loop
    if wanted.is_identifier then
      meant := import_find(null, null, jsonb_build_array(wanted.name));
    else
      meant := import_find(wanted.name, wanted.country, wanted.identifiers);
    end if;
    if cardinality(meant) > 1 then
      insert into import_fault (line, path, code, value, other)
        select wanted.line, wanted.path, 'organization-ambiguous',
          coalesce(wanted.name, wanted.identifiers::text), string_agg(o.code, ', ' order by o.code)
        from organization o where o.id = any (meant);
      continue;
    end if;
    if meant is null and (wanted.is_identifier or wanted.name is null) then
      insert into import_fault (line, path, code, value)
        values (wanted.line, wanted.path, 'identifier-unknown', coalesce(wanted.name, wanted.identifiers::text));
      continue;
    end if;
    if meant is null then
      insert into organization (code, name, kind, country)
        values (import_code(wanted.name), wanted.name, wanted.kind, wanted.country)
        returning array[id] into meant;
      insert into import_new_organization values (meant[1]);
    else
      update organization o set kind = coalesce(o.kind, wanted.kind), country = coalesce(o.country, wanted.country)
        from import_new_organization n
        where o.id = meant[1] and n.organization_id = o.id
          and (o.kind is null and wanted.kind is not null or o.country is null and wanted.country is not null);
    end if;
    if wanted.identifiers is not null then
      insert into organization_identifier (organization_id, scheme, value)
        select distinct n.organization_id, i.scheme, i.value
        from import_new_organization n cross join import_identifiers(wanted.identifiers) i
        where n.organization_id = meant[1]
        on conflict (scheme, value) do nothing;
    end if;
    update import_given set organization_id = meant[1] where id = wanted.id;
  end loop;
end
$$;
comment on function import_resolve() is
  'Finds for every mention of the import the organization that it means, and adds those that are new.';

create function import_merge() returns void
language plpgsql
set search_path = public, pg_temp
as $$
declare
  given record;
begin
  -- Those that others are merged into come first.
  for given in
    with recursive merge (code, into_code) as (
      select i.code, r.body ->> 'mergedInto'
      from import_organization i
      join organization o on o.id = i.id
      join import_row r on r.line = i.line and r.record = 'organization'
      where r.body ? 'mergedInto'),
    level (code, depth) as (
      select m.code, 0 from merge m where not exists (select from merge above where above.code = m.into_code)
      union all
      select m.code, l.depth + 1 from level l join merge m on m.into_code = l.code)
    select o.id, above.id as into_id, r.body
    from level l
    join import_organization i on i.code = l.code
    join organization o on o.id = i.id
    join import_row r on r.line = i.line and r.record = 'organization'
    join organization above on above.code = r.body ->> 'mergedInto'
    order by l.depth, i.line
  loop
    update organization set merged_into_id = given.into_id where id = given.id;
    update organization_merge m
      set merged_on = coalesce((given.body ->> 'mergedOn')::date, m.merged_on), reason = given.body ->> 'mergeReason'
      where m.merged_id = given.id and m.undone_at is null;
  end loop;
  insert into import_fault (line, path, code, value)
    select i.line, 'mergedInto', 'merge-cycle', r.body ->> 'mergedInto'
    from import_organization i
    join organization o on o.id = i.id and o.merged_into_id is null
    join import_row r on r.line = i.line and r.record = 'organization'
    join organization above on above.code = r.body ->> 'mergedInto';
end
$$;
comment on function import_merge() is 'Merges the new organizations of which the file says that they are merged.';

create function import_rank() returns void
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
set jit = off
as $$
declare
  front bigint[];
  touched bigint[];
begin
  -- Relations among the agreements of the file. From those that are there already none can lead back.
  create temp table import_waiting on commit drop as
    select distinct i.id, r.related_id
    from import_related r join import_agreement i using (line) join import_agreement b on b.id = r.related_id;
  create index on import_waiting (id);
  create index on import_waiting (related_id);
  create temp table import_ready on commit drop as
    select i.id, coalesce(max(a.rank) + 1, 0) as rank
    from import_agreement i join import_related r using (line) left join agreement a on a.id = r.related_id
    where i.id is not null group by i.id;
  insert into import_ready
    select distinct w.related_id, 0 from import_waiting w
    where not exists (select from import_ready d where d.id = w.related_id);
  create index on import_ready (id);
  analyze import_waiting;
  analyze import_ready;

  -- Layer by layer: whoever waits for nobody any more stands above all it relates to.
  select array_agg(distinct w.related_id) into front from import_waiting w
    where not exists (select from import_waiting x where x.id = w.related_id);
  while front is not null loop
    update import_ready d set rank = greatest(d.rank, s.rank)
      from (select w.id, max(t.rank) + 1 as rank
        from import_waiting w join import_ready t on t.id = w.related_id
        where w.related_id = any (front) group by w.id) s
      where d.id = s.id;
    with gone as (delete from import_waiting where related_id = any (front) returning id)
      select array_agg(distinct id) into touched from gone;
    select array_agg(t.id) into front from unnest(touched) t (id)
      where not exists (select from import_waiting w where w.id = t.id);
  end loop;
  update import_agreement i set rank = d.rank from import_ready d where i.id = d.id and d.rank > 0;

  -- What still waits is in a cycle or leads into one; the latter goes, again layer by layer.
  loop
    delete from import_waiting w where not exists (select from import_waiting x where x.related_id = w.id);
    exit when not found;
  end loop;
  insert into import_fault (line, path, code, value)
    select distinct i.line, 'related', 'related-cycle', i.reference
    from import_waiting w join import_agreement i using (id);
end
$$;
comment on function import_rank() is
  'Gives the agreements of the import their ranks, and tells of those whose relations lead back to themselves.';

create function spreadsheet_text(cell text) returns text
language sql immutable strict parallel safe
return case when cell ~ '^''*[-=+@\t\r\n＝＋－＠]' then '''' || cell else cell end;
comment on function spreadsheet_text(text) is
  'A text so that no spreadsheet takes it for a formula: an apostrophe goes in front, and import takes it off.';
