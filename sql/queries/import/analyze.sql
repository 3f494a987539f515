-- Tells the planner how large the tables of the import are.
prepare import_analyze as
select import_analyze() is not null as done;
