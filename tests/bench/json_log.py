# A log of JSON lines: made, read back, grouped and summed in dicts and lists of dicts.
import json


def record(number):
    return {"id": number, "name": "node-%d" % (number % 17), "ok": number % 5 != 0,
            "readings": [number * 3 % 101, number / 8, None], "place": {"room": number % 4, "shelf": "s%d" % (number % 3)}}


def summary(lines):
    groups = {}
    for line in lines:
        entry = json.loads(line)
        group = groups.setdefault(entry["name"], {"count": 0, "sum": 0.0, "rooms": set(), "bad": []})
        group["count"] += 1
        group["sum"] += entry["readings"][0] + entry["readings"][1]
        group["rooms"].add(entry["place"]["room"])
        if not entry["ok"]:
            group["bad"].append(entry["id"])
    return groups


def main(count):
    lines = [json.dumps(record(number)) for number in range(count)]
    groups = summary(lines)
    out = []
    for name in sorted(groups):
        group = groups[name]
        out.append("%s %d %.3f %d %d" % (name, group["count"], group["sum"], sum(sorted(group["rooms"])), sum(group["bad"])))
    return sum(len(line) for line in lines), out


if __name__ == "__main__":
    length, out = main(2500)
    print(length)
    print("\n".join(out))
