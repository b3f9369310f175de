"""The habit of lists, built once: declare columns, filters and a query; see `Listing`, and "Lists" in docs/house.md."""

from dure.web.common.listing.declared import Column, Filter, Listing, Row

__all__ = ["Column", "Filter", "Listing", "Row"]
