-- The words there are, learnt from every text that is written.

create or replace function search_learn() returns trigger
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

create or replace function search_learn_change() returns trigger
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
    execute format('create or replace trigger %I after insert on %I referencing new table as added for each statement '
      'execute function search_learn(%L)', source.at || '_learn_on_insert', source.at, source.text);
    execute (
      select format('create or replace trigger %I after update of %s on %I for each row when (%s) '
        'execute function search_learn_change(%s)', source.at || '_learn_on_update', source.columns, source.at,
        string_agg(format('old.%1$I is distinct from new.%1$I', c.name), ' or '), string_agg(quote_literal(c.name), ', '))
      from string_to_table(source.columns, ', ') c (name));
  end loop;
end
$$;
