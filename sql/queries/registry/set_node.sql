-- Gives a new registry its node number. $1 node.
prepare registry_set_node (integer) as
select true as done from registry_set_node($1);
