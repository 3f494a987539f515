-- The words there are, learnt from every text that is written.

create or replace function search_learning(text_of text, rows_of name) returns text
language sql immutable
set search_path = public, pg_temp
as $$
  -- Joined texts, some thousand at a time, cost a tenth of one call for each.
  select format($learn$
    insert into search_term (term)
    select g.term from (
      select distinct t.term from (
        select search_terms(string_agg(n.value, E'\n')) as terms
        from (select %s as value, (row_number() over ()) / 2000 as lot from %I) n group by n.lot) l
      cross join unnest(l.terms) t (term) where char_length(t.term) <= 100) g
    where not exists (select from search_term s where s.term = g.term collate "C" offset 0)$learn$, text_of, rows_of)
$$;
comment on function search_learning(text, name) is
  'The statement that adds the terms of the texts of all rows of a table to those that are known.';

create or replace function search_learn() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  execute search_learning(tg_argv[0], 'added');
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

create or replace function search_sources() returns table (source name, text_of text, columns text)
language sql immutable
as $$
  values ('organization'::name, 'name', 'name'), ('organization_name', 'name', 'name'),
    ('agreement', 'concat_ws(E''\n'', title, owner)', 'title, owner'), ('agreement_title', 'title', 'title'),
    ('agreement_party', 'signatory_name', 'signatory_name'), ('event', 'concat_ws(E''\n'', name, name_zh)', 'name, name_zh'),
    ('event_session', 'title', 'title'), ('event_speech', 'speaker', 'speaker'), ('field_label', 'label', 'label'), ('purpose', 'concat_ws(E''\n'', label_en, label_zh)', 'label_en, label_zh'),
    ('agreement_contact', 'name', 'name'), ('organization_contact', 'name', 'name')
$$;
comment on function search_sources() is
  'The tables whose texts are learnt from: the text of a row, and the columns that it is made of.';

create or replace function search_learn_whole(wanted name) returns void
language plpgsql
set search_path = public, pg_temp
as $$
begin
  execute (select search_learning(s.text_of, s.source) from search_sources() s where s.source = wanted);
end
$$;
comment on function search_learn_whole(name) is 'Adds the terms of all texts of a table to those that are known.';

do $$
declare
  kept record;
begin
  for kept in select * from search_sources() loop
    execute format('create or replace trigger %I after insert on %I referencing new table as added for each statement '
      'execute function search_learn(%L)', kept.source || '_learn_on_insert', kept.source, kept.text_of);
    execute (
      select format('create or replace trigger %I after update of %s on %I for each row when (%s) '
        'execute function search_learn_change(%s)', kept.source || '_learn_on_update', kept.columns, kept.source,
        string_agg(format('old.%1$I is distinct from new.%1$I', c.name), ' or '), string_agg(quote_literal(c.name), ', '))
      from string_to_table(kept.columns, ', ') c (name));
  end loop;
end
$$;
