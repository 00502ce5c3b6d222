"""Page text to the model."""
