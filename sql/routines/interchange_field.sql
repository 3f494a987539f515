-- Schemes of fields and matches between their fields, in the interchange format.

create or replace function field_match_records()
returns table (id bigint, scheme code, code field_code, relation text, matched text, shipped boolean, json json)
language sql stable
as $$
  select p.id, p.scheme, p.code, p.relation, p.matched, p.shipped, json_build_object(
    'record', 'field-match', 'field', p.scheme || ':' || p.code, 'relation', p.relation, 'matched', p.matched) as json
  from (
    select case when turned then m.matched_id else m.field_id end as id,
      case when turned then ms.code else fs.code end as scheme,
      case when turned then mf.code else ff.code end as code,
      m.relation,
      case when turned then fs.code || ':' || ff.code else ms.code || ':' || mf.code end as matched,
      case when turned then ms.shipped else fs.shipped end as shipped
    from field_match m
    join field ff on ff.id = m.field_id
    join field_scheme fs on fs.id = ff.scheme_id
    join field mf on mf.id = m.matched_id
    join field_scheme ms on ms.id = mf.scheme_id
    cross join lateral (
      select m.relation = 'exact' and (ms.shipped, ms.code, mf.code) < (fs.shipped, fs.code, ff.code) as turned) t) p
$$;
comment on function field_match_records() is 'Matches of fields in the interchange format.';

create or replace function field_scheme_records()
returns table (id bigint, code code, shipped boolean, json json)
language sql stable
as $$
  select s.id, s.code, s.shipped, json_strip_nulls(json_build_object(
    'record', 'field-scheme',
    'code', s.code,
    'title', s.title_en,
    'titles', case when s.title_zh is not null then json_build_object('zh', s.title_zh) end,
    'retired', case when s.retired then true end,
    'fields', (select json_agg(json_build_object('code', f.code,
        'broader', (select b.code from field b where b.id = f.broader_id),
        'labels', (select json_object_agg(l.language, l.label order by l.language) from field_label l where l.field_id = f.id),
        'retired', case when f.retired then true end,
        'matches', m.matches) order by f.depth, f.code)
      from field f
      left join (
        select id, json_agg(json_build_object('relation', relation, 'field', matched) order by relation desc, matched)
        from field_match_records() group by id) m (id, matches) on m.id = f.id
      where f.scheme_id = s.id))) as json
  from field_scheme s
$$;
comment on function field_scheme_records() is 'Schemes of fields in the interchange format.';
