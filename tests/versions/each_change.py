"""One change of each kind, for any package with tables of the names of ours."""

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

ID = "participant_id"


@dataclass(frozen=True)
class Case:
    """Hold a change, made on a draft, and the rules by which it demands a version."""

    name: str
    change: Any
    rules: frozenset[str]


CASES = []


def case(*rules):
    def kept(change):
        CASES.append(Case(change.__name__.replace("_", " "), change, frozenset(rules)))
        return change

    return kept


def text_file(draft):
    return next(each for each in draft.descriptor["resources"] if each["path"].endswith(".txt"))


def drop(draft, name):
    draft.descriptor["resources"].remove(draft.resource(name))


def retire(draft, table, row_id):
    header = draft.rows("retired_ids")[0]
    told = {"target_table": table, "retired_id": row_id, "reason": "a double", "version": "9.0.0"}
    draft.rows("retired_ids").append([told.get(name, "") for name in header])


@case("resource-removed")
def a_table_removed(draft):
    drop(draft, "topics")


@case("resource-removed")
def a_text_removed(draft):
    draft.descriptor["resources"].remove(text_file(draft))


@case("resource-renamed")
def a_table_renamed(draft):
    draft.rename_table("participants", "actors")
    for each in draft.descriptor["resources"]:
        for key in each.get("schema", {}).get("foreignKeys", []):
            if key["reference"].get("resource") == "participants":
                key["reference"]["resource"] = "actors"


@case("resource-renamed")
def a_text_renamed(draft):
    text_file(draft)["name"] = "another"


@case("place-changed")
def a_table_moved(draft):
    draft.files["moved.csv"] = draft.files[draft.resource("topics")["path"]]
    draft.resource("topics")["path"] = "moved.csv"


@case("column-removed")
def a_column_removed(draft):
    draft.drop_column("participants", "country")


@case("column-renamed")
def a_column_renamed(draft):
    draft.rename_column("participants", "name", "full_name")


@case("column-renamed")
def a_key_renamed(draft):
    draft.rename_column("topics", "topic_id", "theme_id")
    draft.schema("topics")["primaryKey"] = ["theme_id"]
    for table in ("topics", "statement_topics"):
        for key in draft.schema(table).get("foreignKeys", []):
            target = key["reference"]
            if (target.get("resource") or table) == "topics":
                target["fields"] = ["theme_id"]


@case("order-changed")
def columns_reordered(draft):
    fields = draft.schema("participants")["fields"]
    fields[1], fields[2] = fields[2], fields[1]
    for row in draft.rows("participants"):
        row[1], row[2] = row[2], row[1]


@case("reading-changed")
def a_type_changed(draft):
    draft.field("participants", "kind")["type"] = "any"


@case("reading-changed")
def a_format_changed(draft):
    draft.field("participants", "name")["format"] = "email"


@case("reading-changed")
def a_missing_value_added(draft):
    draft.field("participants", "name")["missingValues"] = ["", "no such name"]


@case("key-changed")
def a_key_widened(draft):
    draft.schema("participants")["primaryKey"] = [ID, "kind"]


@case("constraint-narrower")
def a_shortest_length_set(draft):
    draft.field("participants", "name").setdefault("constraints", {})["minLength"] = 1


@case("constraint-narrower", "constraint-wider")
def a_category_replaced(draft):
    constraints = draft.field("participants", "kind")["constraints"]
    constraints["enum"] = [*constraints["enum"][:-1], "guest"]


@case("constraint-narrower")
def a_reference_added(draft):
    reference = {"resource": "", "fields": [ID]}
    keys = draft.schema("participants").setdefault("foreignKeys", [])
    keys.append({"fields": ["name"], "reference": reference})


@case("constraint-changed")
def a_pattern_changed(draft):
    constraints = draft.field("participants", ID).setdefault("constraints", {})
    constraints["pattern"] = "^[a-z0-9-]+$"


@case("id-removed")
def an_id_lost(draft):
    del draft.rows("participants")[1]


@case("id-retired", "row-added")
def an_id_retired(draft):
    retire(draft, "participants", draft.rows("participants").pop(1)[0])


@case("code-removed")
def a_code_lost(draft):
    del draft.rows("codes")[1]


@case("code-retired", "row-added")
def a_code_retired(draft):
    scheme, code, *_ = draft.rows("codes").pop(1)
    retire(draft, "codes", f"{scheme}/{code}")


@case("name-changed")
def the_package_renamed(draft):
    draft.descriptor["name"] = "renamed"


@case("licence-removed", "licence-added")
def a_licence_replaced(draft):
    draft.descriptor["licenses"] = [{"name": "CC0-1.0"}]


@case("licence-added")
def a_licence_added(draft):
    draft.descriptor["licenses"].append({"name": "ODbL-1.0"})


@case("licence-added")
def a_licence_added_to_a_table(draft):
    draft.resource("topics")["licenses"] = [{"name": "CC0-1.0"}]


@case("resource-added")
def a_table_added(draft):
    draft.add_table("songs", ["song_id"], [["one"]], primaryKey=["song_id"])


@case("column-added", "constraint-added")
def a_column_added_with_a_reference(draft):
    draft.schema("participants")["fields"].append({"name": "chief", "type": "string"})
    for number, row in enumerate(draft.rows("participants")):
        row.append("chief" if number == 0 else "")
    keys = draft.schema("participants").setdefault("foreignKeys", [])
    keys.append({"fields": ["chief"], "reference": {"resource": "", "fields": [ID]}})


@case("column-removed", "constraint-removed", "key-changed")
def a_column_removed_with_its_reference(draft):
    draft.drop_column("statement_topics", "topic_id")
    schema = draft.schema("statement_topics")
    schema["primaryKey"] = ["statement_id"]
    schema["foreignKeys"] = [
        each for each in schema["foreignKeys"] if each["fields"] != ["topic_id"]
    ]


@case("constraint-wider")
def a_category_added(draft):
    draft.field("participants", "kind")["constraints"]["enum"].append("guest")


@case("constraint-wider")
def a_reference_dropped(draft):
    del draft.schema("statement_topics")["foreignKeys"][-1]


@case("row-added")
def a_row_added(draft):
    row = deepcopy(draft.rows("participants")[1])
    draft.rows("participants").append(["somebody-new", *row[1:]])


@case("row-removed")
def a_link_removed(draft):
    del draft.rows("statement_topics")[1]


@case("code-added")
def a_code_added(draft):
    first = draft.rows("codes")[1]
    draft.rows("codes").append([first[0], "quite_new", *first[2:]])


@case("row-changed")
def a_value_corrected(draft):
    draft.rows("participants")[1][draft.column("participants", "name")] = "Corrected"


@case("code-changed")
def a_label_corrected(draft):
    draft.rows("codes")[1][draft.column("codes", "label")] = "corrected"


@case("text-changed")
def a_description_changed(draft):
    draft.field("participants", "name")["description"] = "Name, as they write it."


@case("metadata-changed")
def a_title_changed(draft):
    draft.descriptor["title"] = "Another title"


@case("file-changed")
def a_text_corrected(draft):
    draft.files[text_file(draft)["path"]] += b"\n"


@case("release-changed")
def a_version_published(draft):
    draft.descriptor["version"] = "99.0.0"
