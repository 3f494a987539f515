-- The reference or code of the record that stands at a place, or whose part does.
prepare import_fault_records (
  bigint[] -- lines: the places
) as
select l.line, min(n.code) as name
from (select distinct u.line from unnest($1) u (line)) l
left join import_part p on p.own_line = l.line
join import_name n on n.line = coalesce(p.line, l.line)
where n.code is not null and n.record <> 'rest'
group by l.line;
