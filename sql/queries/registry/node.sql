-- The node number of this registry; no row where init has not finished.
prepare registry_node as
select node from registry;
