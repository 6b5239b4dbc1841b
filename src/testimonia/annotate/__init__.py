"""What is found in segments: one file or folder a kind, none knows another."""
