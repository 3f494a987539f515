-- Organizations that the import adds for no more than a text that looks like a code, where it is named first; with
-- codes that come near to it, of which it may be a misspelling.
prepare import_uncoded as
with added as (
  select distinct on (o.id) o.id, g.line, g.path, o.name
  from import_new_organization n
  join organization o on o.id = n.organization_id
  join staged_given g on g.organization_id = o.id
  where o.name ~* '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$' and o.name ~* '[a-z]'
    -- In capitals it is a name, unless it is a code but for them.
    and (o.name = lower(o.name) or exists (
      select from organization k
      where k.code = lower(o.name) and k.id <> o.id
        and not exists (select from import_new_organization a where a.organization_id = k.id)))
  order by o.id, g.line, g.id),
bare as (
  select a.* from added a
  where not exists (
    select from staged_given g where g.organization_id = a.id and (g.name is not null or g.code is not null)))
select coalesce(p.own_line, b.line) as line, b.path, b.name as text,
  case when row_number() over (order by b.line, b.path collate "C") <= 100 then array(
    select k.code::text
    from organization k
    -- By the index on codes: of a hundred of them not all organizations are looked at.
    where k.code >= lower(left(b.name, 1)) and k.code < chr(ascii(lower(b.name)) + 1) and k.retracted_at is null
      and not exists (select from import_new_organization n where n.organization_id = k.id)
      and similarity(k.code, b.name) >= 0.4
    order by k.code = lower(b.name) desc, similarity(k.code, b.name) desc, k.code limit 5) else '{}' end as near
from bare b
left join lateral import_part_at(b.line, b.path) p on true
order by 1, 2;
