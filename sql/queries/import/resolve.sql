-- Finds for every mention the organization that it means, and adds those that are new.
prepare import_resolve as
select import_resolve() is not null as done;
