-- Where evidence is used, of all customers.
SELECT id, evidence, customer, project, activity, rung FROM evidence_use ORDER BY id;
