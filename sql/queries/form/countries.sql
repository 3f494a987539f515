-- The three letters of countries.
prepare form_countries as
select c.code, c.other_names[1] as letters
from country c
where c.other_names[1] ~ '^[A-Z]{3}$'
order by c.code;
