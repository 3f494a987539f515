-- The purposes that there are, with whether one is broader and whether the program brings them.
prepare purpose_held as
select code, broader_id is not null as has_broader, shipped from purpose order by code;
