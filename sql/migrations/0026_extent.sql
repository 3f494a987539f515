-- However far renewals carry it, an agreement has begun by then.

alter table agreement add constraint agreement_extent_after_begin_check check (last_day(max_extent_date) >= begins_on);
