"""Accounts, and the duties that give authority on a day."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from dure.base.fields import TranslatedField
from dure.domain.parties.models.organisations import Organisation
from dure.domain.parties.models.persons import Person


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts. The address is kept in lower case, so that it signs in however it is typed."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Account:
        """This function will save an account; without a password nobody can sign in until one is set."""
        account = self.model(email=email.strip().lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, username: str | None) -> Account:
        """This function will find an account by its address, upper or lower case."""
        return self.get(email=(username or "").strip().lower())


class Account(AbstractBaseUser):
    """Who may sign in. What an account may do follows from the duties it holds on the day, not from the account."""

    email = models.EmailField(unique=True)
    name = TranslatedField()
    language = models.CharField(max_length=12, default="ko")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    objects = AccountManager()

    class Meta:
        ordering = ("email",)
        constraints = [models.UniqueConstraint(Lower("email"), name="parties_account_email")]

    def __str__(self) -> str:
        return self.named(self.language)

    def named(self, language: str) -> str:
        """This function will return the name in the language, else in whichever there is, else the address."""
        return str(self.name.get(language) or next(iter(self.name.values()), "") or self.email)

    get_full_name = __str__
    get_short_name = __str__


class Duty(models.Model):
    """A duty that an account holds in a department for a time: authority is read from here, for a day.

    `post` is the title as it is printed (스마트도시담당관); `deputy` marks one who stands in (代). `delegated_by` is the
    duty whose holder handed it on for the time (위임). The department of a `member_staff` is its city.
    """

    class Kind(models.TextChoices):
        OFFICER = "officer"
        TEAM_LEAD = "team_lead"
        DIRECTOR = "director"
        BUREAU_HEAD = "bureau_head"
        SECRETARIAT = "secretariat"
        SECRETARY_GENERAL = "secretary_general"
        MEMBER_STAFF = "member_staff"
        COUNCIL_MEMBER = "council_member"
        AUDITOR = "auditor"
        ADMINISTRATOR = "administrator"

    account = models.ForeignKey(Account, models.PROTECT, related_name="duties")
    kind = models.CharField(max_length=20, choices=Kind)
    department = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    post = models.CharField(max_length=100, blank=True)
    deputy = models.BooleanField(default=False)
    delegated_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="delegations")
    during = DateRangeField()

    class Meta:
        ordering = ("account", "kind")
        verbose_name_plural = "duties"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["officer", "team_lead", "director", "bureau_head",
                                                         "secretariat", "secretary_general", "member_staff",
                                                         "council_member", "auditor", "administrator"]),
                                   name="parties_duty_kind"),
            # what is handed on is another's work, never one's own right
            models.CheckConstraint(condition=Q(delegated_by__isnull=True) | Q(deputy=True),
                                   name="parties_duty_delegated"),
            models.CheckConstraint(condition=Q(during__isempty=False), name="parties_duty_lasts"),
        ]

    def __str__(self) -> str:
        return f"{self.account} {self.kind}"
