"""Bring the catalogue up to date with the sources, and compile it: `make translations`."""

from __future__ import annotations

from tests.translations import catalogue
from tests.translations.composed import composed


def main() -> None:
    """Keep what is translated, add what is new, drop what is gone."""
    known = catalogue.read()
    now = catalogue.brought_up_to_date(catalogue.extracted(composed()), known)
    catalogue.PATH.write_bytes(catalogue.as_po(now))
    catalogue.PATH.with_suffix(".mo").write_bytes(catalogue.as_mo(now))
    missing = [text for (_, text), said in catalogue.translations(now).items() if not said]
    print(f"{len(now)} messages, {len(missing)} of them not translated yet.")
    print("\n".join(missing))


if __name__ == "__main__":
    main()
