-- Whether this session has tables of its own to lay out many records in. For the rest of the transaction it also gives
-- sorts room, and leaves out JIT, which costs statements that run once more than it gives them.
prepare import_own_tables as
select to_regclass('pg_temp.staged_agreement') is not null as done
from set_config('jit', 'off', true) jit, set_config('work_mem', '64MB', true) room;
