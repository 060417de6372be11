"""Where frictionless reads cells otherwise, and what of the standard decides it.

By name of the case: the cells that it alone takes, those that it alone refuses, and the reason.
"""

KNOWN = {
    "email": (
        [],
        ["a@b", '"a b"@c.org', "a@[192.0.2.1]", "a@[IPv6:2001:db8::1]"],
        "an address of e-mail is what RFC 5321 calls one: literals and quoted parts belong to it",
    ),
    "uri": (
        [
            "http://a b",
            "http://a/%",
            "http://a/%G0",
            "http://é",
            "http://a/\\",
            "http://[::1",
            "x:<>",
            "x:a ",
            "x:a\n",
        ],
        [],
        "a URI has the characters of RFC 3986 alone, and whole escapes",
    ),
    "binary": (
        ["YQ==YQ==", "YR==", "YWJj ", "-_-_", "YW Jj", "YWJj\n", "===="],
        [],
        "base64 has 64 characters, is padded at its end, and its last bits are 0 (RFC 4648)",
    ),
    "uuid": (
        [
            "123e4567e89b12d3a456426614174000",
            "{123e4567-e89b-12d3-a456-426614174000}",
            "urn:uuid:123e4567-e89b-12d3-a456-426614174000",
        ],
        [],
        "the text of a UUID is 8-4-4-4-12 (RFC 9562); braces and urn: are around it",
    ),
    "integer": (
        ["1_000", " 12 ", "12 ", " 12", "١٢", "１", "1\n", "\t1", "١"],
        ["1" * 5000],
        "integers are written in the standard way; there is no bound, and nothing is trimmed",
    ),
    "integer in groups": (
        [],
        ["1,000", "1,0,0", "-1,000,000", "+1,2"],
        "groupChar belongs to integers too, since version 2",
    ),
    "integer among words": (
        ["95-", "٩٥"],
        [],
        "non-numeric characters may stand around: a sign is numeric, and digits are 0 to 9",
    ),
    "number": (
        ["1_000", " 1", "1 ", "١", "+INF", "Infinity", "-Infinity", "+NaN", "-NaN", "1\n", "1e١"],
        [],
        "decimals of XML Schema, the exponents of digits 0-9, and just NaN, INF and -INF",
    ),
    "number with marks": (
        ["1,000.5", ".5", "1..0", "1,.5", "1."],
        [],
        "groupChar groups digits within the number: it stands between two of them",
    ),
    "number with long marks": (
        ["1''0"],
        [],
        "groupChar groups digits within the number: it stands between two of them",
    ),
    "number among words": (
        ["٩", "95-"],
        ["NaN", "INF"],
        "NaN and INF are permitted whatever bareNumber says; a sign is numeric",
    ),
    "date": (["2022-1-19", "2022-01-9"], [], "the lexical form must be yyyy-mm-dd"),
    "date by a pattern": (
        ["19/01/2٠22"],
        [],
        "digits are those of ASCII; the strptime of C takes no others",
    ),
    "date by a pattern of C": (
        [],
        ["01/19/22", "12/31/99"],
        "patterns are those of the strptime of Python or C; %D is of C",
    ),
    "time": (
        ["24:00:00", "15:00:00.5", "15:00:00Z"],
        [],
        "the lexical form must be hh:mm:ss",
    ),
    "datetime": (
        [
            "2022-01-19 15:00:00",
            "2022-01-19T15:00:00z",
            "2022-01-19T15:00:00+14:01",
            "2022-01-19t15:00:00",
        ],
        ["-0044-03-15T00:00:00", "12022-01-19T00:00:00Z"],
        "the form must be that of dateTime of XML Schema: T, Z, zones to 14:00, any year but 0",
    ),
    "year": (
        ["0000", "٢٠٢٢"],
        ["12022", "-0044", "-12022", "2022Z", "2022+03:00"],
        "gYear of XML Schema: more digits, a sign and a zone are allowed, the year 0 is not",
    ),
    "yearmonth": (
        ["2022-1", "22-01", "0000-01", " 2022-01"],
        ["-0044-03", "2022-01Z", "2022-01-05:00"],
        "gYearMonth of XML Schema: two digits of the month, four or more of the year",
    ),
    "duration": (
        ["PT", "P1YT", "P1.5Y", "PT1.5M", "+P1Y", "P1W"],
        [],
        "duration of XML Schema: no weeks, no plus, a fraction of seconds alone, a part behind T",
    ),
    "geopoint": (
        ["90.5 ,45.5", "90.5,  45.5", " 1,2", "1,2 "],
        [],
        "the pattern is lon, lat: the one space behind the comma is optional, others are none",
    ),
    "geopoint as array": (
        ['["1","2"]', "[true,1]"],
        [],
        "each of the two items is a number",
    ),
    "geopoint as object": (
        ['{"lon":"1","lat":2}', '{"lon":1,"lat":2,"lat":3}'],
        [],
        "exactly two keys, and each value is a number",
    ),
    "object": (
        ['{"a":1,"a":2}', '{"a":NaN}', '{"a":Infinity}', '{"a":1e999}', '{"a":"\\ud800"}'],
        [],
        "valid JSON: RFC 8259 has no NaN, and what repeats a key is read differently by each",
    ),
    "array": (
        ["[NaN]", '[{"a":1,"a":1}]'],
        [],
        "valid JSON: RFC 8259 has no NaN, and what repeats a key is read differently by each",
    ),
    "geojson": (
        [
            '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}',
            '{"type":"Feature","id":{},"geometry":null,"properties":{}}',
            '{"type":"Point","coordinates":[1,2],"bbox":[1]}',
        ],
        ['{"type":"Point","coordinates":[1,2,3]}', '{"type":"Point","coordinates":[]}'],
        "RFC 7946: rings are closed, an id is a text or number, a position may have a height",
    ),
    "topojson": (
        [
            '{"type":"Topology","objects":{"a":{"type":"LineString","arcs":[0]}},"arcs":[]}',
            '{"type":"Topology","objects":{"a":{"type":"LineString","arcs":[-2]}},"arcs":[[[0,0],[1,1]]]}',
        ],
        ['{"type":"Topology","objects":{"a":{"type":null}},"arcs":[]}'],
        "TopoJSON: arcs are indexes of the topology's; a null object has the type null",
    ),
    "list of integers": (
        ["1, 2"],
        [],
        "items are processed as individual values of their type, and nothing is trimmed",
    ),
}
