-- What renews itself, and says no end, ends with its first term: renewals carry it that far, or further.

alter table agreement add constraint agreement_extent_after_first_term_check check (
  renewal_rule <> 'automatic' or open_ended or end_date is not null
  or last_day(max_extent_date) >= (begins_on + make_interval(months => renewal_months))::date
    -- A day is none of the next term, where that month has it.
    - ((begins_on + make_interval(months => renewal_months) - make_interval(months => renewal_months))::date = begins_on)::integer);
