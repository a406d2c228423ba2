"""A visitor's own SQL: one SELECT in a locked-down process of its own.

`data.explorer.explorer.Explorer(store, snapshot_id, macros).run(sql, params, limit)` gives an `Answer` or a `Refusal`
(`data.explorer.answer`); `start` gives a `Running` that can be waited for and cancelled. This file stays empty of code,
because the processes import the room and must start fast.
"""
