-- Appends how a customer decides.
INSERT INTO decision_mode (id, customer, from_day, mode, consulted, movers, influencers, next_move, next_day)
VALUES (:id, :customer, :from_day, :mode, :consulted, :movers, :influencers, :next_move, :next_day);
