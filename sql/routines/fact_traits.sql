-- What the bits of a fact's traits say, each named once; the column's comment has all of them. In the program: `FactTraits`.
-- Bodies that are text, so that the planner takes them into the queries that call them, and files may stand in any order.

create or replace function is_draft(traits integer) returns boolean
language sql immutable parallel safe
as $$ select traits & 1 > 0 $$;
comment on function is_draft(integer) is 'Whether what has these traits was not yet signed by all.';

create or replace function renews_itself(traits integer) returns boolean
language sql immutable parallel safe
as $$ select traits & 4096 > 0 $$;
comment on function renews_itself(integer) is 'Whether terms of what has these traits begin by themselves.';

create or replace function is_open_ended(traits integer) returns boolean
language sql immutable parallel safe
as $$ select traits & 16384 > 0 $$;
comment on function is_open_ended(integer) is 'Whether what has these traits is said to have no end.';

create or replace function has_funders(traits integer) returns boolean
language sql immutable parallel safe
as $$ select traits & 1048576 > 0 $$;
comment on function has_funders(integer) is 'Whether some party of what has these traits funds what others do.';

create or replace function is_amendment(traits integer) returns boolean
language sql immutable parallel safe
as $$ select traits & 2097152 > 0 $$;
comment on function is_amendment(integer) is 'Whether what has these traits amends another agreement.';
