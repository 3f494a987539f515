-- Makes the temporary tables of one import; everything else of this folder needs them.
prepare import_begin as
select import_begin() is not null as done;
