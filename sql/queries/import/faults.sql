-- What is wrong, in the order of the lines.
prepare import_faults (
  bigint  -- limit: how many at most
) as
select line, path, code, value, other, count(*) over () as total
from import_fault
order by line, path collate "C", code
limit $1;
