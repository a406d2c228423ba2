"""The intake: one file in, a judgement out, cell by cell. `marking` hands the file back to its sender.

`judging` judges. This file stays empty of code: the ledger reads reports of the intake, and who only opens the ledger
need not wait for all that judges.
"""
