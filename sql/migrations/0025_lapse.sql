-- Nobody decides what becomes of an agreement before it was made.

alter table agreement add constraint agreement_lapse_not_before_check check (lapse_given_on >= least(signed_on, begins_on));
