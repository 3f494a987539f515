-- Takes away what is made after the rows of a load into an empty registry.
prepare import_bulk_begin as
select bulk_begin() as done;
