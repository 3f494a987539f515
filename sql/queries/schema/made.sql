-- What each file of routines made, and whether all of that is still there.
prepare schema_made as
select r.name, r.sha256, r.made, r.made <@ array(select o.object from schema_objects() o) as is_whole
from schema_routine r
order by r.name;
