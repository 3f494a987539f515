-- Organizations, those above first, in the interchange format; the one whose registry this is says so.
copy (
  select case when h.id is null then r.json::text else left(r.json::text, -1) || ',"home":true}' end
  from organization_records() r
  left join (
    select given.resolved_id as id from registry g join organization given on given.id = g.home_id) h on h.id = r.id
  order by r.depth, r.code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
