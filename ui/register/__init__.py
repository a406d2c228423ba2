"""The register of buildings and one building's page."""
