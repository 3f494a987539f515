-- The series that a name can mean: by code, else by name.
prepare event_find_series (
  text  -- name
) as
select id, code, name from event_series
where code = lower($1) or fold_name(name) = fold_name($1) or fold_name(name_zh) = fold_name($1)
order by code <> lower($1), code;
