"""The judgement of one file: what of it is taken, what is not, and why."""

import datetime as dt
from pathlib import Path

from data.area import Area
from data.intake.choosing import profile_for
from data.intake.file_judge import FileJudge
from data.intake.findings import Refusal
from data.intake.history import Records
from data.intake.large import LargeFile, Watch, is_large
from data.intake.report import FileStatus, Intake, IntakeReport
from data.intake.sent import Sent, WholeFile
from data.intake.submission import Told
from data.problems import Rule
from data.profile import Profile, load_profile, profile_names
from data.reading.package import MAX_FILE_BYTES
from data.reading.refusal import FileRefused


def judge(
    path: Path,
    *,
    area: Area,
    ledger: Records,
    profile: str | Path | Profile | None = None,
    ward: str | None = None,
    period: str | None = None,
    cutoff: dt.date | None = None,
    all_or_nothing: bool = False,
    scratch: Path | None = None,
    watch: Watch | None = None,
) -> Intake:
    """The judgement of the file at `path`.

    `profile` is a shipped name, a TOML file or one at hand; without one the file's own sheets decide. `ward`,
    `period` and `cutoff` say what the cover does not; a cover that names another ward refuses the file. Raises
    ProfileError for a profile that is itself wrong.

    A large csv is judged part by part, if there is a folder for what waits on disk meanwhile, `scratch`, which must
    last until the ledger has received the file; `watch` is told how far the reading has come.
    """
    if scratch is not None and is_large(path):
        sent: Sent = LargeFile(path, scratch, watch)
    else:
        with path.open("rb") as file:
            # One byte more than is taken, so that too much is known as such.
            sent = WholeFile(file.read(MAX_FILE_BYTES + 1), path.name)
    told = Told(ward, period, cutoff)
    return _judged(sent, area=area, ledger=ledger, profile=profile, told=told, all_or_nothing=all_or_nothing)


def judge_content(
    content: bytes,
    name: str,
    *,
    area: Area,
    ledger: Records,
    profile: str | Path | Profile | None = None,
    told: Told = Told(),  # noqa: B008 (frozen)
    all_or_nothing: bool = False,
) -> Intake:
    """The judgement of a file that is at hand as bytes; `name` is its sender's."""
    file = WholeFile(content, name)
    return _judged(file, area=area, ledger=ledger, profile=profile, told=told, all_or_nothing=all_or_nothing)


def _judged(
    sent: Sent,
    *,
    area: Area,
    ledger: Records,
    profile: str | Path | Profile | None,
    told: Told,
    all_or_nothing: bool,
) -> Intake:
    findings = sent.findings()
    try:
        named = _profile(profile) if profile else None
        workbook = sent.workbook()
        file = FileJudge(sent, named or profile_for(workbook, area), area, ledger, findings)
        return file.judge(workbook, told, all_or_nothing=all_or_nothing)
    except FileRefused as refused:
        findings.problems.append(refused.problem)
    except Refusal as refusal:
        findings.add(
            refusal.rule,
            sheet=refusal.sheet,
            cell=refusal.cell,
            value=refusal.value,
            suggestion=refusal.suggestion,
            context=refusal.context,
        )
    report = IntakeReport(findings.file, FileStatus.REFUSED, None, {}, 0, 0, tuple(findings.problems))
    return sent.handed(report, ())


def _profile(profile: str | Path | Profile) -> Profile:
    if isinstance(profile, Profile):
        return profile
    if isinstance(profile, str) and profile not in profile_names():
        raise Refusal(Rule.UNKNOWN_PROFILE, profile, context=profile_names())
    return load_profile(profile)
