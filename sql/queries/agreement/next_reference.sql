-- A reference for an agreement that was given none: the year, and a number not yet taken. $1 year.
prepare agreement_next_reference (text) as
select $1 || '-' || lpad((1 + coalesce(max(substr(reference, 6)::integer), 0))::text, 4, '0') as reference
from agreement
where reference ~ ('^' || $1 || '-[0-9]{4,8}$');
