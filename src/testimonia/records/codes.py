"""What each issue code says, and what a scholar can do about it.

An issue can have no other code; docs/reference/issues.md is written from this table.
"""

ISSUE_CODES: dict[str, tuple[str, str]] = {
    "ambiguous_citation": (
        "A citation can mean several works or papers; none was chosen.",
        "Say which is meant; the candidates are listed with it.",
    ),
    "ambiguous_mark": (
        "Several notes have the number that a mark calls; none was chosen.",
        "Say which note is meant.",
    ),
    "backward_pages": (
        "The pages of a citation end before they begin.",
        "Look them up in the work.",
    ),
    "binary": (
        "The file is named as text and holds none.",
        "Give it its right ending, or leave it out.",
    ),
    "changed_while_read": (
        "The file changed between the start and the end of its reading, twice.",
        "Build again when it is at rest.",
    ),
    "circular_reference": (
        "Notes point to each other, and none of them names a work.",
        "Look in the original for the note that is meant.",
    ),
    "commands_left_out": (
        "A LaTeX file uses commands that are not known; the words in them are missing"
        " from the text.",
        "Define them in the file with `\\newcommand`.",
    ),
    "comments_left_out": (
        "The file holds margin comments, which are no part of the text.",
        "Read them in the program that made the file.",
    ),
    "cut_note_list": (
        "The list of notes ends before the last note that the text calls.",
        "The source seems cut off: look for a complete copy.",
    ),
    "damaged": (
        "The file, or a part of it, is broken or cut off.",
        "Open it in the program that made it and save it anew, or get it again.",
    ),
    "damaged_xml": (
        "The mark-up is broken; it was read as far as it makes sense.",
        "Check the text near the line that the message names.",
    ),
    "dangling_mark": (
        "A mark calls a note that the source does not have.",
        "Look the note up in the original.",
    ),
    "duplicate_id": (
        "Two elements of the mark-up have one identifier; references lead to the first.",
        "Check the notes that the message names.",
    ),
    "empty": ("The file is empty.", "Get it again, or leave it out."),
    "empty_note": ("A note has no words.", "Look it up in the original."),
    "encrypted": (
        "The file is locked with a password or by its seller.",
        "Save a copy without a lock.",
    ),
    "entity_bomb": (
        "The file holds abbreviations that multiply when written out; they were not.",
        "Get the file from a source you trust.",
    ),
    "external_entity": (
        "The file asks for text from elsewhere, which was not fetched.",
        "Put the words into a copy of the file if they are needed.",
    ),
    "forward_reference": (
        "A note cites shortly a work that only a later note gives in full.",
        "Check that the same work is meant.",
    ),
    "frames": (
        "The page is made of other pages, which are not in the file.",
        "Save the pages that it shows.",
    ),
    "garbled_text": (
        "A page's text layer does not say for certain which letters it shows.",
        "Compare the page, or run text recognition (OCR) on it.",
    ),
    "hostile_name": (
        "A zipped file holds a part whose name points outside it; nothing was unpacked.",
        "Get the file from a source you trust.",
    ),
    "internal_error": (
        "A fault of Testimonia's own.",
        "Please report it with the file.",
    ),
    "link_not_followed": (
        "The folder holds a link; links are not followed.",
        "Give the file or folder that it points to.",
    ),
    "macro_loop": (
        "A LaTeX command calls itself without end.",
        "Take it out of a copy of the file.",
    ),
    "memory_limit": (
        "Reading the file takes more memory than one file may.",
        "Split it, or save it as plain text.",
    ),
    "misspelt_name": (
        "A name is spelt in two ways in citations of one work.",
        "Correct one of them in a copy, or say that two persons are meant.",
    ),
    "mixed_encoding": (
        "Some bytes do not fit the encoding of the rest.",
        "Check the words at the place that the message names.",
    ),
    "no_pandoc": (
        "Pandoc, which reads office files, is missing.",
        "Install the package `pypandoc-binary` again.",
    ),
    "no_permission": (
        "The file may not be opened.",
        "Mend its permissions and build again.",
    ),
    "no_text": (
        "The mark-up holds no words.",
        "Get the text itself; this may be a description of it, or of its pictures.",
    ),
    "no_text_layer": (
        "The PDF is a scan without a text layer.",
        "Run text recognition (OCR) on it.",
    ),
    "not_a_file": (
        "The folder holds something that is neither a file nor a folder.",
        "Leave it out.",
    ),
    "not_tei": (
        "The file is XML of a kind that is not read.",
        "Save it as HTML or text.",
    ),
    "numbers_by_page": (
        "Notes are numbered anew on each page; the numbers are those of the pages that"
        " the word processor last laid out, or left open.",
        "Check numbers against a printed copy before you cite them.",
    ),
    "parts_left_out": (
        "A LaTeX file takes in other files, which were not read with it.",
        "Join them into one file.",
    ),
    "reader_crash": (
        "The program that reads the format ended before its time.",
        "Split the file, or save it as plain text.",
    ),
    "reader_died": (
        "The file broke the process that read it.",
        "Save it anew, or as plain text.",
    ),
    "same_file": (
        "Two files have the same bytes: what rests on both rests on one.",
        "Leave one of them out.",
    ),
    "single_file": (
        "A statement rests on one archive file alone.",
        "Look for a second witness, or say that there is none.",
    ),
    "single_memoir": (
        "A statement rests on one memoir or diary alone.",
        "Look for a record of the time beside it.",
    ),
    "time_limit": (
        "Reading the file took too long.",
        "Split it, or save it in another format.",
    ),
    "too_deep": (
        "Parts of the file stand too deep inside each other.",
        "Save it as plain text if the message says that words are missing.",
    ),
    "too_large": ("The file, or a part of it, is larger than may be.", "Split it."),
    "tracked_changes": (
        "The text is read as if all tracked changes were accepted.",
        "Accept or reject them to be sure of the words.",
    ),
    "uncalled_note": (
        "No mark in the text calls the note.",
        "Look in the original where it belongs.",
    ),
    "undecodable_bytes": (
        "Some bytes fit no encoding that was found; they show as \ufffd.",
        "Save the page again as UTF-8.",
    ),
    "unknown_entity": (
        "An abbreviation of the mark-up stands for nothing that can be shown.",
        "Put the words into a copy of the file if they are needed.",
    ),
    "unknown_format": (
        "The file is of a kind that is not read.",
        "Do what the message says: unpack it, or save it in another format.",
    ),
    "unreadable": (
        "The file cannot be read, for the reason in the message.",
        "Do what the message says.",
    ),
    "unreadable_page": (
        "A page of a PDF cannot be read, or has no text layer.",
        "Get the file again, or run text recognition (OCR) on the page.",
    ),
    "unresolved_citation": (
        "A short citation leads to no work that the text cites in full.",
        "Look for the work in the bibliography or in another chapter.",
    ),
    "unsupported_statement": (
        "Words are quoted, or doubted by a reader, and no note supports them.",
        "Look for their source.",
    ),
    "volume_year": (
        "The volume and the year of a journal do not go together.",
        "Look the article up in the journal.",
    ),
    "wrong_encoding": (
        "The file names one encoding and is written in another; it was read in that.",
        "Check names with accents.",
    ),
    "wrong_format": (
        "The file is not what its name promises.",
        "Give it the right ending, or save it in the format named.",
    ),
    "zip_bomb": (
        "The file grows out of all measure when unpacked; it was not read.",
        "Get it again; split it if it is sound.",
    ),
}
