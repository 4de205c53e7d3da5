-- Who is on the road from :first to :last.
SELECT id, traveller, from_day, until_day, destination, note
FROM travel
WHERE from_day <= :last AND until_day >= :first
ORDER BY from_day, until_day, id;
