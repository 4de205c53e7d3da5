-- Where evidence is used at a customer.
SELECT id, evidence, customer, project, activity, rung FROM evidence_use WHERE customer = :customer ORDER BY id;
