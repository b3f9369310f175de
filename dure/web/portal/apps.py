from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "dure.web.portal"
    label = "portal"
