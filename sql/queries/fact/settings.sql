-- Settings of the running transaction for questions about facts: plans made for the filters given,
-- memory for their sorts and hashes, and indexes taken to be in memory.
prepare fact_settings as
select set_config('plan_cache_mode', 'force_custom_plan', true) as plans,
  set_config('work_mem', '64MB', true) as memory,
  set_config('random_page_cost', '1.1', true) as pages,
  set_config('jit', 'off', true) as jit;
