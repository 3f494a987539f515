-- Functions, triggers and views of the registry that are there no more.
prepare schema_gone as
select o.name
from schema_routine r cross join unnest(r.made) o (name)
where o.name not in (select s.object from schema_objects() s)
order by o.name;
