"""Where the program writes, other than where the user says, and what its files are called."""

from pathlib import Path
from typing import NamedTuple, Self

SUFFIX = ".shoreboard"
"""How the name of a scenario's file ends."""
CARRIERS = (".png", ".svg", ".pdf")
"""The same of pictures, which may have a scenario within."""

_REFUSED = '\\/:*?"<>|'
"""What some file system does not take in a name."""
_MOST_BYTES = 200
"""Of a name; file systems take 255, with the suffix."""
_DEVICES = {"CON", "PRN", "AUX", "NUL"} | {
    f"{port}{n}" for port in ("COM", "LPT") for n in "123456789"
}
"""What Windows takes for a device, whatever suffix it has."""


class Paths(NamedTuple):
    """The folders that are ours; none is made before something is written into it."""

    config: Path
    data: Path
    cache: Path
    """What is in here makes a start quicker, and may go at any time."""

    @classmethod
    def of(cls, data_dir: Path | None) -> Self:
        """Return folders below `data_dir`, or for None where the platform wants them."""
        if data_dir is not None:
            root = data_dir.absolute()
            return cls(config=root / "config", data=root / "data", cache=root / "cache")
        from platformdirs import PlatformDirs  # 5 ms, and not needed with a folder of one's own

        dirs = PlatformDirs("shoreboard", appauthor=False)
        return cls(dirs.user_config_path, dirs.user_data_path, dirs.user_cache_path)

    @property
    def settings(self) -> Path:
        """The file of the settings."""
        return self.config / "settings.json"

    @property
    def versions(self) -> Path:
        """The folder of what was in files before they were saved."""
        return self.data / "versions"

    @property
    def recovery(self) -> Path:
        """The folder of the copies that are put aside when something goes wrong."""
        return self.data / "recovery"


def file_stem(words: str, longest: int = 80) -> str:
    """Return words as a file's name that every system takes, without a suffix; "" for blanks."""
    kept = "".join(c if c.isprintable() and c not in _REFUSED else " " for c in words)
    short = " ".join(kept.split())[:longest].encode()[:_MOST_BYTES].decode(errors="ignore")
    stem = short.strip(". ")
    return f"_{stem}" if stem.partition(".")[0].rstrip().upper() in _DEVICES else stem
