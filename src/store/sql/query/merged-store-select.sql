-- What was merged from a store before.
SELECT id, at FROM merged_store WHERE store = :store AND device = :device;
