"""Wordings are compared but for what no speaker says: case, space, marks, end punctuation."""

import pytest

from raisi_visit_dataset.validation.wording import comparable


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("به پیمان وفاداریم،", id="persian comma"),
        pytest.param("به پیمان وفاداریم؛", id="persian semicolon"),
        pytest.param("به پیمان وفاداریم؟", id="persian question mark"),
        pytest.param("به پیمان وفاداریم۔", id="arabic full stop"),
        pytest.param("「به پیمان وفاداریم。」", id="ideographic full stop and marks"),
        pytest.param("『به پیمان وفاداریم，』", id="fullwidth comma and marks"),
        pytest.param("به پیمان وفاداریم।", id="danda"),
        pytest.param("به پیمان وفاداریم.", id="full stop"),
    ],
)
def test_end_punctuation_and_marks_of_every_script_are_left_out(words):
    assert comparable(words) == "به پیمان وفاداریم"


def test_punctuation_between_words_stays():
    assert comparable("yes، no") != comparable("yes no")
