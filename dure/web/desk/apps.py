from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "dure.web.desk"
    label = "desk"
