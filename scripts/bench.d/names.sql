-- What the schema calls the things that the generator writes and the export reads, where a name may yet change.
\set part_of parent_id
\set retracted_at withdrawn_at
\set retracted_reason withdrawn_reason
\set lifecycle lifecycle_event
\set action event
