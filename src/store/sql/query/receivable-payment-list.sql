-- The payments of the customers :first to :last.
SELECT receivable_payment.id, receivable_payment.receivable, receivable_payment.day, receivable_payment.amount
FROM receivable_payment
     JOIN receivable ON receivable.id = receivable_payment.receivable
WHERE receivable.customer BETWEEN :first AND :last
ORDER BY receivable_payment.receivable, receivable_payment.day, receivable_payment.id;
