"""Forms drawn our way: label, help, error and field, in that order for ears as for eyes."""

from __future__ import annotations

from allauth.account.forms import LoginForm
from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Fields are drawn by `common/field.html`, also where Django or a library draws them."""

    field_template_name = "common/field.html"


class SignInForm(LoginForm):
    """Address and password, without a "remember me" on shared office computers."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("remember", None)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
