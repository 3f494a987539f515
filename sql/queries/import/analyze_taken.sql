-- Tells the planner how large the tables are that were filled from those.
prepare import_analyze_taken as
select import_analyze_taken() is not null as done;
