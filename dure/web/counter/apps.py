from django.apps import AppConfig


class CounterConfig(AppConfig):
    name = "dure.web.counter"
    label = "counter"
