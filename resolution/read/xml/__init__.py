"""Official XML to the model."""
