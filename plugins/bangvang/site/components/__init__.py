"""The theme's components in their situations: shown beside the preview, and what the components are tested with."""
