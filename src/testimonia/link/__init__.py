"""What is found across documents, once every source of a build is stored."""
