-- Deletes one post-mortem, or those of a customer.
DELETE FROM post_mortem WHERE id = :id OR customer = :customer;
