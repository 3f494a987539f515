-- What is wrong, in the order of the lines. What has a line of its own in a bundle is told by that.
prepare import_faults (
  bigint  -- limit: how many at most
) as
select coalesce(p.own_line, f.line) as line, f.path, f.code, f.value, f.other, count(*) over () as total
from import_fault f
left join import_part p on p.line = f.line and p.part = split_part(f.path, '[', 1)
  and p.position = substring(f.path from '^[a-z]+\[(\d+)\]')::integer + 1
order by 1, f.path collate "C", f.code
limit $1;
