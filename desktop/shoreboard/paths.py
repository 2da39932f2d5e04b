"""Where the program writes, other than where the user says."""

from pathlib import Path
from typing import NamedTuple, Self


class Paths(NamedTuple):
    """The folders that are ours; none is made before something is written into it."""

    config: Path
    data: Path

    @classmethod
    def of(cls, data_dir: Path | None) -> Self:
        """Return folders below `data_dir`, or for None where the platform wants them."""
        if data_dir is not None:
            root = data_dir.absolute()
            return cls(config=root / "config", data=root / "data")
        from platformdirs import PlatformDirs  # 5 ms, and not needed with a folder of one's own

        dirs = PlatformDirs("shoreboard", appauthor=False)
        return cls(config=dirs.user_config_path, data=dirs.user_data_path)

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
