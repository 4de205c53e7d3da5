-- Appends how many deals are wanted in a quarter.
INSERT INTO deal_goal (id, seller, first_day, deals) VALUES (:id, :seller, :first_day, :deals);
