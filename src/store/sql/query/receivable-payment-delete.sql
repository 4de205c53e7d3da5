-- Deletes a payment, those of a receivable, or those of a customer.
DELETE FROM receivable_payment
WHERE id = :id OR receivable = :receivable
      OR receivable IN (SELECT id FROM receivable WHERE customer = :customer);
