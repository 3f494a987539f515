-- Organizations, those above first, in the interchange format, with the revision of each: it guards what comes back.
-- The one whose registry this is says so.
copy (
  select left(r.json::text, -1) || case when h.id is null then '' else ',"home":true' end
    || ',"revision":' || o.revision || '}'
  from organization_records() r join organization o on o.id = r.id
  left join (
    select given.resolved_id as id from registry g join organization given on given.id = g.home_id) h on h.id = r.id
  order by r.depth, r.code)
to stdout (format csv, delimiter E'\x01', quote E'\x02')
