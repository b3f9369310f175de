"""Organisations with dated names, accounts, and the duties that give authority on a day."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from dure.base.fields import TranslatedField
from dure.domain.parties.rules.organisations import folded


class Organisation(models.Model):
    """A city, a department, an institution, an organ of the network. Its names are rows of their own."""

    class Kind(models.TextChoices):
        CITY = "city"
        DEPARTMENT = "department"
        BUREAU = "bureau"
        INSTITUTION = "institution"
        COMPANY = "company"
        NETWORK = "network"
        ORGAN = "organ"
        OTHER = "other"

    key = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.OTHER)
    part_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")

    class Meta:
        ordering = ("key",)
        constraints = [models.CheckConstraint(condition=Q(kind__in=["city", "department", "bureau", "institution",
                                                                    "company", "network", "organ", "other"]),
                                              name="parties_organisation_kind")]

    def __str__(self) -> str:
        return self.key


class OrganisationName(models.Model):
    """A name of an organisation in a language for a time. `alias` are spellings under which papers print it."""

    class Use(models.TextChoices):
        LEGAL = "legal"
        SHORT = "short"
        ALIAS = "alias"

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="names")
    language = models.CharField(max_length=12)
    name = models.CharField(max_length=300)
    folded = models.CharField(max_length=300, editable=False)
    use = models.CharField(max_length=8, choices=Use, default=Use.LEGAL)
    during = DateRangeField(default=None, null=True, blank=True)
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("organisation", "language", "id")
        indexes = [models.Index(fields=("folded",), name="parties_name_folded")]
        constraints = [
            models.UniqueConstraint(fields=("organisation", "language", "name", "use", "during"), nulls_distinct=False,
                                    name="parties_name_once"),
            models.CheckConstraint(condition=Q(use__in=["legal", "short", "alias"]), name="parties_name_use"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        """This function will save the name with its folded form, by which it is found in any spelling."""
        self.folded = folded(self.name)
        super().save(**kwargs)


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

    `post` is the title as it is printed (스마트도시담당관); `deputy` marks one who stands in (代).
    """

    class Kind(models.TextChoices):
        OFFICER = "officer"
        TEAM_LEAD = "team_lead"
        DIRECTOR = "director"
        BUREAU_HEAD = "bureau_head"
        SECRETARIAT = "secretariat"
        AUDITOR = "auditor"
        ADMINISTRATOR = "administrator"

    account = models.ForeignKey(Account, models.PROTECT, related_name="duties")
    kind = models.CharField(max_length=20, choices=Kind)
    department = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    post = models.CharField(max_length=100, blank=True)
    deputy = models.BooleanField(default=False)
    during = DateRangeField()

    class Meta:
        ordering = ("account", "kind")
        verbose_name_plural = "duties"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["officer", "team_lead", "director", "bureau_head",
                                                         "secretariat", "auditor", "administrator"]),
                                   name="parties_duty_kind"),
            models.CheckConstraint(condition=Q(during__isempty=False), name="parties_duty_lasts"),
        ]

    def __str__(self) -> str:
        return f"{self.account} {self.kind}"
