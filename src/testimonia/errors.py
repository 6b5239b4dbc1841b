"""The errors a caller can mend; every message says what, where and what to do.

    TestimoniaError
    ├── ReadError          a source cannot be read (damaged, encrypted, hostile)
    ├── SpanError          offsets that do not lie in their text
    ├── StoreError         the dossier file cannot be used
    │   ├── SchemaTooNew   it was written by a newer Testimonia
    │   ├── SchemaTooOld   it was written by an older one, and has to be built again
    │   ├── NotADossier    it is not a dossier, or not one that is safe to open
    │   └── Locked         another build is writing it
    ├── NotFound           no such thing in the dossier
    └── UsageError         the call itself is off

Trouble in the *material* is never raised: it is an ``Issue`` record, stored and
shown. Our own bugs raise built-in errors and are not caught.
"""


class TestimoniaError(Exception):
    """Be the root of every error that a caller can mend."""

    # pytest would otherwise take the name for a test class.
    __test__ = False


class ReadError(TestimoniaError):
    """Say that a source cannot be read, and why."""

    def __init__(self, message: str, *, code: str = "unreadable") -> None:
        super().__init__(message)
        self.code = code


class SpanError(TestimoniaError):
    """Say that offsets do not lie in their text."""


class StoreError(TestimoniaError):
    """Say that the dossier file cannot be used."""


class SchemaTooNew(StoreError):
    """Say that the dossier was written by a newer Testimonia."""


class SchemaTooOld(StoreError):
    """Say that the dossier was written by an older Testimonia."""


class NotADossier(StoreError):
    """Say that a file is no dossier, or not one that is safe to open."""


class Locked(StoreError):
    """Say that another build is writing the dossier."""


class NotFound(TestimoniaError):
    """Say that the dossier holds no such thing."""


class UsageError(TestimoniaError):
    """Say that the call itself is off."""
