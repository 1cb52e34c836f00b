-- What somebody knew of the appointments that a message is about, before it: whether there is anything to tell them follows from that when it
-- leaves. A message of a series is about all of it.
ALTER TABLE message ADD COLUMN known text COLLATE "C"
--;
