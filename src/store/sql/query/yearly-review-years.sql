-- The years that anything was decided of.
SELECT DISTINCT year FROM yearly_review ORDER BY year;
