-- What the schema calls the things that the generator writes and the export reads, where a name may yet change.
\set part_of part_of_id
\set retracted_at retracted_at
\set retracted_reason retracted_reason
\set lifecycle lifecycle_action
\set action event
