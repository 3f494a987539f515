-- Settings of the running transaction for the queries of a summary: plans made for the filters given,
-- and memory for their sorts and hashes.
prepare summary_prepare as
select set_config('plan_cache_mode', 'force_custom_plan', true) as plans,
  set_config('work_mem', '64MB', true) as memory,
  set_config('jit', 'off', true) as jit;
