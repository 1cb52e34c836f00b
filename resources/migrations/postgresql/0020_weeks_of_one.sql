-- The week of somebody who works here: their rows, and not everybody's to look through. Few appointments have several who hold them.
CREATE INDEX agenda_by_practitioner ON agenda (organization_id, practitioner_id, start_at)
--;
CREATE INDEX agenda_of_several ON agenda (organization_id, start_at) WHERE other_staff IS NOT NULL
--;
-- How rare it is that something lasts for more than a day: from there on one plan serves every week that is asked for.
CREATE STATISTICS agenda_lengths ON (end_at - start_at) FROM agenda
--;
ANALYZE agenda
--;
