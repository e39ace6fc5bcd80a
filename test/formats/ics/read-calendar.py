# Reads a calendar from standard input with Python's icalendar and prints a JSON list of events, each with its
# properties in order.
import json
import sys
from icalendar import Calendar


def plain(value):
    if isinstance(value, list):
        return [plain(one) for one in value]
    if hasattr(value, 'dt'):
        return str(value.dt)
    return str(value)


calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = []
for event in calendar.walk('VEVENT'):
    assert not event.errors, event.errors
    fields = {name: plain(value) for name, value in event.items()}
    fields['alarms'] = [str(alarm['TRIGGER'].dt) for alarm in event.walk('VALARM')]
    events.append(fields)
print(json.dumps(events))
