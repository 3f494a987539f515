-- Brings the shipped legal forms up to date.
prepare reference_legal_form (
  text[], -- forms[?]
  text[], -- places[?]: where each stands in a name
  text[], -- classes[?]: what each is
  text[]  -- sources[?]: where it is from
) as
insert into legal_form as held (form, place, class, source)
select * from unnest($1, $2, $3, $4)
on conflict (form) do update set place = excluded.place, class = excluded.class, source = excluded.source
where (held.place, held.class, held.source) is distinct from (excluded.place, excluded.class, excluded.source);
