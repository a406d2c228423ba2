"""Questions nobody foresaw: a subject, its columns, filters, groups and calculations, made into one statement."""
