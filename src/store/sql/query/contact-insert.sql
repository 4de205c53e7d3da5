-- Adds a contact.
INSERT INTO contact (id, customer, name, reading, title, department, phone, mobile, email, wechat, birthday, note)
VALUES (:id, :customer, :name, :reading, :title, :department, :phone, :mobile, :email, :wechat, :birthday, :note);
