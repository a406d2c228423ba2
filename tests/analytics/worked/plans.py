"""Own plans, tasks, reports and fires of one ward, by hand."""

from tests.analytics.worked.example import Example

PLANS = """
    unit           | plan | own_plan_no | issued_on
    ubnd-quynh-loi | 245  | 12/KH       | 2019-12-23
"""
# Of the ward's ten tasks: done with evidence, done without, in progress (overdue), paused; six without a word.
TASKS = """
    unit           | task  | status      | progress_percent | done_on    | evidence_no | evidence_on
    ubnd-quynh-loi | 141-1 | done        | 100              | 2019-10-01 | 5/BC        | 2019-10-01
    ubnd-quynh-loi | 141-2 | done        | 100              | 2019-10-20 |             |
    ubnd-quynh-loi | 141-3 | in_progress | 50               |            |             |
    ubnd-quynh-loi | 245-1 | paused      |                  |            |             |
"""
FIRES = """
    incident | occurred_on | building | severity | dead | injured
    S1       | 2019-05-01  | B1       | minor    | 1    | 1
    S2       | 2019-08-01  | B1       | medium   | 0    | 2
    S3       | 2019-09-01  | B1       | minor    |      |
"""

EXAMPLES = (
    Example(metric="plans_issued", tables={"unit_plan": PLANS}, figure=(1, 1, 1.0), states=(1, 0, 0, 0)),
    # Before 06/01/2020 nobody is on time or late; on that day the plan of 23/12/2019 is on time.
    Example(metric="plans_on_time", tables={"unit_plan": PLANS}, figure=(0, 0, None), states=(0, 0, 1, 0)),
    Example(
        metric="plans_on_time",
        as_of="2020-01-06",
        tables={"unit_plan": PLANS},
        figure=(1, 1, 1.0),
        states=(1, 0, 0, 0),
    ),
    Example(metric="tasks_done", tables={"task_progress": TASKS}, figure=(2, 3, 2 / 3), states=(2, 1, 1, 6)),
    Example(
        metric="tasks_done_with_evidence", tables={"task_progress": TASKS}, figure=(1, 3, 1 / 3), states=(1, 2, 1, 6)
    ),
    # 141-3 was due before 24/12/2019; 245-5 has no deadline.
    Example(metric="tasks_overdue", tables={"task_progress": TASKS}, figure=(1, 3, 1 / 3), states=(2, 1, 2, 5)),
    # Six monthly reports were due by 24/12/2019; only the báo cáo nhanh came, not due yet.
    Example(metric="reports_received", tables={"unit_plan": PLANS}, figure=(0, 6, 0.0), states=(0, 6, 1, 0)),
    Example(metric="reports_on_time", tables={"unit_plan": PLANS}, figure=(0, 6, 0.0), states=(0, 6, 1, 0)),
    # Since 10/06/2019: S2 and S3; S3 says nothing of people.
    Example(metric="fires", tables={"incident": FIRES}, figure=(2, None, 2), states=(0, 2, 1, 0)),
    Example(metric="deaths", tables={"incident": FIRES}, figure=(0, None, 0), states=(1, 0, 1, 1)),
    Example(metric="injured", tables={"incident": FIRES}, figure=(2, None, 2), states=(0, 1, 1, 1)),
)
