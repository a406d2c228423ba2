"""What a process that judges files loads, before it is forked or while its forks load theirs: all but pandas."""

from data.lean import leave_out_pandas

leave_out_pandas()

import data.intake.panel  # noqa: E402, F401 (loaded, not used; pyarrow looks for pandas as it is loaded)
