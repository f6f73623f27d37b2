"""Where the checks write down what they find."""

from admin_desktop.models.nacha.results import Finding

MAX_FINDINGS = 100
"""Kept findings about lines; more are only counted, so that a hostile file cannot fill the memory."""


class Notes:
    """The findings of one file."""

    def __init__(self, *, lenient: bool) -> None:
        self._lenient = lenient
        self._of_lines: list[Finding] = []
        self._of_file: list[Finding] = []
        self.left_off = 0
        self.refused = False

    def add(self, line: int | None, code: str, message: str, *, forgivable: bool = False) -> None:
        """Write one down: an error, or a warning when it is forgivable and the check lenient."""
        warning = forgivable and self._lenient
        self.refused = self.refused or not warning
        finding = Finding(line, code, message, warning)
        if line is None:
            self._of_file.append(finding)
        elif len(self._of_lines) < MAX_FINDINGS:
            self._of_lines.append(finding)
        else:
            self.left_off += 1

    def by_line(self) -> tuple[Finding, ...]:
        """Return the findings in the order of their lines, those of the file last."""
        return (*sorted(self._of_lines, key=lambda finding: finding.line or 0), *self._of_file)
