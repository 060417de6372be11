import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.files.names import name_fault


@pytest.mark.parametrize(
    "path",
    [
        "datapackage.json",
        "data/events.csv",
        "a/b/c/d",
        "the texts/my file.csv",
        "داده‌ها/رویداد.csv",
        "100%.txt",
        "50%g0.csv",
        "a..b",
        "console.csv",
        "a~",
        "😀.txt",
        "x" * 255,
        "é.csv",
    ],
)
def test_harmless(path):
    assert name_fault(path) is None


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("", "an empty path"),
        ("/etc/passwd", "an absolute path"),
        ("..", "the part '..'"),
        ("a/../b", "the part '..'"),
        ("./a", "the part '.'"),
        ("a//b", "the part ''"),
        ("a/", "the part ''"),
        ("a\\b", "the character '\\\\'"),
        ("C:/a", "the drive 'C:'"),
        ("ab:c", "the character ':'"),
        ("a*", "the character '*'"),
        ("a\x00b", "the character '\\x00'"),
        ("a\nb", "the character '\\n'"),
        ("a\u202eb", "the character '\\u202e'"),
        ("a\ud800", "the character '\\ud800'"),
        ("~/a", "the home folder '~'"),
        ("a/~root", "the home folder '~root'"),
        ("%2e%2e/a", "the escape '%2e'"),
        (".env", "the hidden name '.env'"),
        ("a/.git/b", "the hidden name '.git'"),
        ("NUL", "the device 'NUL' of Windows"),
        ("a/com1.csv", "the device 'com1.csv' of Windows"),
        ("aux .txt", "the device 'aux .txt' of Windows"),
        ("a ", "a dot or blank at the end of 'a '"),
        ("a.", "a dot or blank at the end of 'a.'"),
        ("e\u0301.csv", "a path that is not in NFC"),
        ("x" * 256, "a name of more than 255 bytes"),
        ("é" * 128, "a name of more than 255 bytes"),
        ("/".join(["x" * 99] * 11), "a path of 1099 characters"),
    ],
)
def test_unfit(path, fault):
    assert name_fault(path) == fault


def test_the_longest_path():
    longest = "/".join(["x" * 204] * 5)
    assert len(longest) == 1024
    assert name_fault(longest) is None
    assert name_fault("x" + longest) == "a path of 1025 characters"


def test_hidden_names_are_fit_where_one_asks_for_them():
    assert name_fault(".gitattributes", hidden=True) is None
    assert name_fault("a/..", hidden=True) == "the part '..'"
    assert name_fault("~a", hidden=True) is not None


@given(st.text("a./\\:~%2e \u0301é\n", max_size=8))
def test_what_is_fit_stays_inside_on_every_system(path):
    if name_fault(path, hidden=True) is None:
        for flavour in (PurePosixPath, PureWindowsPath):
            pure = flavour(path)
            assert not pure.is_absolute()
            assert not pure.drive
            assert ".." not in pure.parts
            assert "/".join(pure.parts) == path
        assert unicodedata.normalize("NFC", path) == path
