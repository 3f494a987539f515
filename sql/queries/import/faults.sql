-- What is wrong, in the order of the lines. $1 how many at most.
prepare import_faults (bigint) as
select line, path, code, value, other, count(*) over () as total
from import_fault
order by line, path collate "C", code
limit $1;
