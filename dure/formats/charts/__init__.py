"""Pictures of figures: SVG drawn here, for pages and papers alike."""
