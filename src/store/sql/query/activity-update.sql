-- Overwrites an activity.
UPDATE activity
SET customer = :customer, contact = :contact, kind = :kind, state = :state, day = :day, planned_day = :planned_day,
    cancelled_day = :cancelled_day, minute = :minute, zone = :zone, duration = :duration, person = :person, reached =
    :reached, need = :need, need_amount = :need_amount, attitude = :attitude, visit_chance = :visit_chance, rejection
    = :rejection, objection = :objection, answer = :answer, confidence = :confidence, next_step = :next_step, next_day =
    :next_day, cancel_reason = :cancel_reason, note = :note, reminder = :reminder, series = :series, uid = :uid
WHERE id = :id;
