"""What is said of each fault of a schema, word for word: kind, place, found, expected."""

import pytest

from raisi_visit_dataset.validation.lexical import make_plan
from raisi_visit_dataset.validation.schema_reading import reference_faults
from raisi_visit_dataset.validation.shape import read_shape

TOLD = {
    "no fields": (
        {},
        [("schema-unreadable", ("fields",), "no fields", "a list of one field or more")],
    ),
    "fields no list": (
        {"fields": {}},
        [("schema-unreadable", ("fields",), "an object as fields", "a list of one field or more")],
    ),
    "a field no object": (
        {"fields": ["a"]},
        [("schema-unreadable", ("fields", 0), "'a' as a field", "an object with a name")],
    ),
    "no name": (
        {"fields": [{}]},
        [("schema-unreadable", ("fields", 0), "a field without a name", "an object with a name")],
    ),
    "name no string": (
        {"fields": [{"name": 3}]},
        [("schema-unreadable", ("fields", 0), "3 as a name", "an object with a name")],
    ),
    "type no string": (
        {"fields": [{"name": "a", "type": 3}]},
        [("property-malformed", ("fields", 0, "type"), "3 as type", "the name of a type")],
    ),
    "type unknown": (
        {"fields": [{"name": "a", "type": "interger"}]},
        [
            (
                "type-unknown",
                ("fields", 0, "type"),
                "type 'interger'",
                (
                    "one of any, array, boolean, date, datetime, duration, geojson, geopoint, "
                    "integer, list, number, object, string, time, year, yearmonth; did you "
                    "mean 'integer'?"
                ),
            )
        ],
    ),
    "format no string": (
        {"fields": [{"name": "a", "type": "string", "format": 3}]},
        [("property-malformed", ("fields", 0, "format"), "3 as format", "the name of a format")],
    ),
    "format unknown": (
        {"fields": [{"name": "a", "type": "string", "format": "e-mail"}]},
        [
            (
                "type-unknown",
                ("fields", 0, "format"),
                "format 'e-mail'",
                "one of binary, default, email, uri, uuid; did you mean 'email'?",
            )
        ],
    ),
    "format of date": (
        {"fields": [{"name": "a", "type": "date", "format": "YYYY"}]},
        [
            (
                "type-unknown",
                ("fields", 0, "format"),
                "'YYYY' as format: no directive",
                "default, any or a pattern of strptime for a date, such as %d/%m/%Y",
            )
        ],
    ),
    "format twice": (
        {"fields": [{"name": "a", "type": "time", "format": "%H%H"}]},
        [
            (
                "type-unknown",
                ("fields", 0, "format"),
                "'%H%H' as format: a directive twice",
                "default, any or a pattern of strptime for a time, such as %d/%m/%Y",
            )
        ],
    ),
    "title": (
        {"fields": [{"name": "a", "title": 3}]},
        [("property-malformed", ("fields", 0, "title"), "3 as title", "a string")],
    ),
    "description": (
        {"fields": [{"name": "a", "description": []}]},
        [
            (
                "property-malformed",
                ("fields", 0, "description"),
                "an empty list as description",
                "a string",
            )
        ],
    ),
    "rdf no uri": (
        {"fields": [{"name": "a", "rdfType": "no uri"}]},
        [("property-malformed", ("fields", 0, "rdfType"), "'no uri' as rdfType", "a URI")],
    ),
    "rdf no string": (
        {"fields": [{"name": "a", "rdfType": None}]},
        [("property-malformed", ("fields", 0, "rdfType"), "null as rdfType", "a URI")],
    ),
    "resembling key": (
        {"fields": [{"name": "a", "titel": "x"}]},
        [
            (
                "schema-key-unknown",
                ("fields", 0, "titel"),
                "the property 'titel'",
                "'title', perhaps",
            )
        ],
    ),
    "resembling key of schema": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "primarykey": "a",
        },
        [
            (
                "schema-key-unknown",
                ("primarykey",),
                "the property 'primarykey'",
                "'primaryKey', perhaps",
            )
        ],
    ),
    "mark of another type": (
        {"fields": [{"name": "a", "type": "string", "bareNumber": False}]},
        [
            (
                "property-malformed",
                ("fields", 0, "bareNumber"),
                "bareNumber in a field of the type string",
                "it only in fields of the type integer or number",
            )
        ],
    ),
    "bare number": (
        {"fields": [{"name": "a", "type": "number", "bareNumber": "no"}]},
        [
            (
                "property-malformed",
                ("fields", 0, "bareNumber"),
                "'no' as bareNumber",
                "true or false",
            )
        ],
    ),
    "empty point": (
        {"fields": [{"name": "a", "type": "number", "decimalChar": ""}]},
        [
            (
                "property-malformed",
                ("fields", 0, "decimalChar"),
                "'' as decimalChar",
                "a string of a character or more",
            )
        ],
    ),
    "digit as point": (
        {"fields": [{"name": "a", "type": "number", "decimalChar": "1"}]},
        [
            (
                "property-malformed",
                ("fields", 0, "decimalChar"),
                "'1' as decimalChar",
                "characters that no number has",
            )
        ],
    ),
    "sign as group": (
        {"fields": [{"name": "a", "type": "integer", "groupChar": "-"}]},
        [
            (
                "property-malformed",
                ("fields", 0, "groupChar"),
                "'-' as groupChar",
                "characters that no number has",
            )
        ],
    ),
    "one mark for both": (
        {"fields": [{"name": "a", "type": "number", "groupChar": "."}]},
        [("property-malformed", ("fields", 0, "groupChar"), "'.' for both", "two marks")],
    ),
    "group no string": (
        {"fields": [{"name": "a", "type": "integer", "groupChar": 1}]},
        [
            (
                "property-malformed",
                ("fields", 0, "groupChar"),
                "1 as groupChar",
                "a string of a character or more",
            )
        ],
    ),
    "empty delimiter": (
        {"fields": [{"name": "a", "type": "list", "delimiter": ""}]},
        [
            (
                "property-malformed",
                ("fields", 0, "delimiter"),
                "'' as delimiter",
                "a string of a character or more",
            )
        ],
    ),
    "words no list": (
        {"fields": [{"name": "a", "type": "boolean", "trueValues": "ja"}]},
        [
            (
                "property-malformed",
                ("fields", 0, "trueValues"),
                "'ja' as trueValues",
                "a list of strings",
            )
        ],
    ),
    "false words no strings": (
        {"fields": [{"name": "a", "type": "boolean", "falseValues": [0]}]},
        [
            (
                "property-malformed",
                ("fields", 0, "falseValues"),
                "a list as falseValues",
                "a list of strings",
            )
        ],
    ),
    "word for both": (
        {"fields": [{"name": "a", "type": "boolean", "trueValues": ["0"]}]},
        [
            (
                "property-malformed",
                ("fields", 0, "trueValues"),
                "'0' for true and for false",
                "words for one or the other",
            )
        ],
    ),
    "false word for both": (
        {"fields": [{"name": "a", "type": "boolean", "falseValues": ["x", "1"]}]},
        [
            (
                "property-malformed",
                ("fields", 0, "falseValues"),
                "'1' for true and for false",
                "words for one or the other",
            )
        ],
    ),
    "item type": (
        {"fields": [{"name": "a", "type": "list", "itemType": "object"}]},
        [
            (
                "type-unknown",
                ("fields", 0, "itemType"),
                "itemType 'object'",
                "one of boolean, date, datetime, integer, number, string, time",
            )
        ],
    ),
    "item type no string": (
        {"fields": [{"name": "a", "type": "list", "itemType": 3}]},
        [
            (
                "type-unknown",
                ("fields", 0, "itemType"),
                "3 as itemType",
                "one of boolean, date, datetime, integer, number, string, time",
            )
        ],
    ),
    "missing no list": (
        {"fields": [{"name": "a", "missingValues": "-"}]},
        [
            (
                "property-malformed",
                ("fields", 0, "missingValues"),
                "'-' as missingValues",
                "a list of values, or of objects with a value",
            )
        ],
    ),
    "missing no strings": (
        {"fields": [{"name": "a", "missingValues": [1]}]},
        [
            (
                "property-malformed",
                ("fields", 0, "missingValues"),
                "1 in missingValues",
                "strings alone",
            )
        ],
    ),
    "missing twice": (
        {"fields": [{"name": "a", "missingValues": ["-", "-"]}]},
        [
            (
                "property-malformed",
                ("fields", 0, "missingValues", 1),
                "'-' a second time",
                "each value once",
            )
        ],
    ),
    "missing without value": (
        {"fields": [{"name": "a", "missingValues": [{"label": "x"}]}]},
        [
            (
                "property-malformed",
                ("fields", 0, "missingValues", 0),
                "no value",
                "an object with a value",
            )
        ],
    ),
    "missing mixed": (
        {"fields": [{"name": "a", "missingValues": ["-", {"value": "x"}]}]},
        [
            (
                "property-malformed",
                ("fields", 0, "missingValues"),
                "values with labels and without",
                "one or the other",
            )
        ],
    ),
    "label twice": (
        {
            "fields": [
                {
                    "name": "a",
                    "missingValues": [{"value": "-", "label": "x"}, {"value": "y", "label": "x"}],
                }
            ]
        },
        [
            (
                "property-malformed",
                ("fields", 0, "missingValues", 1, "label"),
                "'x' a second time",
                "each value once",
            )
        ],
    ),
    "label no string": (
        {"fields": [{"name": "a", "type": "string", "categories": [{"value": "a", "label": 1}]}]},
        [("property-malformed", ("fields", 0, "categories", 0, "label"), "1 as label", "a string")],
    ),
    "categories no list": (
        {"fields": [{"name": "a", "type": "string", "categories": "a"}]},
        [
            (
                "property-malformed",
                ("fields", 0, "categories"),
                "'a' as categories",
                "a list of values, or of objects with a value",
            )
        ],
    ),
    "categories empty": (
        {"fields": [{"name": "a", "type": "string", "categories": []}]},
        [
            (
                "property-malformed",
                ("fields", 0, "categories"),
                "categories without a value",
                "a value or more",
            )
        ],
    ),
    "category of another type": (
        {"fields": [{"name": "a", "type": "integer", "categories": ["a"]}]},
        [
            (
                "property-malformed",
                ("fields", 0, "categories", 0),
                "'a' in categories",
                "values of the type integer",
            )
        ],
    ),
    "category twice": (
        {"fields": [{"name": "a", "type": "integer", "categories": [1, "01"]}]},
        [
            (
                "property-malformed",
                ("fields", 0, "categories", 1),
                "'01' again, as 1",
                "each value once",
            )
        ],
    ),
    "categories of a number": (
        {"fields": [{"name": "a", "type": "number", "categories": [1]}]},
        [
            (
                "property-malformed",
                ("fields", 0, "categories"),
                "categories in a field of the type number",
                "it only in fields of the type string or integer",
            )
        ],
    ),
    "ordered alone": (
        {"fields": [{"name": "a", "type": "string", "categoriesOrdered": True}]},
        [
            (
                "property-malformed",
                ("fields", 0, "categoriesOrdered"),
                "categoriesOrdered without categories",
                "categories",
            )
        ],
    ),
    "ordered no boolean": (
        {
            "fields": [
                {"name": "a", "type": "string", "categories": ["a"], "categoriesOrdered": "yes"}
            ]
        },
        [
            (
                "property-malformed",
                ("fields", 0, "categoriesOrdered"),
                "'yes' as categoriesOrdered",
                "true or false",
            )
        ],
    ),
    "category twice verbatim": (
        {"fields": [{"name": "a", "type": "string", "categories": ["a", "a"]}]},
        [
            (
                "property-malformed",
                ("fields", 0, "categories", 1),
                "'a' a second time",
                "each value once",
            )
        ],
    ),
    "constraints no object": (
        {"fields": [{"name": "a", "constraints": []}]},
        [
            (
                "property-malformed",
                ("fields", 0, "constraints"),
                "an empty list as constraints",
                "an object",
            )
        ],
    ),
    "enum outside categories": (
        {
            "fields": [
                {
                    "name": "a",
                    "type": "integer",
                    "categories": [1],
                    "constraints": {"enum": ["01", 2]},
                }
            ]
        },
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "enum", 1),
                "2 in enum",
                "a value of the categories",
            )
        ],
    ),
    "minimum of no value": (
        {"fields": [{"name": "a", "type": "integer", "constraints": {"minimum": "abc"}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "minimum"),
                "'abc' as minimum",
                "a value of the type integer",
            )
        ],
    ),
    "maximum that nothing compares with": (
        {"fields": [{"name": "a", "type": "number", "constraints": {"maximum": "NaN"}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "maximum"),
                "'NaN' as maximum",
                "a value of the type number",
            )
        ],
    ),
    "exclusive minimum": (
        {"fields": [{"name": "a", "type": "integer", "constraints": {"exclusiveMinimum": [1]}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "exclusiveMinimum"),
                "a list as exclusiveMinimum",
                "a value of the type integer",
            )
        ],
    ),
    "exclusive maximum": (
        {"fields": [{"name": "a", "type": "date", "constraints": {"exclusiveMaximum": None}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "exclusiveMaximum"),
                "null as exclusiveMaximum",
                "a value of the type date",
            )
        ],
    ),
    "bound of another type": (
        {"fields": [{"name": "a", "type": "boolean", "constraints": {"maximum": True}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "maximum"),
                "maximum in a field of the type boolean",
                (
                    "it only in fields of the type date, datetime, duration, integer, "
                    "number, time, year, yearmonth"
                ),
            )
        ],
    ),
    "range crossed": (
        {"fields": [{"name": "a", "type": "integer", "constraints": {"minimum": 3, "maximum": 2}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "minimum"),
                "minimum 3 and maximum 2",
                "a range that some value lies in",
            )
        ],
    ),
    "range empty": (
        {
            "fields": [
                {
                    "name": "a",
                    "type": "integer",
                    "constraints": {"exclusiveMinimum": 2, "maximum": 2},
                }
            ]
        },
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "exclusiveMinimum"),
                "exclusiveMinimum 2 and maximum 2",
                "a range that some value lies in",
            )
        ],
    ),
    "range empty at its end": (
        {
            "fields": [
                {
                    "name": "a",
                    "type": "integer",
                    "constraints": {"minimum": 2, "exclusiveMaximum": 2},
                }
            ]
        },
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "minimum"),
                "minimum 2 and exclusiveMaximum 2",
                "a range that some value lies in",
            )
        ],
    ),
    "range of one": (
        {"fields": [{"name": "a", "type": "integer", "constraints": {"minimum": 2, "maximum": 2}}]},
        [],
    ),
    "length of an integer": (
        {"fields": [{"name": "a", "type": "integer", "constraints": {"minLength": 1}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "minLength"),
                "minLength in a field of the type integer",
                "it only in fields of the type array, geojson, list, object, string",
            )
        ],
    ),
    "length below 0": (
        {"fields": [{"name": "a", "type": "string", "constraints": {"minLength": -1}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "minLength"),
                "-1",
                "a whole number, 0 or more",
            )
        ],
    ),
    "length no number": (
        {"fields": [{"name": "a", "type": "string", "constraints": {"maxLength": "3"}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "maxLength"),
                "'3'",
                "a whole number, 0 or more",
            )
        ],
    ),
    "length true": (
        {"fields": [{"name": "a", "type": "string", "constraints": {"maxLength": True}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "maxLength"),
                "true",
                "a whole number, 0 or more",
            )
        ],
    ),
    "lengths crossed": (
        {
            "fields": [
                {"name": "a", "type": "string", "constraints": {"minLength": 3, "maxLength": 2}}
            ]
        },
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "minLength"),
                "minLength 3 and maxLength 2",
                "the smaller of the two first",
            )
        ],
    ),
    "lengths alike": (
        {
            "fields": [
                {"name": "a", "type": "string", "constraints": {"minLength": 2, "maxLength": 2}}
            ]
        },
        [],
    ),
    "length 0": (
        {
            "fields": [
                {"name": "a", "type": "string", "constraints": {"minLength": 0, "maxLength": 0}}
            ]
        },
        [],
    ),
    "length none": (
        {"fields": [{"name": "a", "type": "string", "constraints": {"minLength": None}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "minLength"),
                "null",
                "a whole number, 0 or more",
            )
        ],
    ),
    "enum empty": (
        {"fields": [{"name": "a", "type": "string", "constraints": {"enum": []}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "enum"),
                "an empty list",
                "a list of a value or more",
            )
        ],
    ),
    "enum no list": (
        {"fields": [{"name": "a", "type": "string", "constraints": {"enum": "a"}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "enum"),
                "'a'",
                "a list of a value or more",
            )
        ],
    ),
    "enum value twice": (
        {"fields": [{"name": "a", "type": "integer", "constraints": {"enum": [1, "1"]}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "enum", 1),
                "'1' again, as 1",
                "each value once",
            )
        ],
    ),
    "enum of another type": (
        {"fields": [{"name": "a", "type": "date", "constraints": {"enum": ["2022"]}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "enum", 0),
                "'2022' in enum",
                "values of the type date",
            )
        ],
    ),
    "enum twice of number": (
        {"fields": [{"name": "a", "type": "number", "constraints": {"enum": [1, "1.0", "2"]}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "enum", 1),
                "'1.0' again, as 1",
                "each value once",
            )
        ],
    ),
    "required no boolean": (
        {"fields": [{"name": "a", "type": "string", "constraints": {"required": "true"}}]},
        [("constraint-unfit", ("fields", 0, "constraints", "required"), "'true'", "true or false")],
    ),
    "unique no boolean": (
        {"fields": [{"name": "a", "type": "string", "constraints": {"unique": 1}}]},
        [("constraint-unfit", ("fields", 0, "constraints", "unique"), "1", "true or false")],
    ),
    "unknown constraint": (
        {"fields": [{"name": "a", "type": "string", "constraints": {"patern": "x"}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "patern"),
                "the key 'patern'",
                (
                    "one of enum, exclusiveMaximum, exclusiveMinimum, jsonSchema, "
                    "maxLength, maximum, minLength, minimum, pattern, required, unique; "
                    "did you mean 'pattern'?"
                ),
            )
        ],
    ),
    "pattern no string": (
        {"fields": [{"name": "a", "type": "string", "constraints": {"pattern": 3}}]},
        [("constraint-unfit", ("fields", 0, "constraints", "pattern"), "3", "a string")],
    ),
    "pattern refused": (
        {"fields": [{"name": "a", "type": "string", "constraints": {"pattern": "(?=a)"}}]},
        [
            (
                "pattern-refused",
                ("fields", 0, "constraints", "pattern"),
                "a look-ahead",
                "a pattern in the syntax of XML Schema, without look-around or back-references",
            )
        ],
    ),
    "json schema of a string": (
        {"fields": [{"name": "a", "type": "string", "constraints": {"jsonSchema": {}}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "jsonSchema"),
                "jsonSchema in a field of the type string",
                "it only in fields of the type array, object",
            )
        ],
    ),
    "json schema no object": (
        {"fields": [{"name": "a", "type": "object", "constraints": {"jsonSchema": []}}]},
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "jsonSchema"),
                "an empty list",
                "an object: a JSON Schema",
            )
        ],
    ),
    "json schema malformed": (
        {
            "fields": [
                {"name": "a", "type": "object", "constraints": {"jsonSchema": {"type": "objekt"}}}
            ]
        },
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "jsonSchema"),
                "'objekt' is not valid under any of the given schemas in the JSON Schema",
                "a valid JSON Schema",
            )
        ],
    ),
    "json schema fetched": (
        {
            "fields": [
                {
                    "name": "a",
                    "type": "object",
                    "constraints": {"jsonSchema": {"$ref": "https://example.org/a.json"}},
                }
            ]
        },
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "jsonSchema"),
                "the reference 'https://example.org/a.json' in the JSON Schema",
                "references to what is in the schema, as #/…",
            )
        ],
    ),
    "json schema backtracks": (
        {
            "fields": [
                {"name": "a", "type": "object", "constraints": {"jsonSchema": {"pattern": "(?=a)"}}}
            ]
        },
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "jsonSchema"),
                "the pattern '(?=a)' in the JSON Schema",
                "a pattern that a linear engine takes",
            )
        ],
    ),
    "json schema both": (
        {
            "fields": [
                {
                    "name": "a",
                    "type": "object",
                    "constraints": {
                        "jsonSchema": {
                            "unevaluatedProperties": False,
                            "patternProperties": {"a": True},
                        }
                    },
                }
            ]
        },
        [
            (
                "constraint-unfit",
                ("fields", 0, "constraints", "jsonSchema"),
                "unevaluatedProperties beside patternProperties in the JSON Schema",
                "one without the other",
            )
        ],
    ),
    "key unknown": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "primaryKey": "c",
        },
        [("key-malformed", ("primaryKey",), "primaryKey 'c'", "one of a, b")],
    ),
    "key of a list": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "primaryKey": ["a", "c"],
        },
        [("key-malformed", ("primaryKey", 1), "primaryKey 'c'", "one of a, b")],
    ),
    "key empty": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "primaryKey": [],
        },
        [
            (
                "key-malformed",
                ("primaryKey",),
                "an empty list as primaryKey",
                "a list of names of fields",
            )
        ],
    ),
    "key twice": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "primaryKey": ["a", "a"],
        },
        [("key-malformed", ("primaryKey", 1), "'a' a second time", "each field once")],
    ),
    "key no string": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "primaryKey": [1],
        },
        [("key-malformed", ("primaryKey",), "a list as primaryKey", "a list of names of fields")],
    ),
    "unique no list": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "uniqueKeys": "a",
        },
        [("key-malformed", ("uniqueKeys",), "'a' as uniqueKeys", "a list of lists of fields")],
    ),
    "unique empty": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "uniqueKeys": [],
        },
        [
            (
                "key-malformed",
                ("uniqueKeys",),
                "an empty list as uniqueKeys",
                "a list of lists of fields",
            )
        ],
    ),
    "unique of a string": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "uniqueKeys": ["a"],
        },
        [("key-malformed", ("uniqueKeys", 0), "'a' as a key", "a list of names of fields")],
    ),
    "unique unknown": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "uniqueKeys": [["a", "b"], ["a", "c"]],
        },
        [("key-malformed", ("uniqueKeys", 1, 1), "uniqueKeys 'c'", "one of a, b")],
    ),
    "references no list": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "foreignKeys": {},
        },
        [("key-malformed", ("foreignKeys",), "an object as foreignKeys", "a list of objects")],
    ),
    "no reference": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "foreignKeys": [{"fields": "a"}],
        },
        [
            (
                "key-malformed",
                ("foreignKeys", 0),
                "a foreign key without a reference",
                "an object with fields and a reference",
            )
        ],
    ),
    "reference no object": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "foreignKeys": [{"fields": "a", "reference": "b"}],
        },
        [
            (
                "key-malformed",
                ("foreignKeys", 0),
                "a foreign key without a reference",
                "an object with fields and a reference",
            )
        ],
    ),
    "reference of unknown": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "foreignKeys": [{"fields": "c", "reference": {"resource": "u", "fields": "x"}}],
        },
        [("key-malformed", ("foreignKeys", 0, "fields"), "fields 'c'", "one of a, b")],
    ),
    "reference to unknown": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "foreignKeys": [{"fields": "a", "reference": {"fields": "c"}}],
        },
        [("key-malformed", ("foreignKeys", 0, "reference", "fields"), "fields 'c'", "one of a, b")],
    ),
    "resource no string": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "foreignKeys": [{"fields": "a", "reference": {"resource": 1, "fields": "c"}}],
        },
        [
            (
                "key-malformed",
                ("foreignKeys", 0, "reference", "resource"),
                "1 as resource",
                "the name of a resource",
            )
        ],
    ),
    "unlike numbers": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "foreignKeys": [
                {"fields": ["a"], "reference": {"resource": "u", "fields": ["x", "y"]}}
            ],
        },
        [
            (
                "key-malformed",
                ("foreignKeys", 0, "reference", "fields"),
                "1 fields that refer to 2",
                "as many fields on either side",
            )
        ],
    ),
    "reference to itself by name": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "foreignKeys": [{"fields": ["a"], "reference": {"resource": "t", "fields": ["z"]}}],
        },
        [
            (
                "key-malformed",
                ("foreignKeys", 0, "reference", "fields", 0),
                "fields 'z'",
                "one of a, b",
            )
        ],
    ),
    "second of two": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "foreignKeys": [
                {"fields": ["a"], "reference": {"resource": "", "fields": ["b"]}},
                {"fields": ["a", "a"], "reference": {"resource": "u", "fields": ["x", "y"]}},
            ],
        },
        [
            (
                "key-malformed",
                ("foreignKeys", 1, "fields", 1),
                "'a' a second time",
                "each field once",
            )
        ],
    ),
    "fields match": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "fieldsMatch": "exactly",
        },
        [
            (
                "property-malformed",
                ("fieldsMatch",),
                "'exactly' as fieldsMatch",
                "one of exact, equal, subset, superset, partial",
            )
        ],
    ),
    "fields match of two": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "fieldsMatch": ["subset", "exact"],
        },
        [
            (
                "property-malformed",
                ("fieldsMatch",),
                "a list as fieldsMatch",
                "one of exact, equal, subset, superset, partial",
            )
        ],
    ),
    "profile": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "$schema": 1,
        },
        [("property-malformed", ("$schema",), "1 as $schema", "the address of a profile")],
    ),
    "name twice": (
        {"fields": [{"name": "a"}, {"name": "b"}, {"name": "a"}]},
        [
            (
                "field-name-repeated",
                ("fields", 2, "name"),
                "the name 'a' a second time",
                "each name once",
            )
        ],
    ),
    "idle": (
        {"fields": [{"name": "a", "type": "string", "constraints": {"enum": ["a", ""]}}]},
        [
            (
                "constraint-idle",
                ("fields", 0, "constraints", "enum", 1),
                "'' in enum",
                "values that are not among the missing ones: no cell can have it",
            )
        ],
    ),
    "missing of the schema": (
        {
            "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}],
            "missingValues": None,
        },
        [
            (
                "property-malformed",
                ("missingValues",),
                "null as missingValues",
                "a list of values, or of objects with a value",
            )
        ],
    ),
}


@pytest.mark.parametrize(("schema", "faults"), TOLD.values(), ids=TOLD)
def test_a_fault_is_told_with_what_was_found_and_expected(schema, faults):
    _, found = read_shape("t", schema)
    assert [(each.kind, each.at, each.found, each.expected) for each in found] == faults


UNCHECKED = {
    "a type that is not known": ({"type": "interger"}, ["the type interger is not known here"]),
    "a format that is none": ({"format": 3}, ["its format cannot be read"]),
    "a format that is not known": (
        {"type": "string", "format": "e-mail"},
        ["the format e-mail of a string is not known here"],
    ),
    "a pattern of dates that is none": (
        {"type": "date", "format": "YYYY"},
        ["the format YYYY is not known here"],
    ),
    "any format of dates": (
        {"type": "date", "format": "any"},
        ["the format any of a date means whatever some reader can guess"],
    ),
    "a format of version 0": ({"type": "date", "format": "fmt:%d/%m/%Y"}, []),
    "items of a type that is not known": (
        {"type": "list", "itemType": "object"},
        ["items of the type object are not known here"],
    ),
    "a pattern that is refused": (
        {"type": "string", "constraints": {"pattern": "("}},
        ["its pattern is refused: see the finding about it"],
    ),
    "a JSON Schema that is refused": (
        {"type": "object", "constraints": {"jsonSchema": {"$ref": "a.json"}}},
        ["its JSON Schema is refused: see the finding about it"],
    ),
    "nothing": ({"type": "integer"}, []),
}


@pytest.mark.parametrize(("field", "reasons"), UNCHECKED.values(), ids=UNCHECKED)
def test_a_check_that_is_not_made_has_its_reason(field, reasons):
    shape, _ = read_shape("t", {"fields": [{"name": "a", **field}]})
    assert make_plan(shape).not_run == tuple(("a", reason) for reason in reasons)


KEPT = {
    "the bounds": (
        {
            "type": "integer",
            "constraints": {"minimum": 1, "maximum": "9", "exclusiveMinimum": 0},
        },
        {"minimum": 1, "maximum": "9", "exclusive_minimum": 0, "exclusive_maximum": None},
    ),
    "the other bound": (
        {"type": "date", "constraints": {"exclusiveMaximum": "2022-01-19"}},
        {"exclusive_maximum": "2022-01-19", "maximum": None, "type": "date"},
    ),
    "lengths": (
        {"type": "string", "constraints": {"minLength": 0, "maxLength": 7}},
        {"min_length": 0, "max_length": 7},
    ),
    "flags": (
        {"constraints": {"required": True, "unique": False}},
        {"required": True, "unique": False, "type": "any", "format": "default"},
    ),
    "a pattern and a list": (
        {"type": "string", "format": "email", "constraints": {"pattern": "a", "enum": ["a"]}},
        {"pattern": "a", "enum": ("a",), "format": "email"},
    ),
    "a JSON Schema": (
        {"type": "object", "constraints": {"jsonSchema": {"minProperties": 1}}},
        {"json_schema": {"minProperties": 1}},
    ),
    "marks of numbers": (
        {"type": "number", "decimalChar": ",", "groupChar": ".", "bareNumber": False},
        {"decimal_char": ",", "group_char": ".", "bare_number": False},
    ),
    "no mark of groups": ({"type": "integer", "groupChar": ""}, {"group_char": ""}),
    "words of booleans": (
        {"type": "boolean", "trueValues": ["ja"], "falseValues": ["nein"]},
        {"true_values": ("ja",), "false_values": ("nein",)},
    ),
    "the parts of lists": (
        {"type": "list", "delimiter": ";", "itemType": "date"},
        {"delimiter": ";", "item_type": "date", "unchecked": ()},
    ),
    "categories": (
        {
            "type": "string",
            "categories": [{"value": "a", "label": "A"}, {"value": "b"}],
            "categoriesOrdered": False,
            "missingValues": [{"value": "-", "label": "none"}],
        },
        {"categories": ("a", "b"), "categories_ordered": False, "missing_values": ("-",)},
    ),
    "what is at fault is left out": (
        {
            "type": "integer",
            "groupChar": "1",
            "constraints": {"minimum": "x", "minLength": 1, "enum": [], "required": "yes"},
        },
        {"group_char": "", "minimum": None, "min_length": None, "enum": None, "required": False},
    ),
    "one mark for both is left out": (
        {"type": "number", "groupChar": ".", "decimalChar": "."},
        {"group_char": "", "decimal_char": "."},
    ),
}


@pytest.mark.parametrize(("field", "kept"), KEPT.values(), ids=KEPT)
def test_what_a_field_says_is_in_its_column(field, kept):
    shape, _ = read_shape("t", {"fields": [{"name": "a", **field}]})
    assert {name: getattr(shape.columns[0], name) for name in kept} == kept


def test_keys_that_are_not_at_fault_are_in_the_shape():
    fields = [{"name": name} for name in "abcd"]
    fields[3]["constraints"] = {"unique": True}
    shape, _ = read_shape(
        "t",
        {
            "fields": fields,
            "primaryKey": ["a", "b"],
            "uniqueKeys": [["c"], ["x"], ["a", "b"], ["b", "c"]],
            "foreignKeys": [
                {"fields": "x", "reference": {"resource": "u", "fields": "k"}},
                {"fields": ["a"], "reference": {"resource": "u", "fields": ["k"]}},
                {"fields": "b", "reference": {"resource": "t", "fields": "c"}},
            ],
        },
    )
    assert shape.table == "t"
    assert shape.key == ("a", "b")
    assert shape.unique == (("d",), ("c",), ("b", "c"))
    assert [(r.columns, r.table, r.targets, r.position) for r in shape.references] == [
        (("a",), "u", ("k",), 1),
        (("b",), "t", ("c",), 2),
    ]
    assert [column.required for column in shape.columns] == [True, True, False, False]
    assert (shape.missing_values, shape.fields_match) == (("",), "exact")


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ({"type": "interger", "constraints": {"minimum": 1, "maximum": 0}}, ["type-unknown"]),
        ({"type": "string", "constraints": {"maxLength": 0}}, []),
        ({"type": "integer", "categories": ["a"], "constraints": []}, ["property-malformed"] * 2),
        ({"rdftyp": "urn:x"}, ["schema-key-unknown"]),
        ({"type": "integer", "groupChar": ""}, []),
        ({"type": "list", "delimiter": "1"}, []),
        ({"type": "string", "categories": ["a"], "categoriesOrdered": True}, []),
        ({"TITEL": "x"}, ["schema-key-unknown"]),
        ({"title": "x", "titel": "x"}, []),
        ({"title of the thing": "x"}, []),
        (
            {"missingValues": [{"label": "x"}, {"value": "-"}, {"value": "-"}]},
            ["property-malformed"] * 2,
        ),
        (
            {
                "type": "date",
                "format": "any",
                "categories": [1],
                "constraints": {"enum": ["a", "a"]},
            },
            ["property-malformed"],
        ),
        ({"type": "string", "constraints": {"enum": ["a", "a"]}}, ["constraint-unfit"]),
    ],
)
def test_faults_are_told_each_once_and_no_others(field, told):
    _, found = read_shape("t", {"fields": [{"name": "a", **field}]})
    assert [each.kind for each in found] == told
    assert all(each.at[:2] == ("fields", 0) for each in found)


def test_objects_are_one_value_whatever_the_order_of_their_keys():
    missing = [{"value": {"a": 1, "b": 2}}, {"value": {"b": 2, "a": 1}}]
    _, found = read_shape("t", {"fields": [{"name": "a", "missingValues": missing}]})
    assert [each.found for each in found if each.expected == "each value once"]


def test_what_is_at_fault_is_read_as_if_nothing_were_said():
    shape, _ = read_shape("t", {"fields": [{"name": "a", "type": 3}], "fieldsMatch": "exactly"})
    assert (shape.columns[0].type, shape.fields_match) == ("any", "exact")


@pytest.mark.parametrize(("count", "end"), [(30, "a29"), (31, "a29, …"), (40, "a29, …")])
def test_thirty_names_are_listed_at_most(count, end):
    names = [f"a{n:02}" for n in range(count)]
    _, found = read_shape("t", {"fields": [{"name": name} for name in names], "primaryKey": "x"})
    assert found[0].expected.partition(";")[0].endswith(end)


def test_a_reference_out_of_the_table_is_told_with_what_is_there():
    def shape(resource, target):
        key = {"fields": ["a"], "reference": {"resource": resource, "fields": [target]}}
        return read_shape("t", {"fields": [{"name": "a"}], "foreignKeys": [key]})[0]

    other = read_shape("other", {"fields": [{"name": "one"}]})[0]
    told = [
        (each.kind, each.found, each.expected)
        for one in (shape("xyz", "one"), shape("other", "qqq"), shape("other", "one"))
        for each in reference_faults(one, {"other": other}, ["t", "other"]).found
    ]
    assert told == [
        ("key-malformed", "resource 'xyz'", "one of other, t"),
        ("key-malformed", "fields 'qqq'", "one of one"),
    ]


def test_a_reference_to_a_table_that_could_not_be_read_is_not_looked_into():
    key = {"fields": ["a"], "reference": {"resource": "u", "fields": ["b"]}}
    one, _ = read_shape("t", {"fields": [{"name": "a"}], "foreignKeys": [key]})
    assert reference_faults(one, {"t": one}, ["t", "u"]).found == []


def test_missing_values_and_categories_that_cannot_be_read_are_left_as_they_are_by_default():
    fields = [{"name": "a", "type": "string", "categories": []}]
    shape, _ = read_shape("t", {"fields": fields, "missingValues": None})
    assert (shape.missing_values, shape.columns[0].categories) == (("",), None)
