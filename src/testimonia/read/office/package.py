"""Zipped formats, unpacked with care: bombs, encryption and damage are named."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from testimonia.errors import ReadError
from testimonia.read.xml import Entities

_MEGABYTE = 1 << 20
_MOST_MEMBERS = 20_000
_LARGEST_WHOLE = 4_096 * _MEGABYTE
_LARGEST_READ = 256 * _MEGABYTE
# Deflate cannot do better than 1,032 to 1, and prose in mark-up does some 10 to 1;
# small files are let off, since they do no harm.
_MOST_GAIN = 300
_HARMLESS = 32 * _MEGABYTE
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 1 << 16
# ISO/IEC 29500 Strict writes the same elements under other names.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)


@dataclass(slots=True)
class Package:
    """A zipped file; members are unpacked only when they are asked for."""

    archive: zipfile.ZipFile
    names: frozenset[str]
    left: int = _LARGEST_READ

    def read(self, name: str) -> bytes:
        """Unpack one member, counting what really comes out.

        Raises:
            ReadError: it is missing, damaged, encrypted or a bomb.
        """
        if name not in self.names:
            msg = f"its part {name} is missing; {_ADVICE}"
            raise ReadError(msg, code="damaged")
        parts: list[bytes] = []
        try:
            with self.archive.open(name) as member:
                while chunk := member.read(_CHUNK):
                    self.left -= len(chunk)
                    if self.left < 0:
                        raise _bomb(name, _LARGEST_READ)
                    parts.append(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
            msg = f"its part {name} is damaged ({error}); {_ADVICE}"
            raise ReadError(msg, code="damaged") from error
        except (NotImplementedError, RuntimeError) as error:
            msg = f"its part {name} cannot be unpacked ({error}); {_ADVICE}"
            raise ReadError(msg, code="damaged") from error
        return b"".join(parts)

    def xml(self, name: str) -> etree._Element:
        """Read a member that is XML.

        Raises:
            ReadError: see ``read``; or it is no XML, or defines entities.
        """
        content = self.read(name)
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
        )
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise _explain_xml(name, error.msg or "") from error
        if Entities.of(root).declared:
            msg = (
                f"its part {name} defines entities, as no word processor does; it was "
                f"not read; {_ADVICE}"
            )
            raise ReadError(msg, code="entity_bomb")
        return root

    def xml_if_there(self, name: str | None) -> etree._Element | None:
        """Read a member that is XML, where the file has it."""
        return self.xml(name) if name in self.names and name else None


_ADVICE = "open it in the program that made it, save it anew and add that copy"


def open_package(content: bytes) -> Package:
    """Open a zipped file after looking at what it says of itself.

    Raises:
        ReadError: it is no zip, is encrypted, damaged or a bomb.
    """
    if content.startswith(_OLE):
        raise _explain_ole(content)
    if not content.startswith(b"PK"):
        msg = (
            "it is not the zipped file that its name promises; look what it is and "
            "give it the right ending"
        )
        raise ReadError(msg, code="wrong_format")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        msg = (
            f"the zipped file is damaged or cut off ({error}); get it again from where "
            "it came"
        )
        raise ReadError(msg, code="damaged") from error
    _inspect(archive.infolist())
    return Package(archive, frozenset(archive.namelist()))


def _inspect(members: list[zipfile.ZipInfo]) -> None:
    whole = 0
    if len(members) > _MOST_MEMBERS:
        msg = f"the zipped file has {len(members)} parts; it was not read"
        raise ReadError(msg, code="zip_bomb")
    for member in members:
        whole += member.file_size
        gain = member.file_size / max(1, member.compress_size)
        if whole > _LARGEST_WHOLE:
            raise _bomb(member.filename, _LARGEST_WHOLE)
        if member.file_size > _HARMLESS and gain > _MOST_GAIN:
            msg = (
                f"its part {member.filename} grows {gain:.0f} times when unpacked, as "
                "a zip bomb does; it was not read"
            )
            raise ReadError(msg, code="zip_bomb")
        if member.flag_bits & 1:
            msg = "it is locked with a password; save a copy without one and add that"
            raise ReadError(msg, code="encrypted")
        if member.filename.startswith("/") or ".." in member.filename.split("/"):
            msg = (
                f"its part {member.filename!r} points outside the file, as no word "
                "processor writes; it was not read"
            )
            raise ReadError(msg, code="hostile_name")


def _explain_xml(name: str, fault: str) -> ReadError:
    if "XML_PARSE_HUGE" not in fault:
        msg = f"its part {name} is broken XML ({fault}); {_ADVICE}"
        return ReadError(msg, code="damaged")
    code = "too_deep" if "depth" in fault else "too_large"
    msg = (
        f"its part {name} nests deeper than 256 elements, or holds a stretch of more "
        "than ten million characters; save the file as plain text and add that copy"
    )
    return ReadError(msg, code=code)


def _bomb(name: str, limit: int) -> ReadError:
    msg = (
        f"its part {name} makes it larger than {limit // _MEGABYTE} MB when unpacked, "
        "as a zip bomb does; it was not read: split the file if it is sound"
    )
    return ReadError(msg, code="zip_bomb")


def _explain_ole(content: bytes) -> ReadError:
    if _ENCRYPTED_PACKAGE in content:
        msg = "it is locked with a password; save a copy without one and add that"
        return ReadError(msg, code="encrypted")
    msg = "it is a file of an old office program (.doc); save it as DOCX and add that"
    return ReadError(msg, code="wrong_format")


def pack(members: Mapping[str, bytes]) -> bytes:
    """Zip members again, the same bytes for the same members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()


def xml_bytes(root: etree._Element) -> bytes:
    """Write a tree without its document type."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)
