-- Adds a customer.
INSERT INTO customer (id, code, name, short_name, reading, country, province, city, district, address, phone, email,
                      website, trade, note, margin)
VALUES (:id, :code, :name, :short_name, :reading, :country, :province, :city, :district, :address, :phone, :email,
        :website, :trade, :note, :margin);
