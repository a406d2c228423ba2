"""What a figure calls the place of records that no ward of the day is known for."""

UNPLACED = "Chưa xác định phường mới"  # the ward was split, and the record's own address decides
