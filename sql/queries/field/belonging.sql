-- For which scheme an agreement counts that is filed under a field: the one that the field is of.
prepare field_belonging as
select f.id as field_id, f.scheme_id as counts_for from field f;
