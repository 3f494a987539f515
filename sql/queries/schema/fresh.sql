-- What this transaction has made by now, as DROP names it.
prepare schema_fresh as
select object from schema_objects() where is_fresh order by object;
