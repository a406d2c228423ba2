"""Foreign files: what stands in one, which field each column may be, and the profile and area pack made of it."""
