-- All goals; of one seller and quarter the latest is the last.
SELECT id, seller, first_day, deals FROM deal_goal ORDER BY first_day, id;
