-- Stores which organizations followed those that came as records.
prepare import_follow as
select import_follow() is not null as done;
