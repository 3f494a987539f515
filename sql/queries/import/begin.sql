-- Gives the session tables of its own to lay out many records in.
prepare import_begin as
select import_begin() is not null as done;
