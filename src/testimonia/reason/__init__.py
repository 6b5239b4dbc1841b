"""The scholar's questions on the dossier."""
