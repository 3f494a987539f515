-- Tells the planner how large the tables are that a file was read into.
prepare import_analyze as
select import_analyze() is not null as done;
