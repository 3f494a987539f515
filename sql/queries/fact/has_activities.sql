-- Whether the registry has any activity at all.
prepare fact_has_activities as
select exists (select from activity c where c.retracted_at is null) as has;
