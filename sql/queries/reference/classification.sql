-- Brings the shipped classifications up to date: schemes, which have no value, and values of them.
prepare reference_classification (
  text[], -- schemes[?]
  text[], -- values[?]: null for the scheme itself
  text[], -- subjects[?]: of a scheme
  text[], -- forms[?]: of a scheme
  text[], -- labelsEN[?]: English labels
  text[], -- labelsZH[?]: Chinese labels
  text[]  -- definitions[?]: of a scheme
) as
with given as (
  select g.* from unnest($1, $2, $3, $4, $5, $6, $7)
    as g (scheme, value, subject, form, label_en, label_zh, definition_en)),
schemes as (
  insert into classification_scheme (code, subject, form, label_en, label_zh, definition_en, shipped)
  select g.scheme, g.subject, g.form, g.label_en, g.label_zh, g.definition_en, true from given g where g.value is null
  on conflict (code) do update
  set label_en = excluded.label_en, label_zh = excluded.label_zh, definition_en = excluded.definition_en,
    shipped = true)
insert into classification_value (scheme, value, label_en, label_zh, shipped)
select g.scheme, g.value, g.label_en, g.label_zh, true from given g where g.value is not null
on conflict (scheme, value) do update
set label_en = excluded.label_en, label_zh = excluded.label_zh, shipped = true;
