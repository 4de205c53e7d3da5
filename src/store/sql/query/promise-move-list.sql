-- The other days that were agreed on for the same promises, in their order.
SELECT promise_move.id, promise_move.promise, promise_move.day, promise_move.due_day, promise_move.reason
FROM promise_move JOIN promise ON promise.id = promise_move.promise
WHERE promise.customer BETWEEN :first AND :last
  AND (:open_on IS NULL OR promise.closed_day IS NULL OR promise.closed_day > :open_on)
ORDER BY promise_move.day, promise_move.id;
