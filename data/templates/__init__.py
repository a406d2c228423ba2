"""The workbooks that wards and the district office fill in."""

from data.templates.district import write_district_template
from data.templates.ward import write_ward_template

__all__ = ["write_district_template", "write_ward_template"]
