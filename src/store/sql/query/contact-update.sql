-- Overwrites a contact.
UPDATE contact
SET customer = :customer, name = :name, reading = :reading, title = :title, department = :department, phone = :phone,
    mobile = :mobile, email = :email, wechat = :wechat, birthday = :birthday, note = :note
WHERE id = :id;
