-- Gives a new registry its node number.
prepare registry_set_node (
  integer  -- node
) as
select true as done from registry_set_node($1);
