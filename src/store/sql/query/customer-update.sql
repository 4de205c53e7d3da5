-- Overwrites a customer's master data.
UPDATE customer
SET code = :code, name = :name, short_name = :short_name, reading = :reading, country = :country,
    province = :province, city = :city, district = :district, address = :address, phone = :phone, email = :email,
    website = :website, trade = :trade, note = :note, margin = :margin
WHERE id = :id;
