"""The records: keys point down the rooms, only actions write, the clock is read in doors."""

from __future__ import annotations

import ast

from django.apps import apps
from django.db.models import ForeignKey, ManyToManyField, OneToOneField

from tests.code import ROOMS, modules

WRITES = {"save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create",
          "create_user", "set_password", "executemany", "raw"}
# what is not a record: dictionaries, hashes and sets are updated too, and these hold nothing else of that name
PLAIN = {"hashlib", "digest", "digester"}
WRITERS = ("/actions", "dure/domain/parties/models/")  # saving a name folds it; the account's manager is what Django calls to make one
CLOCKS = {"date.today", "datetime.now", "datetime.utcnow", "datetime.today", "timezone.now", "timezone.localdate",
          "timezone.localtime", "time.time"}
DOORS = ("dure/web/", "dure/cli/", "dure/jobs/", "dure/api/", "dure/config/")


def test_keys_point_down_and_hide_their_reverse_side() -> None:
    order = {f"dure.domain.{room}": height for height, room in enumerate(ROOMS)}
    seen = 0
    for model in apps.get_models():
        here = order.get(model._meta.app_config.name)
        for field in model._meta.get_fields():
            if here is None or not isinstance(field, ForeignKey | OneToOneField | ManyToManyField):
                continue
            there = order.get(field.related_model._meta.app_config.name)
            if there is not None and there != here:
                seen += 1
                assert there < here, f"{model.__name__}.{field.name} points up"
                assert field.remote_field.hidden, f"{model.__name__}.{field.name}: related_name must be '+'"
    assert seen > 5


def test_only_actions_write_records() -> None:
    """A write is a call of a queryset's or a model's writing method in a room, or anywhere on a model's manager."""
    found = []
    for path, tree in modules().items():
        room = path.startswith("dure/domain/") and not any(part in path for part in WRITERS)
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES):
                continue
            said = ast.unparse(node.func)
            on_manager = ".objects." in said
            of_record = on_manager or (room and node.func.attr in WRITES - {"update"})
            if of_record and said.split(".")[0] not in PLAIN and "/actions" not in path and path not in WRITERS:
                found.append(f"{path}:{node.lineno} {said}")
    assert not found, found


def test_the_clock_is_read_in_doors() -> None:
    found = [
        f"{path}:{node.lineno} {ast.unparse(node.func)}"
        for path, tree in modules().items()
        if not path.startswith(DOORS)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in CLOCKS
    ]
    assert not found, found


def test_rooms_do_not_call_each_other_by_signals() -> None:
    for path, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                assert not node.module.startswith("django.db.models.signals"), path
