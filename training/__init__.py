"""What the package's trained model is made with; no part of the package."""
