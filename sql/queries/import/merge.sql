-- Merges the new organizations of which the file says that they are merged.
prepare import_merge as
select import_merge() is not null as done;
