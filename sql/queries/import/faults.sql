-- What is wrong, in the order of the lines. What has a line of its own in a bundle is told by that.
prepare import_faults (
  bigint  -- limit: how many at most
) as
select coalesce(p.own_line, f.line) as line, f.path, f.code, f.value, f.other, count(*) over () as total
from import_fault f
left join lateral import_part_at(f.line, f.path) p on true
order by 1, f.path collate "C", f.code
limit $1;
