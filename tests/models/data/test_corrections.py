from __future__ import annotations

from models.data.corrections import Correction, CorrectionBook, Corrections, DataPart

SHIRT = Correction(DataPart.TRAINING, 12, 6)
OUT = Correction(DataPart.TEST, 3, None)


def test_the_order_in_which_they_were_made_makes_no_difference() -> None:
    one, other = Corrections().with_(SHIRT).with_(OUT), Corrections().with_(OUT).with_(SHIRT)
    assert one == other
    assert one.digest == other.digest
    assert one.all == (SHIRT, OUT)


def test_an_image_has_one_correction_the_latest() -> None:
    coat = Correction(DataPart.TRAINING, 12, 4)
    assert Corrections().with_(SHIRT).with_(coat).all == (coat,)


def test_the_same_number_in_the_other_part_is_another_image() -> None:
    both = Corrections().with_(SHIRT).with_(Correction(DataPart.TEST, 12, 4))
    assert len(both) == 2
    assert both.without(DataPart.TEST, 12).all == (SHIRT,)
    assert both.at(DataPart.TRAINING, 12) == SHIRT
    assert both.at(DataPart.TRAINING, 13) is None


def test_every_difference_has_another_digest_and_none_has_none() -> None:
    digests = {
        corrections.digest
        for corrections in (
            Corrections((SHIRT,)),
            Corrections((OUT,)),
            Corrections((SHIRT, OUT)),
            Corrections((Correction(DataPart.TRAINING, 12, None),)),
            Corrections((Correction(DataPart.TEST, 12, 6),)),
        )
    }
    assert len(digests) == 5
    assert Corrections().digest == ""
    assert all(len(digest) == 12 for digest in digests)


def test_a_book_has_those_of_every_data_set_and_no_empty_pages() -> None:
    book = CorrectionBook().with_("a", Corrections((SHIRT,))).with_("b", Corrections((OUT,)))
    assert book.of("a").all == (SHIRT,)
    assert not book.of("c")
    assert book.with_("a", Corrections()) == CorrectionBook({"b": Corrections((OUT,))})
