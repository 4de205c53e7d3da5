-- All territories.
SELECT id, name, region, owner, began_day, ended_day, note FROM territory ORDER BY began_day DESC, name, id;
