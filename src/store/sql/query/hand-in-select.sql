-- What this file is, as a hand-in; a store that is none hands in all that it has, as of its last command.
SELECT coalesce (hand_in.store, identity.store) AS store, coalesce (hand_in.device, 0) AS device,
       coalesce (hand_in.person, '') AS person,
       coalesce (hand_in.at, (SELECT max (at) FROM history), 0) AS at, coalesce (hand_in.whole, 1) AS whole,
       hand_in.one IS NOT NULL AS marked, (SELECT count (*) FROM customer) AS accounts
FROM identity LEFT JOIN hand_in ON hand_in.one = identity.one;
