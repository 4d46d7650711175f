from __future__ import annotations

import pytest
import torch
from torch import Tensor

from models.data.augmentation import SHIFT_PIXELS, Augmentation
from models.settings import specification

CHANGING = [name for name in specification.AUGMENTATIONS if name != "none"]


def augmentation(name: str, seed: int = 0) -> Augmentation:
    return Augmentation(name, torch.Generator().manual_seed(seed))


def some_images(count: int, height: int = 7, width: int = 5) -> Tensor:
    """No two pixels alike, and none 0."""
    return torch.arange(1.0, count * height * width + 1).reshape(count, height, width)


def moved(images: Tensor, down: int, right: int) -> Tensor:
    """0 where nothing was."""
    _, height, width = images.shape
    answer = torch.zeros_like(images)
    answer[:, max(down, 0) : height + down, max(right, 0) : width + right] = images[
        :, max(-down, 0) : height - down, max(-right, 0) : width - right
    ]
    return answer


def ways_of(images: Tensor, changed: Tensor) -> Tensor:
    """For each image, which of the shifts that are allowed it has undergone. bool [b, 25]."""
    way = range(-SHIFT_PIXELS, SHIFT_PIXELS + 1)
    candidates = [moved(images, down, right) for down in way for right in way]
    return torch.stack([(candidate == changed).all(dim=(1, 2)) for candidate in candidates], dim=1)


def test_a_flip_is_exactly_a_mirror_image_and_half_of_them_flip() -> None:
    images = some_images(1000)
    mirrored = images.flip(2)
    flipped = augmentation("flips")(images)
    is_mirrored = (flipped == mirrored).all(dim=(1, 2))
    is_same = (flipped == images).all(dim=(1, 2))
    assert (is_mirrored ^ is_same).all()
    # 1,000 coins: five standard deviations are 79.
    assert 420 < is_mirrored.sum() < 580


def test_a_shift_moves_an_image_by_at_most_two_pixels_and_every_way_comes() -> None:
    images = some_images(1000)
    ways = ways_of(images, augmentation("shifts")(images))
    assert (ways.sum(dim=1) == 1).all()
    # 40 each on average; five standard deviations are 31.
    assert ((ways.sum(dim=0) - 40).abs() < 31).all()


def test_flips_and_shifts_do_both() -> None:
    images = some_images(1000)
    changed = augmentation("flips and shifts")(images)
    plain, mirrored = ways_of(images, changed), ways_of(images.flip(2), changed)
    assert (plain.sum(dim=1) + mirrored.sum(dim=1) == 1).all()
    # 20 each on average; five standard deviations are 22.
    assert (plain.sum(dim=0) > 0).all()
    assert (mirrored.sum(dim=0) > 0).all()


@pytest.mark.parametrize("name", CHANGING)
def test_the_same_seed_changes_images_the_same_way(name: str) -> None:
    images = some_images(32)
    assert torch.equal(augmentation(name)(images), augmentation(name)(images))
    assert not torch.equal(augmentation(name)(images), augmentation(name, seed=1)(images))


@pytest.mark.parametrize("name", CHANGING)
def test_every_batch_is_drawn_anew_and_never_from_torch_s_own_stream(name: str) -> None:
    augment, images, state = augmentation(name), some_images(32), torch.get_rng_state()
    assert not torch.equal(augment(images), augment(images))
    assert torch.equal(torch.get_rng_state(), state)


@pytest.mark.parametrize("name", CHANGING)
def test_the_images_that_were_given_stay_as_they_are(name: str) -> None:
    images = some_images(32)
    augmentation(name)(images)
    assert torch.equal(images, some_images(32))


def test_none_gives_the_same_images_back_and_draws_nothing() -> None:
    generator = torch.Generator().manual_seed(0)
    state = generator.get_state()
    images = some_images(3)
    assert Augmentation("none", generator)(images) is images
    assert torch.equal(generator.get_state(), state)


@pytest.mark.parametrize("name", specification.AUGMENTATIONS)
@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 9), (2, 1), (28, 28)])
def test_images_of_any_size_keep_it(name: str, height: int, width: int) -> None:
    changed = augmentation(name)(some_images(64, height, width))
    assert changed.shape == (64, height, width)
    assert changed.dtype == torch.float32
    assert (changed > 0).any()


def test_a_single_pixel_is_shifted_out_of_sight_or_stays() -> None:
    images = some_images(200, 1, 1)
    shifted = augmentation("shifts")(images)
    stays = shifted == images
    assert (stays | (shifted == 0)).all()
    assert 0 < stays.sum() < 50
