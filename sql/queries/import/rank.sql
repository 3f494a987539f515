-- Ranks the new agreements by their relations, and tells of relations that lead back to where they start.
prepare import_rank as
select import_rank() is not null as done;
