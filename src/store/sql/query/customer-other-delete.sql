-- Takes back one mark of a customer, or that a mark was taken off.
DELETE FROM customer_other WHERE id = :id;
