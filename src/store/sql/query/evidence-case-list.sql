-- The projects won or lost by :day, with the evidence used in each: attached to it, or to what was done or reached at
-- the customer while it was open.
SELECT DISTINCT evidence_use.evidence, project.id AS project, project.state = 'won' AS won, project.closed_day
FROM evidence_use
JOIN project ON project.customer = evidence_use.customer
LEFT JOIN activity ON activity.id = evidence_use.activity AND activity.state = 'done'
LEFT JOIN ladder_rung ON ladder_rung.id = evidence_use.rung
WHERE project.state IN ('won', 'lost') AND project.closed_day <= :day
      AND (evidence_use.project = project.id
           OR coalesce (activity.day, ladder_rung.done_day) BETWEEN project.opened_day AND project.closed_day)
ORDER BY evidence_use.evidence, project.id;
