-- Whether notes of touched agreements are left from transactions that are over: facts were not made anew from them.
prepare fact_unfinished as
select exists (select from touched) as found;
