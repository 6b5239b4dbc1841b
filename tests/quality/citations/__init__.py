"""What is cited in real notes, labelled by hand as offsets and facts, and measured."""
