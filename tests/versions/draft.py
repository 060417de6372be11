"""A package taken apart, so that one thing of it can be changed, and put together again."""

import csv
import hashlib
import io
import json


class Draft:
    """Hold the descriptor, the rows and the files of a package, all of them to be changed."""

    def __init__(self, files):
        self.descriptor = json.loads(files["datapackage.json"])
        self.files = {path: data for path, data in files.items() if path != "datapackage.json"}
        self._rows = {}

    def resource(self, name):
        return next(each for each in self.descriptor["resources"] if each["name"] == name)

    def schema(self, table):
        return self.resource(table)["schema"]

    def field(self, table, name):
        return next(each for each in self.schema(table)["fields"] if each["name"] == name)

    def rows(self, table):
        """Return the rows of a table, its header first."""
        if table not in self._rows:
            text = self.files[self.resource(table)["path"]].decode()
            self._rows[table] = list(csv.reader(io.StringIO(text)))
        return self._rows[table]

    def column(self, table, name):
        return self.rows(table)[0].index(name)

    def add_table(self, name, fields, rows, **schema):
        self.descriptor["resources"].append(
            {
                "name": name,
                "type": "table",
                "path": f"data/{name}.csv",
                "schema": {
                    "fields": [{"name": each, "type": "string"} for each in fields],
                    **schema,
                },
            }
        )
        self._rows[name] = [fields, *rows]

    def rename_table(self, old, new):
        rows = self.rows(old)
        self.resource(old)["name"] = new
        self._rows[new] = rows
        del self._rows[old]

    def rename_column(self, table, old, new):
        self.rows(table)[0][self.column(table, old)] = new
        self.field(table, old)["name"] = new

    def drop_column(self, table, name):
        at = self.column(table, name)
        for row in self.rows(table):
            del row[at]
        self.schema(table)["fields"].remove(self.field(table, name))

    def packed(self):
        """Return the files of the package, sizes and digests in step."""
        for table, rows in self._rows.items():
            out = io.StringIO()
            csv.writer(out, lineterminator="\n").writerows(rows)
            self.files[self.resource(table)["path"]] = out.getvalue().encode()
        for each in self.descriptor["resources"]:
            data = self.files[each["path"]]
            each["bytes"] = len(data)
            each["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"
        return {**self.files, "datapackage.json": json.dumps(self.descriptor).encode()}


def small():
    """Return a package with some tables of the names of ours, of every kind of key."""
    empty = {"name": "small", "version": "1.4.2", "resources": []}
    draft = Draft({"datapackage.json": json.dumps(empty).encode()})
    draft.descriptor |= {
        "title": "Small",
        "created": "2026-01-31T00:00:00Z",
        "licenses": [{"name": "CC-BY-4.0", "title": "For the data"}],
    }
    draft.add_table(
        "participants",
        ["participant_id", "kind", "name", "country"],
        [
            ["lund", "person", "Bo Lund", "ALD"],
            ["torv", "person", "Ana Torv", ""],
            ["post", "media", "Post", ""],
        ],
        primaryKey=["participant_id"],
    )
    draft.field("participants", "name")["constraints"] = {"maxLength": 40}
    draft.field("participants", "participant_id")["constraints"] = {"pattern": "^[a-z-]+$"}
    draft.field("participants", "kind")["constraints"] = {"enum": ["person", "media"]}
    draft.add_table("topics", ["topic_id", "label"], [["pact", "Pact"]], primaryKey=["topic_id"])
    draft.add_table(
        "statement_topics",
        ["statement_id", "topic_id"],
        [["s1", "pact"], ["s2", "pact"]],
        primaryKey=["statement_id", "topic_id"],
        foreignKeys=[
            {"fields": ["topic_id"], "reference": {"resource": "topics", "fields": ["topic_id"]}}
        ],
    )
    draft.add_table("retired_ids", ["target_table", "retired_id", "reason"], [])
    draft.add_table(
        "codes",
        ["scheme", "code", "label"],
        [["kind", "person", "person"], ["kind", "media", "media"]],
        primaryKey=["scheme", "code"],
    )
    draft.files["seeds/first.txt"] = b"One text.\n"
    draft.descriptor["resources"].append({"name": "seeds/first.txt", "path": "seeds/first.txt"})
    return draft.packed()
