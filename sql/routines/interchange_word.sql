-- Words of the lists that users extend, in the interchange format: those that the program brings, and those of the user's
-- own.

create or replace function agreement_type_records() returns table (code code, json json)
language sql stable
as $$
  select t.code, json_strip_nulls(json_build_object('record', 'agreement-type', 'code', t.code, 'label', t.label_en,
    'labels', json_build_object('zh', t.label_zh), 'definition', t.definition_en,
    'carriesMoney', nullif(t.carries_money, true), 'counted', nullif(t.counted, true)))
  from agreement_type t
$$;
comment on function agreement_type_records() is 'Types of agreement in the interchange format.';

create or replace function activity_kind_records() returns table (code code, json json)
language sql stable
as $$
  select k.code, json_strip_nulls(json_build_object('record', 'activity-kind', 'code', k.code, 'label', k.label_en,
    'labels', json_build_object('zh', k.label_zh),
    'unit', k.unit_en, 'units', case when k.unit_zh is not null then json_build_object('zh', k.unit_zh) end,
    'definition', k.definition_en))
  from activity_kind k
$$;
comment on function activity_kind_records() is 'Kinds of activities in the interchange format.';

create or replace function party_role_records() returns table (code code, shipped boolean, json json)
language sql stable
as $$
  select r.code, r.shipped, json_strip_nulls(json_build_object('record', 'party-role', 'code', r.code, 'label', r.label_en,
    'labels', json_build_object('zh', r.label_zh), 'definition', r.definition_en))
  from party_role r
$$;
comment on function party_role_records() is 'Roles of parties in the interchange format.';

create or replace function purpose_records() returns table (code code, depth integer, shipped boolean, json json)
language sql stable
as $$
  select u.code, u.depth, u.shipped, json_strip_nulls(json_build_object('record', 'purpose', 'code', u.code,
    'label', u.label_en, 'labels', json_build_object('zh', u.label_zh), 'broader', b.code, 'definition', u.definition_en,
    'names', case when coalesce(u.ewp, u.mext, u.universities_australia, u.indonesia) is not null then
      json_build_object('ewp', u.ewp, 'mext', u.mext, 'universitiesAustralia', u.universities_australia,
        'indonesia', u.indonesia) end,
    'retired', case when u.retired then true end))
  from purpose u left join purpose b on b.id = u.broader_id
$$;
comment on function purpose_records() is 'Purposes in the interchange format.';

create or replace function classification_records(with_shipped boolean) returns table (code code, json json)
language sql stable
as $$
  select s.code, json_strip_nulls(json_build_object('record', 'classification', 'code', s.code, 'of', s.subject,
    'form', s.form, 'label', s.label_en, 'labels', json_build_object('zh', s.label_zh), 'definition', s.definition_en,
    'values', (select json_agg(json_build_object('value', v.value, 'label', v.label_en,
        'labels', json_build_object('zh', v.label_zh)) order by v.value collate "C")
      from classification_value v where v.scheme = s.code and (with_shipped or not v.shipped))))
  from classification_scheme s
  where with_shipped or not s.shipped or exists (
    select from classification_value v where v.scheme = s.code and not v.shipped)
$$;
comment on function classification_records(boolean) is
  'Schemes of classifications in the interchange format, with their values: all of them, or what the program does not bring.';
