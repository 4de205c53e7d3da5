-- Deletes one decision of a yearly review, or those of a customer.
DELETE FROM yearly_review WHERE id = :id OR customer = :customer;
