"""A page in a font made of pictures (Type 3) that does not say its letters."""

OT1 = {"ff": 11, "fi": 12, "fl": 13, "ffi": 14, "ffl": 15, "ß": 25, "–": 123, "—": 124}
T1 = {"ff": 27, "fi": 28, "fl": 29, "ffi": 30, "ffl": 31, "ß": 255, "–": 21, "—": 22}
GREEK = {"α": 11, "β": 12, "γ": 13}
_PICTURE = b"600 0 0 0 500 700 d1 0 0 500 700 re f"


def encode(text: str, signs: dict[str, int]) -> bytes:
    """Write text in a font's codes, the longest sign first."""
    codes, at = bytearray(), 0
    while at < len(text):
        for width in (3, 2, 1):
            sign = text[at : at + width]
            if sign in signs or width == 1:
                codes.append(signs.get(sign) or ord(sign))
                at += len(sign)
                break
    return bytes(codes)


def print_pictures(lines: list[bytes]) -> bytes:
    """Make a file of one page from lines of codes."""
    used = sorted(set(b"".join(lines)))
    pictures = b" ".join(b"/a%d 1 0 R" % code for code in used)
    names = b" ".join(b"%d /a%d" % (code, code) for code in used)
    shown = b"".join(b"<%s> Tj T* " % line.hex().encode() for line in lines)
    content = b"BT /F1 10 Tf 12 TL 50 700 Td %sET" % shown
    objects = [
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(_PICTURE), _PICTURE),
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix "
        b"[0.001 0 0 0.001 0 0] /CharProcs << %s >> /Encoding << /Differences [%s] >> "
        b"/FirstChar 0 /LastChar 255 /Widths [%s] >>"
        % (pictures, names, b"600 " * 256),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Page /Parent 5 0 R /MediaBox [0 0 600 800] /Contents 3 0 R "
        b"/Resources << /Font << /F1 2 0 R >> >> >>",
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        b"<< /Type /Catalog /Pages 5 0 R >>",
    ]
    file, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 7\n0000000000 65535 f \n" + table
    end = b"trailer << /Size 7 /Root 6 0 R >>\nstartxref\n%d\n%%%%EOF" % len(file)
    return file + head + end
