"""Risk as figures, by hand: the rules of TCVN 3890:2009, the weights and grades of the area pack."""

from tests.analytics.worked.example import Example

# C1 is new and large, O1 older than the rule, C2 says little.
BUILDINGS = """
    building | name | kind       | storeys | fire_height_m | year_built | residents | truck_access
    C1       | C1   | commercial | 10      | 30            | 2012       | 600       | yes
    O1       | O1   | old_block  | 5       | 15            | 1985       | 100       | no
    C2       | C2   | commercial | 6       | 20            | 2015       |           |
"""
# C1: hydrant and lights are well, the alarm is broken, 9 extinguishers for 10 storeys, the rest unknown.
LINES = """
    building | equipment_type       | installed | working
    C1       | indoor_hydrant       | 1         | 1
    C1       | automatic_fire_alarm | 1         | 0
    C1       | powder_extinguisher  | 9         | 9
    C1       | emergency_light      | 10        | 10
    C1       | exit_sign            |           |
"""
TABLES = {"building": BUILDINGS, "equipment": LINES, "violation": ""}
# C1: suppression 3, fire service 5, detection 0, escape routes 5; O1: fire service 0.
GRADED = 0.0668 * 3 + 0.0681 * 5 + 0.0620 * 5
WEIGHTS = (0.0668 + 0.0681 + 0.0630 + 0.0620) + 0.0681

EXAMPLES = (
    # C1: 2 of 4, 2 unknown. O1's six items predate the rule. C2 needs four and says nothing, two are not required.
    Example(metric="compliance", tables=TABLES, figure=(2, 4, 0.5), states=(2, 2, 8, 6)),
    Example(metric="safety_index", tables=TABLES, figure=(GRADED, WEIGHTS, GRADED / WEIGHTS), states=(1, 1, 0, 1)),
    # C1 has 600 residents and half of the items missing; C2's residents are blank.
    Example(metric="residents_in_priority_buildings", tables=TABLES, figure=(600, 700, 6 / 7), states=(1, 1, 0, 1)),
)
