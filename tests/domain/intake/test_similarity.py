"""Likeness of sentences: the same words in another dress are the same, and figures count only where asked."""

from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.intake.similarity import Figures, SimilarityIndex, similarity
from rongchang_desktop.domain.intake.wording_difference import Piece, PieceKind, wording_difference

texts = st.text(alphabet="高新技术企业达到家新增建设路灯0123456789，。万", max_size=24)


def test_another_figure_is_the_same_promise_for_next_year_and_another_one_within_a_year() -> None:
    old, new = "高新技术企业达到230家", "高新技术企业达到270家"
    assert similarity(old, new) == 1
    assert similarity(old, new, figures=Figures.COUNTED) < 0.7
    assert similarity(old, old, figures=Figures.COUNTED) == 1


def test_punctuation_and_width_of_characters_do_not_matter() -> None:
    assert similarity("实施“稳粮扩油”工程，达到２９万吨。", "实施稳粮扩油工程达到29万吨") == 1


def test_a_figure_with_and_without_a_multiplier_is_the_same_place_in_the_sentence() -> None:
    assert similarity("安装路灯1.4万盏", "安装路灯5700盏") == 1


@given(texts, texts)
def test_likeness_has_no_direction_and_stays_between_nothing_and_one(one: str, other: str) -> None:
    for figures in Figures:
        score = similarity(one, other, figures=figures)
        assert 0 <= score <= 1
        assert score == similarity(other, one, figures=figures)
    assert similarity(one, other) >= similarity(one, other, figures=Figures.COUNTED)


def test_the_index_puts_the_nearest_first_and_gives_equals_together() -> None:
    index = SimilarityIndex({"a": "新建路灯20盏", "b": "开展食品安全检查", "c": "新建路灯70盏", "d": "新建路灯和步道"})
    found = index.nearest("新建路灯90盏", at_least=0.1)
    assert [keys for _, keys in found] == [("a", "c"), ("d",)]
    assert found[0][0] == 1 > found[1][0]


def test_what_every_sentence_says_counts_for_less_than_what_few_say() -> None:
    index = SimilarityIndex(
        {number: f"持续推进{name}建设" for number, name in enumerate(["粮库", "桥梁", "公园", "泵站"])}
    )
    ((_, best), *others) = index.nearest("持续推进桥梁养护", at_least=0.0)
    assert best == (1,)
    plain = similarity("持续推进桥梁养护", "持续推进公园建设")
    assert all(score < plain for score, _ in others)


def test_one_changed_figure_is_one_change() -> None:
    assert wording_difference("企业达到230家。", "企业达到270家。") == (
        Piece(kind=PieceKind.SAME, text="企业达到"),
        Piece(kind=PieceKind.REMOVED, text="230"),
        Piece(kind=PieceKind.ADDED, text="270"),
        Piece(kind=PieceKind.SAME, text="家。"),
    )


def test_letters_that_happen_to_stay_do_not_tear_a_changed_word_apart() -> None:
    kinds = [piece.kind for piece in wording_difference("推进甲新乙工作", "推进丙新丁工作")]
    assert kinds == [PieceKind.SAME, PieceKind.REMOVED, PieceKind.ADDED, PieceKind.SAME]


@given(texts, texts)
def test_both_wordings_can_be_read_from_the_difference(old: str, new: str) -> None:
    pieces = wording_difference(old, new)
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.REMOVED) == new
