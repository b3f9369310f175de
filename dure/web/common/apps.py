from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "dure.web.common"
    label = "common"
    verbose_name = "Page frame"
