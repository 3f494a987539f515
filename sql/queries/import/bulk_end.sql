-- Makes anew what was taken away for a load.
prepare import_bulk_end as
select bulk_end() is not null as done;
