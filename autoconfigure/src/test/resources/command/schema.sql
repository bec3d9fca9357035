create table from_script (id bigint);
