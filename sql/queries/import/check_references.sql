-- Faults: a reference that differs in case or width alone from one that the registry has, or that comes earlier.
prepare import_check_references as
with folded as materialized (
  select i.line, i.reference, i.is_new, fold_reference(i.reference) as folded from import_agreement i),
named as (
  select f.line, f.reference, f.is_new, f.folded,
    first_value(f.reference) over (partition by f.folded order by f.line) as first
  from folded f)
insert into import_fault (line, path, code, value, other)
select n.line, 'reference', 'reference-alike', n.reference, coalesce(a.reference, n.first)
from named n
left join agreement a on fold_reference(a.reference) = n.folded and a.reference <> n.reference
where n.is_new and (a.id is not null or n.first <> n.reference);
