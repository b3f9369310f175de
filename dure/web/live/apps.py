from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "dure.web.live"
    label = "live"
