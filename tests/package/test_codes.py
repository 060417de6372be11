from raisi_visit_dataset.package import code_records
from raisi_visit_dataset.vocabulary import SCHEMES


def test_every_code_of_every_vocabulary_has_one_row_with_its_definition():
    rows = {record.key(): record.definition for record in code_records()}
    assert len(rows) == len(code_records())
    assert rows == {
        (scheme.name, code): definition
        for scheme in SCHEMES
        for code, definition in scheme.codes.items()
    }
