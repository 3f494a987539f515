-- Gives what comes next in the transaction room for sorts, and leaves out JIT, which costs it more than it gives.
prepare organization_duplicates_ready as
select true as done from set_config('jit', 'off', true) jit, set_config('work_mem', '64MB', true) room;
