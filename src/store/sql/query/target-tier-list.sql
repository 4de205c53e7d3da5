-- The tiers set by hand of the targets of the customers :first to :last.
SELECT target_tier.id, target_tier.target, target_tier.from_day, target_tier.tier, target_tier.reason
FROM target_tier
JOIN target ON target.id = target_tier.target
WHERE target.customer BETWEEN :first AND :last
ORDER BY target.customer, target_tier.from_day, target_tier.id;
